"""Dates and telephones as typed."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.errors import Reason, Refused
from onestop.domain.identity import (
    read_date,
    read_phone,
)


@pytest.mark.parametrize(
    "text",
    [
        "05/09/1990",
        "5/9/1990",
        "5-9-1990",
        "05.09.1990",
        "5 9 1990",
        "05091990",
        "1990-09-05",
        " ngày 05 tháng 9 năm 1990 ",
        unicodedata.normalize("NFD", "Ngày 5 tháng 9 năm 1990"),
    ],
)
def test_dates_are_read_day_first(text: str) -> None:
    assert read_date(text) == date(1990, 9, 5)


@pytest.mark.parametrize(
    "text",
    ["", "5/9/90", "31/02/1990", "09/31/1990", "050990", "05/09/0190", "mai", "5/9/1990/1"],
)
def test_a_date_that_would_be_a_guess_is_refused(text: str) -> None:
    with pytest.raises(Refused, match=Reason.DATE_UNREADABLE):
        read_date(text)


@given(st.dates(date(1850, 1, 1), date(2200, 1, 1)))
def test_a_written_date_is_read_back(day: date) -> None:
    written = (
        f"{day:%d/%m/%Y}",
        f"{day:%d%m%Y}",
        day.isoformat(),
        f"{day.day}-{day.month}-{day.year}",
    )

    assert {read_date(text) for text in written} == {day}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0912345678", "0912345678"),
        ("0912 345.678", "0912345678"),
        ("+84 912 345 678", "0912345678"),
        ("84912345678", "0912345678"),
        ("0084912345678", "0912345678"),
        ("+84 (0)912 345 678", "0912345678"),
        ("(0233) 3852 529", "02333852529"),
        ("01688123456", "01688123456"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_telephones_are_kept_as_digits_from_nought(text: str, expected: str) -> None:
    assert read_phone(text) == expected


@pytest.mark.parametrize("text", ["113", "091234567", "912345678", "0012345678", "không có"])
def test_a_telephone_nobody_can_dial_is_refused(text: str) -> None:
    with pytest.raises(Refused, match=Reason.PHONE_UNREADABLE):
        read_phone(text)
