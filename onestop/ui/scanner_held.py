"""Scanners that only type, where nothing is written: lists and buttons.

There a code would count papers and press buttons, and no field could be put back afterwards. Every
letter, digit and blank is therefore held until it is known whether a scanner sent it: for as long
as nobody needs between two keys, which nobody notices either.
"""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from onestop.ui.actions import ENTER_KEYS
from onestop.ui.scanner_burst import FASTEST_TYPIST
from onestop.ui.scanner_prefix import SILENCE_MILLISECONDS

_HELD_MILLISECONDS = round(FASTEST_TYPIST * 1000)
# Fingers that roll over two or three keys are as quick, but never so often in a row.
_SHORTEST_BURST = 6
_ALONE = (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock)
_TYPING = ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)


class _Held(Struct, frozen=True):
    """A key on its way to a widget."""

    widget: QWidget
    event: QKeyEvent


class HeldKeys(QObject):
    """Hold keys for a moment; hand them on where they came from, or tell what was scanned."""

    def __init__(self, parent: QObject, scanned: Callable[[str], object]) -> None:
        super().__init__(parent)
        self._scanned = scanned
        self._held: list[_Held] = []
        self._handing_on = False
        self._quiet = _timer(self, _HELD_MILLISECONDS)
        self._quiet.timeout.connect(self._rest_soon)
        # a scanner that is slow with its last key must not press anything with it
        self._tail = _timer(self, SILENCE_MILLISECONDS)

    def holds(self) -> bool:
        """Tell whether a key is on its way."""
        return bool(self._held)

    def is_tail(self, event: QKeyEvent) -> bool:
        """Tell the Enter that came too late behind its code."""
        late = event.key() in ENTER_KEYS and self._tail.isActive()
        if late:
            self._tail.stop()
        return late

    def take(self, widget: QWidget, event: QKeyEvent) -> bool:
        """Look at a key before its widget does; tell whether it is held."""
        if self._handing_on:
            return False
        if event.type() is QEvent.Type.KeyRelease:
            return self._take_release(widget, event)
        if event.key() in _ALONE:
            return False
        if not _writes(event) or (event.isAutoRepeat() and not self._held):
            return self._end(event)
        if self._is_by_hand(event):
            self.hand_on()
        self._hold(widget, event)
        self._quiet.start()
        return True

    def hand_on(self) -> None:
        """Give the keys to their widgets, in their order."""
        self._quiet.stop()
        held, self._held = self._held, []
        self._handing_on = True
        try:
            for each in held:
                if isValid(each.widget):
                    QCoreApplication.sendEvent(each.widget, each.event)
        finally:
            self._handing_on = False

    def _take_release(self, widget: QWidget, event: QKeyEvent) -> bool:
        """Hold the end of a key with its beginning: a button is pressed by both."""
        ours = any(each.event.key() == event.key() for each in self._held)
        if ours:
            self._hold(widget, event)
        return ours

    def _hold(self, widget: QWidget, event: QKeyEvent) -> None:
        self._held.append(_Held(widget, _copied(event)))

    def _is_by_hand(self, event: QKeyEvent) -> bool:
        """Tell by the system's own clock: what a busy screen left waiting comes all at once."""
        before = self._held[-1].event.timestamp() if self._held else 0
        return bool(before) and event.timestamp() - before > _HELD_MILLISECONDS

    def _end(self, event: QKeyEvent) -> bool:
        """Take a key that no code contains: Enter ends one, any other was pressed by hand."""
        if event.key() not in ENTER_KEYS:
            self.hand_on()
            return False
        text = self._text()
        if len(text) < _SHORTEST_BURST:
            self.hand_on()
            return False
        self._tell(text)
        return True

    def _rest_soon(self) -> None:
        """Rest once nothing waits: a busy screen has keys still to hear."""
        QTimer.singleShot(0, self, self._rest)

    def _rest(self) -> None:
        """Tell a code that no Enter ended; hand on what somebody typed."""
        if self._quiet.isActive():
            return
        text = self._text()
        if len(text) < _SHORTEST_BURST:
            self.hand_on()
        else:
            self._tail.start()
            self._tell(text)

    def _tell(self, text: str) -> None:
        self._quiet.stop()
        self._held = []
        self._scanned(text)

    def _text(self) -> str:
        presses = QEvent.Type.KeyPress
        return "".join(each.event.text() for each in self._held if each.event.type() is presses)


def _timer(owner: QObject, milliseconds: int) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    return timer


def _writes(event: QKeyEvent) -> bool:
    """Tell a key that a code may contain."""
    return event.text().isprintable() and bool(event.text()) and not event.modifiers() & _TYPING


def _copied(event: QKeyEvent) -> QKeyEvent:
    copy = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
    copy.setTimestamp(event.timestamp())
    return copy
