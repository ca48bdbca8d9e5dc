"""Asking for a password: light to load, kind to mistakes, and the same for lock and hand-over."""

import subprocess
import sys
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from onestop.domain.errors import Reason, Refused
from onestop.journal.local import Local
from onestop.services.sample import PASSWORD
from onestop.services.signing_in import sign_in
from onestop.sync.report import LineState, keep_line_state
from onestop.ui import desk_session
from onestop.ui.refusals import sentences
from onestop.ui.sign_in import Purpose, Seat, SignIn, SignInValues
from onestop.ui.widgets.info_bar import InfoBar
from onestop.ui.widgets.tag import WrappingGlyphLabel
from tests.ui.at_the_counter import Counter
from tests.ui.conftest import Clock

ENTER, PREFIX = Qt.Key.Key_Return, Qt.Key.Key_F12


@pytest.fixture
def asked(qtbot: QtBot, clock: Clock) -> SignIn:
    """The sign-in alone, with two counters."""
    shown = SignIn(
        SignInValues(
            office="UBND huyện Hải Lăng",
            section="Bộ phận",
            version="Phiên bản 0",
            clock=clock,
            seats=(Seat(id="quay-03", name="Quầy 03"), Seat(id="quay-04", name="Quầy 04")),
            seat="quay-04",
            hint="Đăng nhập an.ttm",
        )
    )
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def test_it_is_loaded_without_services_or_database() -> None:
    script = (
        "import sys, onestop.ui.sign_in;"
        "heavy = ('sqlalchemy', 'onestop.services', 'onestop.journal', 'argon2', 'reportlab');"
        "sys.exit(any(name.startswith(heavy) for name in sys.modules))"
    )

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_enter_goes_on_from_the_login_and_submits_from_the_password(
    asked: SignIn, qtbot: QtBot
) -> None:
    QTest.keyClicks(asked.login, "an.ttm")
    QTest.keyClick(asked.login, ENTER)
    QTest.keyClicks(asked.password, "x1")

    with qtbot.waitSignal(asked.submitted) as told:
        QTest.keyClick(asked.password, ENTER)

    assert told.args == ["an.ttm", "x1", "quay-04"]


