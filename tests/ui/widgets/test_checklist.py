"""The checklist of papers: ticked, counted and noted by keys, spoken, and seen."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from onestop.ui.theme.theme import apply, current
from onestop.ui.theme.tokens import Scheme
from onestop.ui.widgets.check_rows import CheckModel, CheckRow, Part
from onestop.ui.widgets.check_table import CheckTable
from tests.ui.test_theme import ratio
from tests.ui.widgets.placing import compose, put

PAPERS = (
    CheckRow(key="a", title="Giấy đề nghị"),
    CheckRow(key="b", title="Giấy tờ pháp lý", expects=(0, 1, 0)),
    CheckRow(key="c", title="Văn bản ủy quyền", required=False),
)


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
    ticked = checklist.rows()
    QTest.keyClick(checklist, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    taken_back = checklist.rows()
    QTest.keyClick(checklist, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)

    assert [row.ticked for row in ticked] == [True, True, False]
    assert taken_back == PAPERS
    assert checklist.rows() == ticked


def test_a_further_paper_taken_back_leaves_a_row_for_the_keys(checklist: CheckTable) -> None:
    checklist.add_row(CheckRow(key="d", title="Bản vẽ", required=False))
    QTest.keyClick(checklist, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(checklist, Qt.Key.Key_2)

    assert [row.originals for row in checklist.rows()] == [0, 0, 2]


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


def test_tab_leaves_the_list_from_any_row(checklist: CheckTable, window: QWidget) -> None:
    after = QPushButton("sau")
    put(window, after)
    checklist.setFocus()

    QTest.keyClick(checklist, Qt.Key.Key_Tab)

    assert after.hasFocus()


def test_a_papers_name_has_the_room_until_a_note_is_written(
    checklist: CheckTable, qtbot: QtBot
) -> None:
    before = checklist.columnWidth(Part.TITLE)

    checklist.rows_model.change("", 0, replace(PAPERS[0], note="đã đối chiếu"))

    # the name's column takes what is left once the table is laid out anew
    qtbot.waitUntil(lambda: checklist.columnWidth(Part.TITLE) < before)
    checklist.rows_model.undo_stack.undo()
    qtbot.waitUntil(lambda: checklist.columnWidth(Part.TITLE) == before)


def test_a_first_note_is_written_in_a_field_one_can_read(checklist: CheckTable) -> None:
    QTest.keyClick(checklist, Qt.Key.Key_Return)

    editor = checklist.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    assert editor.width() > checklist.columnWidth(Part.NOTE)


def test_the_enter_of_the_number_block_writes_a_note_too(checklist: CheckTable) -> None:
    QTest.keyClick(checklist, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)

    assert checklist.findChild(QLineEdit) is not None


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
