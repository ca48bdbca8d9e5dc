"""Boxes to tick and dots to choose from, with edges that can be seen."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget

from onestop.ui.theme.painting import paint_box, paint_dot, ring
from onestop.ui.theme.theme import Theme, current
from onestop.ui.theme.tokens import Face

_TEXT_FLAGS = int(
    Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextHideMnemonic
)


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
        theme = current()
        painter = QPainter(self)
        box = _indicator(self, theme)
        paint_box(painter, box, theme, ticked=self.isChecked(), enabled=self.isEnabled())
        _finish(painter, self, self.text(), theme)


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
        theme = current()
        painter = QPainter(self)
        box = _indicator(self, theme)
        paint_dot(painter, box, theme, chosen=self.isChecked(), enabled=self.isEnabled())
        _finish(painter, self, self.text(), theme)


def _size(text: str, theme: Theme) -> QSize:
    sizes = theme.sizes
    words = QFontMetricsF(theme.fonts[Face.BODY]).horizontalAdvance(text.replace("&", ""))
    width = round(words) + sizes.indicator + sizes.gap2 + sizes.ring + sizes.gap2
    return QSize(width, max(sizes.target, sizes.indicator))


def _indicator(widget: QWidget, theme: Theme) -> QRectF:
    side = float(theme.sizes.indicator)
    return QRectF(theme.sizes.ring, (widget.height() - side) / 2, side, side)


def _finish(painter: QPainter, widget: QWidget, text: str, theme: Theme) -> None:
    sizes, colours = theme.sizes, theme.colours
    left = sizes.ring + sizes.indicator + sizes.gap2
    painter.setFont(theme.fonts[Face.BODY])
    painter.setPen(colours.text if widget.isEnabled() else colours.disabled)
    box = QRectF(left, -1, widget.width() - left, widget.height())
    painter.drawText(box, _TEXT_FLAGS, text)
    if widget.hasFocus():
        ring(painter, QRectF(widget.rect()), sizes.radius_tag, theme)
