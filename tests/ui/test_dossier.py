"""The page of a dossier, through a whole station."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from onestop.domain.dossier import Stage
from onestop.domain.facts import Routed
from onestop.journal.codec import opened
from onestop.journal.reading import history
from onestop.services import lookup
from onestop.services.acts import Act
from onestop.services.station import Station
from onestop.services.work import Desk
from onestop.ui.dossier.page import DossierPage
from onestop.ui.dossier.story_card import StoryCard
from onestop.ui.theme.theme import apply, current
from onestop.ui.theme.tokens import Face, Scheme
from onestop.ui.widgets.timeline import StepMark
from tests.ui import lived, naming
from tests.ui.at_the_counter import Stand

Open = Callable[[str, str], DossierPage]


@pytest.fixture
def open_page(
    qtbot: QtBot,
    station: Station,
    subjects: dict[str, str],
    stand: Stand,
) -> Open:
    """Opens a person's dossier for a clerk and waits until it is read."""

    def opened_page(clerk: str, name: str) -> DossierPage:
        page = DossierPage(stand(Desk(station, lived.clerk(station, clerk))))
        qtbot.addWidget(page)
        page.resize(1146, 614)
        page.visit(subjects[name], "Tra cứu hồ sơ")
        page.show()
        qtbot.waitUntil(lambda: page.head.code.text() not in {"", "–"})
        return page

    return opened_page


def test_the_head_names_the_dossier_and_the_way_back(qtbot: QtBot, open_page: Open) -> None:
    page = open_page(lived.OFFICER, "Lê Thị Ẩm")

    with qtbot.waitSignal(page.went_back):
        QTest.keyClick(page, Qt.Key.Key_Escape)

    assert page.head.code.text() == "000.00.99.H50-261120-0302"
    assert page.head.back.text() == "Tra cứu hồ sơ"


def test_the_code_is_copied(open_page: Open) -> None:
    page = open_page(lived.OFFICER, "Lê Thị Ẩm")

    page.head.copy.click()

    assert QGuiApplication.clipboard().text() == "000.00.99.H50-261120-0302"


def test_the_counter_sends_a_dossier_to_its_department(
    qtbot: QtBot, open_page: Open, station: Station, subjects: dict[str, str]
) -> None:
    page = open_page(lived.RECEIVER, "Tạ Văn Vượng")
    qtbot.waitUntil(lambda: page.bar.primary() is Act.ROUTE)

    with qtbot.waitSignal(page.said) as said:
        page.take_primary()

    assert said.args == ["Đã chuyển Phòng Tài chính – Kế hoạch."]
    assert _stage(station, subjects["Tạ Văn Vượng"]) is Stage.SENT


def test_the_menu_names_acts_as_their_buttons_do_with_their_keys(
    qtbot: QtBot, open_page: Open
) -> None:
    page = open_page(lived.RECEIVER, "Tạ Văn Vượng")
    qtbot.waitUntil(lambda: page.bar.primary() is Act.ROUTE)

    lines = [page.bar.line(act) for act in (Act.ROUTE, Act.REPRINT, Act.NOTE, Act.CANCEL)]

    assert lines[0] == "Chuyển Phòng Tài chính – Kế hoạch\tCtrl+Enter"
    assert lines[1:] == ["In lại giấy hẹn\tCtrl+P", "Ghi chú nội bộ\tCtrl+T", "Hủy tiếp nhận…"]


def test_another_department_may_be_chosen(
    qtbot: QtBot, open_page: Open, station: Station, subjects: dict[str, str]
) -> None:
    page = open_page(lived.RECEIVER, "Tạ Văn Vượng")
    qtbot.waitUntil(lambda: page.bar.primary() is Act.ROUTE)
    page._act(Act.FORWARD)  # noqa: SLF001 -- the menu's own road
    page.route.table.show_row("tu-phap")

    with qtbot.waitSignal(page.said) as said:
        page.take_primary()

    assert said.args == ["Đã chuyển Phòng Tư pháp."]
    assert _stage(station, subjects["Tạ Văn Vượng"]) is Stage.SENT
    with station.store.snapshot() as connection:
        last = opened(history(connection, subjects["Tạ Văn Vượng"])[-1].entry)
    assert isinstance(last, Routed)
    assert last.department == "tu-phap"


def test_a_note_is_written_by_two_keys_and_stands_on_top(qtbot: QtBot, open_page: Open) -> None:
    page = open_page(lived.OFFICER, "Võ Đình Quế")
    before = len(_story(page))
    page.activateWindow()
    QTest.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.story.note.hasFocus)
    QTest.keyClicks(page.story.note, "hen thu hai")

    page.take_primary()

    qtbot.waitUntil(lambda: len(_story(page)) == before + 1)
    assert page.story.note.text() == ""


