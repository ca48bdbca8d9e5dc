"""Render the workplaces of a lived-in office in both schemes to PNG, so that people can look.

python -m tests.ui.shots FOLDER [NAME ...]
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from onestop.config import Home
from onestop.domain.moments import milliseconds
from onestop.domain.scanning import read_scan
from onestop.services import processing
from onestop.services.setting_up import set_up_sample
from onestop.services.station import Station
from onestop.services.work import Desk
from onestop.sync.report import LineState, keep_line_state
from onestop.ui.background import Background
from onestop.ui.dossier.page import DossierPage
from onestop.ui.lookup.workplace import Lookup
from onestop.ui.news import NewsFeed
from onestop.ui.processing.workplace import Inbox
from onestop.ui.returns.workplace import Returns
from onestop.ui.sync.workplace import SyncPanel
from onestop.ui.theme.theme import apply, current
from onestop.ui.theme.tokens import Scheme
from onestop.ui.workplace import Footing, Workplace
from tests.ui import lived

# What is left of 1366 by 696 beside rail, header and strip.
WIDTH, HEIGHT = 1146, 614


class Stage:
    """A station, its subjects, and what every workplace is built with."""

    def __init__(self, folder: Path) -> None:
        self.background = Background()
        self.first = True
        self.clock = lived.Clock()
        self.clock.now = lived.FIRST
        home = Home(folder=folder / "home")
        set_up_sample(home, 3)
        self.station = Station.open(home, self.clock)
        self.subjects = lived.live(self.station, self.clock)
        self.news = NewsFeed(self.station.store, self.background)

    def open(self, clerk: str, factory: Callable[..., Workplace]) -> Workplace:
        desk = Desk(self.station, lived.clerk(self.station, clerk))
        place = factory(Footing(desk=desk, background=self.background, news=self.news))
        place.resize(WIDTH, HEIGHT)
        place.show()
        self.settle()
        return place

    def settle(self) -> None:
        application = QApplication.instance()
        assert application is not None
        deadline = time.monotonic() + 10
        application.processEvents()
        while self.background.busy() and time.monotonic() < deadline:
            application.processEvents()
        application.processEvents()


def inbox(stage: Stage) -> Workplace:
    place = stage.open(lived.HEAD, Inbox)
    assert isinstance(place, Inbox)
    place.table.show_row(stage.subjects["Lê Thị Ẩm"])
    place.table.setFocus()
    stage.settle()
    return place


def finishing(stage: Stage) -> Workplace:
    place = inbox(stage)
    assert isinstance(place, Inbox)
    place.table.show_row(stage.subjects["Võ Đình Quế"])
    stage.settle()
    place.take_primary()
    place.take_primary()
    return _still(stage, place)


def taking(stage: Stage) -> Workplace:
    place = inbox(stage)
    assert isinstance(place, Inbox)
    place.scan.click()
    place.take_scan(read_scan("000.00.99.H50-261120-0302"))
    stage.settle()
    place.take_scan(read_scan("000.00.99.H50-261109-0300"))
    return _still(stage, place)


def _still(stage: Stage, place: Workplace) -> Workplace:
    """Wait until the sheet has slid in."""
    loop = QEventLoop()
    QTimer.singleShot(2 * current().milliseconds.slide, loop.quit)
    loop.exec()
    stage.settle()
    return place


def proxy(stage: Stage) -> Workplace:
    place = ready(stage)
    assert isinstance(place, Returns)
    place.take_scan(read_scan("045085001188||Lê Văn Đỗ|05091985|Nam|Số 1 Hùng Vương|01012022"))
    place.sheet.collector.proxy.setChecked(True)
    place.take_primary()
    stage.settle()
    return place


def dossier(stage: Stage) -> Workplace:
    desk = Desk(stage.station, lived.clerk(stage.station, lived.HEAD))
    desk.do(processing.take, stage.subjects["Ngô Thị Thắm"]) if stage.first else None
    stage.first = False
    place = stage.open(lived.HEAD, DossierPage)
    place.visit(stage.subjects["Ngô Thị Thắm"], "Xử lý hồ sơ")
    stage.settle()
    return place


def ready(stage: Stage) -> Workplace:
    place = stage.open(lived.RECEIVER, Returns)
    assert isinstance(place, Returns)
    place.visit("000.00.99.H50-261117-0300")
    stage.settle()
    place.take_scan(read_scan("045191000452"))
    stage.settle()
    return place


def not_ready(stage: Stage) -> Workplace:
    place = stage.open(lived.RECEIVER, Returns)
    place.visit("261118")
    stage.settle()
    place.visit("000.00.99.H50-261118-0302")
    stage.settle()
    return place


def idle(stage: Stage) -> Workplace:
    place = stage.open(lived.RECEIVER, Returns)
    stage.settle()
    return place


def lookup(stage: Stage) -> Workplace:
    place = stage.open(lived.RECEIVER, Lookup)
    assert isinstance(place, Lookup)
    place.visit("thi")
    stage.settle()
    return place


def found_nothing(stage: Stage) -> Workplace:
    place = stage.open(lived.RECEIVER, Lookup)
    place.visit("nguyen van tam")
    stage.settle()
    return place


def outbox(stage: Stage) -> Workplace:
    stage.station.home.hub.write_text("{}")
    at = milliseconds(lived.at(lived.TODAY, "08:05"))
    keep_line_state(stage.station.local, LineState(last_contact=at, away_since=at))
    return stage.open(lived.RECEIVER, SyncPanel)


def held_back(stage: Stage) -> Workplace:
    lived.withhold(stage.station, stage.subjects["Ngô Thị Thắm"], "NOT_SEEN")
    place = stage.open(lived.RECEIVER, SyncPanel)
    assert isinstance(place, SyncPanel)
    place.tabs.choose(1)
    stage.settle()
    return place


SCREENS: Mapping[str, Callable[[Stage], Workplace]] = {
    "inbox": inbox,
    "finishing": finishing,
    "taking": taking,
    "proxy": proxy,
    "dossier": dossier,
    "ready": ready,
    "not-ready": not_ready,
    "idle": idle,
    "lookup": lookup,
    "found-nothing": found_nothing,
    "sync": outbox,
    "held-back": held_back,
}


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    names = sys.argv[2:] or list(SCREENS)
    application = QApplication([])
    with tempfile.TemporaryDirectory() as home:
        apply(application, Scheme.LIGHT)
        stage = Stage(Path(home))
        for name in names:
            for scheme in (Scheme.LIGHT, Scheme.DARK):
                apply(application, scheme)
                place = SCREENS[name](stage)
                stage.settle()
                place.grab().save(str(folder / f"{name}-{scheme}.png"))
                place.close()
                place.deleteLater()
        stage.background.close()
        stage.station.close()


if __name__ == "__main__":
    main()
