"""A strip that tells of a state and stays as long as it lasts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.buttons import ButtonLook, LinkButton
from onestop.ui.widgets.tag import StatusDot
from onestop.ui.widgets.text import Text, Tone

_GLYPHS = {
    Status.DANGER: Glyph.WARNING,
    Status.WARN: Glyph.WARNING,
    Status.SUCCESS: Glyph.TICK_CIRCLE,
    Status.INFO: Glyph.INFO,
    Status.HOLD: Glyph.BARS,
    Status.NEUTRAL: Glyph.INFO,
}


class InfoBar(QFrame):
    """Say what the matter is, with up to a few acts beside it; it never takes the focus."""

    acted = Signal(str)

    def __init__(
        self,
        status: Status,
        text: str,
        acts: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("status", str(status))
        self.setAccessibleName(text)
        self.text = Text(text, Face.NOTE, Tone(status))
        self.text.setWordWrap(True)
        self._row = QHBoxLayout(self)
        self._lay_out(status)
        for act in acts:
            self.add_act(act)

    def _lay_out(self, status: Status) -> None:
        sizes = current().sizes
        self._row.setContentsMargins(sizes.gap3, sizes.gap1, sizes.gap2, sizes.gap1)
        self._row.setSpacing(sizes.gap2)
        mark = StatusDot(TagLook(self.text.text(), status, _GLYPHS[status]))
        self._row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.text, 1)
        self.setMinimumHeight(sizes.control_height)

    def say(self, text: str) -> None:
        """Change the words."""
        self.text.setText(text)
        self.setAccessibleName(text)

    def add_act(self, words: str, keys: str = "") -> LinkButton:
        """Add an act, with its key where it has one; `acted` tells which one was pressed."""
        button = LinkButton(words, ButtonLook(keys=keys, chip=bool(keys)))
        button.clicked.connect(lambda: self.acted.emit(words))
        self._row.addWidget(button)
        return button
