"""A sheet over the right third of a screen: part of the window, not a window."""

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPropertyAnimation, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.buttons import ButtonLook, LinkButton
from onestop.ui.widgets.card import rule
from onestop.ui.widgets.scrolling import scrolling
from onestop.ui.widgets.text import Text, Tone

_SHARE = 3
_LEAST_WIDTH_IN_ROWS = 12


class SideSheet(QFrame):
    """Slide in over its parent; Esc leaves and throws nothing away."""

    closed = Signal()

    def __init__(self, parent: QWidget, title: str, remark: str = "") -> None:
        super().__init__(parent)
        self.setProperty("kind", "sheet")
        self.setAccessibleName(title)
        self.body = QVBoxLayout()
        self.footer = QHBoxLayout()
        self._before: QWidget | None = None
        self._held: list[QAction] = []
        self._slide = QPropertyAnimation(self, b"geometry", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._over = parent
        parent.installEventFilter(self)
        self._lay_out(title, remark)
        self.hide()

    def _lay_out(self, title: str, remark: str) -> None:
        sizes = current().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(sizes.gap4, sizes.gap3, sizes.gap4, sizes.gap3)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(title, Face.TITLE))
        if remark:
            words.addWidget(Text(remark, Face.NOTE, Tone.TEXT2))
        head.addLayout(words, 1)
        leave = LinkButton(self.tr("Quay lại"), ButtonLook(keys="Esc", chip=True))
        leave.setObjectName("sheet.leave")
        leave.clicked.connect(self.leave)
        head.addWidget(leave, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(rule())
        self.body.setContentsMargins(sizes.gap4, sizes.gap4, sizes.gap4, sizes.gap4)
        self.body.setSpacing(sizes.gap3)
        # in a low window the sheet scrolls; its act below stays in sight
        inside = QWidget()
        inside.setLayout(self.body)
        column.addWidget(scrolling(inside), 1)
        column.addWidget(rule())
        self.footer.setContentsMargins(sizes.gap4, sizes.gap3, sizes.gap4, sizes.gap3)
        self.footer.setSpacing(sizes.gap2)
        column.addLayout(self.footer)

    def enter(self, first: QWidget | None = None) -> None:
        """Slide in and put the focus on the first thing to decide."""
        self._before = self.window().focusWidget()
        self._hold_keys_below()
        at = self._place()
        self._slide.setDuration(current().milliseconds.slide)
        self._slide.setStartValue(at.translated(at.width(), 0))
        self._slide.setEndValue(at)
        self.show()
        self.raise_()
        self._slide.start()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Go away and give the focus back to where it was."""
        self._slide.stop()
        self.hide()
        for action in self._held:
            action.setEnabled(True)
        self._held = []
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the right third when the window changes its size."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._slide.stop()
            self.setGeometry(self._place())
        return super().eventFilter(watched, event)

    def _hold_keys_below(self) -> None:
        """Keep the screen's own Ctrl+Enter still: one key with two acts would run neither."""
        mine = {keys.toString() for action in self.actions() for keys in action.shortcuts()}
        below: QWidget | None = self._over
        while below is not None:
            self._held += [
                action
                for action in below.actions()
                if action.isEnabled() and mine & {keys.toString() for keys in action.shortcuts()}
            ]
            below = below.parentWidget()
        for action in self._held:
            action.setEnabled(False)

    def _place(self) -> QRect:
        room = self._over.rect()
        least = current().sizes.row * _LEAST_WIDTH_IN_ROWS
        width = min(room.width(), max(room.width() // _SHARE, least))
        return QRect(room.right() - width + 1, 0, width, room.height())
