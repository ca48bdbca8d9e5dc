"""Boxes to tick and dots to choose from, with edges that can be seen."""

from typing import Protocol

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

from onestop.ui.theme.painting import paint_box, paint_dot, ring
from onestop.ui.theme.theme import Theme, current
from onestop.ui.theme.tokens import Face

_TEXT_FLAGS = int(
    Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextHideMnemonic
)


class _Mark(Protocol):
    def __call__(
        self, painter: QPainter, box: QRectF, theme: Theme, *, ticked: bool, enabled: bool
    ) -> None: ...


class CheckLine(QCheckBox):
    """A box to tick with its words."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text.replace("&", ""))

    def sizeHint(self) -> QSize:
        """Measure box and words."""
        return _size(self.text(), current())

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on the line."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, words and ring."""
        _paint(self, paint_box)


class RadioLine(QRadioButton):
    """One of several choices with its words."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text.replace("&", ""))

    def sizeHint(self) -> QSize:
        """Measure dot and words."""
        return _size(self.text(), current())

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on the line."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint dot, words and ring."""
        _paint(self, paint_dot)


def _size(text: str, theme: Theme) -> QSize:
    sizes = theme.sizes
    words = QFontMetricsF(theme.fonts[Face.BODY]).horizontalAdvance(text.replace("&", ""))
    width = round(words) + sizes.indicator + sizes.gap2 + sizes.ring + sizes.gap2
    return QSize(width, max(sizes.target, sizes.indicator))


def _paint(line: QAbstractButton, mark: _Mark) -> None:
    theme = current()
    sizes, colours = theme.sizes, theme.colours
    painter = QPainter(line)
    side = float(sizes.indicator)
    box = QRectF(sizes.ring, (line.height() - side) / 2, side, side)
    mark(painter, box, theme, ticked=line.isChecked(), enabled=line.isEnabled())
    left = sizes.ring + sizes.indicator + sizes.gap2
    painter.setFont(theme.fonts[Face.BODY])
    painter.setPen(colours.text if line.isEnabled() else colours.disabled)
    words = QRectF(left, -1, line.width() - left, line.height())
    painter.drawText(words, _TEXT_FLAGS, line.text())
    if line.hasFocus():
        ring(painter, QRectF(line.rect()), sizes.radius_tag, theme)
