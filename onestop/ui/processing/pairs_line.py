"""Names with their values on one line; what has no room there is left out, never cut in half."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.text import Text, Tone


class PairsLine(QWidget):
    """Show names and values beside each other, the most needed first."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs = [(Text("", Face.BODY, Tone.TEXT3), Text("", Face.BODY)) for _ in range(count)]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizes = current().sizes
        self._between = sizes.gap1 + 2
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._between)
        for name, value in self._pairs:
            row.addWidget(name)
            row.addWidget(value)
            value.setContentsMargins(0, 1, sizes.gap4, 1)
        row.addStretch(1)

    def say(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show these pairs."""
        for (label, value), (name, said) in zip(self._pairs, pairs, strict=True):
            label.setText(name)
            value.setText(said)
        self.setToolTip(" · ".join(f"{name} {said}" for name, said in pairs))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Leave it to `_fit` what is shown."""
        return QSize(current().sizes.gap6, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many pairs as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width()
        for name, value in self._pairs:
            room -= name.sizeHint().width() + value.sizeHint().width() + 2 * self._between
            name.setVisible(room >= 0)
            value.setVisible(room >= 0)
