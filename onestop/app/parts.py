"""The parts behind the sign-in: station, session, workplaces, exchange."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QStackedWidget

from onestop.app.exchange_process import ExchangeProcess
from onestop.app.greeting import keep_greeting
from onestop.app.greeting_of import greeting_of
from onestop.app.places import places
from onestop.config import Home
from onestop.services.station import Station
from onestop.ui.desk_session import LANGUAGE, LOOKS, DeskSession
from onestop.ui.language import Language, speak
from onestop.ui.sign_in import SignIn
from onestop.ui.theme.looks import Looks, put_on


class Parts(QObject):
    """Everything a desk runs on, closed in reverse."""

    def __init__(self, window: QStackedWidget, sign_in: SignIn, station: Station) -> None:
        super().__init__()
        self.station = station
        self.exchange = ExchangeProcess(station.home, self)
        self.session = DeskSession(
            window, sign_in, station, partial(places, station.home, self.exchange)
        )
        if station.home.hub.exists():
            self.exchange.start()

    def close(self) -> None:
        """Let nothing run on."""
        self.session.close()
        self.exchange.stop()
        self.station.close()


def opened(home: Home, clock: Callable[[], datetime]) -> Callable[[QStackedWidget, SignIn], Parts]:
    """Open a station, off the UI thread; answer what joins it to the windows, on it."""
    station = Station.open(home, clock)
    keep_greeting(home, greeting_of(station))
    looks = station.local.get(LOOKS, str)
    language = station.local.get(LANGUAGE, str)

    def join(window: QStackedWidget, sign_in: SignIn) -> Parts:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            put_on(application, Looks(looks or Looks.LIGHT))
            speak(application, Language(language or Language.VIETNAMESE))
        return Parts(window, sign_in, station)

    return join
