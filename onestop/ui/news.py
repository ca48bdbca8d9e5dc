"""News of commits, ours and other processes', told on the UI thread."""

from collections.abc import Callable
from typing import Protocol

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from onestop.domain.errors import Refused
from onestop.ui.background import Background

POLL_MILLISECONDS = 500


class Source(Protocol):
    """What tells of commits: the store."""

    def subscribe(self, listener: Callable[[object], None]) -> None:
        """Call the listener after every commit of this process."""

    def changed_elsewhere(self) -> bool:
        """Tell whether another process has committed since this was last asked."""


class NewsFeed(QObject):
    """Tell who listens that the store has changed, whoever changed it.

    Our own commits are heard at once, others' are looked for every half second off this thread.
    """

    arrived = Signal()
    _heard = Signal()

    def __init__(self, source: Source, background: Background) -> None:
        super().__init__()
        self._source = source
        self._background = background
        self._asking = False
        # the store calls on the writer's thread; queued, the news comes home to this one
        self._heard.connect(self.arrived, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        source.subscribe(self._listen)

    def start(self) -> None:
        """Begin to look for commits of other processes."""
        self._timer.start()

    def stop(self) -> None:
        """Look no further."""
        self._timer.stop()

    def look(self) -> None:
        """Ask once whether another process has committed; one question at a time."""
        if not self._asking:
            self._asking = True
            self._background.read(self, self._source.changed_elsewhere, self._answer, self._wait)

    def _listen(self, _news: object) -> None:
        """Pass on what the writer's thread tells; the feed may be gone by then."""
        if shiboken6.isValid(self):
            self._heard.emit()

    def _answer(self, changed: bool) -> None:  # noqa: FBT001 -- the store's answer
        self._asking = False
        if changed:
            self.arrived.emit()

    def _wait(self, _refused: Refused) -> None:
        """Let a busy store be asked again at the next turn."""
        self._asking = False
