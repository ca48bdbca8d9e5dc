"""Text that flows: wrapped into lines, cut where room ends, its rest carried to the next page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from onestop.documents.page import Ink, Pages, clean, width_of

CARRY_ON = "… (xem tiếp trang sau)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """What found no room where it belongs, under its label."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
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
    room = width - width_of(f" {CARRY_ON}", ink)
    kept = [*lines[: most - 1], wrap(lines[most - 1], ink, max(room, width / 4))[0]]
    rest = " ".join(clean(text).split())
    for line in kept:
        rest = rest.removeprefix(line).lstrip()
    kept[-1] = f"{kept[-1]} {CARRY_ON}"
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
        left = word
        while width_of(left, ink) > width:
            kept = _fitting(left, ink, width)
            pieces.append(left[:kept])
            left = left[kept:]
        pieces.append(left)
    return pieces


def _fitting(word: str, ink: Ink, width: float) -> int:
    """Count the letters of a word that fit a width; at least one, so that wrapping always ends."""
    room = width
    for count, letter in enumerate(word):
        room -= width_of(letter, ink)
        if room < 0:
            return max(count, 1)
    return len(word)
