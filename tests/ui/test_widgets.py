"""The widgets: composition, Enter, the checklist by keys, errors beside fields, names spoken."""

import sys
import unicodedata
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from onestop.ui.actions import FORBIDDEN, Act, Actions, Key, spoken_keys
from onestop.ui.tables import Column
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.theme import apply, current
from onestop.ui.theme.tokens import Scheme, Status
from onestop.ui.widgets.buttons import (
    ButtonLook,
    Height,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
)
from onestop.ui.widgets.check_rows import CheckModel, CheckRow
from onestop.ui.widgets.check_table import CheckTable
from onestop.ui.widgets.due_box import DueBox
from onestop.ui.widgets.error_summary import ErrorSummary
from onestop.ui.widgets.info_bar import InfoBar
from onestop.ui.widgets.labeled_field import LabeledField
from onestop.ui.widgets.line_edits import CodeEdit, DateEdit, VnLineEdit
from onestop.ui.widgets.rail import Rail, RailPlace
from onestop.ui.widgets.segmented_choice import SegmentedChoice
from onestop.ui.widgets.side_sheet import SideSheet
from onestop.ui.widgets.suggestion_list import SuggestionList
from onestop.ui.widgets.tag import Tag
from onestop.ui.widgets.text import LineText
from onestop.ui.widgets.ticks import CheckLine, RadioLine
from onestop.ui.widgets.toast import Toast
from tests.ui.test_theme import ratio

PAPERS = (
    CheckRow(key="a", title="Giấy đề nghị"),
    CheckRow(key="b", title="Giấy tờ pháp lý", expects=(0, 1, 0)),
    CheckRow(key="c", title="Văn bản ủy quyền", required=False),
)


@pytest.fixture(autouse=True)
def _theme(qapp: QApplication) -> None:
    apply(qapp, Scheme.LIGHT)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Show an empty window that can have the focus."""
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window)
    window.resize(900, 600)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def put(window: QWidget, *widgets: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
        if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            # a layout shows late what is added to a window already on screen
            widget.show()
    widgets[0].setFocus()


def compose(field: QWidget, preedit: str, commit: str = "") -> None:
    """Do what an input method does: show a word, then perhaps commit one."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(field, event)


# ---------------------------------------------------------------------------------------- fields


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


def read_day(text: str) -> date | None:
    """Read one way of writing a date, as the domain reads many."""
    return date(1990, 9, 5) if text in {"5/9/90", "05/09/1990"} else None


def test_a_date_is_read_however_it_is_typed_and_written_in_full(
    window: QWidget, qtbot: QtBot
) -> None:
    field = DateEdit(read_day)
    put(window, field, QPushButton())

    with qtbot.waitSignal(field.dayChanged):
        QTest.keyClicks(field, "5/9/90")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert field.text() == "05/09/1990"
    assert field.day() == date(1990, 9, 5)


def test_what_is_no_date_stays_as_it_was_typed(window: QWidget) -> None:
    field = DateEdit(read_day)
    put(window, field, QPushButton())

    QTest.keyClicks(field, "32/13")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert field.text() == "32/13"
    assert field.day() is None


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

    labeled.show_error("Số định danh có 12 số, mới nhập 6")
    summary.show_faults(((labeled.error(), field),))

    assert field.text() == "045190"
    assert labeled.error()


@pytest.mark.parametrize("label", ["&Địa chỉ", "L&ệ phí", "Ghi chú&"])
def test_an_access_key_no_key_types_is_refused(label: str) -> None:
    with pytest.raises(ValueError, match="access key"):
        LabeledField(label, VnLineEdit())


def test_the_summary_takes_the_focus_and_its_links_lead_to_the_fields(window: QWidget) -> None:
    field, summary = VnLineEdit(), ErrorSummary()
    put(window, field, summary)

    summary.show_faults((("Nhập họ và tên", field), ("Nhập ngày sinh", CodeEdit(parent=window))))
    focused = summary.hasFocus()
    summary.findChildren(LinkButton)[0].click()

    assert focused
    assert summary.heading.text() == "Cần sửa 2 chỗ"
    assert field.hasFocus()


# ----------------------------------------------------------------------------------- suggestions


