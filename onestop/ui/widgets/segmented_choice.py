"""A few choices side by side, one of them taken."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from onestop.ui.theme.painting import ring, rounded
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face

_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class SegmentedChoice(QWidget):
    """Choose by click or arrow keys; `changed` hands over the place of the choice."""

    changed = Signal(int)

    def __init__(self, name: str, choices: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)
        self._at = 0
        self._name = name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._speak()

    def at(self) -> int:
        """Give the place of the choice."""
        return self._at

    def rename(self, choices: Sequence[str]) -> None:
        """Word the same choices anew, as when they carry a count."""
        self._choices = tuple(choices)
        self._speak()
        self.updateGeometry()
        self.update()

    def choose(self, at: int) -> None:
        """Take a choice by its place."""
        if at == self._at or not 0 <= at < len(self._choices):
            return
        self._at = at
        self._speak()
        self.update()
        self.changed.emit(at)

    def sizeHint(self) -> QSize:
        """Measure the widest choice, as many times as there are."""
        theme = current()
        metrics = QFontMetricsF(theme.fonts[Face.LABEL])
        widest = max((metrics.horizontalAdvance(words) for words in self._choices), default=0)
        each = round(widest) + 2 * theme.sizes.gap3
        return QSize(each * len(self._choices), theme.sizes.control_height)

    def minimumSizeHint(self) -> QSize:
        """Never cut a choice."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice with the arrow keys."""
        if event.key() in _BACK:
            self.choose(self._at - 1)
        elif event.key() in _ON:
            self.choose(self._at + 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the choice under the pointer."""
        self.choose(int(event.position().x() * len(self._choices) / max(self.width(), 1)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the choices in one frame."""
        theme = current()
        colours, sizes = theme.colours, theme.sizes
        painter = QPainter(self)
        box = QRectF(self.rect())
        edge = QPen(colours.control, sizes.hairline)
        rounded(painter, box, sizes.radius_control, colours.surface, edge)
        each = box.width() / len(self._choices)
        for at, words in enumerate(self._choices):
            cell = QRectF(at * each, 0, each, box.height())
            chosen = at == self._at
            if chosen:
                inner = cell.adjusted(1, 1, -1, -1)
                rounded(painter, inner, sizes.radius_control - 1, colours.accent_subtle)
            if at:
                painter.setPen(edge)
                painter.drawLine(cell.topLeft().toPoint(), cell.bottomLeft().toPoint())
            painter.setFont(theme.fonts[Face.LABEL if chosen else Face.NOTE])
            painter.setPen(colours.accent if chosen else colours.text)
            painter.drawText(cell.adjusted(0, -1, 0, -1), Qt.AlignmentFlag.AlignCenter, words)
        if self.hasFocus():
            ring(painter, box, sizes.radius_control, theme)

    def _speak(self) -> None:
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(self._choices[self._at] if self._choices else "")
