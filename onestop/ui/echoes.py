"""A word told twice by an input method: to the field that is left, and late to the next.

Leaving a field puts the word being composed into it; an input method that had answered the same key
with that word is then heard in whatever has the focus by now, be it a date of birth.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QInputMethodEvent


class Echoes:
    """Tell a word's echo from a word."""

    def __init__(self) -> None:
        self._word = ""
        self._field: QObject | None = None

    def forget(self) -> None:
        """Take what comes next for new: a key or the mouse was pressed."""
        self._word, self._field = "", None

    def is_echo(self, field: QObject, event: QInputMethodEvent) -> bool:
        """Tell whether this word went into another field just now, nothing pressed in between."""
        word = event.commitString()
        if event.preeditString():
            self.forget()
        if not word:
            return False
        echo = word == self._word and field is not self._field
        self._word, self._field = word, field
        return echo
