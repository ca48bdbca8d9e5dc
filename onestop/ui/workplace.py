"""A workplace: a screen that does tasks, reads lists, and reloads when there is news."""

import itertools
from collections.abc import Callable
from enum import StrEnum, auto
from typing import Any, TypeVar, TypeVarTuple

from msgspec import Struct
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from onestop.domain.errors import Refused
from onestop.domain.people import Duty
from onestop.domain.scanning import Scan
from onestop.services.work import Desk, Work
from onestop.ui.actions import commit_composition
from onestop.ui.background import Background
from onestop.ui.news import NewsFeed
from onestop.ui.theme.theme import current

R = TypeVar("R")
Ts = TypeVarTuple("Ts")
IfRefused = Callable[[Refused], object]


class Footing(Struct, frozen=True, kw_only=True):
    """What every workplace of a signed-in clerk stands on."""

    desk: Desk
    background: Background
    news: NewsFeed


class KeyLine(Struct, frozen=True, kw_only=True):
    """Say what a key does, for the key sheet."""

    keys: str
    words: str


class Errand(StrEnum):
    """What one place may ask another to do about a dossier."""

    PRINT = auto()
    CORRECT = auto()
    CANCEL = auto()


class Workplace(QWidget):
    """Work on a desk without ever waiting for it; workplaces reach each other by signals alone.

    News are gathered: one reload per 200 ms, and none while nobody looks.
    """

    open_dossier = Signal(str)
    """Ask for the page of a dossier, by its subject."""
    open_reception = Signal(str)
    """Ask for a reception, begun with a text such as an identity number."""
    open_lookup = Signal(str)
    """Ask for the look-up of a text."""
    open_return = Signal(str)
    """Ask for a result to be handed over, by the code of its dossier."""
    print_receipt = Signal(str, str)
    """Ask for the receipt of a dossier to be printed again: its subject and code."""
    correct_reception = Signal(str)
    """Ask for the reception of a dossier to be put right, by its subject."""
    cancel_reception = Signal(str)
    """Ask for the reception of a dossier to be taken back, by its subject."""
    went_back = Signal()
    """Leave for the place this one was opened from."""
    said = Signal(str)
    """Say something short at the bottom of the window."""
    printer_named = Signal(str)
    """Name the printer in the status strip; no name says that files are written."""
    refused = Signal(bool)
    """Tell whether something stands here that must be put right first."""
    remarked = Signal(str)
    """Put a lasting remark at the right of the status strip."""

    def __init__(self, footing: Footing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = footing.desk
        self.background = footing.background
        self._turns = itertools.count(1)
        self._latest: dict[object, int] = {}
        self._stale = True
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(current().milliseconds.news)
        self._soon.timeout.connect(self._reload_if_seen)
        footing.news.arrived.connect(self._mark_stale)

    def do(
        self,
        task: Callable[[Work, *Ts], R],
        *args: *Ts,
        then: Callable[[R], object] | None = None,
        refused: IfRefused | None = None,
    ) -> None:
        """Run a task in one transaction, off this thread; arguments are given by position.

        What is still being composed is committed to its field first.
        """
        commit_composition()
        # the desk's own signature counts by name what is counted here by place
        run: Callable[..., R] = self.desk.do
        self.background.run(self, lambda: run(task, *args), then or _nothing, refused)

    def ask(
        self,
        task: Callable[[Work, *Ts], R],
        *args: *Ts,
        then: Callable[[R], object],
        refused: IfRefused | None = None,
    ) -> None:
        """Run a task that only reads, beside the writer.

        Of two answers to one question the one that was asked for first is dropped when it comes
        last: readers overtake each other, and what it says is over.
        """
        read: Callable[..., R] = self.desk.ask
        turn = next(self._turns)

        def told(answer: R) -> None:
            if turn > self._latest.get(task, 0):
                self._latest[task] = turn
                then(answer)

        self.background.read(self, lambda: read(task, *args), told, refused)

    def reload(self) -> None:
        """Read everything shown anew; keep selection and what was typed."""

    def visit(self, what: str, back: str = "") -> None:
        """Show what another place asked for; `back` names the place to return to."""

    def attend(self, errand: Errand, subject: str) -> None:
        """Do what another place asked of this one about a dossier."""

    def take_scan(self, scan: Scan) -> bool:
        """Take a scan that belongs here; leave the others to the window."""
        return False

    def take_primary(self) -> None:
        """Do the one act of this place, on Ctrl+Enter."""

    def keep(self) -> object:
        """Give what was begun here, to be put back when the screens are built anew."""
        return None

    def put_back(self, kept: object) -> None:
        """Show again what was begun."""

    def panes(self) -> tuple[QWidget, ...]:
        """Give the panes F6 goes through, in reading order."""
        return ()

    def keys(self) -> tuple[KeyLine, ...]:
        """Give the keys of this place for the key sheet."""
        return ()

    def showEvent(self, event: QShowEvent) -> None:
        """Reload what changed while nobody looked."""
        super().showEvent(event)
        if self._stale and not self._soon.isActive():
            self._reload_if_seen()

    def _mark_stale(self) -> None:
        self._stale = True
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _reload_if_seen(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self.reload()


Factory = Callable[[Footing, QWidget], Workplace]
Count = Callable[[Work], int]


class WorkplaceEntry(Struct, frozen=True, kw_only=True):
    """Name a workplace, who may go there, and how it is built when first visited.

    `title` is the Vietnamese source, translated in the context `WorkplaceEntry`; without `on_rail`
    it is only reached from elsewhere, as the page of a dossier is. `count` tells what waits there.
    """

    id: str
    title: str
    icon: str
    key: str = ""
    duties: tuple[Duty, ...] = ()
    factory: Factory
    count: Count | None = None
    on_rail: bool = True


def _nothing(_answer: Any) -> None:  # noqa: ANN401 -- whatever the task answered
    """Do nothing after a task whose answer nobody needs."""
