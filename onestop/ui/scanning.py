"""Scanners: what they send is caught before it can turn into typing.

A scanner that sends F12 first gets a sink of its own, which no input method composes in. One that
only types is told by its speed: in a field (`scanner_burst`), which then gets back what stood in it
before, or elsewhere (`scanner_held`), where its keys never arrive.
"""

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from onestop.domain.scanning import read_scan
from onestop.ui.actions import ENTER_KEYS, commit_composition
from onestop.ui.echoes import Echoes
from onestop.ui.scanner_burst import BareWedge
from onestop.ui.scanner_held import HeldKeys
from onestop.ui.scanner_prefix import PREFIX, SILENCE_MILLISECONDS, PrefixKey
from onestop.ui.widgets.line_edits import CodeEdit

_BY_HAND = (QKeyEvent, QInputMethodEvent, QMouseEvent)
_ARRIVING = (
    QEvent.Type.KeyPress,
    QEvent.Type.KeyRelease,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.InputMethod,
    QEvent.Type.MouseButtonPress,
)
_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_SAME_AGAIN = 1.5


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
        if event.key() in ENTER_KEYS:
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


class ScanRouter(QObject):
    """Watch all keys of the window; tell what was scanned, each code once."""

    scanned = Signal(object)

    def __init__(self, window: QWidget, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._wedge = BareWedge(clock)
        self._echoes = Echoes()
        self._latest = ("", 0.0)
        self.held = HeldKeys(self, self._take_held)
        self.enabled = True
        self.sink = ScanSink(window)
        self.sink.received.connect(self.route)
        # Once the window stands: thousands of events of its building have nothing to do with keys.
        QTimer.singleShot(0, self, self._watch)

    def _watch(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
            self._watch_prefix(application)

    def route(self, text: str) -> None:
        """Tell what a text is; the same one again within a moment is the scanner's echo."""
        now = self._clock()
        if not self.enabled or (text == self._latest[0] and now - self._latest[1] < _SAME_AGAIN):
            return
        self._latest = (text, now)
        self.scanned.emit(read_scan(text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every key and every composition before the field that has the focus."""
        # every event of the program passes here: its class is known, its type must be looked up
        if not isinstance(event, _BY_HAND) or event.type() not in _ARRIVING:
            return False
        if isinstance(event, QMouseEvent):
            self._watch_press(watched)
            return False
        if not isinstance(watched, QWidget) or not self._is_ours(watched):
            return False
        if isinstance(event, QInputMethodEvent):
            return self._echoes.is_echo(watched, event) or self._watch_burst(watched, event)
        if event.type() is not QEvent.Type.KeyPress:
            return self._watch_aside(watched, event)
        self._echoes.forget()
        return self._watch_key(watched, event)

    def _watch_key(self, watched: QWidget, event: QKeyEvent) -> bool:
        if event.key() == PREFIX and self.enabled and watched is not self.sink:
            self.sink.open()
            return True
        return self.held.is_tail(event) or self._watch_burst(watched, event)

    def _watch_prefix(self, application: QCoreApplication) -> None:
        if PrefixKey.is_needed():
            prefix = PrefixKey(self._announced)
            application.installNativeEventFilter(prefix)
            self.destroyed.connect(partial(application.removeNativeEventFilter, prefix))

    def _announced(self) -> bool:
        """Open the sink for a scanner, unless the key is meant for another window."""
        focus = QApplication.focusWidget()
        ours = focus is not None and focus.window() is self._window.window()
        if not (ours and self.enabled and self._window.isVisible()):
            return False
        if focus is not self.sink:
            self.sink.open()
        return True

    def _watch_press(self, watched: QObject) -> None:
        """Take what is composed after a press for new.

        The screen's own window hears it first; by the time the field hears it, the word that was
        being composed went into the field that is left, and may have its echo.
        """
        if isinstance(watched, QWindow):
            self._echoes.forget()
            self.held.hand_on()

    def _watch_aside(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Keep keys in their order: one that runs an act comes after those that are held."""
        if event.type() is QEvent.Type.KeyRelease:
            return self.held.holds() and self.held.take(watched, event)
        if event.modifiers() & _CHORD:
            self.held.hand_on()
        return False

    def _is_ours(self, watched: QWidget) -> bool:
        """Tell what stands in our window, an open menu of it too: a code would choose in there."""
        menu = watched if isinstance(watched, QMenu) else None
        owner = watched if menu is None else menu.parentWidget()
        return owner is not None and owner.window() is self._window.window()

    def _take_held(self, text: str) -> None:
        """Route what was typed where nothing is written; an open menu closes first."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self.route(text)

    def _watch_burst(self, widget: QWidget, event: QKeyEvent | QInputMethodEvent) -> bool:
        """Route what a scanner typed, and put a field back as it was."""
        if isinstance(widget, QLineEdit):
            return self._watch_field(widget, event)
        if not self.enabled or widget is self.sink or not isinstance(event, QKeyEvent):
            return False
        return self.held.take(widget, event)

    def _watch_field(self, field: QLineEdit, event: QKeyEvent | QInputMethodEvent) -> bool:
        if not self.enabled or isinstance(field, CodeEdit):
            self._wedge.forget()
            return False
        self._wedge.feel(field)
        if not isinstance(event, QKeyEvent) or event.key() not in ENTER_KEYS:
            return False
        scanned = self._wedge.end(field)
        if scanned:
            self.route(scanned)
        return bool(scanned)


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
