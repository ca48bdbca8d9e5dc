"""The deadline engine: when a dossier is due and, day by day, why.

Civil Code 2015, articles 147 and 148: the first day is not counted, a period ends with its last
day, and one that would end on a day off ends on the next working day.
"""

from datetime import UTC, datetime

from msgspec import Struct

from onestop.domain.calendar import Spans, WorkCalendar, at_minute
from onestop.domain.catalogue import Rounding, Share, Term, TermKind
from onestop.domain.deadline_counts import COUNTS, DayCount, arrive, inside, sessions

_QUARTER = 15
_WHOLE_DAYS = frozenset({TermKind.WORKING_DAYS, TermKind.CALENDAR_DAYS})


class Due(Struct, frozen=True, kw_only=True):
    """When a dossier is due, with the reasons.

    `at` is empty for a term of no fixed length, and where the office does not open often enough
    (`out_of_reach`). `starts` is where the count begins: the reception or the next opening.
    `beyond_calendar` warns that days off which might matter have not been accepted yet.
    """

    at: datetime | None
    days: tuple[DayCount, ...]
    beyond_calendar: bool
    starts: datetime
    out_of_reach: bool = False


class Step(Struct, frozen=True, kw_only=True):
    """One body's part of a term and the moment it ends; the empty department is the counter."""

    department: str
    half_days: int
    due_at: datetime


def due(
    term: Term,
    received: datetime,
    calendar: WorkCalendar,
    rounding: Rounding = Rounding.QUARTER_HOUR,
    fixed_minute: int = 990,
) -> Due:
    """Count a term from the moment of reception; `fixed_minute` is for Rounding.FIXED_HOUR."""
    start = arrive(received, calendar)
    if start is None:
        return _unreachable(received)
    starts = received if start.asked == start.minute else at_minute(start.day.date, start.minute)
    starts = starts.astimezone(UTC)
    if term.kind is TermKind.NONE:
        return Due(at=None, days=(), beyond_calendar=False, starts=starts)
    end = COUNTS[term.kind](term, start, calendar)
    if end is None:
        return _unreachable(starts)
    if rounding is Rounding.FIXED_HOUR and term.kind in _WHOLE_DAYS:
        minute, _ = inside(end.day.spans, fixed_minute)
    else:
        minute = _rounded(end.day.spans, end.minute, rounding)
    return Due(
        at=at_minute(end.day.date, minute),
        days=end.rows,
        beyond_calendar=not all(calendar.accepted(row.date) for row in (end.rows[0], end.rows[-1])),
        starts=starts,
    )


def allot(
    shares: tuple[Share, ...],
    term: Term,
    received: datetime,
    calendar: WorkCalendar,
    promised: datetime | None = None,
) -> tuple[Step, ...]:
    """Give each body of a split its own deadline, each counted on from the one before.

    A step ends with a half-day session, and never after `promised` (counted when left out) unless
    the split itself is longer than the term. There are no steps where the office never opens.
    """
    start = arrive(received, calendar)
    if start is None:
        return ()
    latest = promised or due(term, received, calendar).at
    if latest is None or surplus(shares, term) > 0:
        latest = datetime.max.replace(tzinfo=UTC)
    steps = []
    spent = 0
    for share in shares:
        spent += share.half_days
        end = sessions(Term(kind=TermKind.SESSIONS, amount=spent), start, calendar)
        if end is None:
            return ()
        ends = min(at_minute(end.day.date, end.minute), latest)
        steps.append(Step(department=share.department, half_days=share.half_days, due_at=ends))
    return tuple(steps)


def surplus(shares: tuple[Share, ...], term: Term) -> int:
    """Tell by how many half days a split is longer than its term (shorter: negative).

    Zero where nothing can be compared: no split, or a term that is not made of half days.
    """
    totals = {TermKind.WORKING_DAYS: 2 * term.amount, TermKind.SESSIONS: term.amount}
    if not shares or term.kind not in totals:
        return 0
    return sum(share.half_days for share in shares) - totals[term.kind]


def _rounded(spans: Spans, minute: int, rounding: Rounding) -> int:
    within, end = inside(spans, minute)
    if rounding is Rounding.END_OF_SESSION:
        return end
    return min(-(-within // _QUARTER) * _QUARTER, end)


def _unreachable(starts: datetime) -> Due:
    return Due(at=None, days=(), beyond_calendar=True, starts=starts, out_of_reach=True)
