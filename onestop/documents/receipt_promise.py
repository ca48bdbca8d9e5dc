"""The middle of a receipt: what was agreed, and the box with the promised date."""

from onestop.documents.flow import Block, Rest, fit
from onestop.documents.layout import BODY, LINE, Layout
from onestop.documents.page import Face, Ink, Pages, width_of
from onestop.domain.forms import (
    Receipt,
    clock_words,
    date_digits,
    moment_words,
    weekday_words,
)

_BOX = 65.0
_SPLIT = 0.56
_PADDING = 9.0
_PLACE_LINES = 4

Run = tuple[str, Ink]


def summary(layout: Layout, data: Receipt) -> Block:
    """Set how many sets were handed in, the term, and when they were received."""
    plain, strong = layout.ink(Face.REGULAR, BODY), layout.ink(Face.BOLD, BODY)
    counted = [("2. Số lượng hồ sơ: ", plain), (f"{data.sets:02d}", strong), (" bộ", plain)]
    label = "3. Thời gian giải quyết hồ sơ theo quy định là: "
    beside = layout.of(108)
    room = layout.width - beside - width_of(label, plain)
    together = width_of(data.term, strong) <= room
    term, more = fit(data.term, strong, layout.width - width_of(label, plain), 1)
    received = [("4. Thời gian nhận hồ sơ: ", plain), (moment_words(data.received), strong)]
    space = layout.width - sum(width_of(text, ink) for text, ink in received)
    how, most = fit(f"({data.channel})" if data.channel else "", plain, space - layout.of(4), 1)
    received.append((f" {how[0]}", plain))

    def draw(pages: Pages, top: float) -> None:
        y = top + layout.of(BODY)
        _write(pages, layout.left, y, counted)
        y += 0 if together else layout.of(LINE)
        x = layout.left + (beside if together else 0)
        _write(pages, x, y, [(label, plain), (term[0], strong)])
        _write(pages, layout.left, y + layout.of(LINE), received)

    return Block(
        height=layout.of(LINE * (2 if together else 3) + 1),
        draw=draw,
        rest=tuple(
            Rest(label=name, text=text)
            for name, text in ((label.strip(" :"), more), ("Hình thức nộp", most))
            if text
        ),
    )


def promise(layout: Layout, data: Receipt) -> Block:
    """Set the box a citizen looks for: when, largest of all, and where."""
    place, rest = _place(layout, data)
    height = layout.of(_BOX)

    def draw(pages: Pages, top: float) -> None:
        split = layout.left + layout.width * _SPLIT
        thick = layout.of(1.5)
        inner = (layout.width - thick, height - thick)
        pages.box(layout.left + thick / 2, top + thick / 2, *inner, thick)
        pages.rules([(split, top, split, top + height)], layout.of(0.6))
        _draw_when(layout, pages, top, data)
        x = split + layout.of(8)
        label = layout.ink(Face.REGULAR, 9)
        pages.text(x, top + layout.of(12.5), "6. Đăng ký nhận kết quả tại:", label)
        y = top + layout.of(28.5)
        for line, ink in place:
            pages.text(x, y, line, ink)
            y += layout.of(11.2)

    return Block(height=height, draw=draw, rest=rest)


def second_stage(layout: Layout, data: Receipt) -> Block:
    """Set the moments of a second stage; nothing when the procedure has none."""
    stage = data.second_stage
    if stage is None:
        return Block(height=0, draw=lambda _pages, _top: None)
    ink = layout.ink(Face.REGULAR, BODY)
    lines = (
        ("7. Thời gian nhận hồ sơ (giai đoạn 2 nếu có): ", stage.received),
        ("8. Thời gian trả kết quả giải quyết hồ sơ (giai đoạn 2 nếu có): ", stage.due),
    )

    def draw(pages: Pages, top: float) -> None:
        y = top + layout.of(BODY + 3)
        for label, moment in lines:
            pages.text(layout.left, y, label, ink)
            x = layout.left + width_of(label, ink)
            if moment:
                pages.text(x, y, moment_words(moment), layout.ink(Face.BOLD, BODY))
            else:
                pages.dots(x, layout.left + layout.width, y)
            y += layout.of(LINE)

    return Block(height=layout.of(2 * LINE + 3), draw=draw)


def _draw_when(layout: Layout, pages: Pages, top: float, data: Receipt) -> None:
    x = layout.left + layout.of(_PADDING)
    label = layout.ink(Face.REGULAR, 9)
    pages.text(x, top + layout.of(12.5), "5. Thời gian trả kết quả giải quyết hồ sơ:", label)
    if data.due:
        date, hour = (
            date_digits(data.due),
            f"Sau {clock_words(data.due)}, {weekday_words(data.due)}",
        )
    else:
        date, hour = "Sẽ thông báo", "Thủ tục không quy định thời hạn"
    pages.text(x, top + layout.of(39.5), date, layout.ink(Face.BOLD, 29 if data.due else 25))
    pages.text(x, top + layout.of(56.5), hour, layout.ink(Face.BOLD, 12.5))


def _place(layout: Layout, data: Receipt) -> tuple[list[Run], tuple[Rest, ...]]:
    """Break the place of return into the lines that fit the box."""
    width = layout.width * (1 - _SPLIT) - layout.of(14)
    lines: list[Run] = []
    rest: list[str] = []
    for at, text in enumerate(data.return_at):
        ink = layout.ink(Face.REGULAR, 9) if at else layout.ink(Face.BOLD, 10.2)
        room = _PLACE_LINES - len(lines)
        shown, more = fit(text, ink, width, room) if room else ([], text)
        lines += [(line, ink) for line in shown]
        rest += [more] if more else []
    found = (Rest(label="6. Đăng ký nhận kết quả tại", text="; ".join(rest)),) if rest else ()
    return lines, found


def _write(pages: Pages, x: float, y: float, runs: list[Run]) -> None:
    for text, ink in runs:
        pages.text(x, y, text, ink)
        x += width_of(text, ink)
