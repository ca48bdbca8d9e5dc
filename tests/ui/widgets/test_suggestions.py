"""The list of suggestions below a field, worked from the field."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from onestop.ui import column_widths
from onestop.ui.cells import needed_width
from onestop.ui.tables import Column
from onestop.ui.widgets.line_edits import VnLineEdit
from onestop.ui.widgets.suggestion_list import SuggestionList
from tests.ui.widgets.placing import put


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


def test_the_name_has_the_room_its_short_neighbours_leave(window: QWidget, qtbot: QtBot) -> None:
    field = VnLineEdit()
    columns = [Column[str]("Thủ tục", str), Column[str]("Lĩnh vực", lambda row: row[:4], width=152)]
    shown = SuggestionList("Thủ tục", field, columns)
    put(window, field, shown)

    shown.show_rows(["khai sinh" * 14, "kết hôn"])
    qtbot.waitUntil(lambda: 0 < shown.view.columnWidth(1) < columns[1].width)
    shown.show_rows(["khai sinh", "kết hôn"])

    assert shown.view.columnWidth(1) == columns[1].width


def test_a_spare_column_goes_where_a_name_in_sight_would_be_cut(
    window: QWidget, qtbot: QtBot
) -> None:
    field = VnLineEdit()
    spare = Column[str]("Lĩnh vực", lambda row: row[:4], width=152, spare=True)
    shown = SuggestionList("Thủ tục", field, [Column[str]("Thủ tục", str), spare])
    put(window, field, shown)

    shown.show_rows(["khai sinh" * 20])
    qtbot.waitUntil(lambda: shown.view.isColumnHidden(1))
    shown.show_rows(["khai sinh"])

    assert not shown.view.isColumnHidden(1)


def test_new_proposals_are_measured_once(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    _, shown = suggestions(window)
    measured: list[str] = []

    def measure(column: Column[Any], *rest: Any, **named: Any) -> int:  # noqa: ANN401 -- passed on
        measured.append(column.title)
        return needed_width(column, *rest, **named)

    monkeypatch.setattr(column_widths, "needed_width", measure)
    shown.show_rows(["khai sinh", "khai tử"])

    # the mark of Enter has a column of its own
    assert measured == ["Thủ tục", ""]
