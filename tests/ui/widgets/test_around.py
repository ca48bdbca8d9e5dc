"""What stands around the fields: rail, choices, toasts, sheets, strips, tags, the promise."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from onestop.ui.actions import Act, Actions, Key
from onestop.ui.counting import counted
from onestop.ui.processing.pairs_line import PairsLine
from onestop.ui.shell_password import PasswordSheet
from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook, tag_width
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Status
from onestop.ui.widgets.buttons import (
    LinkButton,
)
from onestop.ui.widgets.due_box import DueBox
from onestop.ui.widgets.info_bar import InfoBar
from onestop.ui.widgets.line_edits import VnLineEdit
from onestop.ui.widgets.rail import Rail, RailItem, RailPlace
from onestop.ui.widgets.segmented_choice import SegmentedChoice
from onestop.ui.widgets.side_sheet import SideSheet
from onestop.ui.widgets.tag import Tag, WrappingTag
from onestop.ui.widgets.timeline import StepState, Timeline, TimelineStep
from tests.ui.widgets.placing import put


def test_the_rail_tells_where_to_go_and_folds(window: QWidget) -> None:
    rail = Rail("Một cửa", [RailPlace(id="sync", text="Đồng bộ", icon="arrows-clockwise")])
    put(window, rail)
    rail.set_count("sync", 2)
    item = rail.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)

    rail.fold_for(1093)

    assert rail.width() == current().sizes.rail_narrow
    assert any(each.accessibleName() == "Đồng bộ" for each in item)


def test_the_place_pointed_at_is_fainter_than_the_one_where_one_is(window: QWidget) -> None:
    rail = Rail("Một cửa", [RailPlace(id="sync", text="Đồng bộ", icon="arrows-clockwise")])
    put(window, rail)
    item = rail.findChildren(RailItem)[0]

    grounds = []
    for pointed, chosen in ((False, False), (True, False), (True, True)):
        item.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, pointed)
        item.setChecked(chosen)
        grounds.append(rail.grab().toImage().pixelColor(item.geometry().center()).lightness())

    assert grounds[0] < grounds[1] < grounds[2]


def test_a_chip_without_words_is_as_wide_as_its_shape_and_air() -> None:
    sizes = current().sizes
    chip = TagLook("", Status.INFO, Glyph.TRAY_ARROW)

    assert tag_width(chip, current()) == sizes.glyph + 2 * sizes.gap2


def test_a_segmented_choice_moves_by_arrow_keys(window: QWidget, qtbot: QtBot) -> None:
    choice = SegmentedChoice("Cách thu", ["Tiền mặt", "Chuyển khoản", "Miễn"])
    put(window, choice)

    with qtbot.waitSignal(choice.changed) as changed:
        QTest.keyClick(choice, Qt.Key.Key_Right)

    assert changed.args == [1]
    assert choice.accessibleDescription() == "Chuyển khoản"


def test_a_step_of_a_story_is_as_high_as_its_words_need(window: QWidget) -> None:
    timeline = Timeline("Dòng thời gian")
    remark = "Trần Thị Mỹ Ẩn · Công chức tiếp nhận · Văn phòng HĐND và UBND huyện"
    step = TimelineStep(state=StepState.CONFIRMED, words="In giấy hẹn, bản 1", remark=remark)
    put(window, timeline)

    timeline.show_steps([step])
    timeline.resize(800, 100)
    wide = timeline.sizeHint().height()
    timeline.resize(240, 100)

    assert timeline.sizeHint().height() > wide


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


@pytest.mark.parametrize("enter", [Qt.Key.Key_Return, Qt.Key.Key_Enter], ids=lambda key: key.name)
def test_either_enter_hands_the_passwords_over(
    window: QWidget, qtbot: QtBot, enter: Qt.Key
) -> None:
    sheet = PasswordSheet(window, "Trần Thị Mỹ An")
    sheet.open()
    for edit, word in zip(sheet.edits.values(), ("cũ", "mới", "mới"), strict=True):
        edit.setText(word)

    with qtbot.waitSignal(sheet.given) as given:
        QTest.keyClick(sheet.edits["again"], enter, Qt.KeyboardModifier.ControlModifier)

    assert given.args == ["cũ", "mới"]


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


def test_a_mark_without_room_beside_the_words_stands_under_them(window: QWidget) -> None:
    timeline = Timeline("Dòng thời gian")
    words = "Ghi chú: đã gọi xác nhận ngành nghề"
    sure = TimelineStep(state=StepState.CONFIRMED, words=words)
    unsure = TimelineStep(state=StepState.UNCONFIRMED, words=words)
    put(window, timeline)
    heights = []

    for step in (sure, unsure):
        for width in (800, 300):
            timeline.resize(width, 100)
            timeline.show_steps([step])
            heights.append(timeline.sizeHint().height())

    assert heights[0] == heights[2], "beside the words it needs no room of its own"
    assert heights[1] < heights[3]


def test_a_pair_without_room_is_not_there_and_the_others_are_whole(window: QWidget) -> None:
    line = PairsLine(2)
    put(window, line)

    line.say([("Nhận", "09:12 hôm nay, từ Quầy 03"), ("Giấy tờ", "4/4 bắt buộc")])
    line.resize(300, 30)

    shown = [each.text() for each in line.findChildren(QLabel) if not each.isHidden()]
    assert shown == ["Nhận", "09:12 hôm nay, từ Quầy 03"]


def test_a_sentence_in_a_tag_runs_on_below(window: QWidget) -> None:
    tag = WrappingTag(TagLook("Không khớp số trong hồ sơ. Chọn Được ủy quyền", Status.DANGER))
    put(window, tag)

    tag.resize(800, 30)
    wide = tag.sizeHint().height()
    tag.resize(160, 30)

    assert tag.sizeHint().height() > wide
    assert not tag.grab().isNull()


def test_one_is_counted_in_words_of_its_own() -> None:
    said = [counted("1 day left", "{count} days left", days) for days in (1, 2)]

    assert said == ["1 day left", "2 days left"]
