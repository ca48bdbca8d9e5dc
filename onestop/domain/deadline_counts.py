"""The counts behind a deadline: from a reception over open and closed days to the last one.

Every walk over days stops at a horizon, so a calendar that never opens ends a count without a
result instead of never.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import MAXYEAR, MINYEAR, date, datetime
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from onestop.domain.calendar import OFFICE_TIME, OfficeDay, Spans, Why, WorkCalendar
from onestop.domain.catalogue import Term, TermKind

_HORIZON_DAYS = 15 * 366
_MIDNIGHT = 24 * 60


class DayCount(Struct, frozen=True, kw_only=True):
    """One day of a count: whether it was counted, and what the day is."""

    date: date
    counted: bool
    why: Why
    note: str = ""


class Start(Struct, frozen=True, kw_only=True):
    """Where a count begins: a minute of an open day, never between two sessions.

    `asked` is the clock of the reception, or empty when the day of reception was over or closed.
    """

    day: OfficeDay
    minute: int
    asked: int | None
    rows: tuple[DayCount, ...]


class End(Struct, frozen=True, kw_only=True):
    """Where a count ends, before the clock is put into opening hours and rounded."""

    day: OfficeDay
    minute: int
    rows: tuple[DayCount, ...]


Count = Callable[[Term, Start, WorkCalendar], End | None]


def arrive(received: datetime, calendar: WorkCalendar) -> Start | None:
    """Find where a count begins: at the reception, or at the next opening after it."""
    if received.tzinfo is None:
        raise ValueError("a moment has a zone")
    if not MINYEAR < received.year < MAXYEAR:
        return None
    local = received.astimezone(OFFICE_TIME)
    asked = local.hour * 60 + local.minute + bool(local.second or local.microsecond)
    today = calendar.on(local.date())
    if today.spans and asked <= today.spans[-1][1]:
        row = _row(today, counted=False, why=Why.RECEIVED)
        return Start(day=today, minute=inside(today.spans, asked)[0], asked=asked, rows=(row,))
    why = Why.AFTER_HOURS if today.spans else today.why
    rows = [_row(today, counted=False, why=why)]
    opening = _next_opening(today.date, calendar, rows, Why.STARTS)
    if opening is None:
        return None
    return Start(day=opening, minute=opening.spans[0][0], asked=None, rows=tuple(rows))


def inside(spans: Spans, minute: int) -> tuple[int, int]:
    """Move a minute into a day's sessions, and tell where that session ends.

    A minute after the last session becomes its end: a day that closes early is still that day.
    """
    for start, end in spans:
        if minute <= end:
            return max(minute, start), end
    return spans[-1][1], spans[-1][1]


def sessions(term: Term, start: Start, calendar: WorkCalendar) -> End | None:
    """Count half-day sessions to the end of the last; the one of the reception is not counted."""
    return _spend(term.amount + 1, start, calendar, worth=lambda _: 1)


def _working_hours(term: Term, start: Start, calendar: WorkCalendar) -> End | None:
    """Count the time in which the office is open."""
    return _spend(term.amount * 60, start, calendar, worth=lambda span: span[1] - span[0])


def _working_days(term: Term, start: Start, calendar: WorkCalendar) -> End | None:
    """Count open days at the same clock time; a half day is a day too."""
    rows = list(start.rows)
    day, left = start.day, term.amount
    following = _after(start.day.date, calendar)
    while left:
        upcoming = next(following, None)
        if upcoming is None:
            return None
        day = upcoming
        rows.append(_row(day, counted=bool(day.spans)))
        left -= bool(day.spans)
    return End(day=day, minute=start.minute, rows=tuple(rows))


def _same_day(term: Term, start: Start, calendar: WorkCalendar) -> End | None:
    """Promise the end of the day, or of the next open one after the cut-off."""
    late = 0 < term.cutoff_minutes < (start.asked or 0)
    first = replace(start.rows[0], why=Why.AFTER_CUTOFF) if late else start.rows[0]
    closing = replace(start, minute=_MIDNIGHT, rows=(first, *start.rows[1:]))
    return _working_days(Term(kind=TermKind.WORKING_DAYS, amount=int(late)), closing, calendar)


def _calendar_days(term: Term, start: Start, calendar: WorkCalendar) -> End | None:
    """Count every day; a count that ends on a closed day goes on to the next opening."""
    rows = list(start.rows)
    day = start.day
    following = _after(start.day.date, calendar)
    for _ in range(term.amount):
        upcoming = next(following, None)
        if upcoming is None:
            return None
        day = upcoming
        rows.append(_row(day, counted=True))
    if day.spans:
        return End(day=day, minute=start.minute, rows=tuple(rows))
    opening = _next_opening(day.date, calendar, rows, Why.DUE)
    if opening is None:
        return None
    return End(day=opening, minute=opening.spans[0][0], rows=tuple(rows))


def _spend(
    amount: int, start: Start, calendar: WorkCalendar, *, worth: Callable[[tuple[int, int]], int]
) -> End | None:
    """Use an amount up session by session, each by its worth.

    What is worth one ends with its session; what is worth minutes ends within it.
    """
    rows = list(start.rows)
    day, left = start.day, amount
    spans: Spans = tuple(
        (max(span[0], start.minute), span[1]) for span in day.spans if span[1] >= start.minute
    )
    following = _after(start.day.date, calendar)
    while True:
        for span in spans:
            value = worth(span)
            if left <= value:
                minute = span[1] - (value - left)
                return End(day=day, minute=minute, rows=tuple(rows))
            left -= value
        upcoming = next(following, None)
        if upcoming is None:
            return None
        day, spans = upcoming, upcoming.spans
        rows.append(_row(day, counted=bool(spans)))


def _next_opening(
    day: date, calendar: WorkCalendar, rows: list[DayCount], why: Why
) -> OfficeDay | None:
    """Go on to the next open day, writing down what lies between."""
    for upcoming in _after(day, calendar):
        rows.append(_row(upcoming, counted=False, why=why if upcoming.spans else None))
        if upcoming.spans:
            return upcoming
    return None


def _after(day: date, calendar: WorkCalendar) -> Iterator[OfficeDay]:
    first = day.toordinal() + 1
    for ordinal in range(first, min(first + _HORIZON_DAYS, date.max.toordinal() - 1)):
        yield calendar.on(date.fromordinal(ordinal))


def _row(day: OfficeDay, *, counted: bool, why: Why | None = None) -> DayCount:
    return DayCount(date=day.date, counted=counted, why=why or day.why, note=day.note)


COUNTS: Mapping[TermKind, Count] = MappingProxyType(
    {
        TermKind.WORKING_DAYS: _working_days,
        TermKind.WORKING_HOURS: _working_hours,
        TermKind.SESSIONS: sessions,
        TermKind.CALENDAR_DAYS: _calendar_days,
        TermKind.SAME_DAY: _same_day,
    }
)
