"""Tells the process that started this one when something can be seen, or typed into."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

PAINTED = "painted"


class FirstPaint(QObject):
    """Acts once, as soon as a window has painted itself and its paint is on the way out."""

    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint."""
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return super().eventFilter(watched, event)


def say_and_quit() -> None:
    """Say that it is there, and end."""
    print(PAINTED, flush=True)
    QCoreApplication.quit()
