"""The fields: composition, Enter, codes tidied, dates read, errors beside fields."""

import unicodedata
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Status
from onestop.ui.widgets.buttons import (
    LinkButton,
)
from onestop.ui.widgets.error_summary import ErrorSummary
from onestop.ui.widgets.labeled_field import LabeledField
from onestop.ui.widgets.line_edits import CodeEdit, DateEdit, VnLineEdit
from tests.ui.widgets.placing import compose, put


def test_a_vietnamese_field_tells_the_word_being_composed(window: QWidget) -> None:
    field, told = VnLineEdit(), list[str]()
    put(window, field)
    field.setText("khai ")
    field.effectiveTextChanged.connect(told.append)

    for word in ("s", "si", "sin", "sinh"):
        compose(field, word)
    compose(field, "", "sinh")

    assert told == ["khai s", "khai si", "khai sin", "khai sinh"]
    assert field.text() == field.effective_text() == "khai sinh"


def test_a_value_is_nfc_and_trimmed(window: QWidget) -> None:
    field = VnLineEdit()
    put(window, field)

    field.setText("  " + unicodedata.normalize("NFD", "LÊ THỊ ẨM") + " ")

    assert field.value() == unicodedata.normalize("NFC", "LÊ THỊ ẨM")


def test_a_code_field_keeps_input_methods_out(window: QWidget) -> None:
    code, text = CodeEdit(), VnLineEdit()
    put(window, code, text)

    assert code.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False
    assert text.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is True


def test_a_code_is_tidied_when_the_field_is_left(window: QWidget) -> None:
    field = CodeEdit(lambda text: text.replace(" ", ""))
    put(window, field, QPushButton())

    QTest.keyClicks(field, "045 190")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert field.text() == "045190"


def test_enter_goes_to_the_next_field_and_ctrl_enter_is_left_to_the_screen(
    window: QWidget,
) -> None:
    first, second = VnLineEdit(), CodeEdit()
    put(window, first, second)

    QTest.keyClick(first, Qt.Key.Key_Return)
    committing = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    QApplication.sendEvent(second, committing)

    assert second.hasFocus()


def test_a_date_is_read_however_it_is_typed_and_written_in_full(
    window: QWidget, qtbot: QtBot
) -> None:
    field = DateEdit()
    put(window, field, QPushButton())

    with qtbot.waitSignal(field.dayChanged):
        QTest.keyClicks(field, "5/9/1990")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert field.text() == "05/09/1990"
    assert field.day() == date(1990, 9, 5)


@pytest.mark.parametrize("text", ["32/13", "5/9/90"])
def test_what_is_no_date_stays_as_it_was_typed(window: QWidget, text: str) -> None:
    field = DateEdit()
    put(window, field, QPushButton())

    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert field.text() == text
    assert field.day() is None


def test_a_faulty_field_shows_where_the_keys_go(window: QWidget) -> None:
    field, other = VnLineEdit(), VnLineEdit()
    labeled = LabeledField("&Họ và tên", field)
    put(window, labeled, other)
    labeled.show_error("Nhập họ và tên")

    edges = []
    for focused in (other, field):
        focused.setFocus()
        edges.append(field.grab().toImage().pixelColor(0, field.height() // 2))

    assert edges == [current().status[Status.DANGER].text, current().colours.focus]


def test_an_error_stands_beside_its_field_until_the_field_changes(window: QWidget) -> None:
    field = VnLineEdit()
    labeled = LabeledField("&Họ và tên", field)
    put(window, labeled)

    labeled.show_error("Nhập họ và tên")
    shown, marked = labeled.error(), field.property("faulty")
    QTest.keyClicks(field, "L")

    assert (shown, marked) == ("Nhập họ và tên", True)
    assert labeled.error() == ""
    assert field.property("faulty") is False
    assert field.accessibleName() == "Họ và tên"
    assert labeled.access_key == "Alt+H"


def test_tidying_a_code_does_not_take_its_error_away(window: QWidget) -> None:
    field = CodeEdit(lambda text: text.replace(" ", ""))
    labeled = LabeledField("Số định danh", field)
    put(window, labeled, summary := ErrorSummary())
    field.setFocus()
    QTest.keyClicks(field, "045 190")

    labeled.show_error("Số định danh có 12 số, đã nhập 6")
    summary.show_faults(((labeled.error(), field),))

    assert field.text() == "045190"
    assert labeled.error()


@pytest.mark.parametrize("label", ["&Địa chỉ", "L&ệ phí", "Ghi chú&"])
def test_an_access_key_no_key_types_is_refused(label: str) -> None:
    with pytest.raises(ValueError, match="access key"):
        LabeledField(label, VnLineEdit())


def test_tab_leads_from_the_summary_through_its_links_before_all_else(window: QWidget) -> None:
    summary, field = ErrorSummary(), VnLineEdit()
    put(window, summary, field)
    summary.show_faults((("Nhập họ và tên", field), ("Nhập ngày sinh", field)))
    met: list[QWidget | None] = [summary]

    for _ in range(3):
        QTest.keyClick(met[-1] or window, Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())

    assert met[1:] == [*summary.findChildren(LinkButton), field]


def test_enter_leads_from_the_summary_to_the_first_field_and_from_a_link_to_its_own(
    window: QWidget,
) -> None:
    summary, first, second = ErrorSummary(), VnLineEdit(), VnLineEdit()
    put(window, summary, first, second)

    summary.show_faults((("Nhập họ và tên", first), ("Nhập ngày sinh", second)))
    QTest.keyClick(summary, Qt.Key.Key_Return)
    led = first.hasFocus()
    summary.findChildren(LinkButton)[1].setFocus()
    QTest.keyClick(summary.findChildren(LinkButton)[1], Qt.Key.Key_Enter)

    assert led
    assert second.hasFocus()


def test_the_summary_takes_the_focus_and_its_links_lead_to_the_fields(window: QWidget) -> None:
    field, summary = VnLineEdit(), ErrorSummary()
    put(window, field, summary)

    summary.show_faults((("Nhập họ và tên", field), ("Nhập ngày sinh", CodeEdit(parent=window))))
    focused = summary.hasFocus()
    summary.findChildren(LinkButton)[0].click()

    assert focused
    assert summary.heading.text() == "Cần sửa 2 chỗ"
    assert field.hasFocus()


def test_the_lines_of_a_field_go_when_it_is_put_right_and_the_last_takes_the_list(
    window: QWidget, qtbot: QtBot
) -> None:
    name, born = LabeledField("Họ và tên", VnLineEdit()), LabeledField("Ngày sinh", DateEdit())
    summary = ErrorSummary()
    put(window, summary, name, born)
    lines = [*name.show_faults(("Nhập họ và tên",)), *born.show_faults(("Nhập ngày", "Xem lại"))]
    summary.show_faults(lines)

    born.clear_error()
    left = summary.heading.text(), [link.text() for link in summary.findChildren(LinkButton)][:1]
    with qtbot.waitSignal(summary.settled):
        name.clear_error()

    assert left == ("Cần sửa 1 chỗ", ["Nhập họ và tên"])
    assert summary.isHidden()
    assert name.field.hasFocus()
