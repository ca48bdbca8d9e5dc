"""Signing in, with or without a network; five wrong passwords lock a login here for a while."""

from datetime import timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from onestop.domain.errors import Reason, Refused
from onestop.domain.moments import milliseconds, moment
from onestop.domain.people import Clerk
from onestop.journal.verifiers import Verifier, keep_verifiers, verifier_of
from onestop.services.station import Station
from onestop.services.work import Desk, Work

TRIES = 5
LOCKED_FOR = timedelta(minutes=5)
SHORTEST_PASSWORD = 8
_HASHER = PasswordHasher()
# Checked for logins nobody has, so that the time taken does not tell which logins exist.
_NOBODY = (
    "$argon2id$v=19$m=65536,t=3,p=4$sx6BF1l1MT5N96uxFebJ4w"
    "$7XdVN3KyvIsjVQJBcoOLRM6HDCHRCKj6OOEnz+aIjXs"
)


def sign_in(station: Station, login: str, password: str) -> Desk:
    """Open a desk for a clerk of this office; refuse a wrong password, a locked login or clerk."""
    login = login.strip().lower()
    _refuse_locked(station, login)
    with station.store.snapshot() as connection:
        found = verifier_of(connection, login)
        clerks = station.catalogue(connection).clerks
    if not _matches(found, password):
        raise _failed(station, login)
    clerk = clerks.get(found.clerk) if found else None
    if clerk is None or clerk.locked or clerk.office != station.about.office:
        raise Refused(Reason.CLERK_LOCKED)
    station.local.forgive(login)
    return Desk(station, clerk)


def change_password(work: Work, old: str, new: str) -> None:
    """Change the clerk's own password; it holds here at once, elsewhere after the next exchange."""
    found = verifier_of(work.connection, work.clerk.login)
    if not _matches(found, old):
        raise Refused(Reason.WRONG_PASSWORD, "old", left=TRIES)
    if len(new) < SHORTEST_PASSWORD:
        raise Refused(Reason.PASSWORD_TOO_SHORT, "new", least=SHORTEST_PASSWORD, given=len(new))
    if new == old:
        raise Refused(Reason.PASSWORD_SAME, "new")
    keep_verifiers(work.connection, (made(work.clerk, new, milliseconds(work.now)),))


def made(clerk: Clerk, password: str, changed_at: int) -> Verifier:
    """Make the verifier of a password."""
    return Verifier(
        clerk=clerk.id,
        login=clerk.login,
        verifier=_HASHER.hash(password),
        changed_at=changed_at,
    )


def _matches(found: Verifier | None, password: str) -> bool:
    try:
        _HASHER.verify(found.verifier if found else _NOBODY, password)
    except (VerificationError, InvalidHashError):
        return False
    return found is not None


def _refuse_locked(station: Station, login: str) -> None:
    now = station.clock()
    failures = station.local.failures(login, milliseconds(now - LOCKED_FOR))
    if len(failures) >= TRIES:
        left = moment(failures[-TRIES]) + LOCKED_FOR - now
        raise Refused(Reason.LOCKED_OUT, minutes=max(1, -(-left.seconds // 60)))


def _failed(station: Station, login: str) -> Refused:
    now = station.clock()
    station.local.failed(login, milliseconds(now))
    failures = station.local.failures(login, milliseconds(now - LOCKED_FOR))
    left = max(0, TRIES - len(failures))
    if not left:
        return Refused(Reason.LOCKED_OUT, minutes=LOCKED_FOR.seconds // 60)
    return Refused(Reason.WRONG_PASSWORD, "password", left=left)
