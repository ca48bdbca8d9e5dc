"""What every act on a dossier answers: where it stands now."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from onestop.cli.naming import subject_of
from onestop.cli.seat import Seat, at_desk
from onestop.cli.speaking import answer
from onestop.domain.dossier import NATIONAL
from onestop.services.work import Desk, Work

P = ParamSpec("P")


def act(
    seat: Seat,
    number: str,
    task: Callable[Concatenate[Work, str, P], object],
    *args: P.args,
    **kwargs: P.kwargs,
) -> None:
    """Do a task on the dossier of a number, and answer where it stands then."""
    with at_desk(seat) as desk:
        subject = desk.ask(subject_of, number)
        desk.do(task, subject, *args, **kwargs)
        answer_standing(desk, subject)


def answer_standing(desk: Desk, subject: str, **more: object) -> None:
    """Answer a dossier's number, national status and step, and what else an act has to tell."""
    dossier = desk.ask(Work.dossier, subject)
    answer(
        {
            "number": dossier.reception.code if dossier.reception else "",
            "status": NATIONAL[dossier.stage],
            "step": dossier.stage,
            **more,
        }
    )
