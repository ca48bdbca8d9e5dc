"""Strokes that several widgets and table cells share."""

from msgspec import Struct
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from onestop.ui.theme.glyphs import Glyph, paint_glyph
from onestop.ui.theme.theme import Theme
from onestop.ui.theme.tokens import Face, Status

_CENTRE = Qt.AlignmentFlag.AlignCenter
# Where words stand: in the middle of the height, there on several lines, or from the top and on
# where the room ends.
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
RUNNING = int(LEFT | Qt.TextFlag.TextWordWrap)
WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)


class TagLook(Struct, frozen=True):
    """Say what a tag shows: its word, what it means, its shape, and whether it presses."""

    text: str
    status: Status = Status.NEUTRAL
    glyph: Glyph | None = None
    pressing: bool = False


def rounded(
    painter: QPainter, box: QRectF, radius: float, fill: QColor | None, edge: QPen | None = None
) -> None:
    """Paint a rounded rectangle whose edge lies inside its box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = Qt.PenStyle.NoPen if edge is None else edge
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    half = 0.0 if edge is None else edge.widthF() / 2
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half)
    painter.restore()


def ring(painter: QPainter, box: QRectF, radius: float, theme: Theme) -> None:
    """Paint the focus ring just inside a box."""
    rounded(painter, box, radius, None, QPen(theme.colours.focus, theme.sizes.ring))


def tag_width(look: TagLook, theme: Theme) -> int:
    """Measure a tag."""
    sizes = theme.sizes
    text = QFontMetricsF(theme.fonts[Face.TAG]).horizontalAdvance(look.text)
    shape = 0 if look.glyph is None else sizes.glyph
    between = sizes.gap2 - 2 if shape and look.text else 0
    return round(text) + shape + between + 2 * sizes.gap2


def paint_tag(painter: QPainter, box: QRect, look: TagLook, theme: Theme) -> None:
    """Paint a tag at the left of a box, in the middle of its height."""
    sizes = theme.sizes
    pair = theme.status[look.status]
    width = min(tag_width(look, theme), box.width())
    top = box.top() + (box.height() - sizes.tag_height) // 2
    ground = QRectF(box.left(), top, width, sizes.tag_height)
    edge = QPen(pair.edge, sizes.hairline) if look.pressing else None
    rounded(painter, ground, sizes.radius_tag, pair.ground, edge)
    inner = ground.adjusted(sizes.gap2, 0, -sizes.gap2, 0)
    if look.glyph is not None:
        inner = beside_glyph(painter, look.glyph, inner, pair.text, theme)
    painter.setFont(theme.fonts[Face.TAG])
    painter.setPen(pair.text)
    painter.drawText(inner.adjusted(0, -1, 1, -1), LEFT, look.text)


def beside_glyph(
    painter: QPainter, glyph: Glyph, box: QRectF, colour: QColor, theme: Theme
) -> QRectF:
    """Paint a shape at the left of a box and give the room that is left beside it."""
    side = theme.sizes.glyph
    paint_glyph(painter, glyph, QRectF(box.left(), box.center().y() - side / 2, side, side), colour)
    return box.adjusted(side + theme.sizes.gap2 - 2, 0, 0, 0)


def wrapped_height(font: QFont, words: str, room: float) -> float:
    """Measure words that run on below in so much room; none at all still take a line."""
    metrics = QFontMetricsF(font)
    # no height bounds them
    box = QRectF(0, 0, max(room, 1), 0)
    return max(metrics.boundingRect(box, WRAPPED, words).height(), metrics.height())


def chip_width(keys: str, theme: Theme) -> int:
    """Measure the chip that names a key."""
    text = QFontMetricsF(theme.fonts[Face.CAPTION]).horizontalAdvance(keys)
    return round(text) + 2 * (theme.sizes.gap1 + 2)


def paint_chip(painter: QPainter, box: QRectF, keys: str, theme: Theme) -> None:
    """Paint a key's name on a small cap."""
    colours = theme.colours
    edge = QPen(colours.border, theme.sizes.hairline)
    rounded(painter, box, theme.sizes.radius_tag, colours.hover, edge)
    painter.setFont(theme.fonts[Face.CAPTION])
    painter.setPen(colours.text2)
    painter.drawText(box.adjusted(0, -1, 0, -1), _CENTRE, keys)


def paint_box(painter: QPainter, box: QRectF, theme: Theme, *, ticked: bool, enabled: bool) -> None:
    """Paint a box to tick; Fusion's own has an edge of 1.7:1."""
    colours = theme.colours
    if not ticked:
        edge = colours.control if enabled else colours.border
        rounded(painter, box, theme.sizes.radius_tag, colours.surface, QPen(edge, 1))
        return
    rounded(painter, box, theme.sizes.radius_tag, colours.accent if enabled else colours.disabled)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 18, box.height() / 18)
    painter.setPen(
        QPen(
            colours.on_accent,
            2,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )
    )
    painter.drawPolyline([QPointF(4.5, 9.4), QPointF(7.6, 12.4), QPointF(13.6, 5.9)])
    painter.restore()


def paint_dot(painter: QPainter, box: QRectF, theme: Theme, *, ticked: bool, enabled: bool) -> None:
    """Paint one of several dots to choose from."""
    colours = theme.colours
    if not ticked:
        edge = colours.control if enabled else colours.border
        rounded(painter, box, box.width() / 2, colours.surface, QPen(edge, 1))
        return
    fill = colours.accent if enabled else colours.disabled
    rounded(painter, box, box.width() / 2, fill)
    third = box.width() / 3
    rounded(painter, box.adjusted(third, third, -third, -third), third, colours.on_accent)
