"""The lower parts of a receipt: register, signatures, notes, and the symbols for a scanner."""

from onestop.documents.barcode import MODULE, QR_QUIET, QUIET, Symbol, code128, on_grid, qr
from onestop.documents.flow import Block, Rest, fit
from onestop.documents.layout import BODY, LINE, Layout
from onestop.documents.page import Face, Pages, width_of
from onestop.domain.forms import Receipt

_BARS = 42.0
_NOTE_SIZE = 8.5
_NOTE_LINE = 9.9
_NOTE_LINES = 4
_SAID = "Quét mã để xem tình trạng hồ sơ."


def register(layout: Layout) -> Block:
    """Set the line of the register book, filled in by hand."""
    ink = layout.ink(Face.REGULAR, BODY)
    volume, number = "Vào Sổ theo dõi hồ sơ, Quyển số: ", "Số thứ tự: "

    def draw(pages: Pages, top: float) -> None:
        y = top + layout.of(BODY + 3)
        x = layout.left
        for label in (volume, number):
            pages.text(x, y, label, ink)
            x += width_of(label, ink)
            pages.dots(x, x + layout.of(60), y)
            x += layout.of(72)

    return Block(height=layout.of(LINE + 3.5), draw=draw)


def signatures(layout: Layout, data: Receipt, room: float) -> Block:
    """Set the two places to sign, with so much room for a signature."""
    role = layout.ink(Face.BOLD, 9.4)
    hint = layout.ink(Face.ITALIC, 8.8)
    name = layout.ink(Face.BOLD, BODY)
    width = layout.width * 0.46
    signers = (
        ("NGƯỜI NỘP HỒ SƠ", data.signed_by or data.submitter or data.owner, 0.25),
        ("NGƯỜI TIẾP NHẬN HỒ SƠ", data.clerk, 0.75),
    )
    fitted = [(label, *fit(person, name, width, 1), at) for label, person, at in signers]

    def draw(pages: Pages, top: float) -> None:
        for label, lines, _, at in fitted:
            x = layout.left + layout.width * at
            pages.centred(x, top + layout.of(10), label, role)
            pages.centred(x, top + layout.of(20.5), "(Ký và ghi rõ họ tên)", hint)
            pages.centred(x, top + layout.of(30) + room, lines[0], name)

    return Block(
        height=layout.of(34) + room,
        draw=draw,
        rest=tuple(Rest(label=label, text=more) for label, _, more, _ in fitted if more),
    )


def notes(layout: Layout, data: Receipt) -> Block:
    """Set the notes below the signatures."""
    ink = layout.ink(Face.REGULAR, _NOTE_SIZE)
    indent = layout.of(8)
    lines: list[tuple[bool, str]] = []
    rest: list[str] = []
    for note in data.notes:
        room = _NOTE_LINES - len(lines)
        shown, more = fit(note, ink, layout.width - indent, room) if room else ([], note)
        lines += [(not at, line) for at, line in enumerate(shown)]
        rest += [more] if more else []

    def draw(pages: Pages, top: float) -> None:
        y = top + layout.of(_NOTE_SIZE)
        pages.text(layout.left, y, "Ghi chú:", layout.ink(Face.BOLD, _NOTE_SIZE))
        for first, line in lines:
            y += layout.of(_NOTE_LINE)
            if first:
                pages.text(layout.left, y, "–", ink)
            pages.text(layout.left + indent, y, line, ink)

    return Block(
        height=layout.of((len(lines) + 1) * _NOTE_LINE + 1),
        draw=draw,
        rest=(Rest(label="Ghi chú", text=" ".join(rest)),) if rest else (),
    )


def foot(layout: Layout, data: Receipt) -> Block:
    """Set Code 128 and QR beside each other, nothing else between their quiet zones."""
    square = qr(data.qr) if data.qr else None
    taken = square.width + 2 * QR_QUIET if square else 0
    bars = _bars(layout, data.code, layout.width - taken)
    square_height = square.height if square else 0
    height = max(layout.of(_BARS + 32.5), square_height + layout.of(10))
    small = layout.ink(Face.REGULAR, 8.5)
    asked = f" Điện thoại hỏi đáp: {data.questions}" if data.questions else ""
    said, more = fit(f"{_SAID}{asked}", small, layout.width - taken - 2 * QUIET, 1)

    def draw(pages: Pages, top: float) -> None:
        pages.rules([(layout.left, top, layout.left + layout.width, top)], 0.5)
        start = on_grid(top + layout.of(7.5))
        middle = layout.left + (layout.width - taken) / 2
        if bars:
            x = on_grid(max(layout.left + QUIET - layout.left % MODULE, middle - bars.width / 2))
            _fill(pages, x, start, bars)
            middle = x + bars.width / 2
        if square:
            x = on_grid(layout.left + layout.width - QR_QUIET - square.width)
            _fill(pages, x, start, square)
        y = start + layout.of(_BARS)
        pages.centred(middle, y + layout.of(12), data.code, layout.ink(Face.BOLD, 11))
        pages.centred(middle, y + layout.of(22), said[0], small)

    rest = (Rest(label="Điện thoại hỏi đáp", text=more),) if more else ()
    return Block(height=height, draw=draw, rest=rest)


def _bars(layout: Layout, code: str, room: float) -> Symbol | None:
    """Draw the code; nothing where it has no room, as a scanner then takes the QR."""
    if not (code.isascii() and code.isprintable()):
        return None
    bars = code128(code, layout.of(_BARS))
    return bars if bars.width + 2 * QUIET <= room else None


def _fill(pages: Pages, x: float, y: float, symbol: Symbol) -> None:
    pages.blacken([(x + left, y + top, width, height) for left, top, width, height in symbol.marks])
