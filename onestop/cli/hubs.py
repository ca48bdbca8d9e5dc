"""The hub: a trial server, the schema, and the stations that may call."""

from pathlib import Path

import click

from onestop.cli.speaking import answer
from onestop.cli.stopping import told_to_stop
from onestop.hub import enrolment
from onestop.hub.enrolment import Post
from onestop.hub.rights import DUTIES
from onestop.hub.sample import start_sample

_FOLDER = click.Path(path_type=Path, file_okay=False)
_FILE = click.Path(path_type=Path, dir_okay=False)
_HUB = click.option(
    "--hub", "url", envvar="ONESTOP_HUB", required=True, help="The hub's address (ONESTOP_HUB)."
)


@click.group(help="The hub of an office or a province.")
def hub() -> None:
    """Gather what is about hubs."""


@hub.command(help="Run a trial server with the sample office's hub until told to stop.")
@click.option("--data", type=_FOLDER, required=True, help="The server's folder.")
def start(data: Path) -> None:
    """Run a trial server with the sample office's hub."""
    with told_to_stop() as stop, start_sample(data) as province:
        answer({"url": province.url, "pid": province.server.pid})
        stop.wait()


@hub.command(help="Make or upgrade the hub in a database.")
@click.argument("url")
def init(url: str) -> None:
    """Make or upgrade the hub in a database."""
    enrolment.init(url)
    answer({"ready": True})


@hub.command(help="Enrol a station: its login and, where it receives, its lane.")
@_HUB
@click.option("--office", required=True)
@click.option("--station", required=True)
@click.option("--duty", "duties", multiple=True, required=True, type=click.Choice(sorted(DUTIES)))
@click.option("--out", type=_FILE, required=True, help="The file for the station: a secret.")
def enrol(url: str, office: str, station: str, duties: tuple[str, ...], out: Path) -> None:
    """Enrol a station."""
    made = enrolment.enrol(url, Post(office=office, station=station, duties=duties))
    made.save(out)
    answer({"station": made.station, "office": made.office, "lane": made.lane, "file": str(out)})
