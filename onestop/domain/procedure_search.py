"""Finding a procedure as clerks type: words without accents, initials, short forms, codes."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from onestop.domain.catalogue import Procedure
from onestop.domain.folding import folded, initials

SHORTEST_INITIALS = 2


class Offer(Struct, frozen=True, kw_only=True):
    """A procedure this counter offers, and how often it was received here."""

    procedure: Procedure
    uses: int = 0


class _Indexed(Struct, frozen=True, kw_only=True):
    """What an offer is found by, folded once."""

    offer: Offer
    name: str
    words: tuple[str, ...]
    initials: str
    exact: frozenset[str]
    order: int


class ProcedureIndex:
    """The offers of a counter, ready to be searched at every key.

    An exact short form or code comes first, then what this counter receives most, then the rest.
    """

    def __init__(self, offers: Iterable[Offer] = ()) -> None:
        self._indexed = tuple(_indexed(offer, order) for order, offer in enumerate(offers))

    def __len__(self) -> int:
        return len(self._indexed)

    def search(self, text: str) -> Sequence[Procedure]:
        """List what a text finds, the best first; no text finds what is used most here."""
        asked = folded(text)
        words = asked.split()
        found = [
            (_rank(each, asked, quality), each)
            for each in self._indexed
            if (quality := _quality(each, asked, words)) is not None
        ]
        found.sort(key=lambda pair: pair[0])
        return [each.offer.procedure for _, each in found]

    def by_code(self, code: str) -> Procedure | None:
        """Give the procedure of a code."""
        wanted = folded(code)
        for each in self._indexed:
            if folded(each.offer.procedure.code) == wanted:
                return each.offer.procedure
        return None


def _indexed(offer: Offer, order: int) -> _Indexed:
    procedure = offer.procedure
    codes = [
        folded(code)
        for code in (procedure.code, procedure.national_code, *procedure.other_codes)
        if code
    ]
    short = [folded(each) for each in procedure.abbreviations]
    # a code may be typed without its dots
    packed = [code.replace(" ", "") for code in codes]
    name = folded(procedure.name)
    loose = " ".join([name, folded(procedure.field), *codes, *packed, *short]).split()
    return _Indexed(
        offer=offer,
        name=name,
        words=tuple(dict.fromkeys(loose)),
        initials=initials(procedure.name),
        exact=frozenset([*codes, *packed, *short]),
        order=order,
    )


def _quality(each: _Indexed, asked: str, words: Sequence[str]) -> int | None:
    """Say how well a text fits, nought the best; None where it does not fit at all.

    What stands in the name as it was typed comes before words found here and there.
    """
    if each.name.startswith(asked):
        return 0
    short = len(words) == 1 and len(asked) >= SHORTEST_INITIALS
    if f" {asked}" in each.name or (short and each.initials.startswith(asked)):
        return 1
    if short and asked in each.initials:
        return 2
    if all(any(own.startswith(word) for own in each.words) for word in words):
        return 3
    return None


def _rank(each: _Indexed, asked: str, quality: int) -> tuple[bool, int, int, int, int]:
    # of two that fit alike, the shorter name has the fewer words nobody asked for
    return asked not in each.exact, -each.offer.uses, quality, len(each.name), each.order
