"""The laws of counting, on calendars with closures, half days and working Saturdays at random."""

from datetime import datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace

from onestop.domain.calendar import OFFICE_TIME, WorkCalendar
from onestop.domain.catalogue import Rounding, Share, Term, TermKind
from onestop.domain.deadlines import allot, due, surplus
from tests.domain.office_days import COUNTED, terms, visits, working_days

Visit = tuple[WorkCalendar, datetime]

roundings = st.sampled_from(Rounding)


@pytest.mark.parametrize("kind", COUNTED)
@given(terms, visits, st.timedeltas(timedelta(0), timedelta(days=2)), roundings)
def test_who_comes_earlier_is_never_served_later(
    kind: TermKind,
    term: Term,
    visit: Visit,
    gap: timedelta,
    rounding: Rounding,
) -> None:
    calendar, received = visit
    counted = replace(term, kind=kind)

    first = due(counted, received, calendar, rounding).at
    second = due(counted, received + gap, calendar, rounding).at

    assert first is not None
    assert second is not None
    assert first <= second


@given(st.integers(0, 40), visits)
def test_one_working_day_more_is_the_next_open_day(amount: int, visit: Visit) -> None:
    calendar, received = visit
    shorter = due(working_days(amount), received, calendar)
    longer = due(working_days(amount + 1), received, calendar)

    added = longer.days[len(shorter.days) :]
    assert longer.days[: len(shorter.days)] == shorter.days
    assert [row.counted for row in added] == [*[False] * (len(added) - 1), True]
    assert [calendar.is_open(row.date) for row in added] == [row.counted for row in added]


@given(terms, visits, roundings)
def test_a_promise_stands_within_opening_hours(
    term: Term, visit: Visit, rounding: Rounding
) -> None:
    calendar, received = visit
    promised = due(term, received, calendar, rounding).at

    assert promised is not None
    day = promised.astimezone(OFFICE_TIME).date()
    assert any(start <= promised <= end for start, end in calendar.sessions(day))


@given(terms, visits)
def test_the_days_explain_the_promise_without_a_gap(term: Term, visit: Visit) -> None:
    calendar, received = visit
    answer = due(term, received, calendar)

    assert answer.at is not None
    dates = [row.date for row in answer.days]
    assert dates == [dates[0] + timedelta(days=number) for number in range(len(dates))]
    assert dates[0] == received.astimezone(OFFICE_TIME).date()
    assert dates[-1] == answer.at.astimezone(OFFICE_TIME).date()


@given(
    st.sampled_from([TermKind.WORKING_DAYS, TermKind.CALENDAR_DAYS]),
    st.integers(0, 40),
    visits,
)
def test_as_many_days_are_counted_as_the_term_has(
    kind: TermKind, amount: int, visit: Visit
) -> None:
    calendar, received = visit
    answer = due(Term(kind=kind, amount=amount), received, calendar)

    assert sum(row.counted for row in answer.days) == amount


@given(
    st.lists(st.builds(Share, department=st.just("a"), half_days=st.integers(0, 20)), max_size=6),
    terms,
    visits,
)
def test_steps_follow_each_other_and_end_by_the_promise(
    shares: list[Share], term: Term, visit: Visit
) -> None:
    calendar, received = visit
    assume(surplus(tuple(shares), term) <= 0)

    steps = [step.due_at for step in allot(tuple(shares), term, received, calendar)]

    promised = due(term, received, calendar).at
    assert promised is not None
    assert len(steps) == len(shares)
    assert steps == sorted(steps)
    assert all(step <= promised for step in steps)
