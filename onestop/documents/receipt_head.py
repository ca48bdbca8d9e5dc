"""The upper parts of a receipt: whose paper it is, its title, and which copy."""

from onestop.documents.flow import Block, Rest, fit
from onestop.documents.layout import Layout
from onestop.documents.page import Face, Ink, Pages, width_of
from onestop.domain.forms import Copy, Receipt, day_words, short_moment_words

TITLE = "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"

_COPIES = {Copy.KEPT: "(Liên 1: Lưu)", Copy.GIVEN: "(Liên 2: Giao khách hàng)"}
_MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
# How the head is cut in two, and how much of a column its text may take.
_LEFT = 0.475
_MOST = 0.99
_SIZE = 8.3
_LINE = 10.8
_SAMPLE = "DỮ LIỆU MẪU"


def head(layout: Layout, data: Receipt) -> Block:
    """Set the office on the left, the national motto on the right, code and date below them."""
    left = [
        ("Cơ quan cấp trên", data.parent.upper(), layout.ink(Face.REGULAR, _SIZE)),
        ("Cơ quan", data.agency.upper(), layout.ink(Face.REGULAR, _SIZE)),
        ("Bộ phận", data.section.upper(), layout.ink(Face.BOLD, _SIZE)),
    ]
    lines: list[tuple[str, Ink]] = []
    rest: list[Rest] = []
    for label, text, ink in left:
        shown, more = fit(text, ink, layout.width * _LEFT * _MOST, 2)
        lines += [(line, ink) for line in shown if line]
        rest += [Rest(label=label, text=more)] if more else []
    place = f"{data.place}, {day_words(data.issued)}"
    place_ink = layout.ink(Face.ITALIC, 9)
    placed, more = fit(place, place_ink, layout.width * (1 - _LEFT) * _MOST, 2)
    rest += [Rest(label="Nơi lập", text=more)] if more else []
    motto_lines = max(len(lines), 2)

    def draw(pages: Pages, top: float) -> None:
        middle = layout.left + layout.width * _LEFT / 2
        _draw_left(layout, pages, (middle, top), lines)
        _draw_motto(layout, pages, top)
        y = top + layout.of(motto_lines * _LINE + 16.5)
        _draw_code(layout, pages, (middle, y), data.code)
        for at, line in enumerate(placed):
            pages.centred(_right(layout), y + at * layout.of(_LINE), line, place_ink)

    height = layout.of((motto_lines + len(placed) - 1) * _LINE + 18)
    return Block(height=height, draw=draw, rest=tuple(rest))


def title(layout: Layout, data: Receipt, copy: Copy) -> Block:
    """Set the title, which copy it is, and what sets this sheet apart from others."""
    italic = layout.ink(Face.ITALIC, 9)
    strong = layout.ink(Face.BOLD_ITALIC, 9)
    middle = layout.left + layout.width / 2
    marked = marks(data)

    def draw(pages: Pages, top: float) -> None:
        pages.centred(middle, top + layout.of(17.5), TITLE, layout.ink(Face.BOLD, 14))
        pages.centred(middle, top + layout.of(28.5), _COPIES[copy], italic)
        if data.sample:
            _draw_sample(layout, pages, top + layout.of(29.9))
        for at, mark in enumerate(marked):
            pages.centred(middle, top + layout.of(40 + 11 * at), mark, strong)

    return Block(height=layout.of(32 + 11 * len(marked)), draw=draw)


def marks(data: Receipt) -> list[str]:
    """Say what an earlier or later sheet of the same dossier must not be taken for."""
    said: list[str] = []
    if data.replaces:
        said.append(
            f"Thay thế giấy đã in lúc {short_moment_words(data.replaces.printed)} "
            f"(bản {data.replaces.version})"
        )
    if data.again:
        said.append(f"In lại lần {data.again.times}, lúc {short_moment_words(data.again.printed)}")
    return said


def _right(layout: Layout) -> float:
    return layout.left + layout.width * (1 + _LEFT) / 2


def _draw_left(
    layout: Layout, pages: Pages, at: tuple[float, float], lines: list[tuple[str, Ink]]
) -> None:
    middle, top = at
    y = top
    for line, ink in lines:
        y += layout.of(_LINE)
        pages.centred(middle, y - layout.of(2), line, ink)
    half = layout.of(23)
    pages.rules([(middle - half, y + layout.of(2), middle + half, y + layout.of(2))], 0.5)


def _draw_motto(layout: Layout, pages: Pages, top: float) -> None:
    first, second = _MOTTO
    y = top + layout.of(_LINE - 2)
    pages.centred(_right(layout), y, first, layout.ink(Face.BOLD, 8.3))
    ink = layout.ink(Face.BOLD, 9.2)
    y += layout.of(_LINE)
    pages.centred(_right(layout), y, second, ink)
    half = width_of(second, ink) / 2
    y += layout.of(4)
    pages.rules([(_right(layout) - half, y, _right(layout) + half, y)], 0.5)


def _draw_code(layout: Layout, pages: Pages, at: tuple[float, float], code: str) -> None:
    label = layout.ink(Face.REGULAR, 9)
    strong = layout.ink(Face.BOLD, 9)
    x = at[0] - (width_of("Mã hồ sơ: ", label) + width_of(code, strong)) / 2
    pages.text(x, at[1], "Mã hồ sơ: ", label)
    pages.text(x + width_of("Mã hồ sơ: ", label), at[1], code, strong)


def _draw_sample(layout: Layout, pages: Pages, y: float) -> None:
    ink = layout.ink(Face.BOLD, 8.2)
    width = width_of(_SAMPLE, ink) + layout.of(10)
    x = layout.left + layout.width - width
    pages.box(x, y - layout.of(8), width, layout.of(10.6), layout.of(0.7))
    pages.text(x + layout.of(5), y, _SAMPLE, ink)
