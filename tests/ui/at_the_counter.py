"""A whole desk on screen: session, windows, keys that are counted, and answers that are awaited."""

from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from onestop.devices.printers import Printing
from onestop.domain.people import Duty
from onestop.services.station import Station
from onestop.services.work import Desk
from onestop.ui.desk_session import DeskSession
from onestop.ui.dossier.page import DossierPage
from onestop.ui.lookup.workplace import Lookup
from onestop.ui.processing.workplace import Inbox
from onestop.ui.reception.workplace import ReceptionDesk
from onestop.ui.returns.workplace import Returns
from onestop.ui.sign_in import Seat, SignIn, SignInValues
from onestop.ui.sync.workplace import SyncPanel
from onestop.ui.workplace import Footing, WorkplaceEntry

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier

Stand = Callable[[Desk], Footing]


def entries(out: Path) -> tuple[WorkplaceEntry, ...]:
    """The places of the first desks, as the application joins them."""

    def reception(footing: Footing, parent: QWidget) -> ReceptionDesk:
        return ReceptionDesk(footing, Printing(folder=out), parent)

    receives, processes = (Duty.RECEIVE,), (Duty.PROCESS, Duty.LEAD)
    return (
        _entry("reception", "Tiếp nhận", reception, "F2", receives),
        _entry("processing", "Xử lý hồ sơ", Inbox, "", processes),
        _entry("returns", "Trả kết quả", Returns, "F3", receives),
        _entry("lookup", "Tra cứu hồ sơ", Lookup, "F4"),
        _entry("sync", "Đồng bộ", SyncPanel),
        WorkplaceEntry(
            id="dossier", title="Hồ sơ", icon="file-text", factory=DossierPage, on_rail=False
        ),
    )


def _entry(
    id_: str,
    title: str,
    factory: Callable[[Footing, QWidget], object],
    key: str = "",
    duties: tuple[Duty, ...] = (),
) -> WorkplaceEntry:
    return WorkplaceEntry(
        id=id_,
        title=title,
        icon="tray",
        key=key,
        duties=duties,
        factory=factory,  # type: ignore[arg-type] # every factory here makes a workplace
    )


class Keys:
    """Press keys where the focus is and count them."""

    def __init__(self, counter: "Counter") -> None:
        self._counter = counter
        self.pressed = 0

    def type(self, text: str) -> None:
        """Type letters and digits."""
        for letter in text:
            QTest.keyClicks(self._focused(), letter)
            self.pressed += 1

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press one key, and wait for what it sets off."""
        QTest.keyClick(self._focused(), key, modifiers)
        self.pressed += 1
        self._counter.settle()

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self._counter.window


class Counter:
    """The desk of a clerk, on screen."""

    def __init__(self, qtbot: QtBot, station: Station, out: Path) -> None:
        self._qtbot = qtbot
        self.station = station
        self.out = out
        self.window = QStackedWidget()
        self.sign_in = SignIn(
            SignInValues(
                office="UBND huyện Hải Lăng",
                section="Bộ phận Tiếp nhận và Trả kết quả",
                version="Phiên bản 0",
                clock=station.clock,
                seats=(Seat(id="quay-03", name="Quầy 03"), Seat(id="quay-04", name="Quầy 04")),
                seat="quay-03",
                sample=True,
            )
        )
        self.window.addWidget(self.sign_in)
        self.session = DeskSession(self.window, self.sign_in, station, lambda: entries(out))
        self.session.news.stop()
        self.keys = Keys(self)
        self.window.resize(1366, 696)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def settle(self) -> None:
        """Wait until everything that was asked has been answered."""
        application = QApplication.instance()
        assert application is not None
        background = self.session.background
        for _ in range(3):
            application.processEvents()
            self._qtbot.waitUntil(lambda: not (background.busy() or self._holds()), timeout=10_000)
        # what the last answer wrote is laid out before anybody measures it
        application.processEvents()

    def _holds(self) -> bool:
        """Tell whether a key waits to be told from a scanner's."""
        return self.session.main is not None and self.session.main.scans.held.holds()

    def sit_down(self, desk: Desk) -> None:
        """Open the desk of a signed-in clerk."""
        self.session.open_desk(desk)
        self.settle()

    def place(self, id_: str) -> QObject:
        """Go to a place and give it."""
        assert self.session.main is not None
        found = self.session.main.routes.go(id_)
        assert found is not None
        self.settle()
        return found

    def reception(self) -> ReceptionDesk:
        """Go to the reception."""
        desk = self.place("reception")
        assert isinstance(desk, ReceptionDesk)
        return desk

    def focused(self) -> str:
        """Name the widget that has the focus."""
        widget = QApplication.focusWidget()
        return widget.objectName() if widget else ""

    def close(self) -> None:
        """Leave nothing running."""
        self.session.close()
        self.window.close()
        # here and now: a window left to the collector may be destroyed on another thread
        shiboken6.delete(self.window)