def suggestions(window: QWidget) -> tuple[VnLineEdit, SuggestionList]:
    field = VnLineEdit()
    shown = SuggestionList("Thủ tục", field, [Column[str]("Thủ tục", str)])
    put(window, field, shown)
    shown.show_rows(["khai sinh", "kết hôn", "khai tử"])
    return field, shown


def test_arrow_keys_move_and_enter_takes_while_the_field_keeps_the_focus(
    window: QWidget, qtbot: QtBot
) -> None:
    field, shown = suggestions(window)

    QTest.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(shown.taken) as taken:
        QTest.keyClick(field, Qt.Key.Key_Return)

    assert taken.args == ["kết hôn"]
    assert field.hasFocus()
    assert shown.isHidden()


def test_escape_closes_the_list_and_keeps_the_text(window: QWidget, qtbot: QtBot) -> None:
    field, shown = suggestions(window)
    field.setText("kh")

    with qtbot.waitSignal(shown.dismissed):
        QTest.keyClick(field, Qt.Key.Key_Escape)

    assert shown.isHidden()
    assert field.text() == "kh"


def test_ctrl_enter_passes_the_open_list(window: QWidget) -> None:
    field, shown = suggestions(window)

    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert shown.isVisible()


# ------------------------------------------------------------------------------------- checklist


@pytest.fixture
def checklist(window: QWidget) -> CheckTable:
    table = CheckTable("Thành phần hồ sơ")
    put(window, table)
    table.show_rows(PAPERS)
    return table


def test_the_checklist_model_passes_qts_own_tester(qtmodeltester: ModelTester) -> None:
    model = CheckModel()
    model.show(PAPERS)

    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt's


def test_space_ticks_with_the_copies_expected_and_moves_down(checklist: CheckTable) -> None:
    QTest.keyClick(checklist, Qt.Key.Key_Space)
    QTest.keyClick(checklist, Qt.Key.Key_Space)

    first, second, third = checklist.rows()
    assert (first.ticked, first.originals) == (True, 1)
    assert (second.ticked, second.originals, second.certified) == (True, 0, 1)
    assert not third.ticked
    assert checklist.currentIndex().row() == 2


