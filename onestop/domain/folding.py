"""The search form of Vietnamese: no marks, no case, đ is d, punctuation is a space.

Both ways of storing a letter (NFC, NFD) and both places of a tone (thủy, thuỷ) fold to the same.
"""

import unicodedata

_ALPHABET = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANKS = {letter: rank for rank, letter in enumerate(_ALPHABET)}
# ngang has no mark; then huyền, hỏi, ngã, sắc, nặng, the order of Vietnamese dictionaries
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


class _Folds(dict[int, str]):
    """What each character folds to, worked out when first met: `str.translate` then runs in C."""

    def __missing__(self, point: int) -> str:
        fold = self._fold(chr(point))
        self[point] = fold
        return fold

    def _fold(self, char: str) -> str:
        if char in "đĐ":
            return "d"
        plainer = unicodedata.normalize("NFKD", char.casefold())
        if plainer != char:
            return "".join(self[ord(part)] for part in plainer)
        if char.isalnum():
            return char
        return "" if unicodedata.category(char) in {"Mn", "Mc", "Me", "Cf"} else " "


_FOLDS = _Folds()

# Every character of these blocks has a shape in the fonts of the forms.
_PRINTED = (range(0x530), range(0x1E00, 0x2070), range(0x20A0, 0x20BF), range(0x2100, 0x2150))


def folded(text: str) -> str:
    """Give the form in which names, addresses and procedures are compared."""
    return " ".join(text.translate(_FOLDS).split())


def search_words(text: str) -> tuple[str, ...]:
    """Split a text into the words a search looks for, in any order."""
    return tuple(text.translate(_FOLDS).split())


def initials(text: str) -> str:
    """Give the first letter of every word: «Đăng ký kinh doanh» is found by dkkd."""
    return "".join(word[0] for word in search_words(text))


def tidied(text: str) -> str:
    """Give the form in which a typed or scanned text is kept: NFC, one space, nothing hidden."""
    return " ".join(unicodedata.normalize("NFC", visible(text)).split())


def visible(text: str) -> str:
    """Give a text with nothing hidden in it: control characters are spaces, joiners are gone."""
    return "".join(_visible(char) for char in text)


def readable(text: str) -> bool:
    """Tell whether a text can be stored and printed: nothing hidden, no letters of other scripts.

    A form in Vietnamese writes names in Latin letters; Greek and Cyrillic ones have a shape on it.
    """
    return all(_printable(char) for char in text if char not in "\n\t")


def _printable(char: str) -> bool:
    if unicodedata.category(char) in {"Cc", "Cs", "Cn"}:
        return False
    # Joiners and byte order marks, wherever they stand, are taken away before anything is kept.
    return not _visible(char) or any(ord(char) in block for block in _PRINTED)


def name_order(name: str) -> tuple[tuple[tuple[int, ...], int], ...]:
    """Give the key that sorts people by given name, then family, then middle names.

    Letters decide before tones, in the order of Vietnamese dictionaries.
    """
    words = tidied(name).casefold().split()
    return tuple(_word_order(word) for word in [*words[-1:], *words[:-1]])


def _word_order(word: str) -> tuple[tuple[int, ...], int]:
    parts = unicodedata.normalize("NFD", word)
    tone = max((_TONES.get(part, 0) for part in parts), default=0)
    letters = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
    return tuple(_RANKS.get(letter, len(_RANKS) + ord(letter)) for letter in letters), tone


def _visible(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Cf":  # joiners, byte order marks: they stand inside words
        return ""
    return " " if category in {"Cc", "Cs"} else char
