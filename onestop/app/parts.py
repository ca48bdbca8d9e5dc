"""The parts behind the sign-in: station, session, workplaces, exchange."""

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget

from onestop.app.exchange_process import ExchangeProcess
from onestop.app.greeting import keep_greeting
from onestop.app.greeting_of import greeting_of
from onestop.app.loading import Loaded
from onestop.app.places import load_first, places
from onestop.services.station import Station
from onestop.ui.desk_session import DeskSession
from onestop.ui.language import Language, speak
from onestop.ui.sign_in import SignIn
from onestop.ui.theme.looks import Looks, put_on

_LATER = 2_000


class Parts(QObject):
    """Everything a desk runs on, closed in reverse."""

    def __init__(self, window: QStackedWidget, sign_in: SignIn, station: Station) -> None:
        super().__init__()
        self.station = station
        self.exchange = ExchangeProcess(station.home, self)
        self.session = DeskSession(
            window, sign_in, station, partial(places, station.home, self.exchange)
        )
        # While a password is checked, on another thread, there is time for the first workplace.
        QTimer.singleShot(0, self, load_first)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER)
        self._later.timeout.connect(self._greet)
        self._later.start()
        if station.home.hub.exists():
            self.exchange.start()

    def _greet(self) -> None:
        """Keep what the next sign-in shows, now that nobody waits; a busy store leaves the old."""
        keep = partial(keep_greeting, self.station.home)
        read = partial(greeting_of, self.station)
        self.session.background.read(
            self, lambda: keep(read()), lambda _kept: None, lambda _busy: None
        )

    def close(self) -> None:
        """Let nothing run on."""
        self.session.close()
        self.exchange.stop()
        self.station.close()


def joined(window: QStackedWidget, sign_in: SignIn, loaded: Loaded) -> Parts:
    """Join an opened station to its windows."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        # The sign-in is light already; dressing the window anew would take its time.
        if loaded.looks not in {None, Looks.LIGHT}:
            put_on(application, Looks(loaded.looks))
        speak(application, Language(loaded.language or Language.VIETNAMESE))
    return Parts(window, sign_in, loaded.station)
