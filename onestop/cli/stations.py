"""Setting a station up."""

from pathlib import Path

import click

from onestop.cli.seat import HOME, at_station
from onestop.cli.speaking import answer
from onestop.config import Home
from onestop.domain.errors import Reason, Refused
from onestop.hub.sample import SAMPLE_LANES, sample_enrolment, sample_lane
from onestop.services.setting_up import Enrolled, enrol_again, set_up, set_up_sample
from onestop.services.station import Station
from onestop.sync.address import Enrolment, read_enrolment

SAMPLE_OFFICE = "DEMO"
_NO_LANE = -1


@click.group(help="Set a station up.")
def station() -> None:
    """Gather what is about stations."""


@station.command(help="Make a station: of the sample office, or the one an enrolment file names.")
@HOME
@click.option("--office", type=click.Choice([SAMPLE_OFFICE]), help="The sample office.")
@click.option("--lane", type=int, help="The lane of its codes, 0 to 49 (sample only).")
@click.option("--hub", "url", envvar="ONESTOP_HUB", help="A trial hub's address (sample only).")
@click.option("--enrolment", "file", type=click.Path(path_type=Path), help="From the hub.")
def init(
    home: Home, office: str | None, lane: int | None, url: str | None, file: Path | None
) -> None:
    """Make a station that is ready to receive."""
    if file is not None and office is None and lane is None:
        made = _enrolled(file)
        about = set_up(home, made)
    elif file is None and office is not None and lane is not None:
        about = set_up_sample(home, lane, _sample_hub(lane, url))
    else:
        raise click.UsageError("name --office DEMO --lane K, or --enrolment FILE")
    answer(
        {
            "home": str(home.folder),
            "station": about.station,
            "office": about.office,
            "origin": about.origin,
            "lane": about.lane if about.lane != _NO_LANE else None,
        }
    )


@station.command(help="Give a station that stands already its way to the hub, or a new one.")
@HOME
@click.option("--hub", "url", envvar="ONESTOP_HUB", help="A trial hub's address (sample only).")
@click.option("--enrolment", "file", type=click.Path(path_type=Path), help="From the hub.")
def enrol(home: Home, url: str | None, file: Path | None) -> None:
    """Give a station its way to the hub."""
    with at_station(home) as opened:
        enrolment = _enrolment_for(opened, url, file)
        enrol_again(opened, enrolment.lane, enrolment.to_bytes())
        about = opened.about
    answer({"station": about.station, "office": about.office, "host": enrolment.host})


def _enrolment_for(opened: Station, url: str | None, file: Path | None) -> Enrolment:
    """Find the enrolment of this very station."""
    about = opened.about
    if file is not None:
        enrolment = read_enrolment(file)
    elif url and about.demo:
        enrolment = sample_enrolment(url, sample_lane(about.station))
    else:
        raise click.UsageError("name --enrolment FILE; --hub is for the sample office")
    if (enrolment.office, enrolment.station) != (about.office, about.station):
        raise Refused(Reason.HUB_NOT_ENROLLED, "enrolment")
    return enrolment


def _sample_hub(lane: int, url: str | None) -> bytes:
    """Enrol a lane with the sample hub where one is named, which gives the others out itself."""
    if lane not in SAMPLE_LANES:
        raise Refused(Reason.LANE_KEPT, "lane", first=SAMPLE_LANES[0], last=SAMPLE_LANES[-1])
    return sample_enrolment(url, lane).to_bytes() if url else b""


def _enrolled(file: Path) -> Enrolled:
    """Read what the hub's operator handed out; a counter is called as its station."""
    enrolment = read_enrolment(file)
    return Enrolled(
        station=enrolment.station,
        office=enrolment.office,
        counter=enrolment.station,
        lane=enrolment.lane if enrolment.lane is not None else _NO_LANE,
        hub=enrolment.to_bytes(),
    )
