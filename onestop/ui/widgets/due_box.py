"""The promised date: the strongest thing on the screen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.buttons import LinkButton
from onestop.ui.widgets.text import Text, Tone, wrapping


class DueBox(QFrame):
    """Show hour, weekday, date, the reason in a line, and the way to the day-by-day count."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "due")
        self.heading = Text(self.tr("HẸN TRẢ KẾT QUẢ"), Face.TAG, Tone.INFO)
        self._moment = Text("", Face.SECTION)
        self._day = Text("", Face.DUE)
        self._reason = wrapping(Text("", Face.NOTE, Tone.TEXT2))
        self._how = LinkButton(self.tr("Xem cách tính"))
        self._how.clicked.connect(self.asked)
        self._lay_out()
        self.clear()

    def _lay_out(self) -> None:
        sizes = current().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.gap3, sizes.gap3, sizes.gap3, sizes.gap2)
        column.setSpacing(0)
        for words in (self.heading, self._moment, self._day, self._reason):
            # in line with the words of the link, which keeps room for its ring
            words.setContentsMargins(sizes.gap1, 0, 0, 0)
            column.addWidget(words)
        column.insertSpacing(1, sizes.gap1)
        column.addSpacing(sizes.gap1)
        column.addWidget(self._how)
        self._day.setMinimumHeight(sizes.primary)

    def promise(self, moment: str, day: str, reason: str) -> None:
        """Show a promise: «16:30 thứ Tư», «25/11/2026», and why."""
        self._moment.setText(moment)
        self._moment.setVisible(bool(moment))
        self._day.setText(day)
        self._day.setVisible(bool(day))
        self._reason.setText(reason)
        self._how.setVisible(True)
        self.setAccessibleName(f"{self.heading.text()}: {moment} {day}. {reason}")

    def clear(self, reason: str = "") -> None:
        """Promise nothing yet."""
        self.promise("", "", reason or self.tr("Chọn thủ tục để tính ngày hẹn"))
        self._how.setVisible(False)
