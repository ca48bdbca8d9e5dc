"""Mẫu 01: the receipt that promises a moment (Thông tư 01/2018/TT-VPCP).

What a citizen needs stays on the first page whatever was typed; only what is too long goes on.
"""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from onestop.documents import papers_table, receipt_foot, receipt_head, receipt_promise
from onestop.documents.carry import carry
from onestop.documents.fields import Field, fields
from onestop.documents.flow import Block, stack
from onestop.documents.layout import BODY, LAYOUTS, LINE, Layout
from onestop.documents.page import Face, Pages, clean, width_of
from onestop.documents.papers_table import Row
from onestop.domain.forms import Copy, PaperSize, Receipt

TEMPLATE = 1

_LISTED = "1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:"
_LEAST_SIGNING = 16.0
_MOST_SIGNING = 44.0
_GAP = 5.0
_MOST_AIR = 7.0
# Room for the list below long fields: its heading, its head and a few rows.
_LIST_RESERVE = 75.0


class _Plan(Struct, frozen=True, kw_only=True):
    """One copy, laid out: the first page from above and from below, and the pages that carry on."""

    layout: Layout
    upper: Sequence[Block]
    below: Sequence[Block]
    carried: Sequence[Sequence[Block]]


def receipt(data: Receipt, paper: PaperSize) -> bytes:
    """Draw a receipt: for each of its copies one page, or more when there is more to say."""
    said = _composed(data)
    pages = Pages(paper, f"{receipt_head.TITLE} {said.code}")
    for at, copy in enumerate(said.copies):
        if at:
            pages.turn()
        _draw(pages, _best(said, copy, paper))
    return pages.finish()


def _best(data: Receipt, copy: Copy, paper: PaperSize) -> _Plan:
    """Take the setting that needs one page; the wider one when none does."""
    wide, close = LAYOUTS[paper]
    plan = _plan(wide, data, copy)
    if not plan.carried:
        return plan
    closer = _plan(close, data, copy)
    return plan if closer.carried else closer


def _draw(pages: Pages, plan: _Plan) -> None:
    layout, count = plan.layout, len(plan.carried) + 1
    stack(pages, layout.top, plan.upper)
    stack(pages, layout.bottom - _height(plan.below), plan.below)
    _number(layout, pages, 1, count)
    for number, more in enumerate(plan.carried, 2):
        pages.turn()
        stack(pages, layout.top, more)
        _number(layout, pages, number, count)


def _composed(data: Receipt) -> Receipt:
    """Compose every text once, so that all that is measured is what is drawn."""
    said: dict[str, Any] = {
        name: clean(text)
        for name in Receipt.__struct_fields__
        if type(text := getattr(data, name)) is str
    }
    return replace(data, **said)


def _plan(layout: Layout, data: Receipt, copy: Copy) -> _Plan:
    above = [receipt_head.head(layout, data), receipt_head.title(layout, data, copy)]
    middle = [
        receipt_promise.summary(layout, data),
        _gap(layout.of(_GAP)),
        receipt_promise.promise(layout, data),
        receipt_promise.second_stage(layout, data),
        receipt_foot.register(layout),
    ]
    below = [
        receipt_foot.notes(layout, data),
        _gap(layout.of(_GAP)),
        receipt_foot.foot(layout, data),
    ]
    least = receipt_foot.signatures(layout, data, layout.of(_LEAST_SIGNING))
    room = layout.bottom - layout.top - _height([*above, *middle, least, *below])
    told = fields(layout, _fields(data), room - layout.of(_LIST_RESERVE))
    listed, left = _list(layout, papers_table.rows(layout, data.papers), room - told.height)
    spare = max(room - told.height - listed.height, 0)
    air = _gap(min(spare / 8, layout.of(_MOST_AIR)))
    spare -= air.height * 4
    signing = min(layout.of(_LEAST_SIGNING) + spare, layout.of(_MOST_SIGNING))
    signed = receipt_foot.signatures(layout, data, signing)

    head, title = above
    upper = [head, air, title, air, told, air, listed, *middle, air, signed]
    rest = [part for block in [*upper, *below] for part in block.rest]
    carried = carry(layout, data.code, rest, left)
    return _Plan(layout=layout, upper=upper, below=below, carried=carried)


def _fields(data: Receipt) -> list[Field]:
    shown = [
        Field(label="Bộ phận tiếp nhận và trả kết quả:", value=data.section_address),
        Field(label="Tiếp nhận hồ sơ của:", value=data.owner, strong=True),
        Field(label="Người nộp:", value=data.submitter or data.owner, strong=True),
        Field(label="Địa chỉ:", value=data.address),
        Field(label="Số điện thoại:", value=data.phone, beside=f"Email: {data.email}"),
        Field(label=f"{data.identity_label}:", value=data.identity_number),
        Field(label="Nội dung yêu cầu giải quyết:", value=data.content, strong=True),
    ]
    if data.owner_address:
        shown.append(Field(label="Địa chỉ chủ hồ sơ:", value=data.owner_address))
    if data.fee:
        shown.append(Field(label="Phí, lệ phí:", value=data.fee))
    return shown


def _list(layout: Layout, rows: Sequence[Row], room: float) -> tuple[Block, list[Row]]:
    """Set the list of papers as far as there is room, and give the rows that are left."""
    heading = layout.of(LINE + 2.5)
    carried = layout.of(LINE)
    inside = room - heading - layout.of(papers_table.HEAD + _GAP)
    count = papers_table.that_fit(rows, inside)
    if count < len(rows):
        count = papers_table.that_fit(rows, inside - carried)
    shown = papers_table.table(layout, rows[:count]) if count else None
    left = list(rows[count:])
    ink = layout.ink(Face.REGULAR, BODY)
    more = layout.ink(Face.ITALIC, 9)

    def draw(pages: Pages, top: float) -> None:
        pages.text(layout.left, top + layout.of(BODY), _LISTED if rows else f"{_LISTED} không", ink)
        y = top + heading
        if shown:
            shown.draw(pages, y)
            y += shown.height
        if left:
            said = f"(còn {len(left)} dòng, xem tiếp trang sau)"
            x = layout.left + layout.width - width_of(said, more)
            pages.text(x, y + layout.of(9), said, more)

    height = heading + (shown.height if shown else 0) + (carried if left else 0) + layout.of(_GAP)
    return Block(height=height, draw=draw), left


def _gap(height: float) -> Block:
    return Block(height=height, draw=lambda _pages, _top: None)


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks)


def _number(layout: Layout, pages: Pages, number: int, count: int) -> None:
    if count == 1:
        return
    ink = layout.ink(Face.REGULAR, 8.5)
    text = f"Trang {number}/{count}"
    x = layout.left + layout.width - width_of(text, ink)
    pages.text(x, layout.bottom + layout.of(9), text, ink)
