"""Names are found without marks, however their letters are stored; lists sort as in a register."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.folding import folded, initials, name_order, readable, search_words, tidied

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
ACCENTED = "".join(
    unicodedata.normalize("NFC", vowel + tone)
    for vowel in VOWELS + VOWELS.upper()
    for tone in TONES
    if vowel + tone not in "aeiouyAEIOUY"
)
VIETNAMESE_LETTERS = ACCENTED + "đĐ"
vietnamese = st.text(
    alphabet=VIETNAMESE_LETTERS + "abcdeghiklmnopqrstuvxyABCDEGHIKLMNOPQRSTUVXY 0123456789.,-/"
)


def _by_definition(text: str) -> str:
    """Fold the slow way: đ is d, split every letter, drop the marks, lower, punctuation away."""
    split = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    bare = "".join(char for char in split if unicodedata.category(char) != "Mn").lower()
    return " ".join("".join(char if char.isalnum() else " " for char in bare).split())


def test_there_are_134_vietnamese_letters_with_marks_and_folding_leaves_none() -> None:
    assert len(set(VIETNAMESE_LETTERS)) == 134

    assert folded(VIETNAMESE_LETTERS).isascii()
    assert set(folded(VIETNAMESE_LETTERS)) == set("aeiouyd")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nguyễn Văn Đức", "nguyen van duc"),
        ("  ĐẶNG\tThị   Thuỷ ", "dang thi thuy"),
        ("Đa Krông, Quảng Trị", "da krong quang tri"),
        ("000.00.99.H50-261120-0300", "000 00 99 h50 261120 0300"),
        ("Hồ Văn\u00a0Pả\u200b", "ho van pa"),
        ("", ""),
        ("\ud800", ""),
    ],
)
def test_text_folds_to_bare_words(text: str, expected: str) -> None:
    assert folded(text) == expected


@pytest.mark.parametrize(
    ("old", "new"), [("thủy", "thuỷ"), ("hòa", "hoà"), ("Hóa", "Hoá"), ("khỏe", "khoẻ")]
)
def test_both_places_of_a_tone_fold_alike(old: str, new: str) -> None:
    assert folded(old) == folded(new)


@given(vietnamese)
def test_folding_agrees_with_its_definition(text: str) -> None:
    assert folded(text) == _by_definition(text)


@given(st.text())
def test_stored_composed_or_decomposed_a_text_folds_alike(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)

    assert folded(composed) == folded(decomposed)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(vietnamese, vietnamese)
def test_words_of_two_texts_are_the_words_of_both(first: str, second: str) -> None:
    assert search_words(f"{first} {second}") == search_words(first) + search_words(second)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Đăng ký kinh doanh", "dkkd"), ("Đỗ Văn Hùng", "dvh"), ("ĐVH", "d"), ("", "")],
)
def test_initials_are_the_first_letters_of_the_words(text: str, expected: str) -> None:
    assert initials(text) == expected


def test_people_sort_by_given_name_then_family_then_middle() -> None:
    names = ["Trần Văn Bình", "Nguyễn Thị An", "Lê Văn An", "Lê Bá An", "Hồ Thị Ân", "Bùi Đạt"]

    ordered = sorted(names, key=name_order)

    assert ordered == [
        "Lê Bá An",
        "Lê Văn An",
        "Nguyễn Thị An",
        "Hồ Thị Ân",
        "Trần Văn Bình",
        "Bùi Đạt",
    ]


def test_letters_sort_before_tones_and_tones_as_in_dictionaries() -> None:
    words = ["mạ", "má", "mã", "mả", "mà", "ma", "mai", "măng", "mân", "da", "đa", "du", "dư"]

    ordered = sorted(words, key=name_order)

    assert ordered == (
        ["da", "du", "dư", "đa", "ma", "mà", "mả", "mã", "má", "mạ", "mai", "măng", "mân"]
    )


def test_both_places_of_a_tone_sort_alike() -> None:
    assert name_order("Lê Thủy") == name_order("Lê Thuỷ")
    assert name_order(unicodedata.normalize("NFD", "Lê Thủy")) == name_order("LÊ THỦY")


def test_tidied_text_loses_what_nobody_sees_and_keeps_its_letters() -> None:
    typed = unicodedata.normalize("NFD", "\ufeff Nguy\u200bễn\x00Văn  Đức\r\n")

    assert tidied(typed) == unicodedata.normalize("NFC", "Nguyễn Văn Đức")


@given(st.text())
def test_tidied_text_is_composed_and_shows_all_it_holds(text: str) -> None:
    kept = tidied(text)

    assert kept == tidied(kept)
    assert unicodedata.is_normalized("NFC", kept)
    assert not {"Cc", "Cs", "Cf"} & {unicodedata.category(char) for char in kept}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hồ Văn Pả", True),
        ("hai\ndòng", True),
        ("\ufeffĐỗ Ổi\u200b", True),
        ("Иван Петров", True),
        ("100.000 ₫ – «một cửa»…", True),
        ("a\x00b", False),
        ("\udcff", False),
        ("王小明", False),
        ("Đức 🙂", False),
        ("\u0378", False),
    ],
)
def test_hidden_half_and_foreign_characters_are_not_readable(*, text: str, expected: bool) -> None:
    assert readable(text) is expected
