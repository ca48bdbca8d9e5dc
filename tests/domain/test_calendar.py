"""Which days are open, when, and why not."""

from datetime import UTC, date, timedelta

import pytest
from holidays import country_holidays
from hypothesis import given
from hypothesis import strategies as st

from onestop.config import resource
from onestop.domain.calendar import (
    Calendar,
    DayKind,
    DayRule,
    Part,
    Why,
    calendars,
    work_calendar,
)
from onestop.domain.catalogue import Hours
from onestop.domain.proposed_days import accept, proposed_days_off
from tests.domain.office_days import SAMPLE, at, with_hours, with_own

_YEARS = calendars(resource("catalogue/calendar.json").read_bytes())
_OFF = {rule.day for year in _YEARS for rule in year.rules if rule.kind in {"holiday", "swapped"}}
_SATURDAYS = {rule.day for year in _YEARS for rule in year.rules} - _OFF
# What a real office's calendar or a memory says and the library does not.
_OFF_BESIDE_THE_LIBRARY = {date(2014, 1, 28), date(2014, 2, 5), date(2026, 1, 2)}
_SATURDAYS_BESIDE_THE_LIBRARY = {
    date(2013, 2, 23),
    date(2014, 1, 25),
    date(2014, 2, 8),
    date(2026, 1, 10),
}
_TET = [
    "2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16",
    "2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17",
    "2027-02-06",
]
_HUNG_KINGS = [
    "2011-04-12 2012-03-31 2013-04-19 2014-04-09 2015-04-28 2016-04-16 2017-04-06 2018-04-25",
    "2019-04-14 2020-04-02 2021-04-21 2022-04-10 2023-04-29 2024-04-18 2025-04-07 2026-04-26",
    "2027-04-16",
]


def _dates(lines: list[str]) -> list[date]:
    return [date.fromisoformat(text) for line in lines for text in line.split()]


def test_the_table_holds_the_days_off_that_the_library_knows() -> None:
    library = country_holidays("VN", years=range(2011, 2028))
    weekdays = {day for day in library if day.weekday() < 5 and day.year < 2028}

    assert weekdays | _OFF_BESIDE_THE_LIBRARY == _OFF
    assert library.weekend_workdays | _SATURDAYS_BESIDE_THE_LIBRARY == _SATURDAYS


def test_days_off_are_weekdays_and_working_saturdays_are_saturdays() -> None:
    assert {day.weekday() for day in _OFF} <= set(range(5))
    assert {day.weekday() for day in _SATURDAYS} == {5}


def test_every_swapped_day_is_paid_for_by_one_saturday() -> None:
    swapped = [rule for year in _YEARS for rule in year.rules if rule.kind is DayKind.SWAPPED]

    paid = {day for day in _SATURDAYS if any(f"{day:%d/%m/%Y}" in rule.note for rule in swapped)}
    assert paid == _SATURDAYS
    assert len(swapped) == len(_SATURDAYS)


@pytest.mark.parametrize("day", _dates(_TET))
def test_the_first_days_of_the_lunar_year_are_closed(day: date) -> None:
    assert not any(SAMPLE.is_open(day + timedelta(days=number)) for number in range(-1, 3))


@pytest.mark.parametrize("day", _dates(_HUNG_KINGS))
def test_the_day_of_the_hung_kings_or_the_one_in_its_place_is_closed(day: date) -> None:
    kept = day if day.weekday() < 5 else day + timedelta(days=7 - day.weekday())

    assert SAMPLE.on(day).spans == ()
    assert SAMPLE.on(kept).why is Why.HOLIDAY


def test_days_from_memory_are_marked_so() -> None:
    doubtful = [rule.day for year in _YEARS for rule in year.rules if "trí nhớ" in rule.source]

    assert doubtful == [date(2026, 1, 2), date(2026, 1, 10)]


def test_a_forecast_is_not_accepted() -> None:
    assert SAMPLE.accepted(date(2011, 1, 1))
    assert SAMPLE.accepted(date(2026, 12, 31))
    assert not SAMPLE.accepted(date(2027, 1, 1))
    assert not SAMPLE.accepted(date(2010, 12, 31))


def test_a_gap_in_the_years_ends_what_is_accepted() -> None:
    calendar = work_calendar([Calendar(year=year, rules=()) for year in (2020, 2021, 2023)], ())

    assert (calendar.accepted_from, calendar.accepted_until) == (2020, 2021)
    assert not work_calendar([], ()).accepted(date(2020, 1, 1))


@pytest.mark.parametrize(
    ("day", "why", "hours"),
    [
        (date(2023, 10, 27), Why.WORKING_DAY, 2),
        (date(2023, 10, 28), Why.WEEKEND, 0),
        (date(2024, 5, 4), Why.WORKING_SATURDAY, 2),
        (date(2024, 4, 29), Why.SWAPPED, 0),
        (date(2024, 4, 30), Why.HOLIDAY, 0),
    ],
)
def test_a_day_says_why_it_is_open_or_closed(day: date, why: Why, hours: int) -> None:
    assert SAMPLE.on(day).why is why
    assert len(SAMPLE.sessions(day)) == hours


