"""Scanners that only type, told by their speed, in fields that take Vietnamese.

While an input method is on, letters come as composition and not as keys: what was scanned is
therefore read from the field, as the difference to what stood there before.
"""

from collections.abc import Callable
from itertools import takewhile

from msgspec import Struct
from PySide6.QtWidgets import QLineEdit

from onestop.domain.scanning import Scanned, read_scan
from onestop.ui.actions import commit_composition
from onestop.ui.widgets.line_edits import VnLineEdit

FASTEST_TYPIST = 0.035
"""No person is so quick between two keys, in seconds."""

_SHORTEST_SCAN = 10
# So many digits, so quickly, are no word: a code that an input method has spoilt.
_DIGITS_OF_A_CODE = 10


class _Burst(Struct):
    """A field as it stood before keys came faster than anybody types."""

    field: QLineEdit
    text: str
    start: int
    end: int
    last: float


class BareWedge:
    """Notice a scan that comes as typing, and put its field back."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._burst: _Burst | None = None

    def forget(self) -> None:
        """Take what comes next for typing."""
        self._burst = None

    def feel(self, field: QLineEdit) -> None:
        """Notice that something comes into a field; call before the field has it."""
        now = self._clock()
        burst = self._burst
        if burst is None or burst.field is not field or now - burst.last > FASTEST_TYPIST:
            burst = _before(field, now)
        burst.last = now
        self._burst = burst

    def end(self, field: QLineEdit) -> str:
        """Give what was scanned and put the field back; nothing when somebody typed."""
        burst, self._burst = self._burst, None
        if burst is None or field.echoMode() is not QLineEdit.EchoMode.Normal:
            return ""
        commit_composition()
        inserted = _inserted(burst, field.text())
        if not _is_scan(inserted):
            return ""
        field.setText(burst.text)
        field.setCursorPosition(burst.start)
        field.setSelection(burst.start, burst.end - burst.start)
        return inserted


def _before(field: QLineEdit, now: float) -> _Burst:
    """Remember a field; a word being composed counts as written."""
    text = field.effective_text() if isinstance(field, VnLineEdit) else field.text()
    if field.hasSelectedText():
        return _Burst(field, text, field.selectionStart(), field.selectionEnd(), now)
    cursor = field.cursorPosition() + len(text) - len(field.text())
    return _Burst(field, text, cursor, cursor, now)


def _inserted(burst: _Burst, text: str) -> str:
    """Give what a field has more than before; a tone that changed an older letter shows too."""
    pairs = zip(burst.text[: burst.start], text, strict=False)
    start = sum(1 for _same in takewhile(lambda pair: pair[0] == pair[1], pairs))
    tail = burst.text[burst.end :]
    return text[start:].removesuffix(tail)


def _is_scan(text: str) -> bool:
    """Tell a code, whole or spoilt, from typing."""
    if len(text) < _SHORTEST_SCAN:
        return False
    spoilt = sum(letter.isdigit() for letter in text) >= _DIGITS_OF_A_CODE
    return spoilt or read_scan(text).what is not Scanned.UNKNOWN
