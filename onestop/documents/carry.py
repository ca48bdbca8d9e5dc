"""The pages that carry on: texts that were too long, and the rest of the table."""

from collections.abc import Iterator, Sequence

from onestop.documents import papers_table
from onestop.documents.flow import Block, Rest, wrap
from onestop.documents.layout import BODY, LINE, Layout
from onestop.documents.page import Face, Ink, Pages
from onestop.documents.papers_table import Row

_HEAD = 26.0
_LISTED = "1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ (tiếp theo):"


def carry(
    layout: Layout, code: str, rest: Sequence[Rest], rows: Sequence[Row]
) -> list[list[Block]]:
    """Lay out what is left on as many pages as it takes, each under the code of its dossier."""
    pages: list[list[Block]] = []
    room = 0.0
    for block in _texts(layout, rest):
        if block.height > room:
            pages.append([_head(layout, code)])
            room = _room(layout)
        pages[-1].append(block)
        room -= block.height
    left = list(rows)
    listed = _line(layout, _LISTED, layout.ink(Face.REGULAR, BODY))
    taken = listed.height + layout.of(papers_table.HEAD)
    while left:
        count = papers_table.that_fit(left, room - taken)
        if not count:
            pages.append([_head(layout, code)])
            room = _room(layout)
            continue
        pages[-1] += [listed, papers_table.table(layout, left[:count])]
        room = 0.0
        left = left[count:]
    return pages


def _room(layout: Layout) -> float:
    return layout.bottom - layout.top - layout.of(_HEAD)


def _texts(layout: Layout, rest: Sequence[Rest]) -> Iterator[Block]:
    plain, strong = layout.ink(Face.REGULAR, BODY), layout.ink(Face.BOLD, BODY)
    for part in rest:
        yield _line(layout, f"{part.label} (tiếp theo):", strong)
        for line in wrap(part.text, plain, layout.width):
            yield _line(layout, line, plain)


def _line(layout: Layout, text: str, ink: Ink) -> Block:
    def draw(pages: Pages, top: float) -> None:
        pages.text(layout.left, top + layout.of(BODY), text, ink)

    return Block(height=layout.of(LINE + 2), draw=draw)


def _head(layout: Layout, code: str) -> Block:
    def draw(pages: Pages, top: float) -> None:
        ink = layout.ink(Face.ITALIC, 9)
        words = f"Giấy tiếp nhận hồ sơ và hẹn trả kết quả, mã hồ sơ {code} (tiếp theo)"
        pages.text(layout.left, top + layout.of(9), words, ink)
        y = top + layout.of(14)
        pages.rules([(layout.left, y, layout.left + layout.width, y)], 0.5)

    return Block(height=layout.of(_HEAD), draw=draw)
