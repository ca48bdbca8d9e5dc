"""The white sheet that groups what belongs together."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from onestop.ui.theme.painting import rounded
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.text import Text


class Card(QFrame):
    """A sheet with a title, a body, and room at the right of its title."""

    def __init__(self, title: str = "", number: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        sizes = current().sizes
        self._outer = QVBoxLayout(self)
        # the edge of the style sheet is already outside the layout
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self.heading = Text(title, Face.SECTION)
        self._header = QHBoxLayout()
        self._header.setContentsMargins(sizes.gap4 - 1, sizes.gap3 - 1, sizes.gap4 - 1, 0)
        self._header.setSpacing(sizes.gap2)
        self.body = QVBoxLayout()
        top = sizes.gap2 if title else sizes.gap4
        self.body.setContentsMargins(sizes.gap4 - 1, top, sizes.gap4 - 1, sizes.gap3 - 1)
        self.body.setSpacing(sizes.gap2)
        self._lay_out(title, number)

    def _lay_out(self, title: str, number: int) -> None:
        self._beside = 0
        if title:
            if number:
                self._header.addWidget(_NumberBadge(number))
            self._header.addWidget(self.heading)
            self._header.addStretch(1)
            self._outer.addLayout(self._header)
            self._beside = self._header.count() - 1
            self.setAccessibleName(title)
        self._outer.addLayout(self.body)

    def add_beside(self, widget: QWidget) -> None:
        """Put a remark beside the title."""
        self._header.insertWidget(self._beside, widget)
        self._beside += 1

    def add_right(self, widget: QWidget) -> None:
        """Put something at the right end of the title's line."""
        self._header.addWidget(widget)

    def add_flush(self, widget: QWidget) -> None:
        """Put a table under the body, from edge to edge of the sheet."""
        sizes = current().sizes
        if self.heading.text():
            self.body.setContentsMargins(sizes.gap4 - 1, 0, sizes.gap4 - 1, sizes.gap2)
        elif self.body.count() == 0:
            self.body.setContentsMargins(0, 0, 0, 0)
            widget.setProperty("crowned", True)
        self._outer.addWidget(widget, 1)
        # a selected last row would else stand out of the round corners
        self._outer.setContentsMargins(0, 0, 0, sizes.gap1)


class _NumberBadge(QWidget):
    """The step's number on a pale square."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = current().sizes.badge
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        box = QRectF(self.rect())
        rounded(painter, box, theme.sizes.radius_tag, theme.colours.accent_subtle)
        painter.setFont(theme.fonts[Face.TAG])
        painter.setPen(theme.colours.accent)
        painter.drawText(
            box.adjusted(0, -1, 0, -1), Qt.AlignmentFlag.AlignCenter, str(self._number)
        )


def rule(*, upright: bool = False) -> QFrame:
    """Draw a line of one pixel between two blocks."""
    line = QFrame()
    line.setProperty("kind", "line-upright" if upright else "line")
    return line
