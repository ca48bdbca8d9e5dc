"""What cannot be counted ends without an answer, never without an end."""

from datetime import date, datetime

import pytest

from onestop.domain.catalogue import Hours, Share, Term, TermKind
from onestop.domain.deadlines import allot, due
from tests.domain.office_days import COUNTED, SAMPLE, at, with_hours, working_days

_CLOSED_WEEK = Hours(valid_from=date(2011, 1, 1), week=((),) * 7)


@pytest.mark.parametrize("kind", COUNTED)
def test_an_office_that_never_opens_promises_nothing(kind: TermKind) -> None:
    closed = with_hours([_CLOSED_WEEK])

    answer = due(Term(kind=kind, amount=1), at("2023-10-27 09:00"), closed)

    assert (answer.at, answer.out_of_reach) == (None, True)
    assert allot((Share(department="", half_days=1),), working_days(1), answer.starts, closed) == ()


@pytest.mark.parametrize(
    "kind",
    [TermKind.WORKING_DAYS, TermKind.WORKING_HOURS, TermKind.SESSIONS, TermKind.CALENDAR_DAYS],
)
def test_an_absurd_term_ends_without_an_answer(kind: TermKind) -> None:
    answer = due(Term(kind=kind, amount=10**12), at("2023-10-27 09:00"), SAMPLE)

    assert (answer.at, answer.out_of_reach) == (None, True)


@pytest.mark.parametrize("received", ["0001-01-01 00:00", "9999-12-31 23:59"])
def test_the_ends_of_time_end_without_an_answer(received: str) -> None:
    assert due(working_days(1), at(received), SAMPLE).out_of_reach


def test_a_moment_without_a_zone_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="zone"):
        due(working_days(1), datetime(2023, 10, 27, 9), SAMPLE)  # noqa: DTZ001  that is the mistake


def test_negative_terms_and_shares_do_not_exist() -> None:
    with pytest.raises(ValueError, match="negative"):
        working_days(-1)
    with pytest.raises(ValueError, match="negative"):
        Share(department="", half_days=-1)
