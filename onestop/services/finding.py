"""What a clerk may type or scan to find a dossier, turned into one question to the store."""

import re

from msgspec import Struct

from onestop.domain.errors import Refused
from onestop.domain.folding import search_words
from onestop.domain.identity import read_phone
from onestop.domain.scanning import Scanned, read_scan
from onestop.domain.searching import joined

LONGEST_QUESTION = 200
# The tail of a code, or any numbers with dashes between them: their digits run together in the
# index. Behind a letter it is not one: in H50-2611 the agency ends where the date begins.
_DASHED = re.compile(r"(?<![^\W_])[0-9]{2,}(?:-[0-9]+)+")
_BY_CODE = frozenset({Scanned.DOSSIER, Scanned.RECEIPT})
_BY_NUMBER = frozenset({Scanned.IDENTITY_CARD, Scanned.PERSONAL_NUMBER})


class Question(Struct, frozen=True, kw_only=True):
    """A whole code, and words for the full-text index where no dossier has that code.

    The end of a long code may look like a whole one of a short agency.
    """

    code: str = ""
    match: str = ""


def question(text: str) -> Question:
    """Read what was typed or scanned: a code, a receipt, a card, a telephone number, or words."""
    scan = read_scan(text)
    if scan.what in _BY_CODE:
        return Question(code=scan.value, match=_words(scan.value))
    if scan.what in _BY_NUMBER:
        return Question(match=_word(joined(scan.value)))
    return Question(match=_telephone(text) or _words(text[:LONGEST_QUESTION]))


def _telephone(text: str) -> str:
    try:
        number = read_phone(text)
    except Refused:
        return ""
    return _word(number) if number else ""


def _words(text: str) -> str:
    """Ask for every word; the last may be unfinished, and so may every number."""
    words = search_words(_DASHED.sub(lambda found: found[0].replace("-", ""), text))
    asked = [_word(word) if word.isdigit() else f'"{word}"' for word in words[:-1]]
    return " ".join([*asked, *map(_word, words[-1:])])


def _word(beginning: str) -> str:
    return f'"{beginning}"*'
