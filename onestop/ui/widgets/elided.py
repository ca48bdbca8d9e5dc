"""A line of text that ends in dots where there is no room; the whole of it is in the tool tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.text import Text, Tone

_ELIDE = Qt.TextElideMode.ElideRight


class Elided(Text):
    """Show as much of a text as there is room for."""

    def __init__(
        self,
        text: str = "",
        face: Face = Face.BODY,
        tone: Tone = Tone.TEXT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, face, tone, parent)
        self.setToolTip(text)

    def say(self, text: str) -> None:
        """Change the words, here and in the tool tip."""
        self.setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """Let the words be cut before the layout breaks."""
        return QSize(current().sizes.gap5, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what there is room for."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        box = self.contentsRect()
        shown = QFontMetricsF(self.font()).elidedText(self.text(), _ELIDE, box.width())
        painter.drawText(box, int(self.alignment()), shown)
