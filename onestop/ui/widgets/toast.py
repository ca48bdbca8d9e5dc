"""A short word about one act, with a way back; it takes no focus and goes by itself."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.buttons import ButtonLook, LinkButton
from onestop.ui.widgets.tag import StatusDot
from onestop.ui.widgets.text import Text


class Toast(QFrame):
    """Stand at the bottom centre of its parent, one message at a time, longer while pointed at."""

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
        left = (self._over.width() - self.width()) // 2
        bottom = self._over.height() - self._acts_below() - current().sizes.gap4
        self.move(left, bottom - self.height())

    def _acts_below(self) -> int:
        """Measure the bar of acts at the bottom: a message never covers a button."""
        frames = self._over.findChildren(QFrame)
        bars = (each for each in frames if each.property("kind") == "bar" and each.isVisible())
        return max((bar.height() for bar in bars), default=0)
