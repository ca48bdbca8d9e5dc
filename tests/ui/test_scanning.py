"""What a scanner sends reaches the right place, and never the field it was pointed at."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from onestop.domain.scanning import Scan, Scanned
from onestop.ui.scanning import ScanRouter
from onestop.ui.widgets.line_edits import CodeEdit, VnLineEdit

CODE = "000.00.99.H50-261120-0300"
ENTER, PREFIX = Qt.Key.Key_Return, Qt.Key.Key_F12


class Hand:
    """A clock between two keys: a scanner's or a person's."""

    def __init__(self) -> None:
        self.now = 0.0
        self.between = 0.005

    def __call__(self) -> float:
        self.now += self.between
        return self.now


class Desk(QWidget):
    """Two fields and a router."""

    def __init__(self, hand: Hand) -> None:
        super().__init__()
        self.name = VnLineEdit()
        self.code = CodeEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.name)
        column.addWidget(self.code)
        self.scans: list[Scan] = []
        self.router = ScanRouter(self, hand)
        self.router.scanned.connect(self.scans.append)


@pytest.fixture
def hand() -> Hand:
    """A scanner's speed."""
    return Hand()


@pytest.fixture
def desk(qtbot: QtBot, hand: Hand) -> Desk:
    """A window with the focus in its name field."""
    shown = Desk(hand)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    shown.name.setFocus()
    return shown


def scan(desk: Desk, text: str) -> None:
    QTest.keyClick(desk.name, PREFIX)
    QTest.keyClicks(desk.router.sink, text)
    QTest.keyClick(desk.router.sink, ENTER)


def test_a_scan_after_the_prefix_leaves_field_cursor_and_selection_alone(desk: Desk) -> None:
    desk.name.setText("Lê Thị")
    desk.name.setSelection(3, 2)

    scan(desk, CODE)

    assert [each.value for each in desk.scans] == [CODE]
    assert desk.name.text() == "Lê Thị"
    assert desk.name.selectedText() == "Th"
    assert desk.name.hasFocus()


def test_the_same_code_again_within_a_moment_is_an_echo(desk: Desk, hand: Hand) -> None:
    scan(desk, CODE)
    scan(desk, CODE)
    assert len(desk.scans) == 1

    hand.now += 2
    scan(desk, CODE)
    assert len(desk.scans) == 2


def test_a_bare_burst_that_is_a_code_is_taken_out_of_the_field(desk: Desk, hand: Hand) -> None:
    desk.name.setText("Lê ")
    hand.now += 1

    QTest.keyClicks(desk.name, CODE)
    QTest.keyClick(desk.name, ENTER)

    assert [each.what for each in desk.scans] == [Scanned.DOSSIER]
    assert desk.name.text() == "Lê "


def test_what_a_person_types_stays_typed(desk: Desk, hand: Hand) -> None:
    hand.between = 0.2

    QTest.keyClicks(desk.name, CODE)
    QTest.keyClick(desk.name, ENTER)

    assert desk.scans == []
    assert desk.name.text() == CODE


def test_a_quick_name_is_no_scan(desk: Desk) -> None:
    QTest.keyClicks(desk.name, "Nguyen Van Duc")
    QTest.keyClick(desk.name, ENTER)

    assert desk.scans == []
    assert desk.name.text() == "Nguyen Van Duc"


def test_a_field_for_codes_takes_a_burst_as_typing(desk: Desk) -> None:
    desk.code.setFocus()

    QTest.keyClicks(desk.code, CODE)
    QTest.keyClick(desk.code, ENTER)

    assert desk.scans == []
    assert desk.code.text() == CODE


def test_nothing_is_taken_while_nobody_is_signed_in(desk: Desk) -> None:
    desk.router.enabled = False

    QTest.keyClick(desk.name, PREFIX)
    QTest.keyClicks(desk.name, CODE)
    QTest.keyClick(desk.name, ENTER)

    assert desk.scans == []
