"""When a dossier is due: known dates, edges of the day, and the laws of counting."""

from datetime import UTC, date

import pytest

from onestop.domain.calendar import DayKind, DayRule, Part, Why, WorkCalendar
from onestop.domain.catalogue import (
    Rounding,
    Term,
    TermKind,
)
from onestop.domain.deadlines import due
from tests.domain.office_days import (
    SAMPLE,
    at,
    with_own,
    working_days,
)

_CERTIFY = Term(kind=TermKind.SAME_DAY, cutoff_minutes=900)


def _whys(term: Term, received: str, calendar: WorkCalendar = SAMPLE) -> list[tuple[str, Why]]:
    return [(f"{row.date:%d/%m}", row.why) for row in due(term, at(received), calendar).days]


@pytest.mark.parametrize(
    ("received", "days", "expected"),
    [
        ("2012-01-17", 10, "2012-02-06"),
        ("2013-02-08", 5, "2013-02-22"),
        ("2014-01-24", 7, "2014-02-11"),
        ("2014-04-25", 5, "2014-05-06"),
        ("2015-02-12", 3, "2015-02-24"),
        ("2015-02-13", 1, "2015-02-14"),
        ("2015-04-24", 5, "2015-05-06"),
        ("2015-08-31", 15, "2015-09-22"),
        ("2014-12-26", 3, "2014-12-30"),
        ("2023-10-27", 5, "2023-11-03"),
        ("2024-04-26", 5, "2024-05-07"),
        ("2025-01-24", 1, "2025-02-03"),
        ("2025-04-25", 5, "2025-05-06"),
    ],
)
def test_known_receipts_fall_due_on_their_day_at_their_hour(
    received: str, days: int, expected: str
) -> None:
    answer = due(working_days(days), at(f"{received} 09:32"), SAMPLE)

    assert answer.at == at(f"{expected} 09:45")
    assert not answer.beyond_calendar


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        ("2023-10-23 09:15:00", "2023-10-24 09:15"),
        ("2023-10-23 09:15:01", "2023-10-24 09:30"),
        ("2023-10-23 06:00:00", "2023-10-24 07:30"),
        ("2023-10-23 11:30:00", "2023-10-24 11:30"),
        ("2023-10-23 11:30:01", "2023-10-24 13:30"),
        ("2023-10-23 12:10:00", "2023-10-24 13:30"),
        ("2023-10-23 16:50:00", "2023-10-24 17:00"),
        ("2023-10-23 17:00:00", "2023-10-24 17:00"),
        ("2023-10-23 17:01:00", "2023-10-25 07:30"),
        ("2023-10-27 18:00:00", "2023-10-31 07:30"),
        ("2023-10-28 09:00:00", "2023-10-31 07:30"),
        ("2015-02-14 10:00:00", "2015-02-24 10:00"),
    ],
)
def test_one_working_day_keeps_the_clock_within_opening_hours(received: str, expected: str) -> None:
    answer = due(working_days(1), at(received), SAMPLE)

    assert answer.at == at(expected)


def test_a_count_starts_at_the_reception_or_the_next_opening() -> None:
    within = due(working_days(1), at("2023-10-23 09:12:30"), SAMPLE)
    weekend = due(working_days(1), at("2023-10-28 09:00"), SAMPLE)

    assert within.starts == at("2023-10-23 09:12:30")
    assert weekend.starts == at("2023-10-30 07:30")
    assert weekend.starts.tzinfo is UTC


