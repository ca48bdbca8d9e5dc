"""Receiving dossiers, and putting a reception of the same day right or taking it back."""

from collections.abc import Callable, Mapping

import click

from onestop.cli.drawing import PAPER, draw_receipt
from onestop.cli.intakes import STANDARD_INPUT, read_all, read_one
from onestop.cli.naming import subject_of
from onestop.cli.seat import Seat, at_desk, no_password, seated, typed_password
from onestop.cli.speaking import answer, office_time, say, say_refused, unfinished
from onestop.cli.standing import act
from onestop.domain.errors import Refused
from onestop.domain.forms import PaperSize
from onestop.domain.intake import Intake
from onestop.services import reception
from onestop.services.disks import disk_reason
from onestop.services.reception import Promised
from onestop.services.work import Desk, Work

_REASON = click.option("--reason", required=True, help="Why, in the clerk's words.")


@click.command(help="Receive the dossiers of a JSON file, one or a list; - is standard input.")
@click.argument("file")
@PAPER
@seated
def receive(seat: Seat, file: str, paper: PaperSize) -> None:
    """Receive dossiers: the good ones are kept, and their receipts drawn."""
    dossiers = read_all(file)
    with at_desk(seat, _password_beside(file)) as desk:
        done = [_receive(desk, index, each, paper) for index, each in enumerate(dossiers)]
    if not all(done):
        unfinished()


@click.command(help="Put a reception of the same day right: a new version replaces the old one.")
@click.argument("number")
@click.argument("file")
@_REASON
@PAPER
@seated
def correct(seat: Seat, number: str, file: str, reason: str, paper: PaperSize) -> None:
    """Put a reception of the same day right."""
    dossiers = read_all(file)
    if len(dossiers) != 1:
        raise click.UsageError("a correction is one dossier")
    intake = read_one(dossiers[0])
    with at_desk(seat, _password_beside(file)) as desk:
        promised = desk.do(_correct, number, intake, reason)
        done = _promise(desk, {}, promised, paper)
    if not done:
        unfinished()


@click.command(help="Take a reception of the same day back.")
@click.argument("number")
@_REASON
@seated
def cancel(seat: Seat, number: str, reason: str) -> None:
    """Take a reception of the same day back."""
    act(seat, number, reception.cancel, reason)


def _password_beside(file: str) -> Callable[[], str]:
    """Leave standard input alone where the dossiers come from there."""
    return no_password if file == STANDARD_INPUT else typed_password


def _receive(desk: Desk, index: int, dossier: object, paper: PaperSize) -> bool:
    try:
        promised = desk.do(reception.receive, read_one(dossier))
    except Refused as refused:
        first = refused.faults[0]
        answer({"index": index, "field": first.field, "error": first.reason})
        say_refused(refused, index + 1)
        return False
    return _promise(desk, {"index": index}, promised, paper)


def _promise(desk: Desk, head: Mapping[str, object], promised: Promised, paper: PaperSize) -> bool:
    """Print what was committed and answer it; a disk that takes no print costs no dossier."""
    kept = {**head, "number": promised.code, "due": office_time(promised.due)}
    try:
        drawn = draw_receipt(desk, promised.subject, paper)
    except (Refused, OSError) as failed:
        if isinstance(failed, OSError) and disk_reason(failed) is None:
            raise
        answer({**kept, "receipt": None})
        say("NOT_PRINTED", number=promised.code)
        return False
    lies = desk.station.home.archived(drawn.sha256)
    answer({**kept, "receipt": str(lies)})
    return True


def _correct(work: Work, number: str, intake: Intake, reason: str) -> Promised:
    return reception.correct(work, subject_of(work, number), intake, reason)