def test_digits_count_originals_shift_certified_and_alt_plain_copies(
    checklist: CheckTable,
) -> None:
    QTest.keyClick(checklist, Qt.Key.Key_3)
    QTest.keyClick(checklist, Qt.Key.Key_2, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(checklist, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)

    row = checklist.rows()[0]
    assert (row.originals, row.certified, row.photos) == (3, 2, 1)
    assert row.ticked


def test_nought_copies_untick_a_row(checklist: CheckTable) -> None:
    QTest.keyClick(checklist, Qt.Key.Key_1)
    QTest.keyClick(checklist, Qt.Key.Key_0)

    assert not checklist.rows()[0].ticked


def test_ctrl_e_ticks_all_required_and_can_be_taken_back(checklist: CheckTable) -> None:
    QTest.keyClick(checklist, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    ticked = [row.ticked for row in checklist.rows()]
    checklist.rows_model.undo_stack.undo()

    assert ticked == [True, True, False]
    assert checklist.rows() == PAPERS


def test_insert_asks_for_a_further_paper_that_is_then_current(
    checklist: CheckTable, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(checklist.addAsked):
        QTest.keyClick(checklist, Qt.Key.Key_Insert)
    checklist.add_row(CheckRow(key="d", title="Bản vẽ", required=False))

    assert len(checklist.rows()) == 4
    assert checklist.currentIndex().row() == 3


def test_enter_writes_a_note_and_comes_back_to_the_list(
    checklist: CheckTable, window: QWidget, qtbot: QtBot
) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(QPushButton("sau"))

    QTest.keyClick(checklist, Qt.Key.Key_Return)
    editor = checklist.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    compose(editor, "", "đã đối chiếu")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: checklist.rows()[0].note == "đã đối chiếu")

    assert checklist.hasFocus()
    assert checklist.rows_model.undo_stack.undoText() == "Ghi chú Giấy đề nghị"


@pytest.mark.parametrize("scheme", Scheme)
def test_the_box_to_tick_has_an_edge_that_can_be_seen(
    qapp: QApplication, checklist: CheckTable, scheme: Scheme
) -> None:
    apply(qapp, scheme)
    box = checklist.visualRect(checklist.model().index(2, 0))

    image = checklist.viewport().grab(box).toImage()
    across = [image.pixelColor(x, image.height() // 2) for x in range(image.width())]

    ground = current().colours.surface
    assert max(ratio(colour, ground) for colour in across) >= 3


def test_a_click_on_the_box_ticks(checklist: CheckTable) -> None:
    row = checklist.visualRect(checklist.model().index(1, 0)).center()

    QTest.mouseClick(checklist.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row))

    assert checklist.rows()[1].ticked


def test_the_checklist_speaks_required_and_received(checklist: CheckTable) -> None:
    model = checklist.model()
    spoken = Qt.ItemDataRole.AccessibleTextRole

    assert model.index(0, 1).data(spoken) == "Giấy đề nghị, bắt buộc"
    assert model.index(0, 0).data(spoken) == "chưa nhận"


# --------------------------------------------------------------------------- buttons and actions


def test_enter_never_presses_a_button_elsewhere(window: QWidget) -> None:
    field, pressed = VnLineEdit(), list[bool]()
    button = PrimaryButton("Tiếp nhận và in", ButtonLook(keys="Ctrl+Enter", height=Height.LARGE))
    button.clicked.connect(pressed.append)
    put(window, field, button)

    QTest.keyClick(field, Qt.Key.Key_Return)

    assert not button.autoDefault()
    assert not pressed


def test_buttons_are_large_enough_and_have_names() -> None:
    primary = PrimaryButton("&Tiếp nhận")
    others = (SecondaryButton("In lại"), LinkButton("Xem"), CheckLine("In"), RadioLine("Chính chủ"))

    assert primary.sizeHint().height() >= 44
    assert primary.accessibleName() == "Tiếp nhận"
    for widget in others:
        assert widget.sizeHint().height() >= current().sizes.target
        assert widget.accessibleName()


@pytest.mark.parametrize("how", ["key", "button", "menu"])
def test_every_way_to_an_action_commits_the_word_first(
    window: QWidget, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = list[str]()
    monkeypatch.setattr("onestop.ui.actions.commit_composition", lambda: order.append("commit"))
    actions, button, field = Actions(window), QPushButton(), VnLineEdit()
    act = Act(id="receive", text="Tiếp nhận", keys=(Key.COMMIT,))
    action = actions.add(act, lambda: order.append("run"))
    actions.bind(button, "receive")
    put(window, field, button)

    if how == "key":
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    elif how == "button":
        button.click()
    else:
        action.trigger()

    assert order == ["commit", "run"]


def test_an_action_that_is_not_allowed_now_does_not_run(window: QWidget) -> None:
    ran, actions = list[str](), Actions(window)
    actions.add(Act(id="x", text="X", enabled=lambda: False), lambda: ran.append("x"))

    assert not actions.run("x")
    assert not ran


@pytest.mark.parametrize(
    "act",
    [
        Act(id="a", text="A", keys=("F12",)),
        Act(id="b", text="B", keys=("Ctrl+Shift+P",)),
        Act(id="c", text="C", access_key="Đ"),
        Act(id="d", text="D", keys=(Key.RECEIVE,)),
    ],
    ids=lambda act: act.id,
)
def test_keys_others_own_are_refused(window: QWidget, act: Act) -> None:
    actions = Actions(window)
    actions.add(Act(id="first", text="Tiếp nhận", keys=(Key.RECEIVE,)), lambda: None)

    with pytest.raises(ValueError, match=act.id):
        actions.add(act, lambda: None)


def test_the_keyboard_map_is_free_of_forbidden_keys() -> None:
    assert not FORBIDDEN.intersection(Key)
    assert spoken_keys(Key.COMMIT) == "Ctrl+Enter"


# ------------------------------------------------------------------------------------- the rest


def test_the_rail_tells_where_to_go_and_folds(window: QWidget) -> None:
    rail = Rail("Một cửa", [RailPlace(id="sync", text="Đồng bộ", icon="arrows-clockwise")])
    put(window, rail)
    rail.set_count("sync", 2)
    item = rail.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)

    rail.fold_for(1093)

    assert rail.width() == current().sizes.rail_narrow
    assert any(each.accessibleName() == "Đồng bộ" for each in item)


def test_a_segmented_choice_moves_by_arrow_keys(window: QWidget, qtbot: QtBot) -> None:
    choice = SegmentedChoice("Cách thu", ["Tiền mặt", "Chuyển khoản", "Miễn"])
    put(window, choice)

    with qtbot.waitSignal(choice.changed) as changed:
        QTest.keyClick(choice, Qt.Key.Key_Right)

    assert changed.args == [1]
    assert choice.accessibleDescription() == "Chuyển khoản"


def test_a_toast_takes_no_focus_and_hands_its_act_over(window: QWidget, qtbot: QtBot) -> None:
    field, toast = VnLineEdit(), Toast(window)
    put(window, field)

    toast.say("Đã chuyển Phòng Tư pháp.", "Hoàn tác")
    kept = field.hasFocus()
    with qtbot.waitSignal(toast.acted):
        toast.findChildren(LinkButton)[0].click()

    assert kept
    assert toast.isHidden()


def test_a_sheet_leaves_on_escape_and_gives_the_focus_back(window: QWidget, qtbot: QtBot) -> None:
    field, sheet = VnLineEdit(), SideSheet(window, "Yêu cầu bổ sung")
    put(window, field)
    inside = VnLineEdit()
    sheet.body.addWidget(inside)
    sheet.enter(inside)

    with qtbot.waitSignal(sheet.closed):
        QTest.keyClick(inside, Qt.Key.Key_Escape)

    assert field.hasFocus()
    assert sheet.isHidden()


def test_ctrl_enter_on_a_sheet_runs_the_sheets_act_alone(window: QWidget) -> None:
    ran, field, sheet = list[str](), VnLineEdit(), SideSheet(window, "Yêu cầu bổ sung")
    put(window, field)
    inside = VnLineEdit()
    sheet.body.addWidget(inside)
    below, above = Actions(window), Actions(sheet)
    below.add(Act(id="receive", text="Nhận", keys=(Key.COMMIT,)), lambda: ran.append("below"))
    above.add(Act(id="ask", text="Lập phiếu", keys=(Key.COMMIT,)), lambda: ran.append("sheet"))

    sheet.enter(inside)
    QTest.keyClick(inside, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sheet.leave()
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert ran == ["sheet", "below"]


def test_a_long_line_is_cut_on_screen_and_whole_in_its_tip(window: QWidget) -> None:
    name = "Đăng ký thay đổi nội dung đăng ký hộ kinh doanh " * 5
    line = LineText(name)
    put(window, line)

    line.resize(200, 20)

    assert line.minimumSizeHint().width() < 200
    assert line.toolTip() == name


def test_a_strip_tells_which_act_was_pressed(window: QWidget, qtbot: QtBot) -> None:
    bar = InfoBar(Status.WARN, "Mất kết nối với tỉnh từ 14:05.", ("Xem",))
    put(window, bar)

    with qtbot.waitSignal(bar.acted) as acted:
        bar.findChildren(LinkButton)[0].click()

    assert acted.args == ["Xem"]


def test_painting_loses_no_reference_to_none(window: QWidget) -> None:
    # PySide6 6.12.0 lost one per call of a Python override and killed the process on Python 3.11.
    tag = Tag(TagLook("Còn 3 ngày", Status.NEUTRAL))
    put(window, tag)
    before = sys.getrefcount(None)

    for _ in range(500):
        tag.repaint()

    assert sys.getrefcount(None) > before - 100


def test_the_promise_is_spoken_whole() -> None:
    due = DueBox()

    due.promise("16:30 thứ Tư", "25/11/2026", "3 ngày làm việc")

    assert due.accessibleName() == "HẸN TRẢ KẾT QUẢ: 16:30 thứ Tư 25/11/2026. 3 ngày làm việc"


@pytest.mark.parametrize("status", Status)
def test_a_tag_is_told_apart_without_colour(status: Status) -> None:
    tag = Tag(TagLook("Còn 3 ngày", status))

    assert tag.accessibleName() == "Còn 3 ngày"
    assert tag.sizeHint().height() == current().sizes.tag_height
