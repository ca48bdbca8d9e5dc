"""A label set in a step of the type ramp and a tone; both follow the theme."""

from enum import StrEnum, auto

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget

from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face


class Tone(StrEnum):
    """Name the colour of a text."""

    TEXT = auto()
    TEXT2 = auto()
    TEXT3 = auto()
    ACCENT = auto()
    ON_RAIL = auto()
    ON_RAIL2 = auto()
    DANGER = auto()
    WARN = auto()
    SUCCESS = auto()
    INFO = auto()
    HOLD = auto()
    NEUTRAL = auto()


class Text(QLabel):
    """Show a text; plain always, so that a citizen's name is never read as markup."""

    def __init__(
        self,
        text: str = "",
        face: Face = Face.BODY,
        tone: Tone = Tone.TEXT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._face = face
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", str(tone))
        self.setFont(current().fonts[face])
        # the marks of Ẳ Ẫ Ỗ reach a dot over the font; below as much, to stay in the middle
        self.setContentsMargins(0, 1, 0, 1)

    def set_tone(self, tone: Tone) -> None:
        """Change the colour's meaning."""
        if self.property("tone") != tone:
            self.setProperty("tone", str(tone))
            repolish(self)

    def changeEvent(self, event: QEvent) -> None:
        """Take the fonts of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            font = current().fonts[self._face]
            if self.font() != font:
                self.setFont(font)


def wrapping(text: Text) -> Text:
    """Let a text run over several lines."""
    text.setWordWrap(True)
    return text


def repolish(widget: QWidget) -> None:
    """Let the style sheet look at a widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
