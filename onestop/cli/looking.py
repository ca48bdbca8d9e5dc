"""Looking dossiers up."""

import click

from onestop.cli.naming import subject_of
from onestop.cli.seat import Seat, at_desk, seated
from onestop.cli.speaking import answer, office_time
from onestop.domain.dossier import NATIONAL
from onestop.services import lookup
from onestop.services.lookup import Page
from onestop.services.work import Work


@click.command(help="Tell where a dossier stands, and its story.")
@seated
@click.argument("number")
def show(seat: Seat, number: str) -> None:
    """Tell where a dossier stands, and its story."""
    with at_desk(seat) as desk:
        page = desk.ask(_page, number)
    reception = page.dossier.reception
    answer(
        {
            "number": reception.code if reception else "",
            "status": page.status,
            "step": page.dossier.stage,
            "holder": page.holder,
            "due": office_time(reception.due) if reception else None,
            "confirmed": page.confirmed,
            "history": [
                {
                    "kind": told.kind,
                    "at": office_time(told.at, "milliseconds"),
                    "who": told.who,
                    "where": told.where,
                    "confirmed": told.confirmed,
                    "disputed": told.disputed,
                    "clock_off": told.clock_off,
                }
                for told in page.story
            ],
        }
    )


@click.command(help="Find dossiers by any words, the newest first; one line a hit.")
@seated
@click.argument("text")
@click.option("--limit", type=click.IntRange(1, 10_000), default=lookup.MOST, show_default=True)
def search(seat: Seat, text: str, limit: int) -> None:
    """Find dossiers by any words, the newest first."""
    with at_desk(seat) as desk:
        found = desk.ask(lookup.find, text, limit)
    for line in found:
        answer(
            {
                "number": line.code,
                "name": line.name,
                "procedure": line.procedure,
                "status": NATIONAL[line.stage],
                "due": office_time(line.due),
            }
        )


def _page(work: Work, number: str) -> Page:
    return lookup.page(work, subject_of(work, number))
