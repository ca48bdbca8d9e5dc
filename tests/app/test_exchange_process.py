"""The exchange as a process that the desk watches."""

from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from onestop.app import exchange_process
from onestop.app.exchange_process import ExchangeProcess
from onestop.config import Home


@pytest.fixture
def exchange(tmp_path: Path, qtbot: QtBot) -> ExchangeProcess:
    """An exchange that stands for ever instead of exchanging."""
    del qtbot
    return _standing(tmp_path)


def test_an_exchange_that_died_is_started_again(exchange: ExchangeProcess, qtbot: QtBot) -> None:
    exchange.start()
    exchange.process.waitForStarted()
    first = exchange.process.processId()

    exchange.process.kill()
    qtbot.waitUntil(lambda: exchange.process.processId() not in (0, first), timeout=10_000)
    exchange.stop()

    assert exchange.process.state() is QProcess.ProcessState.NotRunning


def test_an_exchange_that_could_not_be_started_is_tried_again(
    exchange: ExchangeProcess, qtbot: QtBot
) -> None:
    exchange.process.setProgram("/nowhere/onestop")
    with qtbot.waitSignal(exchange.process.errorOccurred):
        exchange.start()

    exchange.process.setProgram("sleep")
    qtbot.waitUntil(lambda: exchange.process.processId() != 0, timeout=10_000)
    exchange.stop()

    assert exchange.process.state() is QProcess.ProcessState.NotRunning


def test_a_nudge_does_not_wait_for_the_turn_of_one_that_died(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange_process, "_FIRST_WAIT", 600_000)
    exchange = _standing(tmp_path)
    exchange.process.setProgram("/nowhere/onestop")
    with qtbot.waitSignal(exchange.process.errorOccurred):
        exchange.start()
    exchange.process.setProgram("sleep")

    exchange.nudge()
    qtbot.waitUntil(lambda: exchange.process.processId() != 0)
    exchange.stop()

    assert exchange.process.state() is QProcess.ProcessState.NotRunning


def test_a_nudge_starts_it_anew_at_once(exchange: ExchangeProcess, qtbot: QtBot) -> None:
    exchange.start()
    exchange.process.waitForStarted()
    first = exchange.process.processId()

    exchange.nudge()
    qtbot.waitUntil(lambda: exchange.process.processId() not in (0, first))
    exchange.stop()

    assert exchange.process.state() is QProcess.ProcessState.NotRunning


def _standing(folder: Path) -> ExchangeProcess:
    made = ExchangeProcess(Home(folder=folder))
    made.process.setProgram("sleep")
    made.process.setArguments(["600"])
    return made
