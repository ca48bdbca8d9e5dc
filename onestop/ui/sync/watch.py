"""Watch the line: the exchange is another process and leaves its state in the local file."""

from PySide6.QtCore import QObject, QTimer, Signal

from onestop.domain.errors import Refused
from onestop.services import outbox
from onestop.services.work import Desk, Work
from onestop.sync.report import LineState, line_state
from onestop.ui.background import Background
from onestop.ui.sync.words import LineNow

POLL_MILLISECONDS = 2000


class LineWatch(QObject):
    """Read the state of the line now and then, off the UI thread; tell when it has changed."""

    changed = Signal(object)

    def __init__(self, desk: Desk, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._background = background
        self._asking = False
        self._most = 0
        self.now: LineNow | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MILLISECONDS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to watch."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()

    def look(self) -> None:
        """Look once; one question at a time."""
        if not self._asking:
            self._asking = True
            self._background.read(self, self._read, self._answer, self._wait)

    def _read(self) -> LineNow:
        station = self._desk.station
        return self._desk.ask(_now, line_state(station.local), station.home.hub.exists())

    def _answer(self, now: LineNow) -> None:
        self._asking = False
        self._most = max(self._most, now.waiting) if now.waiting else 0
        seen = LineNow(
            state=now.state,
            waiting=now.waiting,
            most=self._most,
            withheld=now.withheld,
            enrolled=now.enrolled,
            today=now.today,
        )
        if seen != self.now:
            self.now = seen
            self.changed.emit(seen)

    def _wait(self, _refused: Refused) -> None:
        """Look again at the next turn: the store is busy."""
        self._asking = False


def _now(work: Work, state: LineState, enrolled: bool) -> LineNow:  # noqa: FBT001 -- a task's argument by place
    waiting = outbox.waiting_count(work)
    return LineNow(
        state=state,
        waiting=waiting,
        most=waiting,
        withheld=outbox.withheld_count(work),
        enrolled=enrolled,
        today=work.today,
    )
