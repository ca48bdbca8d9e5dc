"""Days off of years nobody has announced yet, as a library computes them.

A proposal is a type of its own: no calendar counts with it until a person accepts it. It stands in
a module of its own because the library is slow to import and only administration needs it.
"""

from collections.abc import Iterable

from holidays import country_holidays
from msgspec import Struct

from onestop.domain.calendar import Calendar, DayKind, DayRule

_SATURDAY = 5


class Proposal(Struct, frozen=True, kw_only=True):
    """What the days off of a year would be by law; swapped days are the government's to name."""

    year: int
    rules: tuple[DayRule, ...]
    source: str


def proposed_days_off(year: int) -> Proposal:
    """Propose the weekdays off of a year; they count only once accepted."""
    named = country_holidays("VN", years=year, language="vi")
    rules = tuple(
        DayRule(day=day, kind=DayKind.HOLIDAY, note=name)
        for day, name in sorted(named.items())
        if day.year == year and day.weekday() < _SATURDAY
    )
    return Proposal(year=year, rules=rules, source="holidays (Python)")


def accept(years: Iterable[Calendar], proposal: Proposal) -> tuple[Calendar, ...]:
    """Make a proposal, as a person corrected and confirmed it, the calendar of its year."""
    others = [calendar for calendar in years if calendar.year != proposal.year]
    accepted = Calendar(year=proposal.year, rules=proposal.rules, source=proposal.source)
    return tuple(sorted([*others, accepted], key=lambda calendar: calendar.year))
