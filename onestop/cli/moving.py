"""The road of a dossier through the office: to a department, to its result, to the citizen."""

from datetime import date

import click

from onestop.cli.moments import SIGNED_ON
from onestop.cli.seat import Seat, seated
from onestop.cli.standing import act
from onestop.domain.facts import Collector
from onestop.domain.identity import read_identity
from onestop.services import processing, returns


@click.command(help="Send a file to a department, by default the procedure's own.")
@click.argument("number")
@click.option("--department", default="", help="The department's id.")
@seated
def route(seat: Seat, number: str, department: str) -> None:
    """Send a file to a department."""
    act(seat, number, processing.route, department)


@click.command(help="Take a file that was sent to the clerk's department.")
@click.argument("number")
@seated
def take(seat: Seat, number: str) -> None:
    """Take a file."""
    act(seat, number, processing.take)


@click.command(help="Enter the number and date of the signed result: the clock stops.")
@click.argument("number")
@click.option("--result-number", required=True, help="The number on the result.")
@SIGNED_ON
@seated
def complete(seat: Seat, number: str, result_number: str, signed_on: date) -> None:
    """Enter the number and date of the signed result."""
    act(seat, number, processing.complete, result_number, signed_on)


@click.command(help="Send the result back to the counter.")
@click.argument("number")
@seated
def send_back(seat: Seat, number: str) -> None:
    """Send the result back to the counter."""
    act(seat, number, processing.send_back)


@click.command(help="Hand the result to whoever collects it.")
@click.argument("number")
@click.option("--name", required=True, help="Who collects it.")
@click.option("--identity", default="", help="The number on the collector's paper.")
@click.option("--letter", default="", help="The letter of authority, where it is somebody else.")
@seated
def hand_over(seat: Seat, number: str, name: str, identity: str, letter: str) -> None:
    """Hand the result over."""
    paper = read_identity(identity) if identity else None
    collector = Collector(name=name, identity=paper, letter=letter)
    act(seat, number, returns.hand_over, collector)
