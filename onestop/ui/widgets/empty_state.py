"""What stands where nothing is: what the place is for, and how to fill it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from onestop.ui.theme.icons import paint_icon
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.text import Text, Tone


class Picture(QWidget):
    """Show an icon in the size of a picture."""

    def __init__(self, icon: str, token: str = "text3", parent: QWidget | None = None) -> None:  # noqa: S107 -- a design token
        super().__init__(parent)
        self._icon = icon
        self._token = token
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Measure the picture."""
        side = current().sizes.primary_large
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon in its token's colour."""
        painter = QPainter(self)
        colour = getattr(current().colours, self._token)
        paint_icon(painter, self._icon, QRectF(self.rect()), colour)


class EmptyState(QWidget):
    """Say in one sentence what this place waits for."""

    def __init__(
        self, icon: str, text: str, remark: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(text)
        self.text = Text(text, Face.SECTION, Tone.TEXT2)
        self.remark = Text(remark, Face.BODY, Tone.TEXT3)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(current().sizes.gap2)
        self.column.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        self.column.addWidget(Picture(icon), 0, centre)
        for words in (self.text, self.remark):
            words.setAlignment(centre)
            words.setWordWrap(True)
            self.column.addWidget(words)
        self.remark.setVisible(bool(remark))
        self.column.addStretch(1)

    def add(self, widget: QWidget) -> None:
        """Add a field or an act under the words."""
        at = self.column.count() - 1
        self.column.insertWidget(at, widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def say(self, text: str, remark: str = "") -> None:
        """Change the words."""
        self.text.setText(text)
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))
        self.setAccessibleName(text)