def test_every_day_is_explained() -> None:
    friday_evening = _whys(working_days(2), "2025-04-25 18:00")

    assert friday_evening == [
        ("25/04", Why.AFTER_HOURS),
        ("26/04", Why.STARTS),
        ("27/04", Why.WEEKEND),
        ("28/04", Why.WORKING_DAY),
        ("29/04", Why.WORKING_DAY),
    ]
    assert _whys(working_days(1), "2014-12-26 10:00") == [
        ("26/12", Why.RECEIVED),
        ("27/12", Why.WORKING_SATURDAY),
    ]
    assert [why for _, why in _whys(working_days(3), "2015-02-12 08:00")] == [
        Why.RECEIVED,
        Why.WORKING_DAY,
        Why.WORKING_SATURDAY,
        Why.WEEKEND,
        Why.SWAPPED,
        *[Why.HOLIDAY] * 4,
        *[Why.WEEKEND] * 2,
        Why.HOLIDAY,
        Why.WORKING_DAY,
    ]


def test_a_storm_moves_the_promise_and_says_so() -> None:
    storm = DayRule(day=date(2020, 10, 19), kind=DayKind.CLOSURE, note="Bão số 8")

    answer = due(working_days(2), at("2020-10-16 08:00"), with_own(storm))

    assert answer.at == at("2020-10-21 08:00")
    assert [(row.why, row.note) for row in answer.days if row.note] == [(Why.CLOSURE, "Bão số 8")]


@pytest.mark.parametrize(
    ("received", "expected"),
    [("2023-10-24 09:00", "2023-10-25 09:00"), ("2023-10-24 15:00", "2023-10-25 11:30")],
)
def test_a_half_day_is_a_day_and_ends_with_its_session(received: str, expected: str) -> None:
    half = DayRule(day=date(2023, 10, 25), kind=DayKind.HALF_DAY, part=Part.MORNING)

    answer = due(working_days(1), at(received), with_own(half))

    assert answer.at == at(expected)
    assert answer.days[-1].why is Why.HALF_DAY


def test_a_reception_on_the_closed_half_of_a_day_counts_from_the_next_opening() -> None:
    half = DayRule(day=date(2023, 10, 25), kind=DayKind.HALF_DAY, part=Part.MORNING)

    answer = due(working_days(1), at("2023-10-25 14:00"), with_own(half))

    assert (answer.starts, answer.at) == (at("2023-10-26 07:30"), at("2023-10-27 07:30"))


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        ("2023-10-26 07:00", "2023-10-26 17:00"),
        ("2023-10-26 12:00", "2023-10-26 17:00"),
        ("2023-10-26 15:00:00", "2023-10-26 17:00"),
        ("2023-10-26 15:00:01", "2023-10-27 17:00"),
        ("2023-10-27 15:30", "2023-10-30 17:00"),
        ("2023-10-27 17:30", "2023-10-30 17:00"),
        ("2023-10-28 10:00", "2023-10-30 17:00"),
    ],
)
@pytest.mark.parametrize("rounding", list(Rounding))
def test_same_day_procedures_end_with_the_day_unless_the_cutoff_has_passed(
    received: str, expected: str, rounding: Rounding
) -> None:
    answer = due(_CERTIFY, at(received), SAMPLE, rounding, 480)

    assert answer.at == at(expected)


def test_the_cutoff_is_given_as_the_reason() -> None:
    assert _whys(_CERTIFY, "2023-10-27 15:30") == [
        ("27/10", Why.AFTER_CUTOFF),
        ("28/10", Why.WEEKEND),
        ("29/10", Why.WEEKEND),
        ("30/10", Why.WORKING_DAY),
    ]
    assert _whys(_CERTIFY, "2023-10-27 14:59") == [("27/10", Why.RECEIVED)]


@pytest.mark.parametrize(
    ("amount", "received", "expected"),
    [
        (0, "2023-10-26 09:00", "2023-10-26 11:30"),
        (0, "2023-10-26 14:00", "2023-10-26 17:00"),
        (1, "2023-10-26 09:00", "2023-10-26 17:00"),
        (1, "2023-10-26 14:00", "2023-10-27 11:30"),
        (1, "2023-10-27 14:00", "2023-10-30 11:30"),
        (1, "2023-10-26 12:00", "2023-10-27 11:30"),
        (6, "2023-10-26 09:00", "2023-10-31 11:30"),
        (6, "2023-10-26 14:00", "2023-10-31 17:00"),
    ],
)
def test_half_days_run_from_session_to_session(amount: int, received: str, expected: str) -> None:
    answer = due(Term(kind=TermKind.SESSIONS, amount=amount), at(received), SAMPLE)

    assert answer.at == at(expected)


