"""A list to choose one line from, with a caret drawn from the tokens."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from onestop.ui.theme.icons import paint_icon
from onestop.ui.theme.theme import current


class Choice(QComboBox):
    """A combo box that does not turn under the mouse wheel by accident."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the form scroll instead."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and its caret."""
        super().paintEvent(event)
        theme = current()
        painter = QPainter(self)
        side = float(theme.sizes.icon_small - 2)
        left = self.width() - side - theme.sizes.gap3
        box = QRectF(left, (self.height() - side) / 2, side, side)
        paint_icon(painter, "caret-down", box, theme.colours.text2)
