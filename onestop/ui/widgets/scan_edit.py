"""A field for codes that are scanned, pasted or typed; Enter or a paste hands the text over."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from onestop.domain.scanning import Scanned, read_scan
from onestop.ui.actions import is_enter
from onestop.ui.widgets.line_edits import CodeEdit

# Nobody types so many characters at once: they were pasted.
_PASTED = 6


class ScanEdit(CodeEdit):
    """Hand over what was read: on Enter whatever it is, on a paste what is a code or a card."""

    read = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(str.strip, 30, parent)
        self._length = 0
        self.setMaxLength(4096)
        self.textChanged.connect(self._look)

    def fill(self, text: str) -> None:
        """Show a text without handing it over."""
        self._length = len(text)
        self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand over on Enter; the focus stays, because what follows decides where it goes."""
        if is_enter(event):
            event.accept()
            self.read.emit(self.text())
            return
        super().keyPressEvent(event)

    def _look(self, text: str) -> None:
        grown, self._length = len(text) - self._length, len(text)
        if grown >= _PASTED and read_scan(text).what is not Scanned.UNKNOWN:
            self.read.emit(text)
