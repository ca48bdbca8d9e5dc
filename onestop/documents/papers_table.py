"""The table of the papers handed in: its head, and as many rows as a page holds."""

import itertools
from collections.abc import Sequence

from msgspec import Struct

from onestop.documents.flow import Block, wrap
from onestop.documents.layout import Layout
from onestop.documents.page import Face, Pages
from onestop.domain.reception import Paper

HEAD = 32.0
_COLUMNS = (18.0, 32.0, 44.0, 30.0)
_SIZE = 8.8
_HEAD_SIZE = 8.5
_LINE = 10.5
_PADDING = 2.0
_THIN = 0.5
# A taller row is cut into several, so that no row is taller than a page.
_MOST_LINES = 8


class Row(Struct, frozen=True, kw_only=True):
    """A row of the table, its name already broken into lines."""

    cells: tuple[str, str, str, str]
    lines: tuple[str, ...]
    height: float


def rows(layout: Layout, papers: Sequence[Paper]) -> list[Row]:
    """Break the papers into rows; counts of nought stay empty."""
    width = layout.width - sum(_columns(layout)) - layout.of(2 * 3)
    return [
        row
        for number, paper in enumerate(papers, 1)
        for row in _rows_of(layout, number, paper, width)
    ]


def that_fit(found: Sequence[Row], room: float) -> int:
    """Count the rows that fit below one another."""
    for count, row in enumerate(found):
        room -= row.height
        if room < 0:
            return count
    return len(found)


def table(layout: Layout, shown: Sequence[Row]) -> Block:
    """Set a head and rows."""
    head = layout.of(HEAD)

    def draw(pages: Pages, top: float) -> None:
        _draw_head(layout, pages, top)
        y = top + head
        for row in shown:
            _draw_row(layout, pages, y, row)
            y += row.height
        _draw_grid(layout, pages, top, shown)

    return Block(height=head + sum(row.height for row in shown), draw=draw)


def _rows_of(layout: Layout, number: int, paper: Paper, width: float) -> list[Row]:
    text = f"{paper.name} ({paper.note})" if paper.note else paper.name
    lines = wrap(text, layout.ink(Face.REGULAR, _SIZE), width)
    counts = [str(n) if n else "" for n in (paper.originals, paper.certified, paper.copies)]
    pieces = [tuple(lines[at : at + _MOST_LINES]) for at in range(0, len(lines), _MOST_LINES)]
    return [
        Row(
            cells=("", "", "", "") if later else (str(number), counts[0], counts[1], counts[2]),
            lines=piece,
            height=layout.of(len(piece) * _LINE + _PADDING),
        )
        for later, piece in enumerate(pieces)
    ]


def _columns(layout: Layout) -> list[float]:
    """Give the widths of the narrow columns, which closer settings leave as wide as their heads."""
    return [max(layout.of(column), column) for column in _COLUMNS]


def _edges(layout: Layout) -> list[float]:
    """Give the left edges of the five columns and the right edge of the last."""
    number, originals, certified, copies = _columns(layout)
    right = layout.left + layout.width
    counts = right - originals - certified - copies
    return [
        layout.left,
        layout.left + number,
        counts,
        counts + originals,
        counts + originals + certified,
        right,
    ]


def _draw_head(layout: Layout, pages: Pages, top: float) -> None:
    edges = _edges(layout)
    middles = [(left + right) / 2 for left, right in itertools.pairwise(edges)]
    ink = layout.ink(Face.BOLD, _HEAD_SIZE)
    pages.centred(middles[0], top + layout.of(19), "TT", ink)
    pages.centred(middles[1], top + layout.of(19), "Thành phần hồ sơ", ink)
    pages.centred((edges[2] + edges[5]) / 2, top + layout.of(8.8), "Số lượng", ink)
    for middle, words in zip(middles[2:], ("chính", "chứng thực", "photo"), strict=True):
        pages.centred(middle, top + layout.of(20), "Bản", ink)
        pages.centred(middle, top + layout.of(29), words, ink)


def _draw_row(layout: Layout, pages: Pages, top: float, row: Row) -> None:
    edges = _edges(layout)
    ink = layout.ink(Face.REGULAR, _SIZE)
    y = top + layout.of(_PADDING / 2 + 8.2)
    number, *counts = row.cells
    pages.centred((edges[0] + edges[1]) / 2, y, number, ink)
    for at, line in enumerate(row.lines):
        pages.text(edges[1] + layout.of(3), y + at * layout.of(_LINE), line, ink)
    for count, left, right in zip(counts, edges[2:], edges[3:], strict=False):
        pages.centred((left + right) / 2, y, count, ink)


def _draw_grid(layout: Layout, pages: Pages, top: float, shown: Sequence[Row]) -> None:
    edges = _edges(layout)
    middle = top + layout.of(11.7)
    y = top + layout.of(HEAD)
    lines = [(edges[0], top, edges[5], top), (edges[2], middle, edges[5], middle)]
    lines.append((edges[0], y, edges[5], y))
    for row in shown:
        y += row.height
        lines.append((edges[0], y, edges[5], y))
    lines += [(x, top, x, y) for x in (edges[0], edges[1], edges[2], edges[5])]
    lines += [(x, middle, x, y) for x in edges[3:5]]
    pages.rules(lines, layout.of(_THIN))
