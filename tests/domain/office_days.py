"""The sample office's calendar, and calendars, terms and moments drawn at random."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from onestop.config import resource
from onestop.domain.calendar import (
    OFFICE_TIME,
    DayKind,
    DayRule,
    Part,
    WorkCalendar,
    at_minute,
    calendars,
    work_calendar,
)
from onestop.domain.catalogue import Hours, Term, TermKind, sample_office

_YEARS = calendars(resource("catalogue/calendar.json").read_bytes())
_HOURS = sample_office(resource("catalogue/office.json").read_bytes()).hours
_LONG_DAY = ((420, 690), (810, 1000))
_OTHER_HOURS = Hours(valid_from=date(2011, 1, 1), week=(*[_LONG_DAY] * 5, ((420, 690),), ()))

COUNTED = [kind for kind in TermKind if kind is not TermKind.NONE]
SAMPLE = work_calendar(_YEARS, _HOURS)


def with_own(*rules: DayRule) -> WorkCalendar:
    """Lay an office's own days over the sample calendar."""
    return work_calendar(_YEARS, _HOURS, rules)


def with_hours(hours: Iterable[Hours]) -> WorkCalendar:
    """Open the sample calendar at other hours."""
    return work_calendar(_YEARS, hours)


def at(text: str) -> datetime:
    """Read a moment of office time."""
    return datetime.fromisoformat(text).replace(tzinfo=OFFICE_TIME)


def working_days(amount: int) -> Term:
    """Name a term of working days."""
    return Term(kind=TermKind.WORKING_DAYS, amount=amount)


_any_moment = st.datetimes(
    min_value=datetime(2011, 1, 3),  # noqa: DTZ001  hypothesis adds the zone
    max_value=datetime(2026, 6, 1),  # noqa: DTZ001  hypothesis adds the zone
    timezones=st.just(UTC),
)
# Most people come in the daytime, and most mistakes are made about them.
_daytime = st.builds(
    lambda day, minute: at_minute(day, 6 * 60 + minute),
    st.dates(date(2011, 1, 3), date(2026, 6, 1)),
    st.integers(0, 12 * 60),
)
_moments = _daytime | _any_moment

terms = st.builds(
    Term,
    kind=st.sampled_from(COUNTED),
    amount=st.integers(0, 15),
    cutoff_minutes=st.sampled_from([0, 600, 720, 900]),
)


def _rules_near(start: date) -> st.SearchStrategy[list[DayRule]]:
    return st.lists(
        st.builds(
            DayRule,
            day=st.integers(0, 25).map(lambda days: start + timedelta(days=days)),
            kind=st.sampled_from(list(DayKind)),
            part=st.sampled_from(list(Part)),
        ),
        max_size=15,
    )


def _visits_on(received: datetime) -> st.SearchStrategy[tuple[WorkCalendar, datetime]]:
    return st.tuples(
        st.builds(
            lambda hours, rules: work_calendar(_YEARS, hours, rules),
            st.sampled_from([_HOURS, (_OTHER_HOURS,)]),
            _rules_near(received.astimezone(OFFICE_TIME).date()),
        ),
        st.just(received),
    )


# A calendar with departures in the weeks after a moment, and the moment somebody comes.
visits = _moments.flatmap(_visits_on)
