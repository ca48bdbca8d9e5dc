"""Opening the desk in two stages: the sign-in is painted before the rest is loaded."""

import os
import signal
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from functools import partial
from importlib import import_module
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStackedWidget

from onestop import __version__, logs
from onestop.app.bugs import bugs_logged
from onestop.app.dressing import dressed
from onestop.app.garbage import Garbage
from onestop.app.greeting import Greeting, read_greeting
from onestop.config import Home
from onestop.domain.errors import Reason, Refused
from onestop.ui.background import Background
from onestop.ui.once import Once
from onestop.ui.refusals import sentences
from onestop.ui.sign_in import Seat, SignIn, SignInValues
from onestop.ui.theme.tokens import Status

SIZE = (1366, 736)
_LOADING, _PARTS = "onestop.app.loading", "onestop.app.parts"


class Opening(QObject):
    """A window that asks who is there while the rest is loaded behind it."""

    def __init__(
        self, home: Home, clock: Callable[[], datetime], prepare: Callable[[], object]
    ) -> None:
        super().__init__()
        self._home = home
        self._clock = clock
        self._prepare = prepare
        self._prepared = False
        self._once = Once()
        self._early: tuple[str, str, str] | None = None
        self._telling = False
        self.parts: Any = None
        self.sign_in = SignIn(_values(read_greeting(home), clock))
        self.sign_in.submitted.connect(self._wait)
        self.window = QStackedWidget()
        self.window.setWindowTitle(self.tr("Một Cửa"))
        self.window.addWidget(self.sign_in)
        self.window.resize(*SIZE)
        self._background = Background(self)
        self._garbage = Garbage(self)

    def show(self) -> None:
        """Show the sign-in, then load the rest as soon as it is painted."""
        # A screen that is asked of the window becomes its child to PySide and may die with it.
        room = QGuiApplication.primaryScreen().availableSize()
        if self.window.size().boundedTo(room) == self.window.size():
            self.window.show()
        else:
            self.window.showMaximized()
        QTimer.singleShot(0, self._load)

    def close(self) -> None:
        """Close in reverse what was opened."""
        self._background.close()
        if self.parts is not None:
            self.parts.close()
        self._garbage.stop()
        self.window.close()

    def tell_bug(self) -> None:
        """Tell whoever sits here that something went wrong that nobody expected; once at a time."""
        if self._telling:
            return
        self._telling = True
        words = sentences(Refused(Reason.UNEXPECTED))
        main = self.parts.session.main if self.parts is not None else None
        if main is None:
            self.sign_in.refuse(words)
        else:
            main.notices.tell("bug", Status.DANGER, words, (self.tr("Đã hiểu"), _nothing))
        # Not before it was told: were telling itself the bug, it would never end.
        self._telling = False

    def _load(self) -> None:
        if self._once.begin():
            then, refused = self._once.then(self._join), self._once.then(self._refuse)
            self._background.read(self, self._loaded, then, refused)

    def _loaded(self) -> object:
        """Load the services and open the station, off the UI thread."""
        if not self._prepared:
            self._prepare()
            self._prepared = True
        return import_module(_LOADING).opened(self._home, self._clock)

    def _join(self, loaded: object) -> None:
        """Load the screens and join them to the station, on the UI thread, as Qt's classes need."""
        self.parts = import_module(_PARTS).joined(self.window, self.sign_in, loaded)
        self.sign_in.submitted.disconnect(self._wait)
        self._garbage.settle()
        if self._early is not None:
            self.sign_in.submitted.emit(*self._early)

    def _wait(self, login: str, password: str, seat: str) -> None:
        """Keep what was typed before anybody could check it; load again what was refused."""
        self._early = (login, password, seat)
        self._load()

    def _refuse(self, refused: Refused) -> None:
        self._early = None
        self._garbage.settle()
        self.sign_in.refuse(sentences(refused))


def open_desk(
    home: Home, clock: Callable[[], datetime], prepare: Callable[[], object] = lambda: None
) -> int:
    """Open the desk of a home and run until its window is closed.

    `prepare` runs off the UI thread before the station is opened.
    """
    # Set for other toolkits, it makes Qt's ibus tell a word twice: once to the field that is left
    # by Enter or Tab, once to the next.
    os.environ.pop("IBUS_ENABLE_SYNC_MODE", None)
    application = dressed()
    _stop_by_signals(application)
    opening = Opening(home, clock, prepare)
    with ExitStack() as opened:
        if home.folder.is_dir():
            logs.start(home.logs, "desk")
            opened.enter_context(bugs_logged(home.logs, partial(_soon, opening)))
        opened.callback(opening.close)
        opening.show()
        return application.exec()


def _stop_by_signals(application: QApplication) -> None:
    """Close as by hand when the session ends or Ctrl+C is pressed, so that nothing runs on.

    Heard within a second or two, when one of the desk's timers next calls into Python.
    """
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None:
            signal.signal(number, lambda *_what: application.quit())


def _soon(opening: Opening) -> None:
    """Tell of a bug when whatever it happened in has been left."""
    QTimer.singleShot(0, opening, opening.tell_bug)


def _nothing() -> None:
    """Do nothing: reading was all."""


def _values(greeting: Greeting, clock: Callable[[], datetime]) -> SignInValues:
    hint = QApplication.translate("Opening", "Dùng thử: tên đăng nhập {}, mật khẩu {}")
    version = QApplication.translate("Opening", "Phiên bản {}")
    return SignInValues(
        office=greeting.office,
        section=greeting.section,
        version=version.format(__version__),
        clock=clock,
        hours=_hours(greeting.hours),
        seats=tuple(Seat(id=id_, name=name) for id_, name in greeting.seats),
        seat=greeting.seat,
        hint=hint.format(greeting.sample_login, greeting.sample_password)
        if greeting.sample
        else "",
        sample=greeting.sample,
    )


def _hours(sessions: tuple[str, ...]) -> tuple[str, ...]:
    """Name the two sessions of an ordinary office day; others are listed as they are."""
    match sessions:
        case (morning, afternoon):
            words = QApplication.translate("Opening", "Sáng {} · Chiều {}")
            return (words.format(morning, afternoon),)
        case _:
            return sessions
