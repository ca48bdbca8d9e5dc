"""The toast: where it stands, what it covers, what it hands over."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QFrame, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from onestop.ui.widgets.buttons import (
    LinkButton,
)
from onestop.ui.widgets.line_edits import VnLineEdit
from onestop.ui.widgets.toast import Toast
from tests.ui.widgets.placing import put


def test_a_toast_takes_no_focus_and_hands_its_act_over(window: QWidget, qtbot: QtBot) -> None:
    field, toast = VnLineEdit(), Toast(window)
    put(window, field)

    toast.say("Đã chuyển Phòng Tư pháp.", "Hoàn tác")
    kept = field.hasFocus()
    with qtbot.waitSignal(toast.acted):
        toast.findChildren(LinkButton)[0].click()

    assert kept
    assert toast.isHidden()


def test_a_toast_covers_no_field_where_there_is_room_beside_it(window: QWidget) -> None:
    field, toast = VnLineEdit(), Toast(window)
    field.setParent(window)
    field.setGeometry(400, 540, 480, 40)
    field.show()

    toast.say("Đã chuyển Phòng Tư pháp.")
    beside = toast.geometry()
    field.setGeometry(10, 540, 880, 40)
    toast.say("Đã chuyển Phòng Tư pháp.")
    above = toast.geometry()

    assert beside.bottom() > 540
    assert not beside.intersects(QRect(400, 540, 480, 40))
    assert above.bottom() < 540


def test_a_toast_stands_in_the_free_middle_of_the_bar_of_acts(window: QWidget) -> None:
    bar, toast = QFrame(window), Toast(window)
    bar.setProperty("kind", "bar")
    bar.setGeometry(0, 540, 900, 60)
    act = QPushButton("Nhập kết quả", bar)
    act.setGeometry(16, 8, 180, 44)
    bar.show()

    toast.say("Đã nhận xử lý.")
    free = toast.geometry()
    act.setGeometry(16, 8, 600, 44)
    toast.say("Đã nhận xử lý.")
    taken = toast.geometry()
    act.setGeometry(16, 8, 860, 44)
    toast.say("Đã nhận xử lý.")

    assert bar.geometry().contains(free)
    assert abs(free.center().x() - bar.geometry().center().x()) <= 1
    assert bar.geometry().contains(taken)
    assert taken.left() > 616
    assert toast.geometry().bottom() < bar.geometry().top()


def test_a_toast_covers_no_row_of_a_list_where_there_is_room_above(window: QWidget) -> None:
    rows, toast = QListWidget(window), Toast(window)
    rows.addItems([f"Hồ sơ {each}" for each in range(40)])
    rows.setGeometry(0, 520, 900, 80)
    rows.show()

    toast.say("Đã trả kết quả cho Lê Thị Ẩm.")
    over = toast.geometry()
    rows.clear()
    rows.addItems(["Hồ sơ 1"])
    toast.say("Đã trả kết quả cho Lê Thị Ẩm.")

    assert not over.intersects(rows.geometry())
    assert toast.geometry().intersects(rows.geometry())


def test_a_toast_stays_within_its_window_however_long_its_words(window: QWidget) -> None:
    toast = Toast(window)
    close = toast.findChildren(LinkButton)[1]
    path = "/".join(["", "home", "motcua", "Tài liệu", *["so-theo-doi-ho-so"] * 8, "so.xlsx"])

    toast.say(f"Đã ghi sổ vào {path}.", "Mở")

    assert window.rect().contains(toast.geometry())
    assert toast.rect().contains(close.geometry())
    assert toast.height() > toast.fontMetrics().height() * 3
    assert toast.accessibleName() == f"Đã ghi sổ vào {path}."
