"""The department's inbox, through a whole station."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from onestop.domain.dossier import Stage
from onestop.domain.scanning import read_scan
from onestop.services import lookup, processing
from onestop.services.queues import Queue
from onestop.services.station import Station
from onestop.services.work import Desk
from onestop.ui.cells import CELL, ROW
from onestop.ui.processing.workplace import Inbox
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from tests.ui import lived, naming
from tests.ui.at_the_counter import Stand

_PROCEDURE = 2
# what 1366 by 768 leaves beside the rail, under the header, over the strip
_USUAL = (1146, 686)


@pytest.fixture
def officer(station: Station, subjects: dict[str, str]) -> Desk:
    """The officer of the finance department."""
    del subjects
    return Desk(station, lived.clerk(station, lived.OFFICER))


@pytest.fixture
def inbox(qtbot: QtBot, officer: Desk, stand: Stand) -> Inbox:
    """The officer's inbox on screen, its list read."""
    place = Inbox(stand(officer))
    qtbot.addWidget(place)
    place.resize(1146, 614)
    place.show()
    qtbot.waitUntil(lambda: place.list.model.rowCount() > 0 and place.preview.view is not None)
    return place


@pytest.fixture
def choose(qtbot: QtBot, inbox: Inbox, subjects: dict[str, str]) -> Callable[[str], str]:
    """Chooses a person's file in the list and waits for its preview."""

    def chosen(name: str) -> str:
        inbox.table.show_row(subjects[name])
        qtbot.waitUntil(lambda: _shown(inbox) == subjects[name])
        inbox.table.setFocus()
        return subjects[name]

    return chosen


def test_every_list_is_counted_and_the_nearest_due_stands_first(inbox: Inbox) -> None:
    counts = [inbox.queues.item(row).data(Qt.ItemDataRole.UserRole + 1) for row in range(6)]

    assert counts == [2, 5, 3, 1, 1, 12]
    assert inbox.list.model.rows()[0].name == "Lê Văn Đỗ"
    assert inbox.list.model.rows()[-1].stage is Stage.COMPLETED


def test_three_keys_take_a_file_and_send_its_result_back(
    qtbot: QtBot, inbox: Inbox, officer: Desk, choose: Callable[[str], str]
) -> None:
    subject = choose("Lê Thị Ẩm")

    QTest.keyClick(inbox.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _stage(officer, subject) is Stage.IN_HAND)
    qtbot.waitUntil(lambda: inbox.preview.primary() == "complete")
    QTest.keyClick(inbox.table, Qt.Key.Key_Return)
    QTest.keyClicks(inbox.result.number, "52/GCN")
    inbox.take_primary()

    qtbot.waitUntil(lambda: _stage(officer, subject) is Stage.READY)
    qtbot.waitUntil(lambda: not inbox.result.isVisible())


def test_nothing_is_done_to_the_file_chosen_before_while_the_next_is_read(
    inbox: Inbox, choose: Callable[[str], str], subjects: dict[str, str]
) -> None:
    choose("Võ Đình Quế")

    inbox.table.show_row(subjects["Lê Thị Ẩm"])
    QTest.keyClick(inbox.table, Qt.Key.Key_Return)

    assert not inbox.result.isVisible()


def test_the_answer_about_one_file_leaves_the_sheet_of_the_next_open(
    qtbot: QtBot, inbox: Inbox, officer: Desk, choose: Callable[[str], str]
) -> None:
    first = choose("Võ Đình Quế")
    QTest.keyClick(inbox.table, Qt.Key.Key_Return)
    QTest.keyClicks(inbox.result.number, "52/GCN")
    second = choose("Nguyễn Hữu Ẩn")
    inbox.take_primary()

    inbox.finishing.begin(second, "", lived.TODAY)
    qtbot.waitUntil(lambda: _stage(officer, first) is Stage.READY)
    qtbot.waitUntil(lambda: not inbox.background.busy())

    assert inbox.result.isVisible()
    assert _stage(officer, second) is Stage.IN_HAND


def test_a_result_without_a_number_is_refused_beside_its_field_and_keeps_the_day(
    qtbot: QtBot, inbox: Inbox, officer: Desk, choose: Callable[[str], str]
) -> None:
    subject = choose("Võ Đình Quế")
    QTest.keyClick(inbox.table, Qt.Key.Key_Return)

    inbox.take_primary()

    qtbot.waitUntil(lambda: bool(inbox.result.number.accessibleDescription()))
    assert inbox.result.number.accessibleDescription() == "Nhập số của văn bản kết quả"
    assert inbox.result.signed_on.text() == "20/11/2026"
    assert _stage(officer, subject) is Stage.IN_HAND


def test_a_day_that_is_no_day_is_refused_beside_its_field(
    inbox: Inbox, choose: Callable[[str], str]
) -> None:
    choose("Võ Đình Quế")
    QTest.keyClick(inbox.table, Qt.Key.Key_Return)
    inbox.result.signed_on.setText("31/02/2026")

    inbox.take_primary()

    assert inbox.result.signed_on.accessibleDescription() != ""
    assert inbox.result.signed_on.text() == "31/02/2026"


def test_a_file_of_a_colleague_is_named_and_offers_no_act(
    inbox: Inbox, choose: Callable[[str], str]
) -> None:
    choose("Phạm Thị Ổi")

    assert inbox.preview.primary() is None
    assert "Hoàng Văn Khoa" in inbox.preview._busy.text()  # noqa: SLF001 -- words only


