"""Scans while nobody may work: dropped whole, or the code would be typed as a login and tried.

Only the widgets of that screen are watched: a filter on the application would hear every event of
the working day for nothing.
"""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from onestop.ui.actions import ENTER_KEYS
from onestop.ui.scanner_prefix import PREFIX, SILENCE_MILLISECONDS

_ARRIVING = (QEvent.Type.KeyPress, QEvent.Type.InputMethod)


class ScanMute(QObject):
    """Swallow what a scanner sends, from its prefix to its Enter or to a silence."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(SILENCE_MILLISECONDS)
        for widget in (screen, *screen.findChildren(QWidget)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a scan from whatever has the focus."""
        del watched
        if not isinstance(event, QKeyEvent | QInputMethodEvent) or event.type() not in _ARRIVING:
            return False
        key = event.key() if isinstance(event, QKeyEvent) else None
        if key != PREFIX and not self._silence.isActive():
            return False
        if key in ENTER_KEYS:
            self._silence.stop()
        else:
            self._silence.start()
        return True
