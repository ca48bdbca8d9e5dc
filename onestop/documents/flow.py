"""Text that flows: wrapped into lines, cut where room ends, its rest carried to the next page."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from onestop.documents.page import Ink, Pages, clean, width_of

CARRY_ON = "… (xem tiếp trang sau)"
# For lines that have no room for so many words.
_CARRY_ON_SHORT = "…"


class Rest(Struct, frozen=True, kw_only=True):
    """What found no room where it belongs, under its label."""

    label: str
    text: str


class Block(Struct, frozen=True, kw_only=True):
    """A part of a page: its height, and how it is drawn from a top edge on."""

    height: float
    draw: Callable[[Pages, float], None]
    rest: tuple[Rest, ...] = ()


def wrap(text: str, ink: Ink, width: float) -> list[str]:
    """Break a text into lines at spaces, and inside words that are wider than a line."""
    text = " ".join(clean(text).split())
    if width_of(text, ink) <= width:
        return [text]
    lines: list[str] = []
    line = ""
    room = width
    space = width_of(" ", ink)
    for word in _pieces(text, ink, width):
        needed = width_of(word, ink)
        if line and needed > room:
            lines.append(line)
            line, room = "", width
        line = f"{line} {word}" if line else word
        room -= needed + space
    return [*lines, line]


def fit(text: str, ink: Ink, width: float, most: int) -> tuple[list[str], str]:
    """Break a text into at most so many lines; give them and the text that found no room."""
    lines = wrap(text, ink, width)
    if len(lines) <= most:
        return lines, ""
    # What stands on the last line is wrapped once more, to leave room for the words that carry on.
    said = CARRY_ON if 2 * width_of(CARRY_ON, ink) < width else _CARRY_ON_SHORT
    room = width - width_of(f" {said}", ink)
    kept = [*lines[: most - 1], wrap(lines[most - 1], ink, room)[0]]
    rest = " ".join(clean(text).split())
    for line in kept:
        rest = rest.removeprefix(line).lstrip()
    kept[-1] = f"{kept[-1]} {said}"
    return kept, rest


def share(wanted: Sequence[int], lines: int) -> list[int]:
    """Share lines among texts: short ones get all they want, long ones equal parts."""
    most = max(wanted, default=1)
    while most > 1 and sum(min(want, most) for want in wanted) > lines:
        most -= 1
    return [min(want, most) for want in wanted]


def stack(pages: Pages, top: float, blocks: Sequence[Block]) -> float:
    """Draw blocks one below the other; give the edge below the last."""
    for block in blocks:
        block.draw(pages, top)
        top += block.height
    return top


def _pieces(text: str, ink: Ink, width: float) -> list[str]:
    pieces: list[str] = []
    for word in text.split():
        pieces += _broken(word, ink, width) if width_of(word, ink) > width else [word]
    return pieces


def _broken(word: str, ink: Ink, width: float) -> list[str]:
    """Break a word that is wider than a line, each piece at least a letter, so that it ends."""
    pieces: list[str] = []
    start, room = 0, width
    for at, letter in enumerate(word):
        needed = width_of(letter, ink)
        if needed > room and at > start:
            pieces.append(word[start:at])
            start, room = at, width
        room -= needed
    return [*pieces, word[start:]]
