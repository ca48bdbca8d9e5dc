"""A desk ends as a whole when its session does, and says in a window why it cannot begin."""

import os
import signal
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onestop.app import refusing
from onestop.config import Home
from onestop.domain.errors import Reason, Refused
from onestop.sync.locks import Lock
from onestop.ui.notice_window import NoticeWindow
from onestop.ui.theme.theme import apply
from onestop.ui.theme.tokens import Scheme
from onestop.ui.widgets.labeled_field import check_mnemonic
from tests.waiting import PATIENCE_SECONDS, until


def is_free(lock: Lock) -> bool:
    taken = lock.take()
    lock.release()
    return taken


@pytest.mark.skipif(os.name != "posix", reason="only there a session ends its programs by signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_the_exchange_ends_with_a_desk_whose_session_ends(home: Home, name: str) -> None:
    home.hub.write_text(
        '{"station":"s","office":"o","host":"127.0.0.1","port":1,"database":"d","login":"l",'
        '"password":"p"}',
        "utf-8",
    )
    exchange, desk = Lock(home.exchange_lock), Lock(home.desk_lock)
    with subprocess.Popen(
        [sys.executable, "-m", "onestop", "--home", str(home.folder)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            until(lambda: not is_free(exchange))
            process.send_signal(getattr(signal, name))
            assert process.wait(PATIENCE_SECONDS) == 0
        finally:
            process.kill()

    assert is_free(exchange)
    assert is_free(desk)


def test_why_no_desk_opens_is_shown_in_a_window(qtbot: QtBot, qapp: QApplication) -> None:
    apply(qapp, Scheme.LIGHT)
    window = NoticeWindow("Bàn làm việc đang mở")
    qtbot.addWidget(window)
    window.show()

    check_mnemonic(window.done.text())
    assert window.bar.text.text() == "Bàn làm việc đang mở"
    window.done.click()
    assert not window.isVisible()


def test_without_a_screen_nothing_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refusing, "has_screen", lambda: False)
    monkeypatch.setattr(refusing, "NoticeWindow", lambda _words: pytest.fail("shown"))

    refusing.show_refused(Refused(Reason.DESK_ALREADY_OPEN))
