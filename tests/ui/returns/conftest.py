"""The counter where results are handed over."""

import pytest
from pytestqt.qtbot import QtBot

from onestop.services.station import Station
from onestop.services.work import Desk
from onestop.ui.returns.workplace import Returns
from tests.ui import lived
from tests.ui.at_the_counter import Stand


@pytest.fixture
def counter(station: Station, subjects: dict[str, str]) -> Desk:
    """The reception clerk."""
    del subjects
    return Desk(station, lived.clerk(station, lived.RECEIVER))


@pytest.fixture
def place(qtbot: QtBot, counter: Desk, stand: Stand) -> Returns:
    """The counter's screen, its lists read."""
    shown = Returns(stand(counter))
    qtbot.addWidget(shown)
    shown.resize(1146, 614)
    shown.show()
    qtbot.waitUntil(lambda: shown.lists.waiting.rowCount() == 3)
    return shown
