"""The lists of a department: what came, what is mine, what presses, what is done."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum, auto

from msgspec import Struct

from onestop.domain.calendar import at_minute
from onestop.domain.moments import milliseconds
from onestop.services.lines import NEAREST, Line, lines
from onestop.services.work import Work

SOON_OPEN_DAYS = 1
_OPEN = "stage IN ('sent', 'in_hand')"
# A day off is never longer than this; beyond it the calendar itself is wrong.
_LONGEST_PAUSE = 30
_OWN = "office = ? AND department = ?"


class Queue(StrEnum):
    """Name a list of a department."""

    ARRIVED = auto()
    MINE = auto()
    SOON = auto()
    OVERDUE = auto()
    COMPLETED = auto()
    ALL = auto()


class Waiting(Struct, frozen=True, kw_only=True):
    """One list of a department, and how many files stand in each."""

    counts: Mapping[Queue, int]
    lines: tuple[Line, ...]


def waiting(work: Work, queue: Queue) -> Waiting:
    """Read one list of the clerk's department and count them all."""
    condition, values = _condition(work, queue)
    rows = lines(
        work,
        f"{_OWN} AND {condition} {NEAREST}",
        (work.about.office, work.clerk.department, *values),
    )
    return Waiting(counts=counts(work), lines=tuple(rows))


def counts(work: Work) -> Mapping[Queue, int]:
    """Count every list of the clerk's department."""
    return {queue: _count(work, queue) for queue in Queue}


def for_me(work: Work) -> int:
    """Count what waits for this clerk: files to take, and files in hand."""
    mine, arrived = _count(work, Queue.MINE), _count(work, Queue.ARRIVED)
    return mine + arrived


def _count(work: Work, queue: Queue) -> int:
    condition, values = _condition(work, queue)
    found = work.connection.exec_driver_sql(
        f"SELECT count(*) FROM dossier WHERE {_OWN} AND {condition}",  # noqa: S608 - our own conditions
        (work.about.office, work.clerk.department, *values),
    )
    return int(found.scalar_one())


def _condition(work: Work, queue: Queue) -> tuple[str, tuple[object, ...]]:
    now = milliseconds(work.now)
    match queue:
        case Queue.ARRIVED:
            return "stage = 'sent'", ()
        case Queue.MINE:
            return "stage = 'in_hand' AND officer = ?", (work.clerk.id,)
        case Queue.SOON:
            return f"{_OPEN} AND due >= ? AND due < ?", (now, _soon(work))
        case Queue.OVERDUE:
            return f"{_OPEN} AND due < ?", (now,)
        case Queue.COMPLETED:
            return "stage = 'completed'", ()
        case Queue.ALL:
            return "stage IN ('sent', 'in_hand', 'completed')", ()


def _soon(work: Work) -> int:
    """Give the end of the next open day after today, in milliseconds UTC."""
    calendar = work.catalogue.calendar(work.about.office)
    left, day = SOON_OPEN_DAYS, work.today
    for _ in range(_LONGEST_PAUSE):
        day += timedelta(days=1)
        left -= calendar.is_open(day)
        if not left:
            break
    return milliseconds(at_minute(day + timedelta(days=1), 0))


def department_name(work: Work) -> str:
    """Name the clerk's own department."""
    department = work.clerk.department
    return work.catalogue.department_name(work.about.office, department, work.today)
