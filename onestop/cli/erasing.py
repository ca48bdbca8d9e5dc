"""Erasing the persons of a closed dossier, by decision."""

from datetime import date

import click

from onestop.cli.moments import DATED
from onestop.cli.naming import subject_of
from onestop.cli.seat import Seat, at_desk, seated
from onestop.cli.standing import answer_standing
from onestop.domain.facts import ErasureGround
from onestop.services import erasure
from onestop.services.erasure import Decision
from onestop.services.work import Work

# As plain texts: of an enumeration the names would be asked for, and they are no contract.
_GROUNDS = click.Choice([str(ground) for ground in ErasureGround])


@click.command(
    help="Erase the persons of a closed dossier for good, here and at every other station."
)
@click.argument("number")
@click.option("--ground", required=True, type=_GROUNDS, help="Why they may be erased.")
@click.option("--decision", required=True, help="The number of the decision, such as 12/QĐ-UBND.")
@DATED
@seated
def erase(seat: Seat, number: str, ground: str, decision: str, dated: date) -> None:
    """Erase the persons of a closed dossier; `deleted` once the province has confirmed it."""
    with at_desk(seat) as desk:
        subject = desk.ask(subject_of, number)
        named = Decision(ground=ErasureGround(ground), number=decision, dated=dated)
        erasure.carry_out(desk, subject, named)
        answer_standing(
            desk,
            subject,
            erased=bool(desk.ask(Work.dossier, subject).erased),
            deleted=desk.ask(erasure.is_carried_out, subject),
        )
