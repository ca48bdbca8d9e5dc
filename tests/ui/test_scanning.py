"""What a scanner sends reaches the right place, and never the field it was pointed at."""

from ctypes import addressof, create_string_buffer

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from onestop.domain.scanning import Scan, Scanned
from onestop.ui.scanner_prefix import PrefixKey
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
    """Three fields and a router."""

    def __init__(self, hand: Hand) -> None:
        super().__init__()
        self.name = VnLineEdit()
        self.street = VnLineEdit()
        self.code = CodeEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.name)
        column.addWidget(self.street)
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


def compose(desk: Desk, preedit: str, commit: str = "") -> None:
    """Do what an input method does: show a word, or put it into the field."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QCoreApplication.sendEvent(desk.name, event)


def tell(field: VnLineEdit, word: str) -> None:
    """Put a word into a field at once, as input methods do that show nothing before."""
    event = QInputMethodEvent()
    event.setCommitString(word)
    QCoreApplication.sendEvent(field, event)


def click(desk: Desk, field: QWidget) -> None:
    """Press the mouse where the screen's own window hears it first."""
    at = field.mapTo(desk, field.rect().center())
    QTest.mouseClick(desk.windowHandle(), Qt.MouseButton.LeftButton, pos=at)


def test_the_same_letter_after_a_click_elsewhere_is_no_echo(desk: Desk) -> None:
    tell(desk.name, "a")

    click(desk, desk.street)
    tell(desk.street, "a")

    assert (desk.name.text(), desk.street.text()) == ("a", "a")


def test_the_word_that_a_click_put_into_the_field_left_is_not_told_to_the_next(
    desk: Desk, qapp: QApplication, qtbot: QtBot
) -> None:
    compose(desk, "ẩn")
    qtbot.waitUntil(desk.name.hasFocus)

    def leave(left: VnLineEdit, _now: QWidget) -> None:
        tell(left, "ẩn")

    qapp.focusChanged.connect(leave)
    click(desk, desk.street)
    qapp.focusChanged.disconnect(leave)
    tell(desk.street, "ẩn")

    assert (desk.name.text(), desk.street.text()) == ("ẩn", "")


def key_press(key: int) -> bytes:
    """Write the beginning of xcb_key_press_event_t."""
    return bytes((2, key)) + bytes(30)


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


def test_a_burst_through_an_input_method_is_taken_out_of_the_field(desk: Desk, hand: Hand) -> None:
    desk.name.setText("Lê ")
    compose(desk, "Thị")
    hand.now += 1

    compose(desk, "Thị", "")
    compose(desk, "", "Thị000.00.99.")
    compose(desk, "H50")
    QTest.keyPress(desk.name, Qt.Key.Key_Shift)
    compose(desk, "", "H50-261120-0300")
    QTest.keyClick(desk.name, ENTER)

    assert [each.value for each in desk.scans] == [CODE]
    assert desk.name.text() == "Lê Thị"


def test_a_word_told_late_to_the_next_field_is_dropped(desk: Desk) -> None:
    compose(desk, "Đức")
    compose(desk, "", "Đức")
    desk.code.setFocus()

    late = QInputMethodEvent()
    late.setCommitString("Đức")
    QCoreApplication.sendEvent(desk.code, late)

    assert (desk.name.text(), desk.code.text()) == ("Đức", "")


def test_the_same_word_composed_again_in_the_next_field_is_kept(desk: Desk) -> None:
    compose(desk, "Đức")
    compose(desk, "", "Đức")
    desk.code.setFocus()

    for preedit, commit in (("Đức", ""), ("", "Đức")):
        again = QInputMethodEvent(preedit, [])
        again.setCommitString(commit)
        QCoreApplication.sendEvent(desk.code, again)

    assert desk.code.text() == "Đức"


def test_a_code_spoilt_by_an_input_method_is_refused_and_not_kept(desk: Desk, hand: Hand) -> None:
    desk.name.setText("Lê hoa")
    hand.now += 1

    compose(desk, "", "61122000145")
    desk.name.setText("Lê hòa1122000145")
    QTest.keyClick(desk.name, ENTER)

    assert [each.what for each in desk.scans] == [Scanned.UNKNOWN]
    assert desk.name.text() == "Lê hoa"


def test_a_burst_replaces_no_selected_word(desk: Desk, hand: Hand) -> None:
    desk.name.setText("Lê Thị Ẩm")
    desk.name.setSelection(3, 3)
    hand.now += 1

    QTest.keyClicks(desk.name, CODE)
    QTest.keyClick(desk.name, ENTER)

    assert len(desk.scans) == 1
    assert (desk.name.text(), desk.name.selectedText()) == ("Lê Thị Ẩm", "Thị")


@pytest.mark.parametrize(
    "kind, key, taken",
    [
        (b"xcb_generic_event_t", 96, True),
        (b"xcb_generic_event_t", 95, False),
        (b"windows_generic_MSG", 96, False),
    ],
)
def test_the_prefix_is_taken_before_an_input_method_sees_it(
    kind: bytes, key: int, *, taken: bool
) -> None:
    message = create_string_buffer(key_press(key))

    answer = PrefixKey(lambda: True).nativeEventFilter(kind, addressof(message))

    assert answer == (taken, 0)


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
