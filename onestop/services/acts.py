"""What a clerk may do with a dossier now: the rules of the tasks, asked before a button is shown.

The tasks check again; a button that is shown and refused a moment later is no harm.
"""

from enum import StrEnum, auto

from onestop.domain.decisions import same_day
from onestop.domain.dossier import MOVES, Dossier, Stage
from onestop.domain.facts import Corrected
from onestop.domain.people import Duty
from onestop.services import disputes
from onestop.services.holding import in_own_hands, lies_here, received_here
from onestop.services.processing import PROCESSORS
from onestop.services.work import Work


class Act(StrEnum):
    """Name an act on a dossier; the first that is allowed is what the file waits for."""

    ROUTE = auto()
    TAKE = auto()
    COMPLETE = auto()
    SEND_BACK = auto()
    HAND_OVER = auto()
    FORWARD = auto()
    CORRECT = auto()
    CANCEL = auto()
    REPRINT = auto()
    SETTLE = auto()
    NOTE = auto()


def allowed(work: Work, dossier: Dossier) -> tuple[Act, ...]:
    """List what the clerk may do with a dossier, what it waits for first."""
    if dossier.unread or dossier.stage is Stage.NOWHERE:
        return ()
    settling = (Act.SETTLE,) if disputes.may_settle_any(work, dossier) else ()
    if dossier.erased:
        return settling
    if dossier.blocked:
        return (*settling, Act.NOTE)
    acts = [*_forward(work, dossier), *_at_the_counter(work, dossier)]
    return (*acts, *settling, Act.NOTE)


def _forward(work: Work, dossier: Dossier) -> tuple[Act, ...]:
    """List the acts that move the file on."""
    receives = work.clerk.may(Duty.RECEIVE) and lies_here(work, dossier)
    own = work.clerk.may(*PROCESSORS) and in_own_hands(work, dossier)
    match dossier.stage:
        case Stage.AT_COUNTER:
            return (Act.ROUTE, Act.FORWARD) if receives else ()
        case Stage.SENT:
            return (Act.TAKE,) if own else ()
        case Stage.IN_HAND:
            return (Act.COMPLETE, Act.FORWARD) if own else ()
        case Stage.COMPLETED:
            return (Act.SEND_BACK,) if own else ()
        case Stage.READY:
            return (Act.HAND_OVER,) if receives else ()
        case _:
            return ()


def _at_the_counter(work: Work, dossier: Dossier) -> tuple[Act, ...]:
    if not work.clerk.may(Duty.RECEIVE):
        return ()
    correctable = (
        received_here(work, dossier)
        and dossier.stage in MOVES[Corrected]
        and same_day(dossier, work.now)
    )
    # Any desk prints what names its people here; their private part may have been kept away.
    printable = dossier.people is not None and dossier.stage is not Stage.CANCELLED
    printing = (Act.REPRINT,) if printable else ()
    return (*printing, Act.CORRECT, Act.CANCEL) if correctable else printing
