"""What only the command line says keeps the tone of the rest."""

import re
import tomllib
import unicodedata
from string import Formatter

import pytest

from onestop.config import resource
from onestop.domain.errors import Reason
from onestop.sync.hub import Away

SENTENCES: dict[str, dict[str, str]] = tomllib.loads(
    resource("command_line.toml").read_text(encoding="utf-8")
)
HARSH = re.compile(r"!|\b(?:lỗi|không hợp lệ|thất bại|vui lòng|xin lỗi|bạn)\b", re.IGNORECASE)


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("name", SENTENCES)
def test_each_sentence_stands_in_both_languages_in_the_office_s_tone(name: str) -> None:
    vietnamese, english = SENTENCES[name]["vi"], SENTENCES[name]["en"]

    assert placeholders(vietnamese) == placeholders(english)
    assert not HARSH.search(vietnamese)
    assert not re.search(r"!|\berror\b|\binvalid\b|\bplease\b", english, re.IGNORECASE)
    assert unicodedata.is_normalized("NFC", vietnamese)
    assert not vietnamese.endswith(".")


def test_every_state_of_the_line_has_its_sentence_and_no_name_is_used_twice() -> None:
    assert {f"HUB_{away}" for away in Away} <= set(SENTENCES)
    assert not set(SENTENCES) & set(Reason)
