"""Hands for the demo: type, press and look at real windows as a clerk would."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from onestop.ui.theme.theme import apply
from onestop.ui.theme.tokens import Scheme

PATIENCE = 20_000
W = TypeVar("W", bound=QObject)


class DemoStuckError(Exception):
    """A window did not do what the script waited for."""


class Hands:
    """Drive windows by keyboard, and take pictures of them in both schemes."""

    def __init__(self, application: QApplication, pictures: Path) -> None:
        self._application = application
        self._pictures = pictures
        self.taken: list[str] = []

    def wait(self, what: str, done: Callable[[], bool]) -> None:
        """Wait until something holds; the script breaks off when it never does."""
        patience = QDeadlineTimer(PATIENCE)
        while not done():
            if patience.hasExpired():
                raise DemoStuckError(what)
            QTest.qWait(10)

    def write(self, field: QWidget, text: str) -> None:
        """Put the cursor into a field and type; words with accents come by an input method."""
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if text.isascii():
            QTest.keyClicks(field, text)
            return
        composed = QInputMethodEvent()
        composed.setCommitString(text)
        QApplication.sendEvent(field, composed)

    def press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        on: QWidget | None = None,
    ) -> None:
        """Press a key where the cursor is."""
        target = on or self._application.focusWidget() or self._application.activeWindow()
        if target is None:
            raise DemoStuckError("no window has the keyboard")
        QTest.keyClick(target, key, modifiers)

    def find(self, root: QObject, kind: type[W], name: str) -> W:
        """Find a widget by its stable name."""
        found = root.findChild(kind, name)
        if found is None:
            raise DemoStuckError(f"no {name}")
        return found

    def picture(self, window: QWidget, name: str) -> None:
        """Take a picture of a window in light and in dark."""
        for scheme in (Scheme.DARK, Scheme.LIGHT):
            apply(self._application, scheme)
            QTest.qWait(50)
            file = self._pictures / f"{name}-{scheme}.png"
            window.grab().save(str(file))
            self.taken.append(str(file))
