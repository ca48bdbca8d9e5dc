"""A scanner that only types, where nothing is written: it presses no button and counts no paper."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from onestop.domain.scanning import Scan, Scanned, read_scan
from onestop.ui.reception.receiving import State
from onestop.ui.reception.workplace import ReceptionDesk
from onestop.ui.scanning import ScanRouter
from tests.ui.at_the_counter import CONTROL, Counter
from tests.ui.receptions import ENTER, SPACE, fill

NUMBER = "045190012345"
PLAIN = Qt.KeyboardModifier.NoModifier


class Place(QWidget):
    """A button, a box to tick and a router."""

    def __init__(self) -> None:
        super().__init__()
        self.button = QPushButton("Tiếp nhận")
        self.tick = QCheckBox("Bản chính")
        column = QVBoxLayout(self)
        column.addWidget(self.button)
        column.addWidget(self.tick)
        self.pressed = 0
        self.button.clicked.connect(self._press)
        self.scans: list[Scan] = []
        self.router = ScanRouter(self)
        self.router.scanned.connect(self.scans.append)

    def _press(self) -> None:
        self.pressed += 1


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    """A window with the focus on its button."""
    shown = Place()
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    shown.button.setFocus()
    qtbot.waitUntil(shown.button.hasFocus)
    return shown


@pytest.fixture
def rested(qtbot: QtBot, place: Place) -> Callable[[], None]:
    """Waits until no key is on its way any more."""
    return lambda: qtbot.waitUntil(lambda: not place.router.held.holds())


def burst(text: str, *last: Qt.Key) -> None:
    """Type as a scanner does, where the focus is."""
    for letter in text:
        QTest.keyClicks(focused(), letter)
    for key in last:
        QTest.keyClick(focused(), key)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.parametrize("text", [NUMBER, f"{NUMBER} 0", "8935 24681", "HS-2026-DDAI"])
def test_a_scan_presses_no_button(place: Place, rested: Callable[[], None], text: str) -> None:
    burst(text, ENTER)
    rested()

    assert len(place.scans) == 1
    assert (place.pressed, place.button.isDown()) == (0, False)


def test_a_scan_without_enter_is_told_when_it_rests(
    place: Place, rested: Callable[[], None]
) -> None:
    burst(NUMBER)
    rested()

    assert [each.what for each in place.scans] == [Scanned.PERSONAL_NUMBER]


def test_the_enter_that_comes_late_belongs_to_the_scan(
    place: Place, rested: Callable[[], None]
) -> None:
    burst(NUMBER)
    rested()

    heard = place.router.held.is_tail(QKeyEvent(QEvent.Type.KeyPress, ENTER, PLAIN))
    again = place.router.held.is_tail(QKeyEvent(QEvent.Type.KeyPress, ENTER, PLAIN))

    assert (heard, again) == (True, False)


def test_a_blank_pressed_by_hand_presses_the_button(
    place: Place, rested: Callable[[], None]
) -> None:
    QTest.keyClick(place.button, SPACE)
    rested()

    assert place.pressed == 1
    assert place.scans == []


def test_keys_pressed_by_hand_stay_in_their_order(place: Place, rested: Callable[[], None]) -> None:
    QTest.keyPress(place.button, SPACE)
    QTest.keyRelease(place.button, SPACE)
    QTest.keyClick(place.button, Qt.Key.Key_Tab)
    before = (place.pressed, place.tick.hasFocus())

    QTest.keyClick(place.tick, SPACE)
    rested()

    assert before == (1, True)
    assert place.tick.isChecked()


def test_a_key_that_repeats_itself_is_not_held(place: Place) -> None:
    again = QKeyEvent(QEvent.Type.KeyPress, SPACE, PLAIN, " ", True)

    QApplication.sendEvent(place.button, again)

    assert not place.router.held.holds()


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_a_scan_chooses_nothing_in_an_open_menu(
    place: Place, qtbot: QtBot, rested: Callable[[], None]
) -> None:
    menu, chosen = QMenu(place), list[bool]()
    menu.addAction("0 Đăng xuất").triggered.connect(chosen.append)
    menu.popup(place.mapToGlobal(QPoint(0, 0)))
    qtbot.waitUntil(menu.isVisible)

    QTest.keyClicks(menu, NUMBER)
    QTest.keyClick(menu, ENTER)
    rested()

    assert chosen == []
    assert menu.isHidden()
    assert len(place.scans) == 1


def test_a_card_counts_no_papers(seated: Counter, screen: ReceptionDesk) -> None:
    fill(seated, screen)
    seated.settle()
    rows = screen.form.papers.table.rows()
    screen.form.papers.table.setFocus()

    burst(NUMBER, ENTER)
    seated.settle()

    assert screen.form.papers.table.rows() == rows
    assert screen.form.notices.isVisible()


def test_the_next_citizens_card_begins_with_the_next_citizen(
    seated: Counter, screen: ReceptionDesk
) -> None:
    fill(seated, screen)
    seated.keys.press(ENTER, CONTROL)
    done = screen.receiving.state

    burst(NUMBER, ENTER)
    seated.settle()

    number = screen.form.person.applicant.number.text().replace(" ", "")
    assert [done, screen.receiving.state] == [State.DONE, State.FILLING]
    assert number == NUMBER
    assert screen.form.person.applicant.name.text() == ""


def test_a_card_scanned_into_a_form_is_forgotten_with_the_form(
    seated: Counter, screen: ReceptionDesk
) -> None:
    fill(seated, screen)
    screen.take_scan(read_scan("045190012345"))
    told = screen.form.notices.words("scan")

    seated.keys.press(ENTER, CONTROL)

    assert told
    assert screen.form.notices.words("scan") == ""


def test_keys_that_were_pressed_slowly_and_arrive_together_are_no_scan(
    place: Place, rested: Callable[[], None]
) -> None:
    place.tick.setFocus()
    ticked: list[bool] = []
    place.tick.toggled.connect(ticked.append)

    for at in range(7):
        for kind, moment in ((QEvent.Type.KeyPress, 0), (QEvent.Type.KeyRelease, 20)):
            key = QKeyEvent(kind, SPACE, PLAIN, " ")
            key.setTimestamp(1000 + at * 60 + moment)
            QApplication.sendEvent(place.tick, key)
    rested()

    assert place.scans == []
    assert ticked == [True, False, True, False, True, False, True]
