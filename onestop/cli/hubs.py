"""The hub: a trial server, the schema, and the stations that may call."""

from contextlib import closing
from pathlib import Path

import click

from onestop import logs
from onestop.cli.new_files import FILE, new_secret
from onestop.cli.parts import home_of
from onestop.cli.seat import clock
from onestop.cli.speaking import answer, office_time
from onestop.cli.stopping import told_to_stop
from onestop.config import Home
from onestop.domain.moments import moment
from onestop.hub import enrolment, keeper
from onestop.hub.enrolment import Post
from onestop.hub.reaching import reaching
from onestop.hub.rights import DUTIES
from onestop.hub.sample import start_sample
from onestop.hub.status import status as offices_of
from onestop.keys import StationKey

_VARIABLE = "ONESTOP_HUB"
_KEEPER_KEY = "keeper.key"
_FOLDER = click.Path(path_type=Path, file_okay=False)


def _address(_context: click.Context, _option: click.Parameter, url: str) -> str:
    if not url.startswith(("postgresql://", "postgres://")):
        raise click.BadParameter("an address is postgresql://LOGIN:PASSWORD@HOST:PORT/DATABASE")
    return url


def _keeper_home(context: click.Context, _option: click.Parameter, folder: Path | None) -> Home:
    """Stand beside the machine's station: its folder must be empty when it is set up."""
    named = folder or context.find_root().params.get("home")
    station = home_of(None).folder
    return home_of(named or station.with_name(f"{station.name}-keeper"))


# A password in the arguments is seen by everyone on the machine; the variable is not.
_URL = click.argument("url", envvar=_VARIABLE, callback=_address)


@click.group(help="The hub of an office or a province.")
def hub() -> None:
    """Gather what is about hubs."""


@hub.command(help="Run a trial server with the sample office's hub until told to stop.")
@click.option("--data", type=_FOLDER, required=True, help="The server's folder.")
def start(data: Path) -> None:
    """Run a trial server with the sample office's hub."""
    with told_to_stop() as stop, closing(start_sample(data)) as province:
        answer({"url": province.url, "pid": province.server.pid})
        stop.wait()


@hub.command(help="Make or upgrade the hub in a database.")
@_URL
def init(url: str) -> None:
    """Make or upgrade the hub in a database."""
    with reaching():
        enrolment.init(url)
    answer({"ready": True})


@hub.command(help="Enrol a station: its login and, where it receives, its lane.")
@click.option("--hub", "url", envvar=_VARIABLE, callback=_address, required=True)
@click.option("--office", required=True)
@click.option("--station", required=True)
@click.option(
    "--duty", "duties", multiple=True, required=True, type=click.Choice(sorted(map(str, DUTIES)))
)
@click.option(
    "--out",
    type=FILE,
    callback=new_secret,
    required=True,
    help="A new file for the station: a secret.",
)
def enrol(url: str, office: str, station: str, duties: tuple[str, ...], out: Path) -> None:
    """Enrol a station."""
    with reaching():
        made = enrolment.enrol(url, Post(office=office, station=station, duties=duties))
    made.save(out)
    answer({"station": made.station, "office": made.office, "lane": made.lane, "file": str(out)})


@hub.command(help="Keep a hub until told to stop: one keeper beside each hub.")
@_URL
@click.option(
    "--home", type=_FOLDER, callback=_keeper_home, help="The keeper's folder, no station's."
)
def keep(url: str, home: Home) -> None:
    """Keep a hub; the keeper's key and log lie in its own folder."""
    home.folder.mkdir(parents=True, exist_ok=True)
    file = home.folder / _KEEPER_KEY
    if not file.exists():
        StationKey.create().save(file)
    logs.start(home.logs, "keeper")
    with told_to_stop() as stop, reaching():
        keeper.keep(url, StationKey.load(file), clock(), stop)


@hub.command(help="Tell how each office's stations are doing.")
@_URL
def status(url: str) -> None:
    """Tell how each office's stations are doing, one line an office."""
    with reaching():
        offices = offices_of(url)
    for office in offices:
        seen = moment(office.last_seen) if office.last_seen is not None else None
        answer(
            {
                "office": office.office,
                "stations": office.stations,
                "last_seen": office_time(seen),
                "behind": office.behind,
                "withheld": office.withheld,
                "skew": office.skew,
                "alarms": office.alarms,
                "agree": office.agree,
            }
        )