def test_an_empty_login_or_password_is_said_beside_its_field(asked: SignIn, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(asked.submitted):
        QTest.keyClick(asked.password, ENTER)
        assert asked.login.accessibleDescription() == "Nhập tên đăng nhập"
        asked.login.setText("an.ttm")
        QTest.keyClick(asked.password, ENTER)

    assert asked.password.accessibleDescription() == "Nhập mật khẩu"


@pytest.mark.parametrize("reason", [Reason.LOCKED_OUT, Reason.STORE_NEWER, Reason.STORE_UNREADABLE])
def test_what_keeps_the_desk_shut_is_said_to_its_last_word(
    asked: SignIn, qtbot: QtBot, reason: Reason
) -> None:
    said = sentences(Refused(reason, minutes=5))

    asked.refuse(said)

    (label,) = (each for each in asked.findChildren(WrappingGlyphLabel) if each.isVisible())
    metrics = label.fontMetrics()
    assert label.accessibleName() == said
    qtbot.waitUntil(lambda: label.height() > metrics.height() * 1.5)
    asked.refuse("Nhập mật khẩu")
    qtbot.waitUntil(lambda: label.height() < metrics.height() * 1.5)


def test_caps_lock_is_noticed_by_what_it_does(asked: SignIn) -> None:
    QTest.keyClicks(asked.password, "A")
    assert asked.caps_lock.isVisible()
    QTest.keyClicks(asked.password, "A", Qt.KeyboardModifier.ShiftModifier)

    assert not asked.caps_lock.isVisible()


def test_the_password_is_shown_on_request_and_hidden_again(asked: SignIn) -> None:
    asked.password.setText("x1")

    asked.password.show_button.click()
    assert asked.password.echoMode() is QLineEdit.EchoMode.Normal
    assert asked.password.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False
    assert asked.password.show_button.accessibleName() == "Ẩn mật khẩu"

    asked.ask_sign_in()
    assert asked.password.echoMode() is QLineEdit.EchoMode.Password


def test_a_wrong_password_says_how_many_tries_are_left(counter: Counter) -> None:
    counter.sign_in.submitted.emit("an.ttm", "nham", "quay-03")
    counter.settle()

    assert "4" in counter.sign_in.password.accessibleDescription()
    assert counter.session.main is None


def test_a_clerk_signs_in_at_the_chosen_counter(counter: Counter) -> None:
    counter.sign_in.submitted.emit("an.ttm", PASSWORD, "quay-04")
    counter.settle()
    counter.settle()

    assert counter.session.main is not None
    screen = counter.reception()
    assert screen.form.counter.text() == "Quầy 04"


def test_a_lock_keeps_what_was_begun_and_asks_for_the_password_alone(seated: Counter) -> None:
    screen = seated.reception()
    screen.form.person.applicant.name.setText("LÊ THỊ ẨM")

    seated.session.lock()
    assert seated.window.currentWidget() is seated.sign_in
    assert seated.sign_in.purpose is Purpose.LOCK
    assert not seated.sign_in.login.isVisible()
    seated.keys.type(PASSWORD)
    seated.keys.press(ENTER)
    seated.settle()

    assert seated.window.currentWidget() is seated.session.main
    assert screen.form.person.applicant.name.text() == "LÊ THỊ ẨM"


def test_a_hand_over_seats_the_colleague(seated: Counter) -> None:
    seated.session.hand_over()
    seated.sign_in.submitted.emit("binh.lv", PASSWORD, "")
    seated.settle()
    seated.settle()

    main = seated.session.main
    assert main is not None
    assert main.header.user.text() == "Lê Văn Bình"


def test_a_password_is_changed_over_the_work(seated: Counter, clock: Clock) -> None:
    main = seated.session.main
    assert main is not None
    main.menu.password_asked.emit()
    for word in ("nham", "mat-khau-moi", "mat-khau-moi"):
        seated.keys.type(word)
        seated.keys.press(ENTER)
    seated.keys.press(ENTER, Qt.KeyboardModifier.ControlModifier)
    assert seated.focused() == "password-old"
    seated.keys.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    seated.keys.type(PASSWORD)

    seated.keys.press(ENTER, Qt.KeyboardModifier.ControlModifier)
    seated.settle()

    clock.pass_by(timedelta(minutes=10))
    assert sign_in(seated.station, "an.ttm", "mat-khau-moi").clerk.login == "an.ttm"
    with pytest.raises(Refused, match=Reason.WRONG_PASSWORD):
        sign_in(seated.station, "an.ttm", PASSWORD)


def test_a_scan_is_neither_typed_as_a_login_nor_tried(asked: SignIn, qtbot: QtBot) -> None:
    QTest.keyClicks(asked.login, "an.ttm")

    with qtbot.assertNotEmitted(asked.submitted):
        for field in (asked.login, asked.password):
            QTest.keyClick(field, PREFIX)
            QTest.keyClicks(field, "000.00.99.H50-261120-0300")
            QTest.keyClick(field, ENTER)
    QTest.keyClicks(asked.password, "x1")

    assert (asked.login.text(), asked.password.text()) == ("an.ttm", "x1")


def test_a_scan_at_a_locked_counter_tries_no_password(seated: Counter, qtbot: QtBot) -> None:
    seated.session.lock()

    with qtbot.assertNotEmitted(seated.sign_in.submitted):
        seated.keys.press(PREFIX)
        seated.keys.type("000.00.99.H50-261120-0300")
        seated.keys.press(ENTER)

    assert not seated.sign_in.password.text()
    assert seated.window.currentWidget() is seated.sign_in


def test_the_sign_in_says_when_the_province_cannot_be_reached_and_when_it_can_again(
    counter: Counter, qtbot: QtBot
) -> None:
    station, strip = counter.station, counter.sign_in.findChild(InfoBar, "offline")
    assert strip is not None
    station.home.hub.write_text("{}", "utf-8")

    keep_line_state(station.local, LineState(away_since=1))
    qtbot.waitUntil(lambda: not strip.isHidden())

    keep_line_state(station.local, LineState(last_contact=2))
    qtbot.waitUntil(strip.isHidden)


def test_a_busy_moment_is_no_bug_of_the_sign_in(
    counter: Counter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Local] = []

    def busy(local: Local) -> LineState:
        asked.append(local)
        raise Refused(Reason.STORE_BUSY)

    monkeypatch.setattr(desk_session, "line_state", busy)
    counter.station.home.hub.write_text("{}", "utf-8")

    with capture_exceptions() as caught:
        qtbot.waitUntil(lambda: bool(asked) and not counter.session.background.busy())

    assert not caught
