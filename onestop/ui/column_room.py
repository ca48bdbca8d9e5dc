"""How the columns of a list share its width, in plain numbers."""

from collections.abc import Sequence

from msgspec import Struct


class Wish(Struct, frozen=True, kw_only=True):
    """What one column asks for: `drawn` nought takes what is left; a spare one may go.

    `short` is what its short words need, nought where it has none.
    """

    drawn: int
    needed: int
    short: int = 0
    spare: bool = False


def shared(wishes: Sequence[Wish], room: int, least: int) -> Sequence[int]:
    """Give each column its width, nought to those that go and to those that take what is left.

    Where the words of a stretching column would be cut, the others stand as narrow as theirs
    allow, then as narrow as their short ones; what it can spare goes to others that are cut. Spare
    ones go, the last first, until it has its least width.
    """
    fixed = {at: wish for at, wish in enumerate(wishes) if wish.drawn}
    wanted = sum(wish.needed for wish in wishes if not wish.drawn)
    widths = {at: wish.drawn for at, wish in fixed.items()}
    for narrow in (_by_words, _by_short_words):
        if room - sum(widths.values()) < wanted:
            widths = {at: narrow(wish) for at, wish in fixed.items()}
    for at, wish in fixed.items():
        left = room - sum(widths.values()) - wanted
        widths[at] += max(min(wish.needed - widths[at], left), 0)
    for at in reversed(fixed):
        if wishes[at].spare and room - sum(widths.values()) < least:
            widths[at] = 0
    return [widths.get(at, 0) for at in range(len(wishes))]


def _by_words(wish: Wish) -> int:
    return min(wish.drawn, wish.needed)


def _by_short_words(wish: Wish) -> int:
    return min(wish.drawn, wish.short or wish.needed)
