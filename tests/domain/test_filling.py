"""Sentences are filled with what somebody gave, and nothing of it is hidden."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.filling import filled


def test_words_and_figures_stand_where_the_sentence_names_them() -> None:
    told = filled("Không có mã {code}, đã nhập {given}", {"code": "TC 05", "given": 11})

    assert told == "Không có mã TC 05, đã nhập 11"


def test_a_detail_nobody_gave_stays_a_dash() -> None:
    assert filled("Không có mã {code}", {}) == "Không có mã –"


def test_a_sequence_for_terminals_becomes_plain_letters() -> None:
    assert filled("mã {code}.", {"code": "TC\x1b[31m\u202e05\n"}) == "mã TC [31m05 ."


@given(st.text())
def test_no_hidden_character_is_echoed(text: str) -> None:
    told = filled("{text}", {"text": text})

    assert not {unicodedata.category(char) for char in told} & {"Cc", "Cf", "Cs"}
