"""Identity cards as scanned."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.errors import Reason
from onestop.domain.identity import (
    Sex,
    read_card,
)
from tests.domain.identities import personal, reasons_of

CARD = (
    "045088001234|197012345|Nguyễn Văn An|05021988|Nam"
    "|Khu phố 2, Phường 1, Đông Hà, Quảng Trị|10052021"
)


digits = st.text(alphabet="0123456789")


def test_a_card_of_2021_gives_its_fields() -> None:
    card = read_card(CARD)

    assert card is not None
    assert card.identity == personal("045088001234")
    assert card.name == "Nguyễn Văn An"
    assert card.birth_date == date(1988, 2, 5)
    assert card.sex is Sex.MALE
    assert card.address == "Khu phố 2, Phường 1, Đông Hà, Quảng Trị"
    assert card.cmnd == "197012345"
    assert card.issued_on == date(2021, 5, 10)
    assert card.faults == ()


@pytest.mark.parametrize(
    "text",
    [
        unicodedata.normalize("NFD", CARD),
        f"\ufeff{CARD}\r\n",
        CARD.replace("|", " | "),
        CARD.replace("|", "\x00|"),
        f"{CARD}||Nguyễn Văn Cha|Trần Thị Mẹ||",
    ],
)
def test_a_card_is_the_same_however_it_reaches_us(text: str) -> None:
    assert read_card(text) == read_card(CARD)


def test_a_card_without_an_old_number_or_a_date_of_issue_is_a_card() -> None:
    card = read_card("045190004321||Trần Thị Bê|05091990|Nữ|Hải Lăng, Quảng Trị")

    assert card is not None
    assert (card.cmnd, card.issued_on, card.sex) == ("", None, Sex.FEMALE)
    assert card.faults == ()


@pytest.mark.parametrize(
    ("born", "sex", "reasons"),
    [
        ("31021988", "Nam", [Reason.BIRTH_DATE_UNREADABLE]),
        ("", "Nam", [Reason.BIRTH_DATE_UNREADABLE]),
        ("05021989", "Nam", [Reason.IDENTITY_DISAGREES_YEAR]),
        ("05021988", "Nữ", [Reason.IDENTITY_DISAGREES_SEX]),
        ("05021988", "N?", []),
    ],
)
def test_a_card_says_what_in_it_cannot_be_true(born: str, sex: str, reasons: list[Reason]) -> None:
    card = read_card(f"045088001234||Nguyễn Văn An|{born}|{sex}|Đông Hà|10052021")

    assert card is not None
    assert reasons_of(list(card.faults)) == reasons


@pytest.mark.parametrize("text", ["", "045088001234", "a|b|c|d|e|f", "|||||", "12|2|3|4|5|6|7"])
def test_what_is_no_card_is_none(text: str) -> None:
    assert read_card(text) is None


@given(st.lists(st.text() | digits, min_size=5, max_size=12), st.booleans())
def test_no_text_makes_reading_a_card_fail(parts: list[str], numbered: bool) -> None:  # noqa: FBT001 -- drawn
    read_card("|".join(["045088001234", *parts] if numbered else parts))
