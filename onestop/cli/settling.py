"""What does not fit its dossier: listing it, and ending it in words."""

import click

from onestop.cli.seat import Seat, at_desk, seated
from onestop.cli.speaking import answer, office_time
from onestop.cli.standing import act
from onestop.domain.errors import Reason, Refused
from onestop.services.disputes import Disputed, of_dossier, open_disputes
from onestop.services.disputes import settle as end_dispute
from onestop.services.work import Work


@click.command(help="List what was recorded and does not fit its dossier; one line an entry.")
@seated
def disputes(seat: Seat) -> None:
    """List every open dispute with what was printed on its strength."""
    with at_desk(seat) as desk:
        found = desk.ask(_open)
    for number, dispute in found:
        answer(
            {
                "number": number,
                "entry": _name(dispute),
                "kind": dispute.kind,
                "at": office_time(dispute.at, "milliseconds"),
                "who": dispute.who,
                "where": dispute.where,
                "step": dispute.before.stage,
                "blocks": dispute.blocks,
                "printed": [
                    {
                        "form": each.form,
                        "receipt": each.receipt,
                        "at": office_time(each.at, "milliseconds"),
                        "who": each.who,
                    }
                    for each in dispute.printed
                ],
            }
        )


@click.command(help="Settle what does not fit its dossier; steps it stopped go on.")
@click.argument("number")
@click.option("--entry", required=True, metavar="ORIGIN:SEQ", help="As «disputes» names it.")
@click.option("--reason", required=True, help="How it was settled, in the clerk's words.")
@seated
def settle(seat: Seat, number: str, entry: str, reason: str) -> None:
    """Settle a dispute of a dossier."""
    act(seat, number, _settle, entry, reason)


def _open(work: Work) -> list[tuple[str, Disputed]]:
    return [
        (line.code, dispute)
        for line in open_disputes(work)
        for dispute in of_dossier(work, line.subject)
    ]


def _settle(work: Work, subject: str, entry: str, reason: str) -> None:
    """End the dispute of that name; of a forked chain's two, the first that is still open."""
    for dispute in of_dossier(work, subject):
        if _name(dispute) == entry.strip():
            end_dispute(work, subject, dispute.ref, reason)
            return
    raise Refused(Reason.NOT_ALLOWED_NOW, "entry")


def _name(dispute: Disputed) -> str:
    return f"{dispute.ref.origin}:{dispute.ref.seq}"
