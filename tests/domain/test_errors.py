"""Every reason has its sentence, in both languages and in the office's tone."""

import ast
import re
import tomllib
import unicodedata
from pathlib import Path
from string import Formatter

import pytest

from onestop.domain.errors import Fault, Reason, Refused

REFUSALS = Path(__file__).parents[2] / "resources" / "refusals.toml"
SOURCE = Path(__file__).parents[2] / "onestop"
SENTENCES: dict[str, dict[str, str]] = tomllib.loads(REFUSALS.read_text(encoding="utf-8"))
HARSH = re.compile(
    r"!|\b(?:lỗi|không hợp lệ|thất bại|vui lòng|xin lỗi|bạn|anh|chị)\b", re.IGNORECASE
)


def _placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_every_reason_has_a_sentence_and_no_sentence_is_left_over() -> None:
    assert set(SENTENCES) == {reason.value for reason in Reason}


@pytest.mark.parametrize("reason", Reason)
def test_both_languages_ask_for_the_same_details(reason: Reason) -> None:
    vietnamese, english = SENTENCES[reason]["vi"], SENTENCES[reason]["en"]

    assert set(SENTENCES[reason]) == {"vi", "en"}
    assert _placeholders(vietnamese) == _placeholders(english)
    assert all(name.isidentifier() for name in _placeholders(vietnamese))


@pytest.mark.parametrize("reason", Reason)
def test_sentences_say_what_to_do_and_blame_nobody(reason: Reason) -> None:
    vietnamese, english = SENTENCES[reason]["vi"], SENTENCES[reason]["en"]

    assert not HARSH.search(vietnamese)
    assert not re.search(r"!|\berror\b|\binvalid\b|\bplease\b", english, re.IGNORECASE)
    for sentence in (vietnamese, english):
        assert unicodedata.is_normalized("NFC", sentence)
        assert sentence[0].isupper() or sentence.startswith("{")
        assert not sentence.endswith(".")


def test_a_refusal_names_its_reasons_and_keeps_details_out_of_logs() -> None:
    refused = Refused(Reason.IDENTITY_LENGTH, "identity", expected=12, given=11)

    with pytest.raises(Refused, match=Reason.IDENTITY_LENGTH) as caught:
        raise refused

    assert str(caught.value) == "IDENTITY_LENGTH"
    assert refused.faults == (
        Fault(Reason.IDENTITY_LENGTH, "identity", {"expected": 12, "given": 11}),
    )


def test_all_that_is_wrong_is_told_at_once() -> None:
    faults = [Fault(Reason.NAME_EMPTY, "name"), Fault(Reason.ADDRESS_EMPTY, "address")]

    refused = Refused.of(faults)

    assert refused.faults == tuple(faults)
    assert str(refused) == "NAME_EMPTY, ADDRESS_EMPTY"


def test_the_value_of_a_reason_is_its_name() -> None:
    assert all(reason.value == reason.name for reason in Reason)


def test_whoever_refuses_gives_the_details_its_sentence_needs() -> None:
    poor = [
        f"{path.name}:{call.lineno} {reason}"
        for path in sorted(SOURCE.rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "Refused"
        for reason in [ast.unparse(call.args[0]).removeprefix("Reason.")]
        if reason in SENTENCES
        and not _placeholders(SENTENCES[reason]["vi"])
        <= {keyword.arg or "" for keyword in call.keywords}
    ]

    assert poor == []