def test_the_filter_finds_without_accents_and_says_when_it_finds_nothing(inbox: Inbox) -> None:
    QTest.keyClicks(inbox.filter, "que")
    assert [line.name for line in inbox.list.model.rows()] == ["Võ Đình Quế"]

    inbox.filter.setText("khong co ai")

    assert inbox.preview._nothing.text() == ""  # noqa: SLF001 -- words only
    assert inbox.list.model.rowCount() == 0
    assert inbox.list.empty.text.text() == "Không có hồ sơ khớp bộ lọc."


def test_another_list_shows_only_its_files(qtbot: QtBot, inbox: Inbox) -> None:
    inbox.queues.choose(Queue.SOON)

    qtbot.waitUntil(lambda: inbox.list.model.rowCount() == 3)
    assert all(0 <= (line.days_left or 0) <= 1 for line in inbox.list.model.rows())


def test_what_the_province_has_not_confirmed_is_marked_and_spoken(
    inbox: Inbox, subjects: dict[str, str]
) -> None:
    row = inbox.list.model.find(subjects["Lê Thị Ẩm"])
    marked = inbox.list.model.index(row, _PROCEDURE)

    assert marked.data(CELL).mark(marked.data(ROW)).text == "chưa xác nhận"
    assert marked.data(Qt.ItemDataRole.AccessibleTextRole).endswith("chưa xác nhận")
    assert marked.data(Qt.ItemDataRole.ToolTipRole).endswith("chưa xác nhận")


def test_a_dozen_files_and_their_usual_names_are_whole_on_the_usual_screen(
    qtbot: QtBot, inbox: Inbox, subjects: dict[str, str]
) -> None:
    inbox.resize(*_USUAL)
    qtbot.waitUntil(lambda: inbox.table.verticalScrollBar().maximum() == 0)
    metrics = QFontMetricsF(current().fonts[Face.BODY])
    row = inbox.list.model.find(subjects["Trần Thị Ngỡi"])

    named = metrics.horizontalAdvance(inbox.list.model.index(row, _PROCEDURE).data())

    assert inbox.table.columnWidth(_PROCEDURE) >= named + 2 * current().sizes.gap2
    assert not any(map(inbox.table.isColumnHidden, range(inbox.list.model.columnCount())))


def test_an_officer_is_named_wholly_to_whoever_points_or_listens(
    inbox: Inbox, subjects: dict[str, str]
) -> None:
    row = inbox.list.model.find(subjects["Trần Thị Ngỡi"])
    officer = inbox.list.model.index(row, inbox.list.model.columnCount() - 1)

    assert officer.data(CELL).short(officer.data(ROW)) == "N. T. Hà"
    assert officer.data(Qt.ItemDataRole.ToolTipRole) == "Nguyễn Thị Hà"
    assert officer.data(Qt.ItemDataRole.AccessibleTextRole).endswith("Nguyễn Thị Hà")


def test_a_pile_is_taken_scan_by_scan_and_a_wrong_file_stops_it(
    qtbot: QtBot, inbox: Inbox, officer: Desk, subjects: dict[str, str]
) -> None:
    codes = {name: _code(officer, subject) for name, subject in subjects.items()}
    inbox.scan.click()

    inbox.take_scan(read_scan(codes["Ngô Thị Thắm"]))
    qtbot.waitUntil(lambda: inbox.taking.taken.rowCount() == 1)
    inbox.take_scan(read_scan(codes["Cao Thị Diệu Hiền"]))
    qtbot.waitUntil(inbox.taking.stopped)
    inbox.take_scan(read_scan(codes["Lê Thị Ẩm"]))
    assert _stage(officer, subjects["Lê Thị Ẩm"]) is Stage.SENT

    QTest.keyClick(inbox.taking.code, Qt.Key.Key_Return)
    inbox.take_scan(read_scan(codes["Lê Thị Ẩm"]))

    qtbot.waitUntil(lambda: inbox.taking.taken.rowCount() == 2)
    assert _stage(officer, subjects["Cao Thị Diệu Hiền"]) is Stage.SENT


def test_a_scan_is_left_to_the_window_unless_a_pile_is_open(inbox: Inbox) -> None:
    assert not inbox.take_scan(read_scan("000.00.99.H50-261120-0302"))


def test_what_another_desk_does_is_seen_without_asking(
    qtbot: QtBot, inbox: Inbox, station: Station, subjects: dict[str, str]
) -> None:
    head = Desk(station, lived.clerk(station, lived.HEAD))

    head.do(processing.take, subjects["Ngô Thị Thắm"])

    row = inbox.list.model.find(subjects["Ngô Thị Thắm"])
    qtbot.waitUntil(lambda: inbox.list.model.rows()[row].officer == "Hoàng Văn Khoa")


def test_all_that_takes_keys_has_a_name(inbox: Inbox) -> None:
    assert naming.unnamed(inbox) == []
    assert naming.doubled_access_keys(inbox) == []


def test_the_list_is_a_sound_model(
    qtmodeltester: ModelTester, inbox: Inbox, themed: QApplication
) -> None:
    del themed

    qtmodeltester.check(inbox.list.model, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt's


def _shown(inbox: Inbox) -> str:
    view = inbox.preview.view
    return view.page.dossier.subject if view is not None else ""


def _stage(desk: Desk, subject: str) -> Stage:
    return desk.ask(lookup.page, subject).dossier.stage


def _code(desk: Desk, subject: str) -> str:
    reception = desk.ask(lookup.page, subject).dossier.reception
    return reception.code if reception else ""
