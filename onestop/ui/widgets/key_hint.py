"""The small cap that names a key."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from onestop.ui.theme.painting import chip_width, paint_chip
from onestop.ui.theme.theme import current


class KeyHint(QWidget):
    """Show a key; what it does stands beside it."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Measure the cap."""
        theme = current()
        return QSize(chip_width(self._keys, theme), theme.sizes.chip_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cap."""
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self._keys, current())
