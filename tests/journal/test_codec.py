"""Canonical JSON: one text per value, whatever was typed; garbage is unread, never an error."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import Noted, Words
from onestop.journal.codec import LARGEST_BODY, canonical, closed, opened, seal_of
from tests.laws.histories import wild_entries


@given(st.text(alphabet=st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_both_ways_of_writing_a_letter_give_one_text(words: str) -> None:
    composed = canonical(Words(text=normalize("NFC", words)))

    assert canonical(Words(text=normalize("NFD", words))) == composed
    assert "\n" not in composed


@pytest.mark.parametrize("words", ["a\0b", "\0", "\\\0", "half \ud800"])
def test_what_no_database_keeps_is_refused(words: str) -> None:
    with pytest.raises(Refused, match=Reason.TEXT_UNREADABLE):
        canonical(Words(text=words))


@pytest.mark.parametrize("words", ["\\u0000", "a\\\\u0000", "u0000", "\\"])
def test_a_text_that_only_looks_like_it_is_kept(words: str) -> None:
    assert canonical(Words(text=words))


def test_a_private_part_is_salted_split_off_and_bounded() -> None:
    fact = Noted(private=Words(text="gọi lại"))

    body, private = closed(fact, bytes(16))

    assert body == "{}"
    assert private == bytes(16) + '{"text":"gọi lại"}'.encode()
    assert seal_of(private) != seal_of(closed(fact, b"x" * 16)[1])
    with pytest.raises(Refused, match=Reason.TEXT_TOO_LONG):
        closed(Noted(private=Words(text="x" * LARGEST_BODY)), bytes(16))


@given(wild_entries())
def test_reading_never_fails(entry: object) -> None:
    opened(entry)  # type: ignore[arg-type] # whatever came
