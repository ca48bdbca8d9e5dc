"""The program's own opening, as `onestop` does it, of the home named by the first argument.

With `sign-in` as second argument it says when the sign-in is painted; with `desk`, when a clerk has
been signed in and the reception takes what is typed. What the clerk types at the sign-in is there
at once.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from onestop.app.start import Opening
from onestop.config import Home
from onestop.ui.theme.theme import apply
from onestop.ui.theme.tokens import Scheme
from tests.bench.first_paint import FirstPaint, say_and_quit

# The sample office's clerk and password, as everybody may know them; their module loads too much.
LOGIN, PASSWORD = "an.ttm", "motcua2026"
LOOK_MILLISECONDS = 2
PATIENCE_MILLISECONDS = 20_000


def main() -> None:
    """Open, say when it is there, close."""
    folder, until = sys.argv[1:]
    application = QApplication([])
    apply(application, Scheme.LIGHT)
    opening = Opening(Home(folder=Path(folder)), _now, lambda: None)
    desk = _Desk(opening)
    FirstPaint(opening.window, say_and_quit if until == "sign-in" else desk.sign_in)
    QTimer.singleShot(PATIENCE_MILLISECONDS, application.quit)
    opening.show()
    application.exec()
    opening.close()


class _Desk:
    """Signs a clerk in and waits until the desk can be used."""

    def __init__(self, opening: Opening) -> None:
        self._opening = opening
        self._look = QTimer()
        self._look.setInterval(LOOK_MILLISECONDS)
        self._look.timeout.connect(self._finish_when_ready)

    def sign_in(self) -> None:
        """Type and press Enter."""
        self._opening.sign_in.submitted.emit(LOGIN, PASSWORD, "")
        self._look.start()

    def _finish_when_ready(self) -> None:
        parts, focus = self._opening.parts, QApplication.focusWidget()
        if parts is None or parts.session.main is None or parts.session.background.busy():
            return
        if isinstance(focus, QLineEdit) and parts.session.main.isAncestorOf(focus):
            self._look.stop()
            say_and_quit()


def _now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the clock that is handed in


if __name__ == "__main__":
    main()
