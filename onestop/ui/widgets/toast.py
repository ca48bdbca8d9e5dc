"""A short word about one act, with a way back; it takes no focus and goes by itself."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QWidget

from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.buttons import ButtonLook, LinkButton
from onestop.ui.widgets.tag import StatusDot
from onestop.ui.widgets.text import Text

# How many times it may stand higher to leave a field or a button free.
_HIGHER = 3


class Toast(QFrame):
    """Stand at the bottom of its parent, one message at a time, longer while pointed at.

    In the middle, or where it covers nothing that can be typed into or pressed.
    """

    acted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "popup")
        self._text = Text("", Face.BODY)
        self._act = LinkButton(" ")
        self._close = LinkButton("", ButtonLook(icon="x"))
        self._close.setAccessibleName(self.tr("Đóng thông báo"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._close.clicked.connect(self.hide)
        self._act.clicked.connect(self._take_back)
        self._over = parent
        parent.installEventFilter(self)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        sizes = current().sizes
        row = QHBoxLayout(self)
        row.setContentsMargins(sizes.gap4, sizes.gap2, sizes.gap2, sizes.gap2)
        row.setSpacing(sizes.gap3)
        row.addWidget(StatusDot(TagLook(self.tr("Đã xong"), Status.SUCCESS, Glyph.TICK_CIRCLE)))
        row.addWidget(self._text)
        row.addWidget(self._act)
        row.addWidget(self._close)
        for button in (self._act, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def say(self, text: str, act: str = "") -> None:
        """Show a message, with an act such as «Hoàn tác» if there is one."""
        self._text.setText(text)
        self._act.set_text(act)
        self._act.setVisible(bool(act))
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._start()

    def stay(self) -> None:
        """Keep standing over a page that has just come to the front."""
        if self.isVisible():
            self._place()
            self.raise_()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer rests here."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Begin again when the pointer leaves."""
        super().leaveEvent(event)
        if self.isVisible():
            self._start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window changes its size."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _start(self) -> None:
        times = current().milliseconds
        self._timer.start(times.toast_with_action if self._act.isVisible() else times.toast)

    def _take_back(self) -> None:
        self.hide()
        self.acted.emit()

    def _place(self) -> None:
        self.adjustSize()
        gap = current().sizes.gap4
        room = self._over.width() - self.width()
        lowest = self._over.height() - self._acts_below() - gap - self.height()
        places = [
            QPoint(left, lowest - step * (self.height() + gap))
            for step in range(_HIGHER)
            for left in (room // 2, gap, room - gap)
        ]
        live = self._live()
        self.move(next((at for at in places if self._is_free(at, live)), places[0]))

    def _is_free(self, at: QPoint, live: list[QRect]) -> bool:
        wanted = QRect(at, self.size())
        return not any(wanted.intersects(each) for each in live)

    def _live(self) -> list[QRect]:
        """Give where something can be typed into or pressed; lists are long and go on beside."""
        return [
            QRect(each.mapTo(self._over, QPoint(0, 0)), QSize(each.size()))
            for each in self._over.findChildren(QWidget)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus
            and each.isVisible()
            and each.isEnabled()
            and not isinstance(each, QAbstractScrollArea)
            and not self.isAncestorOf(each)
        ]

    def _acts_below(self) -> int:
        """Measure the bar of acts at the bottom: a message never covers a button."""
        frames = self._over.findChildren(QFrame)
        bars = (each for each in frames if each.property("kind") == "bar" and each.isVisible())
        return max((bar.height() for bar in bars), default=0)
