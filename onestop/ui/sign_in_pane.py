"""The dark half of the sign-in: what this program is, when the office is open, what time it is."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from onestop.domain.calendar import OFFICE_TIME
from onestop.ui.moments import day_and_weekday
from onestop.ui.theme.icons import paint_icon
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.text import Text, Tone, wrapping

_A_MINUTE = 1000 * 20


class SignInPane(QFrame):
    """Give the window its face while nobody is signed in."""

    def __init__(self, hours: tuple[str, ...], version: str, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self.setProperty("kind", "rail")
        self._clock = clock
        self._moment = Text("", Face.CAPTION, Tone.ON_RAIL2)
        self._lay_out(hours, version)
        self._timer = QTimer(self)
        self._timer.setInterval(_A_MINUTE)
        self._timer.timeout.connect(self.tell_time)
        self._timer.start()
        self.tell_time()

    def _lay_out(self, hours: tuple[str, ...], version: str) -> None:
        sizes = current().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.primary_large, sizes.gap6, sizes.primary_large, sizes.gap6)
        column.setSpacing(0)
        column.addStretch(5)
        column.addWidget(_Door())
        column.addSpacing(sizes.gap5)
        column.addWidget(Text(self.tr("Một Cửa"), Face.KIOSK_LARGE, Tone.ON_RAIL))
        column.addSpacing(sizes.gap1)
        what = self.tr("Tiếp nhận, giải quyết và trả kết quả\nthủ tục hành chính")
        column.addWidget(wrapping(Text(what, Face.LEAD, Tone.ON_RAIL)))
        column.addSpacing(sizes.gap5)
        column.addWidget(_Stroke())
        column.addSpacing(sizes.gap5)
        for line in hours:
            column.addWidget(wrapping(Text(line, Face.BODY, Tone.ON_RAIL2)))
            column.addSpacing(2)
        column.addStretch(6)
        foot = QHBoxLayout()
        foot.addWidget(Text(version, Face.CAPTION, Tone.ON_RAIL2))
        foot.addStretch(1)
        foot.addWidget(self._moment)
        column.addLayout(foot)

    def tell_time(self) -> None:
        """Show what this machine takes for the time, so that a wrong clock is seen."""
        now = self._clock().astimezone(OFFICE_TIME)
        self._moment.setText(f"{now:%H:%M}, {day_and_weekday(now)}")


class _Door(QWidget):
    """The mark of the program, large."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = current().sizes.control_height + current().sizes.gap5
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        side = float(self.height())
        # the drawing keeps an eighth of air around itself; the words below have none
        at = QRectF(-side / 10, 0, side, side)
        painter = QPainter(self)
        paint_icon(painter, "door", at, current().colours.on_rail)


class _Stroke(QWidget):
    """A short bright stroke between two paragraphs."""

    def __init__(self) -> None:
        super().__init__()
        sizes = current().sizes
        self.setFixedSize(sizes.primary_large, sizes.gap1 - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), current().colours.on_rail_mark)
