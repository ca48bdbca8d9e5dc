"""Setting a station up."""

from pathlib import Path

import click

from onestop.cli.seat import HOME
from onestop.cli.speaking import answer
from onestop.config import Home
from onestop.domain.errors import Reason, Refused
from onestop.services.setting_up import set_up_sample


@click.group(help="Set a station up.")
def station() -> None:
    """Gather what is about stations."""


@station.command(help="Make a station that is ready to receive.")
@HOME
@click.option("--office", help="DEMO, the sample office: needs no hub.")
@click.option("--lane", type=click.IntRange(0, 99), help="The lane of its codes (DEMO only).")
@click.option(
    "--enrolment", type=click.Path(path_type=Path), help="The file the hub's operator handed out."
)
def init(home: Home, office: str | None, lane: int | None, enrolment: Path | None) -> None:
    """Make a station: of the sample office, or the one an enrolment file names."""
    if enrolment is not None and (office is not None or lane is not None):
        raise click.UsageError("an enrolment file brings its own office and lane")
    if enrolment is not None:
        raise Refused(Reason.FILE_UNREADABLE, "enrolment")
    if office != "DEMO" or lane is None:
        raise click.UsageError("name --office DEMO --lane K, or --enrolment FILE")
    about = set_up_sample(home, lane)
    answer(
        {
            "home": str(home.folder),
            "station": about.station,
            "office": about.office,
            "origin": about.origin,
            "lane": about.lane,
        }
    )
