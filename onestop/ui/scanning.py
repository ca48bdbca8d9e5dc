"""Scanners: what they send is caught before it can turn into typing.

A scanner that sends F12 first gets a sink of its own, which no input method composes in. One that
only types is told by its speed, and only where what it typed is a code of ours; the field then gets
back what stood in it before.
"""

import dataclasses
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from onestop.domain.scanning import Scan, Scanned, read_scan
from onestop.ui.actions import commit_composition
from onestop.ui.widgets.line_edits import CodeEdit

PREFIX = Qt.Key.Key_F12
SILENCE_MILLISECONDS = 400
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SAME_AGAIN = 1.5
_FASTEST_TYPIST = 0.035
_SHORTEST_BURST = 10


class ScanSink(QWidget):
    """Take the keys of a scanner while it sends, then give the focus back as it was."""

    received = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Nơi nhận mã quét"))
        self.setGeometry(0, 0, 0, 0)
        self._text = ""
        self._before: QWidget | None = None
        self._selection = (0, 0, 0)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(SILENCE_MILLISECONDS)
        self._silence.timeout.connect(self._finish)

    def open(self) -> None:
        """Take the focus, because a scanner announced itself."""
        commit_composition()
        self._text = ""
        self._before = self.window().focusWidget()
        self._selection = _selection_of(self._before)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._silence.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Gather what the scanner types; its Enter presses nothing."""
        if event.key() in _ENTER:
            self._finish()
        elif event.key() != PREFIX:
            self._text += event.text()
            self._silence.start()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 -- Qt's own signature
        """Keep a Tab that a scanner sends."""
        return True

    def _finish(self) -> None:
        self._silence.stop()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
            _select_again(self._before, self._selection)
        self._before = None
        if self._text:
            self.received.emit(self._text)


@dataclasses.dataclass(slots=True)
class _Burst:
    """Keys that come faster than anybody types, and the field as it stood before them."""

    field: QLineEdit
    text_before: str
    cursor_before: int
    keys: str = ""
    last: float = 0.0


class ScanRouter(QObject):
    """Watch all keys of the window; tell what was scanned, each code once."""

    scanned = Signal(object)

    def __init__(self, window: QWidget, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._burst: _Burst | None = None
        self._latest = ("", 0.0)
        self.enabled = True
        self.sink = ScanSink(window)
        self.sink.received.connect(self.route)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def route(self, text: str) -> None:
        """Tell what a text is; the same one again within a moment is the scanner's echo."""
        now = self._clock()
        if not self.enabled or (text == self._latest[0] and now - self._latest[1] < _SAME_AGAIN):
            return
        self._latest = (text, now)
        self.scanned.emit(read_scan(text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every key before the field that has the focus."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self._window.window():
            return False
        if event.key() == PREFIX and watched is not self.sink:
            if self.enabled:
                self.sink.open()
            return True
        return self._watch_burst(watched, event)

    def _watch_burst(self, field: QWidget, event: QKeyEvent) -> bool:
        """Route a burst that is a code of ours, and put the field back as it was."""
        if not self.enabled or isinstance(field, CodeEdit) or not isinstance(field, QLineEdit):
            self._burst = None
            return False
        now = self._clock()
        burst = self._burst
        if burst is None or burst.field is not field or now - burst.last > _FASTEST_TYPIST:
            burst = _Burst(field, field.text(), field.cursorPosition())
        self._burst = burst
        burst.last = now
        if event.key() not in _ENTER:
            burst.keys += event.text()
            return False
        self._burst = None
        return self._take(burst)

    def _take(self, burst: _Burst) -> bool:
        scan = self._as_scan(burst.keys)
        if scan is None or burst.field.echoMode() is not QLineEdit.EchoMode.Normal:
            return False
        burst.field.setText(burst.text_before)
        burst.field.setCursorPosition(burst.cursor_before)
        self.route(burst.keys)
        return True

    def _as_scan(self, keys: str) -> Scan | None:
        if len(keys) < _SHORTEST_BURST:
            return None
        scan = read_scan(keys)
        return None if scan.what is Scanned.UNKNOWN else scan


def _selection_of(widget: QWidget | None) -> tuple[int, int, int]:
    if not isinstance(widget, QLineEdit):
        return (0, 0, 0)
    return (widget.cursorPosition(), widget.selectionStart(), len(widget.selectedText()))


def _select_again(widget: QWidget, selection: tuple[int, int, int]) -> None:
    if not isinstance(widget, QLineEdit):
        return
    cursor, start, length = selection
    if length:
        backwards = cursor == start
        widget.setSelection(
            start + length if backwards else start, -length if backwards else length
        )
    else:
        widget.deselect()
        widget.setCursorPosition(cursor)
