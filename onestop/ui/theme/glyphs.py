"""Status shapes drawn as vectors: shape, word and colour each suffice alone."""

from collections.abc import Callable, Mapping
from enum import StrEnum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from onestop.ui.theme.icons import paint_icon

# All shapes are drawn on a grid of twelve units and scaled to their box.
_GRID = 12.0
_BOX = QRectF(1.5, 1.5, 9, 9)
_FULL_TURN = 360 * 16


class Glyph(StrEnum):
    """Name a shape by what it looks like."""

    CIRCLE = auto()
    QUARTER = auto()
    HALF = auto()
    TRIANGLE = auto()
    BARS = auto()
    TICK = auto()
    TICK_CIRCLE = auto()
    CROSSED = auto()
    TRAY_ARROW = auto()
    WARNING = auto()
    INFO = auto()
    CLOCK = auto()
    CROSS_CIRCLE = auto()
    ARROW_CIRCLE = auto()
    DOT = auto()


def paint_glyph(painter: QPainter, glyph: Glyph, box: QRectF, colour: QColor) -> None:
    """Paint a status shape into a square of the painter's target."""
    icon = _ICONS.get(glyph)
    if icon is not None:
        # the drawings of the icon font leave an eighth of their square empty
        spare = box.width() / 9
        paint_icon(painter, icon, box.adjusted(-spare, -spare, spare, spare), colour)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / _GRID, box.height() / _GRID)
    painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _DRAWINGS[glyph](painter, colour)
    painter.restore()


def _circle(painter: QPainter, colour: QColor) -> None:
    del colour
    painter.drawEllipse(_BOX)


def _pie(turn: float) -> Callable[[QPainter, QColor], None]:
    def draw(painter: QPainter, colour: QColor) -> None:
        painter.drawEllipse(_BOX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        # from twelve o'clock, clockwise
        painter.drawPie(_BOX, _FULL_TURN // 4, -round(_FULL_TURN * turn))

    return draw


def _triangle(painter: QPainter, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.setPen(
        QPen(colour, 1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.drawPolygon(QPolygonF([QPointF(6, 1.2), QPointF(11.2, 10.4), QPointF(0.8, 10.4)]))


def _bars(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(QRectF(2.5, 2, 2.4, 8))
    painter.drawRect(QRectF(7.1, 2, 2.4, 8))


def _tick(painter: QPainter, colour: QColor) -> None:
    painter.setPen(
        QPen(colour, 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    path = QPainterPath(QPointF(1.4, 6.6))
    path.lineTo(4.6, 9.6)
    path.lineTo(10.8, 2.8)
    painter.drawPath(path)


def _crossed(painter: QPainter, colour: QColor) -> None:
    del colour
    painter.drawEllipse(_BOX)
    painter.drawLine(QPointF(3, 9), QPointF(9, 3))


def _dot(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QRectF(2.5, 2.5, 7, 7))


_DRAWINGS: Mapping[Glyph, Callable[[QPainter, QColor], None]] = {
    Glyph.CIRCLE: _circle,
    Glyph.QUARTER: _pie(0.25),
    Glyph.HALF: _pie(0.5),
    Glyph.TRIANGLE: _triangle,
    Glyph.BARS: _bars,
    Glyph.TICK: _tick,
    Glyph.CROSSED: _crossed,
    Glyph.DOT: _dot,
}
_ICONS: Mapping[Glyph, str] = {
    Glyph.TICK_CIRCLE: "check-circle",
    Glyph.TRAY_ARROW: "export",
    Glyph.WARNING: "warning",
    Glyph.INFO: "info",
    Glyph.CLOCK: "clock",
    Glyph.CROSS_CIRCLE: "x-circle",
    Glyph.ARROW_CIRCLE: "arrow-circle-up",
}