def test_only_what_this_clerk_may_do_is_offered(qtbot: QtBot, open_page: Open) -> None:
    page = open_page(lived.RECEIVER, "Võ Đình Quế")

    qtbot.waitUntil(lambda: page._view is not None)  # noqa: SLF001 -- what was read

    shown = [act for act, button in page.bar._buttons.items() if button.isVisible()]  # noqa: SLF001 -- widgets only
    assert shown == [Act.REPRINT]


def test_a_reprint_is_asked_for_with_subject_and_code(
    qtbot: QtBot, open_page: Open, subjects: dict[str, str]
) -> None:
    page = open_page(lived.RECEIVER, "Lê Thị Ẩm")
    qtbot.waitUntil(lambda: page._view is not None)  # noqa: SLF001 -- what was read

    with qtbot.waitSignal(page.print_receipt) as asked:
        page._print()  # noqa: SLF001 -- bound to Ctrl+P

    assert asked.args == [subjects["Lê Thị Ẩm"], "000.00.99.H50-261120-0302"]


def test_a_reception_of_the_same_day_may_be_put_right_or_taken_back(
    qtbot: QtBot, open_page: Open, subjects: dict[str, str]
) -> None:
    page = open_page(lived.RECEIVER, "Tạ Văn Vượng")
    qtbot.waitUntil(lambda: page._view is not None)  # noqa: SLF001 -- what was read

    with qtbot.waitSignal(page.cancel_reception) as asked:
        page.bar.acted.emit(str(Act.CANCEL))

    assert asked.args == [subjects["Tạ Văn Vượng"]]


def test_the_mark_of_an_unconfirmed_step_is_explained_where_there_is_room(
    qtbot: QtBot,
) -> None:
    card = StoryCard()
    qtbot.addWidget(card)
    card.show()

    said = {}
    for width, height in ((900, 600), (320, 600), (900, 120)):
        card.resize(width, height)
        marks = [mark for mark in card.findChildren(StepMark) if mark.isVisible()]
        said[width, height] = [mark.accessibleName() for mark in marks]

    assert said == {
        (900, 600): ["đã xác nhận", "chưa xác nhận: máy này đã ghi, chờ gửi", "dự kiến"],
        (320, 600): ["đã xác nhận", "chưa xác nhận", "dự kiến"],
        (900, 120): [],
    }


def test_all_that_takes_keys_has_a_name(open_page: Open) -> None:
    page = open_page(lived.OFFICER, "Lê Thị Ẩm")

    assert naming.unnamed(page) == []
    assert naming.doubled_access_keys(page) == []


def test_the_name_of_a_paper_runs_on_below_instead_of_being_cut(
    qtbot: QtBot, open_page: Open
) -> None:
    page = open_page(lived.OFFICER, "Lê Thị Ẩm")
    usual = page.papers.table.rowHeight(0)

    page.resize(620, 614)

    metrics = QFontMetricsF(current().fonts[Face.BODY])
    longest = max(page.papers.model.rows(), key=lambda line: len(line.paper.name))
    at = page.papers.model.rows().index(longest)
    room = page.papers.table.columnWidth(1) - 2 * current().sizes.gap2
    assert metrics.horizontalAdvance(longest.paper.name) > room
    qtbot.waitUntil(lambda: page.papers.table.rowHeight(at) > usual)
    assert page.papers.table.height() >= page.papers.table.verticalHeader().length()


def test_the_papers_are_a_sound_model(qtmodeltester: ModelTester, open_page: Open) -> None:
    page = open_page(lived.OFFICER, "Lê Thị Ẩm")

    qtmodeltester.check(page.papers.model, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt's


def _stage(station: Station, subject: str) -> Stage:
    desk = Desk(station, lived.clerk(station, lived.RECEIVER))
    return desk.ask(lookup.page, subject).dossier.stage


def _story(page: DossierPage) -> tuple[object, ...]:
    view = page._view  # noqa: SLF001 -- what was read
    return () if view is None else view.page.story


def test_the_acts_keep_a_gap_from_the_promised_day(qapp: QApplication, open_page: Open) -> None:
    apply(qapp, Scheme.LIGHT, text_scale=1.25)

    head = open_page(lived.OFFICER, "Lê Thị Ẩm").head

    title = head.promised.mapTo(head, head.promised.rect().topLeft()).y()
    assert title - head.acts.geometry().bottom() > current().sizes.gap1
