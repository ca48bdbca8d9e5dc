"""The strip under the window's header: the province is away, and the work goes on."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from onestop.domain.moments import milliseconds
from onestop.ui.sync.words import LineNow, away_words
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Status
from onestop.ui.widgets.info_bar import InfoBar

AWAY_MILLISECONDS = 30_000
"""So long a loss is no hiccup of the line any more."""


class LineBanner(InfoBar):
    """Stand while the line is lost, not for a moment's loss and never for a moment."""

    look_asked = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(Status.WARN, "", parent=parent)
        self.setObjectName("line-banner")
        self._clock = clock
        self._now: LineNow | None = None
        self.look = self.add_act(self.tr("Xem"))
        self.look.setObjectName("line-banner.look")
        self.look.clicked.connect(self.look_asked)
        self._lost = _timer(self)
        self._stay = _timer(self)
        for timer in (self._lost, self._stay):
            timer.timeout.connect(self._show_or_go)
        self.hide()

    def show_now(self, now: LineNow) -> None:
        """Follow the line."""
        self._now = now
        if now.is_away():
            self.say(away_words(now))
        self._show_or_go()

    def _show_or_go(self) -> None:
        now = self._now
        if now is None or not now.is_away():
            self._lost.stop()
            # at once gone again would be a flicker
            self.setVisible(self._stay.isActive())
        elif self.isHidden():
            self._come_in(AWAY_MILLISECONDS - self._away_for(now))

    def _come_in(self, wait: int) -> None:
        if wait > 0:
            self._lost.start(wait)
            return
        self._stay.start(current().milliseconds.banner_least)
        self.show()

    def _away_for(self, now: LineNow) -> int:
        since = now.state.away_since
        return 0 if since is None else milliseconds(self._clock()) - since


def _timer(owner: QWidget) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    return timer
