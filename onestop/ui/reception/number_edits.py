"""Fields for numbers of people, identity and telephone: they tidy what was typed."""

import re

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from onestop.domain.identity import PERSONAL_NUMBER_LENGTH
from onestop.ui.actions import is_enter
from onestop.ui.widgets.line_edits import CodeEdit

_BARS_OF_A_CARD = 5
_PASTED_AT_ONCE = 5


class IdentityEdit(CodeEdit):
    """Take an identity number as it is typed, or the text of a card as it is pasted or scanned."""

    entered = Signal()
    numberGiven = Signal(str)
    cardGiven = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(grouped, 17, parent)
        self._length = 0
        self.textChanged.connect(self._read)
        self.editingFinished.connect(self._leave)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell Enter to the form: where it leads depends on who this is."""
        if is_enter(event):
            self._leave()
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def _read(self, text: str) -> None:
        """Read a full personal number at once, a card only when it came in one piece."""
        grown, self._length = len(text) - self._length, len(text)
        if _is_card(text):
            if grown > _PASTED_AT_ONCE:
                self.cardGiven.emit(text)
        elif len(_digits(text)) == PERSONAL_NUMBER_LENGTH:
            self.numberGiven.emit(text)

    def _leave(self) -> None:
        text = self.text()
        if _is_card(text):
            self.cardGiven.emit(text)
        elif text.strip():
            self.numberGiven.emit(text)


def grouped(text: str) -> str:
    """Write a number of twelve digits in groups of three, as it is read aloud."""
    digits = _digits(text)
    if len(digits) != PERSONAL_NUMBER_LENGTH:
        return text.strip()
    return " ".join(digits[at : at + 3] for at in range(0, PERSONAL_NUMBER_LENGTH, 3))


def phone_grouped(text: str) -> str:
    """Write a telephone number of ten digits as 0912 345 678."""
    digits = _digits(text)
    tidy = re.fullmatch(r"(0[0-9]{3})([0-9]{3})([0-9]{3})", digits)
    return " ".join(tidy.groups()) if tidy else text.strip()


def _is_card(text: str) -> bool:
    return text.count("|") >= _BARS_OF_A_CARD


def _digits(text: str) -> str:
    """Give the digits of a text of digits and blanks, else nothing."""
    packed = text.replace(" ", "")
    return packed if packed.isascii() and packed.isdigit() else ""
