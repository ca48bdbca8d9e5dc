"""The strip that says the province is away: in time, not for a moment, and in nobody's way."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from onestop.domain.moments import milliseconds
from onestop.services.station import Station
from onestop.sync.report import LineState, keep_line_state
from onestop.ui.language import Language, speak
from onestop.ui.main_window import MainWindow
from onestop.ui.reception.workplace import ReceptionDesk
from onestop.ui.sync.banner import LineBanner
from onestop.ui.sync.words import LineNow
from tests.ui.at_the_counter import Counter
from tests.ui.conftest import MORNING, Clock
from tests.ui.receptions import fill

HALF_A_MINUTE = timedelta(seconds=30)


@pytest.fixture
def banner(qtbot: QtBot, clock: Clock) -> Iterator[LineBanner]:
    """The strip, in a window that is on screen."""
    shown = QWidget()
    qtbot.addWidget(shown)
    strip = LineBanner(clock, shown)
    shown.show()
    yield strip
    shown.close()


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """Screens that speak English."""
    speak(qapp, Language.ENGLISH)
    yield
    speak(qapp, Language.VIETNAMESE)


@pytest.fixture
def cut_off(station: Station, clock: Clock) -> Station:
    """A station that lost the province a minute ago."""
    station.home.hub.write_text("{}", "ascii")
    at = milliseconds(clock() - 2 * HALF_A_MINUTE)
    keep_line_state(station.local, LineState(last_contact=at, away_since=at))
    return station


def away(since: timedelta, waiting: int = 14) -> LineNow:
    at = milliseconds(MORNING - since)
    return LineNow(
        state=LineState(last_contact=at, away_since=at),
        waiting=waiting,
        most=waiting,
        withheld=0,
        enrolled=True,
        today=MORNING.date(),
    )


def back() -> LineNow:
    now = away(HALF_A_MINUTE)
    return replace(now, state=LineState(last_contact=milliseconds(MORNING)))


def hurry(banner: LineBanner) -> None:
    """Let what the strip waits for be over."""
    for timer in banner.findChildren(QTimer):
        if timer.isActive():
            timer.start(0)


def test_half_a_minute_without_the_province_is_told(banner: LineBanner) -> None:
    banner.show_now(away(HALF_A_MINUTE))

    assert banner.isVisible()
    assert banner.text.text() == (
        "Mất kết nối với tỉnh từ 09:11. Vẫn tiếp nhận bình thường;"
        " 14 thay đổi sẽ tự gửi khi có mạng."
    )


def test_a_shorter_loss_is_told_once_it_has_lasted(
    banner: LineBanner, clock: Clock, qtbot: QtBot
) -> None:
    banner.show_now(away(timedelta(seconds=5)))
    at_once = banner.isVisible()

    clock.pass_by(HALF_A_MINUTE)
    hurry(banner)

    qtbot.waitUntil(banner.isVisible)
    assert not at_once


def test_a_loss_that_passes_is_never_told(banner: LineBanner, clock: Clock, qtbot: QtBot) -> None:
    banner.show_now(away(timedelta(seconds=5)))
    banner.show_now(back())
    clock.pass_by(HALF_A_MINUTE)

    hurry(banner)

    qtbot.waitUntil(lambda: not any(each.isActive() for each in banner.findChildren(QTimer)))
    assert banner.isHidden()


def test_it_goes_when_the_line_is_back_but_does_not_flicker(
    banner: LineBanner, qtbot: QtBot
) -> None:
    banner.show_now(away(HALF_A_MINUTE))

    banner.show_now(back())
    at_once = banner.isVisible()
    hurry(banner)

    qtbot.waitUntil(banner.isHidden)
    assert at_once


def test_who_works_alone_lost_nothing(banner: LineBanner) -> None:
    banner.show_now(replace(away(HALF_A_MINUTE), enrolled=False))

    assert banner.isHidden()


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("waiting", "said"),
    [
        (0, "Reception goes on as usual."),
        (1, "Reception goes on as usual; 1 change goes out by itself when the line is back."),
        (2, "Reception goes on as usual; 2 changes go out by themselves when the line is back."),
    ],
)
def test_it_counts_in_english(banner: LineBanner, waiting: int, said: str) -> None:
    banner.show_now(away(HALF_A_MINUTE, waiting))

    assert banner.text.text() == f"No connection to the province since 09:11. {said}"


def test_it_leads_to_what_waits_and_stays(cut_off: Station, seated: Counter, qtbot: QtBot) -> None:
    del cut_off
    main = _main(seated)
    strip = main.findChild(LineBanner)
    assert strip is not None
    qtbot.waitUntil(strip.isVisible)

    strip.look.click()

    assert main.routes.here == "sync"
    assert strip.isVisible()


@pytest.mark.parametrize("size", [(1366, 696), (1280, 640), (1093, 550), (960, 480)])
def test_it_hides_no_act(
    cut_off: Station, seated: Counter, screen: ReceptionDesk, qtbot: QtBot, size: tuple[int, int]
) -> None:
    del cut_off
    strip = _main(seated).findChild(LineBanner)
    assert strip is not None
    qtbot.waitUntil(strip.isVisible)

    seated.window.resize(*size)
    fill(seated, screen)
    seated.settle()

    act = screen.summary.commit if screen.summary.isVisible() else screen.bar.commit
    there = QRect(act.mapTo(seated.window, QPoint(0, 0)), act.size())
    assert (seated.window.width(), seated.window.height()) == size
    assert seated.window.rect().contains(there)
    assert act.height() >= act.sizeHint().height()
    assert _overlapping(screen.summary) == []


def _overlapping(column: QWidget) -> list[QWidget]:
    """Name what a column has no room for."""
    parts = [each for each in column.findChildren(QWidget) if each.isVisible()]
    return [each for each in parts if each.height() < each.minimumSizeHint().height()]


def _main(seated: Counter) -> MainWindow:
    assert seated.session.main is not None
    return seated.session.main
