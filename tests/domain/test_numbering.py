"""Dossier codes never meet, whatever lane, count or clock; and they are read back exactly."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.numbering import (
    code_stem,
    dossier_code,
    next_count,
    read_code,
    stem_and_count,
)

AGENCY = "000.00.99.H50"
DAY = date(2026, 11, 20)
lanes = st.integers(0, 99)
counts = st.integers(0, 12_000)
days = st.dates(date(2011, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, "000.00.99.H50-261120-0300"),
        (10, "000.00.99.H50-261120-0310"),
        (99, "000.00.99.H50-261120-0399"),
        (100, "000.00.99.H50-261120-03100"),
        (999, "000.00.99.H50-261120-03999"),
        (1000, "000.00.99.H50-261120-031000"),
    ],
)
def test_counts_grow_within_their_lane_and_never_wrap(count: int, expected: str) -> None:
    assert dossier_code(code_stem(AGENCY, DAY, 3), count) == expected


def test_no_two_lanes_or_counts_of_a_day_share_a_code() -> None:
    stems = [code_stem(AGENCY, DAY, lane) for lane in range(100)]

    codes = {dossier_code(stem, count) for stem in stems for count in range(2001)}

    assert len(codes) == 100 * 2001


@given(days, lanes, counts)
def test_a_code_gives_back_its_day_lane_and_count(day: date, lane: int, count: int) -> None:
    code = read_code(dossier_code(code_stem(AGENCY, day, lane), count))

    assert code is not None
    assert (code.agency, code.day, code.lane, code.count) == (AGENCY, day, lane, count)


@given(days, lanes, counts)
def test_whoever_remembers_a_code_finds_the_stem_it_was_written_with(
    day: date, lane: int, count: int
) -> None:
    stem = code_stem(AGENCY, day, lane)

    assert stem_and_count(dossier_code(stem, count)) == (stem, count)


@given(st.lists(days, max_size=60))
def test_a_clock_that_jumps_between_days_repeats_no_code(jumps: list[date]) -> None:
    used: dict[date, list[int]] = {}
    codes = []

    for day in jumps:
        count = next_count(used.setdefault(day, []))
        used[day].append(count)
        codes.append(dossier_code(code_stem(AGENCY, day, 3), count))

    assert len(set(codes)) == len(codes)


def test_the_first_count_of_a_day_is_nought_and_gaps_are_not_filled() -> None:
    assert next_count([]) == 0
    assert next_count([0, 7, 3]) == 8


@pytest.mark.parametrize("lane", [-1, 100])
def test_there_is_no_code_outside_the_lanes(lane: int) -> None:
    with pytest.raises(ValueError, match="no such lane"):
        code_stem(AGENCY, DAY, lane)


def test_there_is_no_code_before_the_first() -> None:
    with pytest.raises(ValueError, match="no such count"):
        dossier_code(code_stem(AGENCY, DAY, 0), -1)


def test_another_pattern_is_another_template() -> None:
    code = dossier_code(code_stem("H50.19", DAY, 4, "{agency}-{yyyy}{mm}{dd}-{lane}"), 7)

    assert code == "H50.19-20261120-0407"
    assert read_code(code) is not None


@pytest.mark.parametrize(
    ("text", "agency", "day", "serial"),
    [
        ("000.00.06.H56-231027-0361", "000.00.06.H56", date(2023, 10, 27), "0361"),
        ("H15.50.05.13-261008-0975", "H15.50.05.13", date(2026, 10, 8), "0975"),
        ("G09.20-20260609-0092637", "G09.20", date(2026, 6, 9), "0092637"),
        (" h29-250701-0001\r", "H29", date(2025, 7, 1), "0001"),
    ],
)
def test_codes_of_other_offices_are_read(text: str, agency: str, day: date, serial: str) -> None:
    code = read_code(text)

    assert code is not None
    assert (code.agency, code.day, code.serial) == (agency, day, serial)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0300",
        "045088001234",
        "000.00.99.H50-261320-0300",
        "000.00.99.H50-260230-0300",
        "000.00.99.H50-261120-030",
        "000.00.99.H50-261120-0300:1",
        "000.00.99.50-261120-0300",
        "TN13-261120-0300x",
        "\u0660\u0660\u0660.00.99.H50-261120-0300",
    ],
)
def test_what_is_no_whole_code_is_not_read(text: str) -> None:
    assert read_code(text) is None


@given(st.text())
def test_reading_a_code_never_fails(text: str) -> None:
    read_code(text)
