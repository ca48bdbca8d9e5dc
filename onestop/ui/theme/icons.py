"""Phosphor icons as vectors, tinted from the tokens at the moment of painting.

They are read from our own SVG files, one path each: QtAwesome would cost sign-in 150 ms.
"""

import re
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPixmap

from onestop.config import resource
from onestop.ui.theme.theme import current

_VIEW_BOX = 256
_TOKEN = re.compile(r"[MLHVQZ]|-?[\d.]+")


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Paint an icon into a square of the painter's target."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / _VIEW_BOX, box.height() / _VIEW_BOX)
    painter.fillPath(outline(name), colour)
    painter.restore()


def icon(name: str, token: str = "text2") -> QIcon:  # noqa: S107 -- a design token
    """Give Qt an icon that follows the scheme in force; `token` names its colour."""
    return QIcon(_TintedIcon(name, token))


@cache
def outline(name: str) -> QPainterPath:
    """Read the outline of one drawing, 256 units square."""
    svg = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    found = re.search(r' d="([^"]+)"', svg)
    if found is None:
        msg = f"icons/{name}.svg has no path"
        raise ValueError(msg)
    return _path(iter(_TOKEN.findall(found.group(1))))


def _path(tokens: Iterator[str]) -> QPainterPath:
    """Follow the commands our export writes: absolute, a new letter before each."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    here = QPointF()
    command = ""
    for token in tokens:
        if token == "Z":  # noqa: S105 -- a command of the path
            path.closeSubpath()
            continue
        if token.isalpha():
            command, first = token, float(next(tokens))
        else:
            # a letter may be left out when it repeats
            first = float(token)
        here = _step(path, command, here, _numbers(command, first, tokens))
    return path


def _numbers(command: str, first: float, tokens: Iterator[str]) -> list[float]:
    more = {"M": 1, "L": 1, "H": 0, "V": 0, "Q": 3}[command]
    return [first, *(float(next(tokens)) for _ in range(more))]


def _step(path: QPainterPath, command: str, here: QPointF, at: list[float]) -> QPointF:
    match command:
        case "H":
            end = QPointF(at[0], here.y())
        case "V":
            end = QPointF(here.x(), at[0])
        case _:
            end = QPointF(at[-2], at[-1])
    match command:
        case "M":
            path.moveTo(end)
        case "Q":
            path.quadTo(QPointF(at[0], at[1]), end)
        case _:
            path.lineTo(end)
    return end


class _TintedIcon(QIconEngine):
    """An icon engine that asks for the colour when it paints."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name = name
        self._token = token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colours = current().colours
        tint = getattr(colours, self._token)
        if mode is QIcon.Mode.Disabled:
            tint = colours.disabled
        paint_icon(painter, self._name, QRectF(rect), tint)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        return _TintedIcon(self._name, self._token)
