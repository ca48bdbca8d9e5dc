"""The working calendar of an office: which days are open, when, and why not.

Built from the week's opening hours and the days that depart from it; an office's own rule for a
day stands before the province's.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import StrEnum

from msgspec import Struct, json

from onestop.domain.catalogue import Hours

OFFICE_TIME = timezone(timedelta(hours=7))

Spans = tuple[tuple[int, int], ...]

_NOON = 12 * 60


class DayKind(StrEnum):
    """Why a day departs from the week."""

    HOLIDAY = "holiday"
    SWAPPED = "swapped"
    CLOSURE = "closure"
    WORKING_SATURDAY = "working_saturday"
    WORKING_DAY = "working_day"
    HALF_DAY = "half_day"


class Part(StrEnum):
    """Which part of a day is open."""

    WHOLE = "whole"
    MORNING = "morning"
    AFTERNOON = "afternoon"


class DayRule(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One day that departs from the week, and why."""

    day: date
    kind: DayKind
    part: Part = Part.WHOLE
    note: str = ""
    source: str = ""


class Calendar(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The days of one year that depart from the week; a forecast is not yet accepted."""

    year: int
    rules: tuple[DayRule, ...]
    forecast: bool = False
    source: str = ""


class Why(StrEnum):
    """What a day is in a count; the words for people are made from these."""

    RECEIVED = "received"
    AFTER_HOURS = "after_hours"
    AFTER_CUTOFF = "after_cutoff"
    STARTS = "starts"
    WORKING_DAY = "working_day"
    WORKING_SATURDAY = "working_saturday"
    HALF_DAY = "half_day"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    SWAPPED = "swapped"
    CLOSURE = "closure"
    DUE = "due"


class OfficeDay(Struct, frozen=True, kw_only=True):
    """One day of an office: its open spans in minutes of the day, none when closed, and why."""

    date: date
    spans: Spans
    why: Why
    note: str = ""


class WorkCalendar(Struct, frozen=True, kw_only=True):
    """The days of one office; beyond the accepted years only the week is sure."""

    rules: Mapping[date, DayRule]
    hours: tuple[Hours, ...]
    accepted_from: int
    accepted_until: int

    def on(self, day: date) -> OfficeDay:
        """Say what a day is at this office."""
        rule = self.rules.get(day)
        spans = self._usual(day)
        if rule is None:
            return OfficeDay(date=day, spans=spans, why=Why.WORKING_DAY if spans else Why.WEEKEND)
        if rule.kind in _CLOSED:
            return OfficeDay(date=day, spans=(), why=Why(rule.kind), note=rule.note)
        spans = _part(spans or self._usual_before(day), rule.part)
        return OfficeDay(date=day, spans=spans, why=Why(rule.kind), note=rule.note)

    def is_open(self, day: date) -> bool:
        """Tell whether the office works on a day at all."""
        return bool(self.on(day).spans)

    def sessions(self, day: date) -> tuple[tuple[datetime, datetime], ...]:
        """Give the moments between which the office is open on a day."""
        return tuple(
            (at_minute(day, start), at_minute(day, end)) for start, end in self.on(day).spans
        )

    def accepted(self, day: date) -> bool:
        """Tell whether the days off of that year have been accepted."""
        return self.accepted_from <= day.year <= self.accepted_until

    def _usual(self, day: date) -> Spans:
        for hours in self.hours:
            if hours.valid_from <= day and _in_season(hours, day):
                return hours.week[day.weekday()]
        return ()

    def _usual_before(self, day: date) -> Spans:
        """Give a day that is usually closed the hours of the last open weekday before it."""
        for back in range(1, 7):
            if spans := self._usual(day - timedelta(days=back)):
                return spans
        return ()


class _Calendars(Struct, frozen=True):
    source: str
    years: tuple[Calendar, ...]


def calendars(raw: bytes) -> tuple[Calendar, ...]:
    """Read the years of a calendar file."""
    return json.decode(raw, type=_Calendars).years


def work_calendar(
    years: Iterable[Calendar], hours: Iterable[Hours], own: Iterable[DayRule] = ()
) -> WorkCalendar:
    """Lay the office's own days and hours over the years of the province."""
    listed = sorted(years, key=lambda calendar: calendar.year)
    rules = {rule.day: rule for calendar in listed for rule in calendar.rules}
    rules.update((rule.day, rule) for rule in own)
    first, last = _accepted_years(listed)
    return WorkCalendar(
        rules=rules,
        hours=tuple(sorted(hours, key=lambda each: each.valid_from, reverse=True)),
        accepted_from=first,
        accepted_until=last,
    )


def at_minute(day: date, minute: int) -> datetime:
    """Give the moment of a minute of an office day."""
    midnight = datetime.combine(day, time(), OFFICE_TIME)
    return (midnight + timedelta(minutes=minute)).astimezone(UTC)


def _accepted_years(listed: list[Calendar]) -> tuple[int, int]:
    """Find the first unbroken run of accepted years; a gap in it would count wrongly in silence."""
    accepted = [calendar.year for calendar in listed if not calendar.forecast]
    if not accepted:
        return 0, -1
    last = accepted[0]
    while last + 1 in accepted:
        last += 1
    return accepted[0], last


def _in_season(hours: Hours, day: date) -> bool:
    mark = day.month * 100 + day.day
    if hours.season_from <= hours.season_to:
        return hours.season_from <= mark <= hours.season_to
    return mark >= hours.season_from or mark <= hours.season_to


def _part(spans: Spans, part: Part) -> Spans:
    if part is Part.MORNING:
        return tuple(span for span in spans if span[0] < _NOON)
    if part is Part.AFTERNOON:
        return tuple(span for span in spans if span[0] >= _NOON)
    return spans


_CLOSED = frozenset({DayKind.HOLIDAY, DayKind.SWAPPED, DayKind.CLOSURE})