@pytest.mark.parametrize(
    ("hours", "received", "expected"),
    [
        (0, "2023-10-26 09:00", "2023-10-26 09:00"),
        (2, "2023-10-26 09:00", "2023-10-26 11:00"),
        (2, "2023-10-26 10:05", "2023-10-26 14:15"),
        (8, "2023-10-26 09:00", "2023-10-27 09:30"),
        (8, "2023-10-27 16:00", "2023-10-30 16:30"),
        (4, "2023-10-28 20:00", "2023-10-30 11:30"),
    ],
)
def test_working_hours_count_open_time_only(hours: int, received: str, expected: str) -> None:
    answer = due(Term(kind=TermKind.WORKING_HOURS, amount=hours), at(received), SAMPLE)

    assert answer.at == at(expected)


@pytest.mark.parametrize(
    ("days", "received", "expected"),
    [
        (3, "2023-10-23 09:00", "2023-10-26 09:00"),
        (7, "2023-10-27 09:00", "2023-11-03 09:00"),
        (5, "2023-10-23 09:00", "2023-10-30 07:30"),
        (12, "2015-02-06 16:00", "2015-02-24 07:30"),
    ],
)
def test_calendar_days_that_end_on_a_closed_day_go_on_to_the_next_opening(
    days: int, received: str, expected: str
) -> None:
    answer = due(Term(kind=TermKind.CALENDAR_DAYS, amount=days), at(received), SAMPLE)

    assert answer.at == at(expected)
    assert sum(row.counted for row in answer.days) == days


@pytest.mark.parametrize(
    ("rounding", "received", "expected"),
    [
        (Rounding.QUARTER_HOUR, "2023-10-27 09:32", "2023-11-03 09:45"),
        (Rounding.END_OF_SESSION, "2023-10-27 09:32", "2023-11-03 11:30"),
        (Rounding.END_OF_SESSION, "2023-10-27 14:00", "2023-11-03 17:00"),
        (Rounding.FIXED_HOUR, "2023-10-27 09:32", "2023-11-03 09:00"),
        (Rounding.FIXED_HOUR, "2023-10-27 16:32", "2023-11-03 09:00"),
    ],
)
def test_an_office_chooses_the_hour_of_its_promises(
    rounding: Rounding, received: str, expected: str
) -> None:
    answer = due(working_days(5), at(received), SAMPLE, rounding, 9 * 60)

    assert answer.at == at(expected)


def test_a_term_of_no_fixed_length_promises_nothing() -> None:
    answer = due(Term(kind=TermKind.NONE), at("2023-10-27 09:00"), SAMPLE)

    assert (answer.at, answer.days, answer.out_of_reach) == (None, (), False)


@pytest.mark.parametrize(
    ("received", "beyond"),
    [
        ("2026-12-28 09:00", False),
        ("2026-12-30 09:00", True),
        ("2027-03-01 09:00", True),
        ("2010-12-30 09:00", True),
    ],
)
def test_an_answer_that_touches_an_unaccepted_year_carries_a_warning(
    received: str, *, beyond: bool
) -> None:
    answer = due(working_days(3), at(received), SAMPLE)

    assert answer.beyond_calendar is beyond


def test_the_turn_of_the_year_is_counted_over() -> None:
    answer = due(working_days(2), at("2018-12-28 10:00"), SAMPLE)

    assert answer.at == at("2019-01-03 10:00")
    assert due(working_days(5), at("2018-12-28 10:00"), SAMPLE).at == at("2019-01-07 10:00")
