"""A whole station on a temporary folder: real store, real clerks, a clock that can be set."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from onestop.config import Home
from onestop.domain.calendar import OFFICE_TIME
from onestop.services.setting_up import set_up_sample
from onestop.services.signing_in import sign_in
from onestop.services.station import Station
from onestop.services.work import Desk
from onestop.ui.background import Background
from onestop.ui.news import NewsFeed
from onestop.ui.theme.theme import apply
from onestop.ui.theme.tokens import Scheme

PASSWORD = "motcua2026"
MORNING = datetime(2026, 11, 20, 9, 12, tzinfo=OFFICE_TIME)


class Clock:
    """A clock on the wall that the test sets."""

    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, time: timedelta) -> None:
        self.now += time


@pytest.fixture
def themed(qapp: QApplication) -> QApplication:
    """The application in the light scheme, as every screen expects it."""
    apply(qapp, Scheme.LIGHT)
    return qapp


@pytest.fixture
def clock() -> Clock:
    """The office's clock: Friday morning, 20/11/2026."""
    return Clock()


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Home]:
    """A maker of homes of the sample office; each test gets its own."""
    del tmp_path_factory

    def make(folder: Path) -> Home:
        home = Home(folder=folder)
        set_up_sample(home, lane=3)
        return home

    return make


@pytest.fixture
def station(tmp_path: Path, clock: Clock, prepared: Callable[[Path], Home]) -> Iterator[Station]:
    """Counter 03 of the sample office."""
    opened = Station.open(prepared(tmp_path / "home"), clock)
    yield opened
    opened.close()


@pytest.fixture
def desk(station: Station) -> Desk:
    """The reception clerk at counter 03."""
    return sign_in(station, "an.ttm", PASSWORD)


@pytest.fixture
def background(themed: QApplication) -> Iterator[Background]:
    """Work off the UI thread, ended before the station closes."""
    running = Background()
    yield running
    running.close()


@pytest.fixture
def news(station: Station, background: Background) -> Iterator[NewsFeed]:
    """News of the station's store."""
    feed = NewsFeed(station.store, background)
    yield feed
    feed.stop()
