"""Dates and times in the words of state documents."""

from datetime import UTC, date, datetime

import pytest

from onestop.domain.forms import (
    date_digits,
    day_words,
    moment_words,
    short_moment_words,
    weekday_words,
)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2015, 1, 5), "ngày 05 tháng 01 năm 2015"),
        (date(2023, 10, 27), "ngày 27 tháng 10 năm 2023"),
        (date(2026, 2, 10), "ngày 10 tháng 02 năm 2026"),
        (date(2026, 3, 9), "ngày 09 tháng 3 năm 2026"),
    ],
)
def test_days_and_months_take_a_nought_where_documents_want_one(day: date, words: str) -> None:
    assert day_words(day) == words


def test_moments_are_told_in_the_office_s_time() -> None:
    late = datetime(2026, 11, 20, 20, 5, tzinfo=UTC)

    assert moment_words(late) == "03 giờ 05 phút, ngày 21 tháng 11 năm 2026"
    assert short_moment_words(late) == "03 giờ 05 phút, ngày 21/11/2026"
    assert date_digits(late) == "21/11/2026"
    assert weekday_words(late) == "thứ Bảy"
