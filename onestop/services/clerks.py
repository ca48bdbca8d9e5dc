"""The clerks of an office: locking one everywhere, letting one in again with a new password."""

from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import ClerkLocked, ClerkUnlocked
from onestop.domain.people import Clerk, Duty
from onestop.services.signing_in import give_password
from onestop.services.work import Work


def lock(work: Work, clerk: str) -> None:
    """Let a clerk sign in nowhere any more; nobody locks the own account."""
    found = _clerk(work, clerk)
    if found.locked or clerk == work.clerk.id:
        raise Refused(Reason.NOT_ALLOWED_NOW)
    _publish(work, ClerkLocked(clerk=clerk))


def unlock(work: Work, clerk: str, password: str) -> None:
    """Let a locked clerk sign in again, with a new password: the old one went with the lock."""
    found = _clerk(work, clerk)
    if not found.locked:
        raise Refused(Reason.NOT_ALLOWED_NOW)
    _publish(work, ClerkUnlocked(clerk=clerk, lifted=work.catalogue.locks(clerk)))
    give_password(work, found, password)


def set_password(work: Work, clerk: str, password: str) -> None:
    """Give a clerk a new password, as when the old one was forgotten; a locked one has none."""
    found = _clerk(work, clerk)
    if found.locked:
        raise Refused(Reason.NOT_ALLOWED_NOW)
    give_password(work, found, password)


def _clerk(work: Work, clerk: str) -> Clerk:
    """Give a clerk of this office to its administrator."""
    work.clerk.must(Duty.ADMINISTER)
    found = work.catalogue.clerks.get(clerk)
    if found is None or found.office != work.about.office:
        raise Refused(Reason.CLERK_UNKNOWN, "clerk")
    return found


def _publish(work: Work, fact: ClerkLocked | ClerkUnlocked) -> None:
    work.publish(f"clerk:{work.about.office}:{fact.clerk}", fact)
