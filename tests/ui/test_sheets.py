"""A sheet over a screen: what it covers is not worked on, and Esc always leads out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from onestop.services.reception import Promised
from onestop.ui.main_window import MainWindow
from onestop.ui.reception.receiving import State
from onestop.ui.reception.today_sheet import TodaySheet
from onestop.ui.reception.workplace import ReceptionDesk
from onestop.ui.shell_keys import KeySheet
from onestop.ui.widgets.side_sheet import SideSheet, sheet_over
from tests.ui.at_the_counter import CONTROL, Counter
from tests.ui.receptions import ENTER, fill

ALT = Qt.KeyboardModifier.AltModifier
KEY = Qt.Key


@pytest.fixture
def main(seated: Counter, screen: ReceptionDesk) -> MainWindow:
    """The window with the reception in front."""
    del screen
    assert seated.session.main is not None
    return seated.session.main


@pytest.fixture
def today(seated: Counter, before: Promised, screen: ReceptionDesk) -> SideSheet:
    """The list of today over the reception."""
    del before
    screen.reload()
    seated.settle()
    screen.afterwards.show_today()
    return opened(screen)


def opened(screen: ReceptionDesk) -> SideSheet:
    """Give the sheet that stands over the reception."""
    sheet = sheet_over(screen)
    assert sheet is not None
    return sheet


def click_below(screen: ReceptionDesk) -> None:
    """Press the mouse in a field that the sheet leaves in sight."""
    QTest.mouseClick(screen.form.person.applicant.number, Qt.MouseButton.LeftButton)


def test_the_next_person_is_not_begun_under_a_sheet(
    seated: Counter, screen: ReceptionDesk, today: SideSheet
) -> None:
    assert today.isVisible()

    seated.keys.press(KEY.Key_F2)

    assert sheet_over(screen) is None
    assert seated.focused() == "applicant-identity-number"


def test_whoever_comes_back_from_a_file_of_today_finds_the_form(
    seated: Counter, main: MainWindow, screen: ReceptionDesk, today: SideSheet
) -> None:
    assert isinstance(today, TodaySheet)

    seated.keys.press(ENTER)
    seated.settle()
    there = main.routes.here
    seated.keys.press(KEY.Key_Escape)

    assert there == "dossier"
    assert main.routes.here == "reception"
    assert sheet_over(screen) is None


def test_escape_leaves_the_sheet_wherever_the_focus_is(
    seated: Counter, screen: ReceptionDesk, today: SideSheet
) -> None:
    assert today.isVisible()
    click_below(screen)

    seated.keys.press(KEY.Key_Escape)

    assert sheet_over(screen) is None
    assert seated.focused() == "applicant-identity-number"


@pytest.mark.parametrize("below", [False, True])
def test_nothing_is_received_under_a_sheet(
    seated: Counter, screen: ReceptionDesk, *, below: bool
) -> None:
    fill(seated, screen)
    seated.settle()
    screen.afterwards.show_today()
    if below:
        click_below(screen)

    seated.keys.press(ENTER, CONTROL)
    seated.keys.press(KEY.Key_V, ALT)

    states = [screen.receiving.state]
    opened(screen).leave()
    seated.keys.press(ENTER, CONTROL)
    assert [*states, screen.receiving.state] == [State.FILLING, State.DONE]


def test_no_paper_is_ticked_under_a_sheet(seated: Counter, screen: ReceptionDesk) -> None:
    fill(seated, screen)
    table = screen.form.papers.table
    table.show_rows([row.with_tick(ticked=False) for row in table.rows()])
    screen.afterwards.show_today()

    seated.keys.press(KEY.Key_E, CONTROL)

    assert not any(row.ticked for row in table.rows())


@pytest.mark.parametrize("back", [False, True])
def test_tab_goes_round_inside_a_sheet(seated: Counter, today: SideSheet, *, back: bool) -> None:
    met = []
    for _step in range(12):
        seated.keys.press(KEY.Key_Backtab if back else KEY.Key_Tab)
        met.append(QApplication.focusWidget())

    assert all(each is not None and today.isAncestorOf(each) for each in met)
    assert len(set(met)) > 3


def test_an_empty_list_has_the_focus_in_its_sheet(seated: Counter, screen: ReceptionDesk) -> None:
    screen.afterwards.show_today()

    assert seated.focused() == "sheet.leave"


def test_the_next_pane_is_the_sheet(seated: Counter, main: MainWindow, today: SideSheet) -> None:
    main.header.search.setFocus()

    seated.keys.press(KEY.Key_F6)

    focused = QApplication.focusWidget()
    assert focused is not None
    assert today.isAncestorOf(focused)


def test_another_place_works_by_its_keys_while_a_sheet_waits(
    seated: Counter, main: MainWindow, today: SideSheet
) -> None:
    (commit,) = [each for each in main.actions() if each.objectName() == "window.commit"]
    held = commit.isEnabled()

    seated.keys.press(KEY.Key_F3)
    free = commit.isEnabled()
    seated.keys.press(KEY.Key_1, CONTROL)

    focused = QApplication.focusWidget()
    assert (held, free, commit.isEnabled()) == (False, True, False)
    assert focused is not None
    assert today.isAncestorOf(focused)


def test_the_key_sheet_stands_over_no_other_place(seated: Counter, main: MainWindow) -> None:
    seated.keys.press(KEY.Key_F1)
    there = [each.isVisible() for each in main.findChildren(KeySheet)]

    seated.keys.press(KEY.Key_F2)

    assert there == [True]
    assert not any(each.isVisible() for each in main.findChildren(KeySheet))
    assert seated.focused() == "applicant-identity-number"


def test_the_key_sheet_stands_but_once(seated: Counter, main: MainWindow) -> None:
    seated.keys.press(KEY.Key_F1)
    seated.keys.press(KEY.Key_F1)
    open_ = [each.isVisible() for each in main.findChildren(KeySheet)].count(True)
    seated.keys.press(KEY.Key_Escape)

    assert open_ == 1
    assert not any(each.isVisible() for each in main.findChildren(KeySheet))


def test_a_key_of_the_screen_is_no_key_of_the_field(seated: Counter, screen: ReceptionDesk) -> None:
    fill(seated, screen)
    table = screen.form.papers.table
    table.show_rows([row.with_tick(ticked=False) for row in table.rows()])
    screen.form.person.applicant.name.setFocus()

    seated.keys.press(KEY.Key_E, CONTROL)

    assert all(row.ticked for row in table.rows() if row.required)
