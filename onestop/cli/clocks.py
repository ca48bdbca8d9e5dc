"""The machine's clock, where it is doubtful before the day's first reception."""

from datetime import datetime

import click

from onestop.cli.seat import Seat, at_desk, seated
from onestop.cli.speaking import answer, office_time
from onestop.services.clock import confirm_clock
from onestop.services.work import Work


@click.group(help="This machine's date and time.")
def clock() -> None:
    """Gather what is about the clock."""


@clock.command(help="Say that the machine's date and time are those of the wall.")
@seated
def confirm(seat: Seat) -> None:
    """Confirm the machine's date and time for today."""
    with at_desk(seat) as desk:
        answer({"confirmed": office_time(desk.do(_confirm))})


def _confirm(work: Work) -> datetime:
    confirm_clock(work)
    return work.now
