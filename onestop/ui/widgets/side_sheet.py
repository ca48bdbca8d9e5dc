"""A sheet over the right part of a screen: part of the window, not a window."""

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPropertyAnimation, QRect, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from onestop.ui.actions import COMMIT_KEYS, commit_composition
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.buttons import ButtonLook, LinkButton
from onestop.ui.widgets.card import rule
from onestop.ui.widgets.keys_below import KeysBelow
from onestop.ui.widgets.scrolling import scrolling
from onestop.ui.widgets.text import Text, Tone


def sheet_over(place: QWidget) -> "SideSheet | None":
    """Give the sheet that stands open over a screen, the uppermost of several."""
    sheets = place.findChildren(SideSheet, options=Qt.FindChildOption.FindDirectChildrenOnly)
    # what is raised goes to the end of its siblings
    return next((each for each in reversed(sheets) if not each.isHidden()), None)


def leave_sheets(place: QWidget) -> None:
    """Leave every sheet that stands open over a screen."""
    while (sheet := sheet_over(place)) is not None:
        sheet.leave()


class SideSheet(QFrame):
    """Slide in over its parent; Esc leaves and throws nothing away.

    While it is open the keys of the screen below are held, and Tab stays inside.
    """

    closed = Signal()
    share = 3
    """It takes one part in so many of the screen's width."""
    least_in_rows = 12
    """And no less than the height of so many rows."""

    def __init__(self, parent: QWidget, title: str, remark: str = "") -> None:
        super().__init__(parent)
        self.setProperty("kind", "sheet")
        self.setAccessibleName(title)
        self.body = QVBoxLayout()
        self.footer = QHBoxLayout()
        self._before: QWidget | None = None
        self._keys_below = KeysBelow(self, parent)
        self._keys_below.escaped.connect(self.leave)
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
        at = self._place()
        self._slide.setDuration(current().milliseconds.slide)
        self._slide.setStartValue(at.translated(at.width(), 0))
        self._slide.setEndValue(at)
        self.show()
        self.raise_()
        self._slide.start()
        if first is not None and first.isVisible():
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._step(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Go away and give the focus back to where it was."""
        self._slide.stop()
        focused = QApplication.focusWidget()
        inside = focused is None or focused is self or self.isAncestorOf(focused)
        self.hide()
        if inside and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def commit_by_keys(self, button: QAbstractButton) -> None:
        """Press a button on Ctrl+Enter, wherever in the sheet the focus is."""
        action = QAction(self)
        action.setShortcuts([QKeySequence(keys) for keys in COMMIT_KEYS])
        action.triggered.connect(commit_composition)
        action.triggered.connect(button.click)
        self.addAction(action)

    def take_focus(self) -> None:
        """Go on where the focus was last in this sheet."""
        last = _latest_in(self)
        if last is not None and last.isVisible():
            last.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._step(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Hold the keys below while somebody sees the sheet."""
        super().showEvent(event)
        self._keys_below.hold()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the keys back, when another screen comes to the front too."""
        super().hideEvent(event)
        self._keys_below.release()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 -- Qt's own signature
        """Go round inside: what the sheet covers is not to be filled in blind."""
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        self._step(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the right when the window changes its size."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._slide.stop()
            self.setGeometry(self._place())
        return super().eventFilter(watched, event)

    def _step(self, reason: Qt.FocusReason) -> None:
        """Go to what takes the next Tab inside the sheet, round its end."""
        start: QWidget = _latest_in(self) or self
        here: QWidget | None = start
        back = reason is Qt.FocusReason.BacktabFocusReason
        while here is not None:
            here = here.previousInFocusChain() if back else here.nextInFocusChain()
            if here is None or here is start:
                return
            if self.isAncestorOf(here) and _takes_tab(here):
                here.setFocus(reason)
                return

    def _place(self) -> QRect:
        room = self._over.rect()
        least = current().sizes.row * self.least_in_rows
        width = min(room.width(), max(room.width() // self.share, least))
        return QRect(room.right() - width + 1, 0, width, room.height())


def _takes_tab(widget: QWidget) -> bool:
    takes = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(takes) and widget.isVisible() and widget.isEnabled()


def _latest_in(sheet: QWidget) -> QWidget | None:
    """Give what had the focus last in a sheet."""
    return sheet.focusWidget()
