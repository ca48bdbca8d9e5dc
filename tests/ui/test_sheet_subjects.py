"""A sheet belongs to the dossier it was opened for, whichever dossier is shown meanwhile."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from onestop.domain.dossier import Stage
from onestop.services import lookup, processing
from onestop.services.acts import Act
from onestop.services.station import Station
from onestop.services.work import Desk
from onestop.ui.dossier.page import DossierPage
from tests.ui import lived
from tests.ui.at_the_counter import Stand

Visit = Callable[[str], None]
IN_HAND, ALSO_IN_HAND = "Võ Đình Quế", "Nguyễn Hữu Ẩn"
AT_COUNTER, ALSO_AT_COUNTER = "Tạ Văn Vượng", "Lê Quý Đôn Hậu"


@pytest.fixture
def officer(station: Station, subjects: dict[str, str]) -> Desk:
    """The officer of the finance department."""
    del subjects
    return Desk(station, lived.clerk(station, lived.OFFICER))


@pytest.fixture
def page(qtbot: QtBot, officer: Desk, stand: Stand) -> DossierPage:
    """The officer's page, of no dossier yet."""
    return _page(qtbot, stand, officer)


@pytest.fixture
def visit(qtbot: QtBot, page: DossierPage, subjects: dict[str, str]) -> Visit:
    """Shows a person's dossier and waits until it is read."""
    return lambda name: _visit(qtbot, page, subjects[name])


def test_a_result_begun_for_one_dossier_is_never_entered_for_another(
    qtbot: QtBot, page: DossierPage, visit: Visit, officer: Desk, subjects: dict[str, str]
) -> None:
    visit(IN_HAND)
    page.take_primary()
    QTest.keyClicks(page.result.number, "52/GCN")

    visit(ALSO_IN_HAND)
    page.take_primary()
    qtbot.waitUntil(lambda: not page.background.busy())

    assert _stage(officer, subjects[ALSO_IN_HAND]) is Stage.IN_HAND
    assert _stage(officer, subjects[IN_HAND]) is Stage.IN_HAND
    assert page.result.number.text() == ""


def test_a_sheet_is_left_though_nobody_looked_while_another_dossier_came(
    page: DossierPage, visit: Visit
) -> None:
    visit(IN_HAND)
    page.take_primary()
    page.hide()

    visit(ALSO_IN_HAND)
    page.show()

    assert not page.result.isVisible()


def test_the_result_sheet_commits_for_the_file_it_was_opened_for(
    qtbot: QtBot, page: DossierPage, visit: Visit, officer: Desk, subjects: dict[str, str]
) -> None:
    visit(IN_HAND)
    page.take_primary()
    QTest.keyClicks(page.result.number, "52/GCN")

    visit(ALSO_IN_HAND)
    page.finishing.commit()

    qtbot.waitUntil(lambda: _stage(officer, subjects[IN_HAND]) is Stage.READY)
    assert _stage(officer, subjects[ALSO_IN_HAND]) is Stage.IN_HAND


def test_the_answer_about_one_file_leaves_the_sheet_of_the_next_open(
    qtbot: QtBot, page: DossierPage, visit: Visit, officer: Desk, subjects: dict[str, str]
) -> None:
    visit(IN_HAND)
    page.take_primary()
    QTest.keyClicks(page.result.number, "52/GCN")
    page.take_primary()

    page.visit(subjects[ALSO_IN_HAND])
    page.result.begin(subjects[ALSO_IN_HAND], "", lived.TODAY)
    qtbot.waitUntil(lambda: _stage(officer, subjects[IN_HAND]) is Stage.READY)
    qtbot.waitUntil(lambda: not page.background.busy())

    assert page.result.isVisible()


def test_a_file_is_never_sent_where_another_one_was_to_go(
    qtbot: QtBot, stand: Stand, station: Station, subjects: dict[str, str]
) -> None:
    desk = Desk(station, lived.clerk(station, lived.RECEIVER))
    page = _page(qtbot, stand, desk)
    _visit(qtbot, page, subjects[AT_COUNTER])
    page._act(Act.FORWARD)  # noqa: SLF001 -- the menu's own road
    page.route.table.show_row("tu-phap")

    _visit(qtbot, page, subjects[ALSO_AT_COUNTER])
    page.route.committed.emit()
    qtbot.waitUntil(lambda: not page.background.busy())

    assert not page.route.isVisible()
    assert _stage(desk, subjects[ALSO_AT_COUNTER]) is Stage.AT_COUNTER


def test_the_page_says_that_the_file_went_back_with_its_result(
    qtbot: QtBot, page: DossierPage, visit: Visit
) -> None:
    visit(IN_HAND)
    page.take_primary()
    QTest.keyClicks(page.result.number, "52/GCN")

    with qtbot.waitSignal(page.said) as told:
        page.take_primary()

    assert told.args == ["Đã nhập kết quả và chuyển về một cửa."]


def test_a_note_that_was_refused_stays_to_be_put_right(
    qtbot: QtBot, page: DossierPage, visit: Visit
) -> None:
    visit(IN_HAND)
    long = "hẹn " * 3000
    page.story.note.setText(long)

    _save_note(qtbot, page)

    qtbot.waitUntil(page.refusal.isVisible)
    assert page.story.note.text() == long


def test_two_keys_write_a_note_once(
    qtbot: QtBot, page: DossierPage, visit: Visit, officer: Desk, subjects: dict[str, str]
) -> None:
    visit(IN_HAND)
    before = len(officer.ask(lookup.page, subjects[IN_HAND]).story)
    page.story.note.setText("hẹn thứ hai")

    _save_note(qtbot, page)
    page.take_primary()
    qtbot.waitUntil(lambda: not page.background.busy())

    assert len(officer.ask(lookup.page, subjects[IN_HAND]).story) == before + 1
    assert not page.result.isVisible()
    assert page.story.note.text() == ""


def test_what_was_typed_on_while_a_note_was_written_stays(
    qtbot: QtBot, page: DossierPage, visit: Visit
) -> None:
    visit(IN_HAND)
    page.story.note.setText("hẹn thứ hai")
    _save_note(qtbot, page)

    page.story.note.setText("gọi lại")
    qtbot.waitUntil(lambda: not page.background.busy())

    assert page.story.note.text() == "gọi lại"


def test_a_refusal_about_one_dossier_does_not_stand_over_another(
    qtbot: QtBot, page: DossierPage, visit: Visit, officer: Desk, subjects: dict[str, str]
) -> None:
    visit("Lê Thị Ẩm")
    officer.do(processing.take, subjects["Lê Thị Ẩm"])
    page._move(Act.TAKE)  # noqa: SLF001 -- pressed before the news came

    with qtbot.waitSignal(page.said):
        page.visit(subjects[IN_HAND])

    assert not page.refusal.isVisible()


def _page(qtbot: QtBot, stand: Stand, desk: Desk) -> DossierPage:
    page = DossierPage(stand(desk))
    qtbot.addWidget(page)
    page.resize(1146, 614)
    page.show()
    return page


def _visit(qtbot: QtBot, page: DossierPage, subject: str) -> None:
    page.visit(subject)
    qtbot.waitUntil(lambda: _shown(page) == subject)


def _shown(page: DossierPage) -> str:
    view = page._view  # noqa: SLF001 -- what was read
    return "" if view is None else view.page.dossier.subject


def _save_note(qtbot: QtBot, page: DossierPage) -> None:
    page.activateWindow()
    page.story.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.waitUntil(page.story.note.hasFocus)
    page.take_primary()


def _stage(desk: Desk, subject: str) -> Stage:
    return desk.ask(lookup.page, subject).dossier.stage
