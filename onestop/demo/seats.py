"""Clerks at their windows: each act is typed and pressed, and its outcome awaited on screen."""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from onestop.demo.hands import Hands
from onestop.domain.dossier import Stage
from onestop.journal.projections import projected
from onestop.ui.desk_session import DeskSession
from onestop.ui.main_window import MainWindow
from onestop.ui.sign_in import SignIn

ENTER = Qt.Key.Key_Return
CONTROL = Qt.KeyboardModifier.ControlModifier


class Opened(Protocol):
    """A desk that was opened by whoever builds it."""

    window: QStackedWidget
    sign_in: SignIn
    parts: Any


class Seat:
    """One clerk at one window."""

    def __init__(self, hands: Hands, opened: Opened) -> None:
        self.hands = hands
        self.opened = opened

    @property
    def session(self) -> DeskSession:
        """Give the session behind the window."""
        session: DeskSession = self.opened.parts.session
        return session

    @property
    def main(self) -> MainWindow:
        """Give the window of the signed-in clerk."""
        if self.session.main is None:
            raise RuntimeError("nobody is signed in")
        return self.session.main

    def sign_in(self, login: str, password: str) -> None:
        """Sign in as a clerk would."""
        self.come()
        self.hands.wait("the desk is loaded", lambda: self.opened.parts is not None)
        self.hands.write(self.opened.sign_in.login, login)
        self.hands.write(self.opened.sign_in.password, password)
        self.hands.press(ENTER, on=self.opened.sign_in.password)
        self.hands.wait("somebody is signed in", lambda: self.session.main is not None)
        self.hands.wait("the first place is there", lambda: bool(self.main.routes.here))
        self.settle()

    def come(self) -> None:
        """Turn to this window: keys go where the active one is."""
        window = self.opened.window
        if not window.isActiveWindow():
            window.activateWindow()
            self.hands.wait("the window is active", window.isActiveWindow)

    def settle(self) -> None:
        """Wait until everything that was asked has been answered."""
        self.hands.wait("the answers", lambda: not self.session.background.busy())

    def go(self, place: str) -> QWidget:
        """Go to a place of the rail."""
        self.come()
        workplace = self.main.routes.go(place)
        if workplace is None:
            raise RuntimeError(f"this clerk may not go to {place}")
        self.settle()
        return workplace

    def open_page(self, subject: str) -> None:
        """Open the page of a dossier."""
        self.come()
        self.main.routes.visit("dossier", subject)
        self.settle()

    def field(self, name: str) -> QLineEdit:
        """Find a field by its stable name."""
        return self.hands.find(self.main, QLineEdit, name)

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key in this window, and wait for what it sets off."""
        self.come()
        self.hands.press(key, modifiers, on=self.opened.window.focusWidget())
        self.settle()

    def exchange(self, what: str, done: Callable[[], bool]) -> None:
        """Let the exchange try now, and wait until something has come."""
        self.opened.parts.exchange.nudge()
        self.hands.wait(what, done)
        self.settle()

    def stage(self, subject: str) -> Stage:
        """Tell where a dossier stands as this station knows it."""
        with self.opened.parts.station.store.snapshot() as connection:
            known = projected(connection, subject)
        return known.dossier.stage if known else Stage.NOWHERE
