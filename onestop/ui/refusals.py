"""What people read when the rules say no: the sentences of `refusals.toml` in their language."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache

from onestop.config import resource
from onestop.domain.errors import Fault, Refused
from onestop.domain.filling import filled
from onestop.ui.language import Language, spoken


def sentence(fault: Fault) -> str:
    """Say one fault in the language in force."""
    return filled(_sentences()[fault.reason][spoken()], fault.details)


def sentences(refused: Refused) -> str:
    """Say everything that was refused, one sentence after the other."""
    return ". ".join(dict.fromkeys(sentence(fault) for fault in refused.faults))


def by_field(refused: Refused) -> Mapping[str, Sequence[str]]:
    """Sort what was refused by its field, every sentence of each once."""
    found: dict[str, dict[str, None]] = {}
    for fault in refused.faults:
        found.setdefault(fault.field, {})[sentence(fault)] = None
    return {field: tuple(told) for field, told in found.items()}


@cache
def _sentences() -> Mapping[str, Mapping[Language, str]]:
    with resource("refusals.toml").open("rb") as file:
        raw = tomllib.load(file)
    return {
        reason: {language: words[language] for language in Language}
        for reason, words in raw.items()
    }
