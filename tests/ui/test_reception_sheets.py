"""The sheets of the reception: today's list leads on, its acts stand inside, no day is cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTableView
from pytestqt.qtbot import QtBot

from onestop.services.reception import Promised
from onestop.ui.cells import needed_width
from onestop.ui.language import Language, speak
from onestop.ui.reception.today_sheet import TodaySheet
from onestop.ui.reception.workplace import ReceptionDesk
from onestop.ui.tables import RowsModel
from onestop.ui.theme.theme import current
from onestop.ui.widgets.side_sheet import sheet_over
from tests.ui.at_the_counter import Counter
from tests.ui.receptions import ENTER, fill


@pytest.fixture
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """Screens that speak the language asked for."""
    speak(qapp, request.param)
    yield
    speak(qapp, Language.VIETNAMESE)


@pytest.fixture
def today(seated: Counter, before: Promised, screen: ReceptionDesk) -> TodaySheet:
    """The list of today over the reception."""
    del before
    screen.reload()
    seated.settle()
    screen.afterwards.show_today()
    sheet = sheet_over(screen)
    assert isinstance(sheet, TodaySheet)
    return sheet


def words(view: QTableView) -> list[str]:
    model = view.model()
    return [str(model.index(0, at).data()) for at in range(model.columnCount())]


def test_the_list_of_today_says_what_was_received_and_where_it_waits(
    today: TodaySheet,
) -> None:
    assert words(today.view)[2:] == [
        "LÊ THỊ ẨM",
        "Cấp lại bản chính giấy khai sinh",
        "Chờ chuyển phòng",
    ]


def test_the_list_of_today_leads_to_a_file_by_a_button_too(
    today: TodaySheet, before: Promised, qtbot: QtBot
) -> None:
    (button,) = [each for each in today.findChildren(QAbstractButton) if each.text() == "Mở hồ sơ"]

    with qtbot.waitSignal(today.open_asked) as asked:
        button.click()

    assert asked.args == [before.subject]


def test_enter_on_the_button_does_what_the_button_says(
    today: TodaySheet, before: Promised, qtbot: QtBot
) -> None:
    (button,) = [each for each in today.findChildren(QAbstractButton) if each.text() == "Mở hồ sơ"]
    button.setFocus()

    with qtbot.waitSignal(today.open_asked) as asked:
        QTest.keyClick(button, ENTER)

    assert asked.args == [before.subject]


@pytest.mark.parametrize("size", [(1366, 690), (960, 480)])
@pytest.mark.parametrize("spoken", list(Language), indirect=True)
@pytest.mark.usefixtures("spoken")
def test_the_acts_of_today_stand_inside_the_window(
    seated: Counter, today: TodaySheet, size: tuple[int, int]
) -> None:
    seated.window.resize(*size)
    seated.settle()

    outside = [
        each.text()
        for each in today.findChildren(QAbstractButton)
        if each.isVisible()
        and each.mapTo(seated.window, each.rect().bottomRight()).x() >= seated.window.width()
    ]

    assert outside == []


@pytest.mark.parametrize("spoken", list(Language), indirect=True)
@pytest.mark.usefixtures("spoken")
def test_no_day_of_the_count_is_cut(seated: Counter, screen: ReceptionDesk) -> None:
    fill(seated, screen)
    seated.settle()
    screen.receiving.show_count()
    sheet = sheet_over(screen)
    assert sheet is not None
    (view,) = sheet.findChildren(QTableView)
    model = view.model()
    assert isinstance(model, RowsModel)

    needed = [needed_width(each, model.rows(), current(), titled=True) for each in model.columns]

    head = view.horizontalHeader()
    assert [at for at, least in enumerate(needed) if head.sectionSize(at) < least] == []
