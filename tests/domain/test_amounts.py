"""Amounts in figures and words, as receipts write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.amounts import LARGEST_AMOUNT, amount_in_words, dong, in_words

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
VALUES = {word: value for value, word in enumerate(DIGITS)} | {"mốt": 1, "lăm": 5}


def _listened(words: str) -> int:
    """Work the number out again from its words, as a person who hears them would."""
    total = thousands = group = 0
    for word in words.split():
        match word:
            case "linh":
                pass
            case "mười":
                group += 10
            case "mươi":
                group = group // 10 * 10 + group % 10 * 10
            case "trăm":
                group *= 100
            case "nghìn" | "triệu":
                thousands += group * (1000 if word == "nghìn" else 1_000_000)
                group = 0
            case "tỷ":
                total, thousands, group = (thousands + group) * 10**9, 0, 0
            case _:
                group += VALUES[word]
    return total + thousands + group


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (0, "Không đồng"),
        (1, "Một đồng"),
        (4, "Bốn đồng"),
        (5, "Năm đồng"),
        (10, "Mười đồng"),
        (11, "Mười một đồng"),
        (14, "Mười bốn đồng"),
        (15, "Mười lăm đồng"),
        (20, "Hai mươi đồng"),
        (21, "Hai mươi mốt đồng"),
        (24, "Hai mươi bốn đồng"),
        (55, "Năm mươi lăm đồng"),
        (100, "Một trăm đồng"),
        (101, "Một trăm linh một đồng"),
        (105, "Một trăm linh năm đồng"),
        (110, "Một trăm mười đồng"),
        (115, "Một trăm mười lăm đồng"),
        (191, "Một trăm chín mươi mốt đồng"),
        (1_000, "Một nghìn đồng"),
        (1_005, "Một nghìn không trăm linh năm đồng"),
        (1_015, "Một nghìn không trăm mười lăm đồng"),
        (8_000, "Tám nghìn đồng"),
        (10_000, "Mười nghìn đồng"),
        (15_000, "Mười lăm nghìn đồng"),
        (25_000, "Hai mươi lăm nghìn đồng"),
        (105_000, "Một trăm linh năm nghìn đồng"),
        (1_001_000, "Một triệu không trăm linh một nghìn đồng"),
        (1_000_005, "Một triệu không trăm linh năm đồng"),
        (2_500_000, "Hai triệu năm trăm nghìn đồng"),
        (
            21_021_021,
            "Hai mươi mốt triệu không trăm hai mươi mốt nghìn không trăm hai mươi mốt đồng",
        ),
        (10**9, "Một tỷ đồng"),
        (10**9 + 5_000_000, "Một tỷ không trăm linh năm triệu đồng"),
        (10**12, "Một nghìn tỷ đồng"),
        (10**15, "Một triệu tỷ đồng"),
    ],
)
def test_amounts_are_read_out_as_on_receipts(amount: int, expected: str) -> None:
    assert amount_in_words(amount) == expected


@given(st.integers(0, LARGEST_AMOUNT))
def test_who_hears_the_words_writes_the_same_figures(amount: int) -> None:
    assert _listened(in_words(amount)) == amount


@given(st.integers(0, LARGEST_AMOUNT))
def test_words_are_single_spaced_and_never_break_the_usage(amount: int) -> None:
    words = in_words(amount)

    assert words == " ".join(words.split())
    for wrong in ("mươi một", "mươi năm", "mười năm", "mười mốt", "linh lăm", "linh không"):
        assert wrong not in words


@pytest.mark.parametrize("amount", [-1, LARGEST_AMOUNT + 1])
def test_nobody_owes_less_than_nothing_or_more_than_there_is(amount: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        amount_in_words(amount)


@pytest.mark.parametrize(
    ("amount", "expected"),
    [(0, "0 đ"), (500, "500 đ"), (25_000, "25.000 đ"), (1_234_567_890, "1.234.567.890 đ")],
)
def test_figures_have_dots_between_thousands(amount: int, expected: str) -> None:
    assert dong(amount) == expected
