"""Ctrl+Enter on the reception screen to the receipt's bytes in the archive, recorded as printed.

The baseline does the same without a screen: the services receive, draw, archive and record. What
lies between them is the screen: reading the form, two ways to other threads and back, painting.
"""

import os
import random
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from onestop.devices.printers import Printing
from onestop.documents.receipt import receipt as draw
from onestop.domain.forms import PaperSize
from onestop.domain.intake import TypedPerson
from onestop.services import papers, reception
from onestop.ui.actions import Key
from onestop.ui.background import Background
from onestop.ui.news import NewsFeed
from onestop.ui.reception.workplace import ReceptionDesk
from onestop.ui.theme.theme import apply
from onestop.ui.theme.tokens import Scheme
from onestop.ui.workplace import Footing
from tests.bench.offices import Staffed, intake, staffed
from tests.bench.pairs import Ratio, middle, seconds

PAIRS = 25
PATIENCE = 20
PROCEDURE = "TC05"
SIZE = (1366, 768)


def measure(folder: Path) -> Ratio:
    """Receive dossiers through the screen and through the services in turn."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    if not isinstance(application, QApplication):
        raise TypeError("another kind of application is running")
    apply(application, Scheme.LIGHT)
    chance = random.Random(5)  # noqa: S311 - invented people
    office = staffed(folder / "press")
    screen = _Screen(application, office, folder / "printed")
    try:
        screen.receive(_person(chance))
        _received(office, chance)
        times = [
            (screen.receive(_person(chance)), seconds(lambda: _received(office, chance)))
            for _ in range(PAIRS)
        ]
    finally:
        screen.close()
        office.station.close()
    return middle("Ctrl+Enter to archived PDF", None, times)


def _received(office: Staffed, chance: random.Random) -> None:
    promised = office.counter.do(reception.receive, intake(chance))
    papers.issue(office.counter, promised.subject, PaperSize.A5, draw)


def _person(chance: random.Random) -> TypedPerson:
    person = intake(chance).applicant
    if person is None:
        raise RuntimeError("nobody came")
    return person


class _Screen:
    """The reception of a counter, with a clerk whose fingers are program."""

    def __init__(self, application: QApplication, office: Staffed, folder: Path) -> None:
        self._application = application
        self._background = Background()
        self._news = NewsFeed(office.station.store, self._background)
        self._commits: list[float] = []
        office.station.store.subscribe(lambda _news: self._commits.append(perf_counter()))
        footing = Footing(desk=office.counter, background=self._background, news=self._news)
        self._place = ReceptionDesk(footing, Printing(folder=folder))
        # The key is the window's, which hands it to the place on screen.
        QShortcut(QKeySequence(Key.COMMIT), self._place, self._place.take_primary)
        self._place.resize(*SIZE)
        self._place.show()
        self._place.activateWindow()
        self._settle()

    def receive(self, person: TypedPerson) -> float:
        """Fill the form, press Ctrl+Enter; answer the seconds until the receipt was recorded."""
        self._place.begin()
        self._fill(person)
        self._settle()
        self._commits.clear()
        pressed = perf_counter()
        QTest.keyClick(
            self._place.windowHandle(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
        # The first commit is the reception, the second says that its receipt was printed.
        self._wait(lambda: len(self._commits) >= 2)
        self._settle()
        return self._commits[1] - pressed

    def close(self) -> None:
        """End it, and its threads."""
        self._news.stop()
        self._place.close()
        self._background.close()
        self._place.deleteLater()

    def _fill(self, person: TypedPerson) -> None:
        form = self._place.form
        fields = form.person.applicant
        fields.name.setText(person.name)
        fields.number.setText(person.identity.number if person.identity else "")
        fields.phone.setText(person.phone)
        fields.address.setText(person.address)
        procedure = form.procedure.index.by_code(PROCEDURE)
        if procedure is None:
            raise RuntimeError("the counter does not offer the procedure")
        form.procedure.take(procedure)
        form.papers.table.tick_required()

    def _settle(self) -> None:
        """Let everything that was asked come home."""
        self._application.processEvents()
        self._wait(lambda: not self._background.busy())
        self._application.processEvents()

    def _wait(self, done: Callable[[], bool]) -> None:
        end = perf_counter() + PATIENCE
        while not done():
            if perf_counter() > end:
                raise TimeoutError("the screen did not answer")
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
