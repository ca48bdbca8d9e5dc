"""The real desk in a process of its own, that tells a file what is on its screen.

`python -m tests.rig.watched_desk HOME REPORT`
"""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from onestop.app import start
from onestop.config import Home
from onestop.domain.scanning import Scan
from onestop.ui.main_window import MainWindow
from onestop.ui.widgets.line_edits import VnLineEdit
from onestop.ui.widgets.suggestion_list import SuggestionList

_OFTEN = 30


class Seen(Struct, kw_only=True):
    """What somebody in front of the screen sees, and what was scanned so far."""

    place: str = ""
    focus: str = ""
    text: str = ""
    composing: bool = False
    proposals: int = 0
    scans: tuple[str, ...] = ()


class Watched(start.Opening):
    """A desk that is looked at every few milliseconds."""

    report = Path()

    def show(self) -> None:
        """Show the desk and look at it from then on."""
        self._seen = Seen()
        self._main: MainWindow | None = None
        self._eyes = QTimer(self)
        self._eyes.setInterval(_OFTEN)
        self._eyes.timeout.connect(self._look)
        self._eyes.start()
        super().show()

    def _look(self) -> None:
        shown = self.window.currentWidget()
        if isinstance(shown, MainWindow) and shown is not self._main:
            self._main = shown
            shown.scans.scanned.connect(self._note)
        seen = _seen(shown, self._seen.scans)
        if seen != self._seen:
            self._seen = seen
            draft = self.report.with_suffix(".part")
            draft.write_text(json.dumps(asdict(seen)), encoding="utf-8")
            draft.replace(self.report)

    def _note(self, scan: Scan) -> None:
        # a new one: the looker compares with what it told before
        self._seen = Seen(scans=(*self._seen.scans, scan.value))


def _seen(shown: QWidget | None, scans: tuple[str, ...]) -> Seen:
    field = QApplication.focusWidget()
    lists = shown.findChildren(SuggestionList) if shown else []
    return Seen(
        place=shown.routes.here if isinstance(shown, MainWindow) else "sign-in",
        focus=field.objectName() if field else "",
        text=field.effective_text() if isinstance(field, VnLineEdit) else "",
        composing=isinstance(field, VnLineEdit) and field.effective_text() != field.text(),
        proposals=sum(each.model.rowCount() for each in lists if each.isVisible()),
        scans=scans,
    )


def _clock() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - a clock


if __name__ == "__main__":
    Watched.report = Path(sys.argv[2])
    # the one way to look over its shoulder
    vars(start)["Opening"] = Watched
    sys.exit(start.open_desk(Home(folder=Path(sys.argv[1])), _clock))
