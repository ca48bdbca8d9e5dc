"""Lists: Qt's own model tester, spoken cells, selection kept over reloads, fixed heights."""

import pytest
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from onestop.ui.tables import Column, RowsModel, RowsView
from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.theme import apply, current
from onestop.ui.theme.tokens import Face, Scheme, Status


class Line(Struct, frozen=True, kw_only=True):
    code: str
    person: str


FIRST = Line(code="0001", person="LÊ THỊ ẨM")
SECOND = Line(code="0002", person="VÕ ĐÌNH QUẾ")
# as the keyboard sends them: that of the number block says where it comes from
BOTH_ENTERS = (
    QKeyCombination(Qt.Key.Key_Return),
    QKeyCombination(Qt.KeyboardModifier.KeypadModifier, Qt.Key.Key_Enter),
)
THIRD = Line(code="0003", person="MAI THỊ SẴN")


@pytest.fixture(autouse=True)
def _theme(qapp: QApplication) -> None:
    apply(qapp, Scheme.LIGHT)


@pytest.fixture
def model() -> RowsModel[Line]:
    return RowsModel[Line](
        [
            Column("Mã hồ sơ", lambda line: line.code, width=120),
            Column("Người nộp", lambda line: line.person),
            Column(
                "Hạn",
                lambda _: "Còn 3 ngày",
                width=140,
                tag=lambda _: TagLook("Còn 3 ngày", Status.NEUTRAL, Glyph.CIRCLE),
            ),
        ],
        key=lambda line: line.code,
    )


def test_the_model_passes_qts_own_tester(
    model: RowsModel[Line], qtmodeltester: ModelTester
) -> None:
    model.show([FIRST, SECOND])

    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt's
    model.show([SECOND])
    model.show([])


def test_a_cell_speaks_its_column_and_its_words(model: RowsModel[Line]) -> None:
    model.show([FIRST])

    spoken = model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "Người nộp: LÊ THỊ ẨM"
    assert model.index(0, 2).data() == "Còn 3 ngày"


def test_a_reload_keeps_the_selected_row_by_its_key(model: RowsModel[Line], qtbot: QtBot) -> None:
    view = RowsView("Hồ sơ", model)
    qtbot.addWidget(view)
    model.show([FIRST, SECOND])
    view.show_row("0002")

    model.show([THIRD, FIRST, replace(SECOND, person="VÕ ĐÌNH QUẾ (đã sửa)")])

    assert view.chosen_row().code == "0002"
    assert view.currentIndex().row() == 2


def test_a_selected_row_that_is_gone_is_said_to_be_gone(
    model: RowsModel[Line], qtbot: QtBot
) -> None:
    view = RowsView("Hồ sơ", model)
    qtbot.addWidget(view)
    model.show([FIRST, SECOND])
    view.show_row("0002")

    with qtbot.waitSignal(view.chosen) as told:
        model.show([FIRST])

    assert told.args == [None]


@pytest.mark.parametrize("enter", BOTH_ENTERS, ids=("main", "number-block"))
def test_enter_opens_the_row_and_tab_leaves_the_table(
    model: RowsModel[Line], qtbot: QtBot, enter: QKeyCombination
) -> None:
    view = RowsView("Hồ sơ", model)
    qtbot.addWidget(view)
    model.show([FIRST, SECOND])
    view.show_row("0001")

    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view, enter.key(), enter.keyboardModifiers())

    assert opened.args == [FIRST]
    assert not view.tabKeyNavigation()


def test_spare_columns_go_before_the_words_become_unreadable(qtbot: QtBot) -> None:
    columns = [
        Column[Line]("Người nộp", lambda line: line.person),
        Column[Line]("Mã hồ sơ", lambda line: line.code, width=120, spare=True),
        Column[Line]("Hạn", lambda line: line.code, width=120),
    ]
    view = RowsView("Hồ sơ", RowsModel(columns))
    qtbot.addWidget(view)
    view.show()

    view.resize(800, 300)
    wide = view.isColumnHidden(1)
    view.resize(380, 300)

    assert not wide
    assert view.isColumnHidden(1)
    assert not view.isColumnHidden(2)


def test_the_words_have_the_room_their_neighbours_do_not_need(qtbot: QtBot) -> None:
    columns = [
        Column[Line]("Thủ tục", lambda line: line.person),
        Column[Line]("Người thụ lý", lambda line: line.code, width=300),
    ]
    model = RowsModel[Line](columns)
    view = RowsView("Hồ sơ", model)
    qtbot.addWidget(view)
    view.resize(600, 300)
    view.show()

    model.show([FIRST])
    short = view.columnWidth(1)
    model.show([replace(FIRST, person="Cấp giấy chứng nhận đăng ký kinh doanh hộ")])
    long = view.columnWidth(1)
    model.show([FIRST])

    assert short == 300 + current().sizes.gap2
    assert long < 200
    assert view.columnWidth(1) == long, "columns must not hop while a list is filtered"


def test_numbers_at_the_right_are_whole_while_the_words_are_not_cut(qtbot: QtBot) -> None:
    fee = "theo nghị quyết của Hội đồng nhân dân"
    columns = [
        Column[Line]("Thủ tục", lambda line: line.person),
        Column[Line]("Lệ phí", lambda _: fee, width=88, right=True),
    ]
    model = RowsModel[Line](columns)
    view = RowsView("Thủ tục", model)
    qtbot.addWidget(view)
    view.resize(600, 300)
    view.show()

    model.show([FIRST])

    words = QFontMetricsF(current().fonts[Face.BODY]).horizontalAdvance(fee)
    assert view.columnWidth(1) >= words + 2 * current().sizes.gap2


def test_rows_have_fixed_heights_and_the_table_has_a_name(
    model: RowsModel[Line], qtbot: QtBot
) -> None:
    view = RowsView("Hồ sơ của phòng", model)
    qtbot.addWidget(view)
    model.show([FIRST])
    view.resize(800, 300)
    view.show()
    qtbot.waitExposed(view)

    assert view.accessibleName() == "Hồ sơ của phòng"
    assert view.rowHeight(0) == current().sizes.row
    assert view.verticalHeader().sectionResizeMode(0) is QHeaderView.ResizeMode.Fixed
    assert view.grab().toImage().width() == 800
