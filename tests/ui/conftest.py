"""A whole station on a temporary folder: real store, real clerks, a clock that can be set."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onestop.config import Home
from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.intake import Intake
from onestop.services import reception
from onestop.services.reception import Promised
from onestop.services.sample import PASSWORD, RECEPTION_CLERK
from onestop.services.setting_up import set_up_sample
from onestop.services.signing_in import sign_in
from onestop.services.station import Station
from onestop.services.work import Desk
from onestop.ui.background import Background
from onestop.ui.news import NewsFeed
from onestop.ui.reception.workplace import ReceptionDesk
from onestop.ui.theme.theme import apply
from onestop.ui.theme.tokens import Scheme
from onestop.ui.workplace import Footing
from tests.ui import lived
from tests.ui.at_the_counter import Counter, Stand
from tests.ui.receptions import KNOWN

MORNING = datetime(2026, 11, 20, 9, 12, tzinfo=OFFICE_TIME)


class Clock:
    """A clock on the wall that the test sets."""

    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, time: timedelta) -> None:
        self.now += time


@pytest.fixture(autouse=True)
def themed(qapp: QApplication) -> QApplication:
    """The application in the light scheme, as every screen expects it."""
    apply(qapp, Scheme.LIGHT)
    return qapp


@pytest.fixture
def clock() -> Clock:
    """The office's clock: Friday morning, 20/11/2026."""
    return Clock()


@pytest.fixture
def station(tmp_path: Path, clock: Clock) -> Iterator[Station]:
    """Counter 03 of the sample office."""
    home = Home(folder=tmp_path / "home")
    set_up_sample(home, lane=3)
    opened = Station.open(home, clock)
    yield opened
    opened.close()


@pytest.fixture
def desk(station: Station) -> Desk:
    """The reception clerk at counter 03."""
    return sign_in(station, RECEPTION_CLERK, PASSWORD)


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    """Work off the UI thread, ended before the station closes."""
    del qapp
    running = Background()
    yield running
    running.close()


@pytest.fixture
def news(station: Station, background: Background) -> Iterator[NewsFeed]:
    """News of the station's store."""
    feed = NewsFeed(station.store, background)
    yield feed
    feed.stop()


@pytest.fixture
def subjects(station: Station, clock: Clock) -> dict[str, str]:
    """What has happened at the office so far."""
    return lived.live(station, clock)


@pytest.fixture
def stand(background: Background, news: NewsFeed) -> Stand:
    """Gives what a clerk's workplace stands on."""
    return lambda desk: Footing(desk=desk, background=background, news=news)


@pytest.fixture
def counter(qtbot: QtBot, station: Station, tmp_path: Path) -> Iterator[Counter]:
    """The windows of counter 03, nobody signed in yet."""
    opened = Counter(qtbot, station, tmp_path / "out")
    yield opened
    opened.close()


@pytest.fixture
def seated(counter: Counter, desk: Desk) -> Counter:
    """The windows of counter 03 with the reception clerk at the desk."""
    counter.sit_down(desk)
    return counter


@pytest.fixture
def before(desk: Desk) -> Promised:
    """A dossier the person brought earlier today."""
    return desk.do(reception.receive, Intake(procedure="TP01", applicant=KNOWN))


@pytest.fixture
def screen(seated: Counter) -> ReceptionDesk:
    """The reception, empty."""
    shown = seated.reception()
    shown.begin()
    seated.settle()
    return shown
