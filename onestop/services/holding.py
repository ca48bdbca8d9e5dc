"""Who holds a file: one rule for what the tasks refuse and what the screens offer."""

from onestop.domain.dossier import Dossier
from onestop.domain.errors import Reason, Refused
from onestop.domain.people import Duty
from onestop.services.work import Work


def received_here(work: Work, dossier: Dossier) -> bool:
    """Tell whether this office received the dossier; another's can only be read here."""
    return dossier.reception is not None and dossier.reception.office == work.about.office


def lies_here(work: Work, dossier: Dossier) -> bool:
    """Tell whether this office holds the file, at its counter or in a department."""
    return dossier.office == work.about.office


def in_own_hands(work: Work, dossier: Dossier) -> bool:
    """Tell whether the clerk's own department holds the file, and no other officer works on it."""
    if not lies_here(work, dossier) or dossier.department != work.clerk.department:
        return False
    return dossier.officer in {"", work.clerk.id} or work.clerk.may(Duty.LEAD)


def must_hold(held: bool) -> None:  # noqa: FBT001 - the answer of one of the questions above
    """Refuse a task on a file that others hold."""
    if not held:
        raise Refused(Reason.NOT_HELD_HERE)