def test_sessions_are_moments() -> None:
    sessions = SAMPLE.sessions(date(2024, 5, 4))

    assert sessions == (
        (at("2024-05-04 07:30"), at("2024-05-04 11:30")),
        (at("2024-05-04 13:30"), at("2024-05-04 17:00")),
    )
    assert sessions[0][0].tzinfo is UTC


def test_the_offices_own_days_stand_before_the_provinces() -> None:
    storm = DayRule(day=date(2020, 10, 19), kind=DayKind.CLOSURE, note="Bão số 8")
    saturday = DayRule(day=date(2020, 10, 24), kind=DayKind.WORKING_SATURDAY, note="Làm bù bão")
    half = DayRule(day=date(2020, 10, 20), kind=DayKind.HALF_DAY, part=Part.AFTERNOON)
    kept_open = DayRule(day=date(2020, 9, 2), kind=DayKind.WORKING_DAY, note="Trực tiếp dân")

    calendar = with_own(storm, saturday, half, kept_open)

    assert (calendar.on(storm.day).why, calendar.on(storm.day).note) == (Why.CLOSURE, "Bão số 8")
    assert calendar.sessions(saturday.day) == (
        (at("2020-10-24 07:30"), at("2020-10-24 11:30")),
        (at("2020-10-24 13:30"), at("2020-10-24 17:00")),
    )
    assert calendar.sessions(half.day) == ((at("2020-10-20 13:30"), at("2020-10-20 17:00")),)
    assert calendar.is_open(kept_open.day)
    assert not SAMPLE.is_open(kept_open.day)


def test_a_half_day_on_a_weekend_opens_half_a_day() -> None:
    half = DayRule(day=date(2020, 10, 24), kind=DayKind.HALF_DAY, part=Part.MORNING)

    sessions = with_own(half).sessions(half.day)

    assert sessions == ((at("2020-10-24 07:30"), at("2020-10-24 11:30")),)


def test_hours_change_from_a_day_on_and_with_the_season() -> None:
    usual = Hours(valid_from=date(2011, 1, 1), week=((((450, 690),)),) * 7)
    later = Hours(valid_from=date(2020, 1, 1), week=((((480, 690),)),) * 7)
    summer = Hours(
        valid_from=date(2021, 1, 1), week=((((420, 690),)),) * 7, season_from=416, season_to=1015
    )
    winter = Hours(
        valid_from=date(2024, 1, 1), week=((((500, 690),)),) * 7, season_from=1016, season_to=415
    )

    calendar = with_hours([winter, usual, summer, later])

    def opens(day: date) -> int:
        return calendar.on(day).spans[0][0]

    assert opens(date(2019, 12, 31)) == 450
    assert opens(date(2020, 6, 1)) == 480
    assert [opens(date(2021, 4, day)) for day in (15, 16)] == [480, 420]
    assert [opens(date(2024, month, 16)) for month in (4, 10, 12)] == [420, 500, 500]
    assert opens(date(2025, 1, 2)) == 500


@pytest.mark.parametrize(
    "week",
    [
        ((),) * 6,
        (((690, 450),), *[()] * 6),
        (((450, 450),), *[()] * 6),
        (((450, 700), (690, 800)), *[()] * 6),
        (((450, 1441),), *[()] * 6),
        (((-1, 450),), *[()] * 6),
    ],
)
def test_hours_that_cannot_be_are_stopped(week: tuple[tuple[tuple[int, int], ...], ...]) -> None:
    with pytest.raises(ValueError, match=r"hours|week"):
        Hours(valid_from=date(2011, 1, 1), week=week)


@given(st.dates(date(2011, 1, 8), date(2030, 1, 1)))
def test_a_day_is_open_exactly_when_it_has_sessions(day: date) -> None:
    assert SAMPLE.is_open(day) == bool(SAMPLE.sessions(day))
    assert all(start < end for start, end in SAMPLE.sessions(day))


def test_a_proposal_counts_only_once_accepted() -> None:
    proposal = proposed_days_off(2028)

    accepted = work_calendar(accept(accept(_YEARS, proposed_days_off(2027)), proposal), ())

    assert date(2028, 9, 1) in {rule.day for rule in proposal.rules}
    assert not SAMPLE.accepted(date(2028, 9, 1))
    assert accepted.accepted(date(2028, 9, 1))
    assert accepted.on(date(2028, 9, 1)).why is Why.HOLIDAY


def test_a_proposal_agrees_with_the_forecast_of_the_table() -> None:
    forecast = next(year for year in _YEARS if year.year == 2027)

    assert {rule.day for rule in proposed_days_off(2027).rules} == {
        rule.day for rule in forecast.rules
    }
