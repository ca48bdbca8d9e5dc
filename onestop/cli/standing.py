"""What every act on a dossier answers: where it stands now."""

from onestop.cli.speaking import answer
from onestop.domain.dossier import NATIONAL
from onestop.services.work import Desk, Work


def answer_standing(desk: Desk, subject: str) -> None:
    """Answer a dossier's number, national status and step."""
    dossier = desk.ask(Work.dossier, subject)
    answer(
        {
            "number": dossier.reception.code if dossier.reception else "",
            "status": NATIONAL[dossier.stage],
            "step": dossier.stage,
        }
    )
