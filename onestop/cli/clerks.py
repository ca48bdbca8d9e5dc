"""The office's clerks, for its administrator: locking one, letting one in again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from onestop.cli.seat import Seat, at_desk, new_password, seated
from onestop.cli.speaking import answer, say, unfinished
from onestop.domain.errors import Reason, Refused
from onestop.domain.people import Clerk
from onestop.services import clerks
from onestop.services.work import Work

_NEW = "ONESTOP_NEW_PASSWORD or the next line typed."


@click.group(help="The office's clerks, for its administrator.")
def clerk() -> None:
    """Gather what is about clerks."""


@clerk.command(help="Let a clerk sign in nowhere any more.")
@click.argument("login")
@seated
def lock(seat: Seat, login: str) -> None:
    """Lock a clerk."""
    with at_desk(seat) as desk, _told("CLERK_NOT_TO_LOCK"):
        answer({"clerk": desk.do(_lock, login), "locked": True})


@clerk.command(help=f"Let a locked clerk sign in again, with a new password: {_NEW}")
@click.argument("login")
@seated
def unlock(seat: Seat, login: str) -> None:
    """Let a locked clerk sign in again."""
    with at_desk(seat) as desk, _told("CLERK_NOT_LOCKED"):
        answer({"clerk": desk.do(_unlock, login, new_password()), "locked": False})


@clerk.command(help=f"Give a clerk who forgot it a new password: {_NEW}")
@click.argument("login")
@seated
def password(seat: Seat, login: str) -> None:
    """Give a clerk a new password."""
    with at_desk(seat) as desk, _told("CLERK_STILL_LOCKED"):
        answer({"clerk": desk.do(_set_password, login, new_password()), "changed": True})


@contextmanager
def _told(sentence: str) -> Iterator[None]:
    """Say what stands in the way in a sentence about clerks: the reason's own is about dossiers."""
    try:
        yield
    except Refused as refused:
        if refused.faults[0].reason is not Reason.NOT_ALLOWED_NOW:
            raise
        say(sentence)
        unfinished()


def _lock(work: Work, login: str) -> str:
    found = _serving(work, login)
    clerks.lock(work, found.id)
    return found.login


def _unlock(work: Work, login: str, new: str) -> str:
    found = _of(work, login, lambda each: each.locked)
    clerks.unlock(work, found.id, new)
    return found.login


def _set_password(work: Work, login: str, new: str) -> str:
    found = _serving(work, login)
    clerks.set_password(work, found.id, new)
    return found.login


def _serving(work: Work, login: str) -> Clerk:
    return _of(work, login, lambda each: work.catalogue.serves(each.id, work.today))


def _of(work: Work, login: str, wanted: Callable[[Clerk], bool]) -> Clerk:
    """Give the clerk of a login; of several who had it one after another, the one wanted."""
    typed = login.strip().lower()
    found = [
        each
        for each in work.catalogue.clerks.values()
        if typed and each.login == typed and each.office == work.about.office
    ]
    if not found:
        raise Refused(Reason.CLERK_UNKNOWN, "login")
    return max(found, key=wanted)
