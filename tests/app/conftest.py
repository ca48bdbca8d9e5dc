"""A desk on a real demo home."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onestop.app.demo_desk import greet
from onestop.app.start import Opening
from onestop.config import Home
from onestop.services.setting_up import set_up_sample
from onestop.ui.theme.theme import apply
from onestop.ui.theme.tokens import Scheme


def now() -> datetime:
    """Give the moment of every desk here."""
    return datetime(2026, 11, 20, 2, 12, tzinfo=UTC)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A demo home that was set up and never opened."""
    made = Home(folder=tmp_path / "home")
    set_up_sample(made, 3)
    greet(made, now)
    return made


@pytest.fixture
def opening(home: Home, qapp: QApplication, qtbot: QtBot) -> Iterator[Opening]:
    """The desk of the home, shown."""
    apply(qapp, Scheme.LIGHT)
    opened = Opening(home, now, lambda: None)
    opened.show()
    qtbot.waitExposed(opened.window)
    yield opened
    opened.close()
