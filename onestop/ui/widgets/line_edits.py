"""Fields to type in: Vietnamese as it is composed, codes no input method may touch, dates."""

import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from onestop.domain.errors import Refused
from onestop.domain.identity import read_date
from onestop.ui.actions import ENTER_KEYS, is_enter
from onestop.ui.theme.icons import paint_icon
from onestop.ui.theme.painting import RIGHT, chip_width, paint_chip
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face


class VnLineEdit(QLineEdit):
    """Take Vietnamese text; say what is written, the word still being composed included.

    Neither `text()` nor `textChanged` knows that word, so a list that completes it must listen to
    `effectiveTextChanged`. Enter goes on to the next field and never submits.
    """

    effectiveTextChanged = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._preedit = ""
        self._told = ""
        self._icon = ""
        self._keys = ""
        self._remark = ""
        super().__init__(parent)
        self.textChanged.connect(self._tell)

    def effective_text(self) -> str:
        """Give the text with the word being composed in its place."""
        at = self.cursorPosition()
        return self.text()[:at] + self._preedit + self.text()[at:]

    def value(self) -> str:
        """Give the text as it is stored: NFC, without blanks around it."""
        return unicodedata.normalize("NFC", self.effective_text()).strip()

    def set_icon(self, icon: str) -> None:
        """Show an icon at the left, as a search field does."""
        self._icon = icon
        self._make_room()

    def set_keys(self, keys: str) -> None:
        """Show at the right which key leads here."""
        self._keys = keys
        self._make_room()

    def set_remark(self, remark: str) -> None:
        """Show a remark at the right, such as how many were found."""
        self._remark = remark
        self._make_room()

    def event(self, event: QEvent) -> bool:
        """Leave a key to the screen that has bound it: X11 takes Ctrl+E for the end of the line."""
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and _is_bound(self, event):
            event.ignore()
            return False
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Notice the word being composed."""
        # before Qt's own handling: a commit must not be told with the word still added
        self._preedit = event.preeditString()
        super().inputMethodEvent(event)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next field on Enter; leave Ctrl+Enter to the screen."""
        super().keyPressEvent(event)
        if is_enter(event):
            event.accept()
            self.focusNextChild()
        elif event.key() in ENTER_KEYS:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, then what stands at its ends."""
        super().paintEvent(event)
        if not (self._icon or self._keys or self._remark):
            return
        theme = current()
        painter = QPainter(self)
        sizes = theme.sizes
        if self._icon:
            side = float(sizes.icon_small)
            at = QRectF(sizes.gap3, (self.height() - side) / 2, side, side)
            paint_icon(painter, self._icon, at, theme.colours.text3)
        right = float(self.width() - sizes.gap2)
        if self._keys:
            wide, high = chip_width(self._keys, theme), float(sizes.chip_height)
            at = QRectF(right - wide, (self.height() - high) / 2, wide, high)
            paint_chip(painter, at, self._keys, theme)
        elif self._remark:
            painter.setFont(theme.fonts[Face.CAPTION])
            painter.setPen(theme.colours.text3)
            at = QRectF(0, 0, right - 2, self.height())
            painter.drawText(at, RIGHT, self._remark)

    def changeEvent(self, event: QEvent) -> None:
        """Measure what stands at the ends again under a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._make_room()

    def _make_room(self) -> None:
        theme = current()
        sizes = theme.sizes
        left = sizes.icon_small + sizes.gap2 if self._icon else 0
        right = 0
        if self._keys:
            right = chip_width(self._keys, theme) + sizes.gap1
        elif self._remark:
            words = QFontMetricsF(theme.fonts[Face.CAPTION]).horizontalAdvance(self._remark)
            right = round(words) + sizes.gap2
        self.setTextMargins(left, 0, right, 0)
        self.update()

    def _tell(self) -> None:
        written = self.effective_text()
        if written != self._told:
            self._told = written
            self.effectiveTextChanged.emit(written)


class CodeEdit(VnLineEdit):
    """Take a code, a number or a telephone: input methods are kept out.

    Telex turns DD into Đ and VNI eats digits; refusing `ImEnabled` is the only switch that works
    without hiding what is typed.
    """

    def __init__(
        self,
        tidy: Callable[[str], str] = str.strip,
        columns: int = 18,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tidy = tidy
        self._columns = columns
        self.editingFinished.connect(self._tidy_up)

    def inputMethodQuery(
        self,
        query: Qt.InputMethodQuery,
        argument: Any = None,  # noqa: ANN401 -- Qt's own signature
    ) -> Any:  # noqa: ANN401 -- Qt's own signature
        """Tell every input method that there is nothing to compose here."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query, argument)

    def sizeHint(self) -> QSize:
        """Be as wide as the code is long."""
        theme = current()
        digit = QFontMetricsF(theme.fonts[Face.BODY]).horizontalAdvance("0")
        width = round(digit * self._columns) + 2 * theme.sizes.gap3
        return QSize(width, super().sizeHint().height())

    def _tidy_up(self) -> None:
        tidied = self._tidy(self.text())
        if tidied != self.text():
            self.setText(tidied)


class DateEdit(CodeEdit):
    """Take a date however it is typed (5/9/1990, 05091990, 5.9.1990); show it as 05/09/1990."""

    dayChanged = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_rewritten, 10, parent)
        self._day: date | None = None
        self.effectiveTextChanged.connect(self._read)

    def day(self) -> date | None:
        """Give the date, or nothing while the text is not one."""
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show a date."""
        self.setText(day_typed(day))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the whole date, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def _read(self, text: str) -> None:
        day = typed_date(text)
        if day != self._day:
            self._day = day
            self.dayChanged.emit(day)


def _is_bound(field: QWidget, event: QKeyEvent) -> bool:
    """Tell whether a screen around a field has an act for a key."""
    pressed = QKeySequence(event.keyCombination())
    around: QWidget | None = field.parentWidget()
    while around is not None:
        if any(act.isEnabled() and pressed in act.shortcuts() for act in around.actions()):
            return True
        around = around.parentWidget()
    return False


def day_typed(day: date | None) -> str:
    """Write a date as it is typed in full, or nothing for none."""
    return "" if day is None else day.strftime("%d/%m/%Y")


def typed_date(text: str) -> date | None:
    """Read a date as it is typed, or nothing while it is not one."""
    try:
        return read_date(text)
    except Refused:
        return None


def _rewritten(text: str) -> str:
    day = typed_date(text)
    return text.strip() if day is None else day_typed(day)
