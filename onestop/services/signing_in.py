"""Signing in, with or without a network; five wrong passwords lock a login here for a while."""

import unicodedata
from datetime import timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.errors import Reason, Refused
from onestop.domain.folding import tidied
from onestop.domain.moments import milliseconds, moment
from onestop.domain.people import Clerk
from onestop.journal.reading import newest_moment
from onestop.journal.verifiers import Verifier, keep_verifiers, verifier_of
from onestop.services.station import Station
from onestop.services.work import Desk, Work

TRIES = 5
LOCKED_FOR = timedelta(minutes=5)
SHORTEST_PASSWORD = 8
# Argon2id as OWASP's Password Storage Cheat Sheet advises for 19 MiB; quick on an old PC too.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
# Checked for logins nobody has, so that the time taken does not tell which logins exist.
_NOBODY = (
    "$argon2id$v=19$m=19456,t=2,p=1$DlwDzQyUU0inRXQRuAPBkg"
    "$Tc5J1ZDirW+joI8Q+ReuoJalNxh9jRwRlEmA71SgktA"
)


def sign_in(station: Station, login: str, password: str) -> Desk:
    """Open a desk for a clerk of this office; refuse a wrong password, a locked login or clerk."""
    login = tidied(login).lower()
    _refuse_locked(station, login)
    with station.store.snapshot() as connection:
        found = verifier_of(connection, login)
        catalogue = station.catalogue(connection)
        newest = newest_moment(connection)
    if not _matches(found, password):
        raise _failed(station, login, "password")
    clerk = catalogue.clerks.get(found.clerk) if found else None
    now = station.clock().astimezone(OFFICE_TIME)
    served = clerk is not None and catalogue.serves(clerk.id, now.date())
    if clerk is None or not served or clerk.office != station.about.office:
        if newest is not None and newest.astimezone(OFFICE_TIME).date() > now.date():
            # Who serves today does not yet serve on the day of a clock whose battery died.
            raise Refused(Reason.CLOCK_BEHIND, now=f"{now:%H:%M %d/%m/%Y}")
        raise Refused(Reason.CLERK_LOCKED)
    station.local.forgive(login)
    return Desk(station, clerk)


def change_password(work: Work, old: str, new: str) -> None:
    """Change the clerk's own password; it holds here at once, elsewhere after the next exchange."""
    _refuse_locked(work.station, work.clerk.login)
    found = verifier_of(work.connection, work.clerk.login)
    if not _matches(found, old):
        raise _failed(work.station, work.clerk.login, "old")
    work.station.local.forgive(work.clerk.login)
    if new == old:
        raise Refused(Reason.PASSWORD_SAME, "new")
    give_password(work, work.clerk, new)


def give_password(work: Work, clerk: Clerk, password: str) -> None:
    """Keep the verifier of a new password as the latest that is known; refuse a short one."""
    given = len(password)
    if given < SHORTEST_PASSWORD:
        raise Refused(Reason.PASSWORD_TOO_SHORT, "new", least=SHORTEST_PASSWORD, given=given)
    known = verifier_of(work.connection, clerk.login)
    # The later change stays: a clock that is behind must not lose to the password before.
    changed_at = max(milliseconds(work.now), known.changed_at + 1 if known else 0)
    keep_verifiers(work.connection, (made(clerk, password, changed_at),))


def made(clerk: Clerk, password: str, changed_at: int) -> Verifier:
    """Make the verifier of a password."""
    return Verifier(
        clerk=clerk.id,
        login=clerk.login,
        verifier=_HASHER.hash(_typed(password)),
        changed_at=changed_at,
    )


def _typed(password: str) -> bytes:
    """Give a password in one form: input methods write a letter in one piece or in several."""
    return unicodedata.normalize("NFC", password).encode(errors="replace")


def _matches(found: Verifier | None, password: str) -> bool:
    try:
        _HASHER.verify(found.verifier if found else _NOBODY, _typed(password))
    except (VerificationError, InvalidHashError):
        return False
    return found is not None


def _refuse_locked(station: Station, login: str) -> None:
    failures = _failures(station, login)
    if len(failures) >= TRIES:
        # Counted from the last try: it was the fifth, and none is taken while the lock holds.
        left = min(moment(failures[-1]) + LOCKED_FOR - station.clock(), LOCKED_FOR)
        raise Refused(Reason.LOCKED_OUT, minutes=max(1, -(-left.seconds // 60)))


def _failed(station: Station, login: str, field: str) -> Refused:
    station.local.failed(login, milliseconds(station.clock()))
    left = max(0, TRIES - len(_failures(station, login)))
    if not left:
        return Refused(Reason.LOCKED_OUT, minutes=LOCKED_FOR.seconds // 60)
    return Refused(Reason.WRONG_PASSWORD, field, left=left)


def _failures(station: Station, login: str) -> list[int]:
    """List the tries that count: the last ones, all within the time a lock holds.

    Tries of the far future are left out: a clock set back must not lock anybody out for longer.
    """
    now = milliseconds(station.clock())
    span = LOCKED_FOR // timedelta(milliseconds=1)
    tries = station.local.failures(login, now - 2 * span, now + span)
    if not tries or tries[-1] <= now - span:
        return []
    return [at for at in tries if at > tries[-1] - span]
