"""A short word about one act, with a way back; it takes no focus and goes by itself."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QFrame, QHBoxLayout, QWidget

from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.buttons import ButtonLook, LinkButton
from onestop.ui.widgets.tag import StatusDot
from onestop.ui.widgets.text import Text, wrapping

# How many times it may stand higher to leave a field or a button free.
_HIGHER = 3
# What Qt calls a width without bounds.
_UNBOUNDED = 16777215


class Toast(QFrame):
    """Stand at the bottom of its parent, one message at a time, longer while pointed at.

    In the middle of the free part of the bar of acts, else over it; where it can, it covers nothing
    that can be typed into, pressed or read in a list.
    """

    acted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "popup")
        self._said = ""
        self._text = wrapping(Text("", Face.BODY))
        self._act = LinkButton(" ")
        self._close = LinkButton("", ButtonLook(icon="x"))
        self._close.setAccessibleName(self.tr("Đóng thông báo"))
        self._row = QHBoxLayout(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        # what is said often changes the page under it, which lays itself out afterwards
        self._laid_out = QTimer(self)
        self._laid_out.setSingleShot(True)
        self._laid_out.setInterval(0)
        self._laid_out.timeout.connect(self.stay)
        self._close.clicked.connect(self.hide)
        self._act.clicked.connect(self._take_back)
        self._over = parent
        parent.installEventFilter(self)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        sizes = current().sizes
        row = self._row
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
        self._said = text
        self._act.set_text(act)
        self._act.setVisible(bool(act))
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._start()
        self._laid_out.start()

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
        self._fit()
        bars = self._bars()
        above = self._above(max((bar.height() for bar in bars), default=0))
        places = [*(at for bar in bars for at in self._within(bar)), *above]
        live = [*self._live(), *(self._room_of(each) for bar in bars for each in _inside(bar))]
        free = [at for at in places if self._is_free(at, live)]
        rows = [self._rows(each) for each in self._over.findChildren(QAbstractItemView)]
        clear = (at for at in free if self._is_free(at, rows))
        self.move(next(clear, free[0] if free else above[0]))

    def _fit(self) -> None:
        """Be as wide as the words, which run on below before the window ends."""
        self._text.setText(self._said)
        self._text.setMaximumWidth(_UNBOUNDED)
        self._text.setMinimumWidth(0)
        needed = QFontMetrics(self._text.font()).horizontalAdvance(self._said) + 1
        beside = self._row.minimumSize().width() - self._text.minimumSizeHint().width()
        most = self._over.width() - 2 * current().sizes.gap4 - beside
        if needed > most:
            self._text.setText(_breakable(self._said))
        self._text.setFixedWidth(max(min(needed, most), 1))
        self.adjustSize()

    def _within(self, bar: QFrame) -> list[QPoint]:
        """Give the places in a bar of acts, which is higher than one line of words."""
        room = self._room_of(bar)
        if self.height() > room.height():
            return []
        top = room.top() + (room.height() - self.height()) // 2
        right = room.right() + 1 - self.width() - current().sizes.gap4
        return [QPoint(room.center().x() - self.width() // 2, top), QPoint(right, top)]

    def _above(self, bar: int) -> list[QPoint]:
        """Give the places over the bar of acts, the lowest first, those in the middle first."""
        gap = current().sizes.gap4
        room = self._over.width() - self.width()
        lowest = self._over.height() - bar - gap - self.height()
        return [
            QPoint(left, lowest - step * (self.height() + gap))
            for step in range(_HIGHER)
            for left in (room // 2, gap, room - gap)
        ]

    def _is_free(self, at: QPoint, taken: Sequence[QRect]) -> bool:
        wanted = QRect(at, self.size())
        return not any(wanted.intersects(each) for each in taken)

    def _room_of(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self._over, QPoint(0, 0)), widget.size())

    def _live(self) -> list[QRect]:
        """Give where something can be typed into or pressed; lists are long and go on beside."""
        return [
            self._room_of(each)
            for each in self._over.findChildren(QWidget)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus
            and each.isVisible()
            and each.isEnabled()
            and not isinstance(each, QAbstractScrollArea)
            and not self.isAncestorOf(each)
        ]

    def _rows(self, view: QAbstractItemView) -> QRect:
        """Give where the rows of a list stand."""
        model = view.model()
        if not view.isVisible() or not model.rowCount():
            return QRect()
        room = self._room_of(view)
        last = view.visualRect(model.index(model.rowCount() - 1, 0)).bottom()
        head = room.height() - view.viewport().height()
        room.setHeight(min(room.height(), head + last + 1))
        return room

    def _bars(self) -> list[QFrame]:
        frames = self._over.findChildren(QFrame)
        return [each for each in frames if each.property("kind") == "bar" and each.isVisible()]


def _inside(bar: QFrame) -> list[QWidget]:
    return [each for each in bar.findChildren(QWidget) if each.isVisible()]


def _breakable(text: str) -> str:
    """Let a path run on below at each of its folders."""
    return re.sub(r"([/\\])", "\\1\u200b", text)
