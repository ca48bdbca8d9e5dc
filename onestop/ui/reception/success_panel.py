"""After the commit: the code, what became of the paper, and what comes next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from onestop.ui.actions import Key, is_enter
from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.buttons import (
    Arrangement,
    ButtonLook,
    Height,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
)
from onestop.ui.widgets.card import rule
from onestop.ui.widgets.scrolling import scrolling
from onestop.ui.widgets.tag import GlyphLabel
from onestop.ui.widgets.text import Text, Tone, wrapping


class SuccessPanel(QWidget):
    """Say what was done and lead on; Enter stays with this person, F2 takes the next one."""

    next_asked = Signal()
    another_asked = Signal()
    print_asked = Signal()
    preview_asked = Signal()
    correct_asked = Signal()
    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        spread = Arrangement.SPREAD
        done = TagLook(self.tr("Đã tiếp nhận"), Status.SUCCESS, Glyph.TICK_CIRCLE)
        self._done = GlyphLabel(done, Face.SECTION)
        self.code = Text("", Face.SECTION)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.paper = wrapping(Text("", Face.NOTE, Tone.TEXT2))
        self.another = SecondaryButton(
            self.tr("Hồ sơ khác của người này"), ButtonLook(keys="Enter", arrangement=spread)
        )
        self.next = PrimaryButton(
            self.tr("Người tiếp theo"),
            ButtonLook(keys=Key.RECEIVE, height=Height.LARGE, arrangement=spread),
        )
        self._print = LinkButton(self.tr("In lại"), ButtonLook(keys=Key.PRINT, chip=True))
        self._show = LinkButton(self.tr("Xem giấy hẹn"))
        self._correct = LinkButton(self.tr("Sửa và in lại"))
        self._cancel = LinkButton(self.tr("Hủy tiếp nhận…"))
        self._name_parts()
        self._lay_out()
        self._connect()

    def show_done(self, code: str, *, corrected: bool) -> None:
        """Say what was received or put right."""
        words = self.tr("Đã lưu bản sửa") if corrected else self.tr("Đã tiếp nhận")
        self._done.show_look(TagLook(words, Status.SUCCESS, Glyph.TICK_CIRCLE))
        self.code.setText(code)
        self.setAccessibleName(f"{words}: {code}")
        self.say_paper("")

    def say_paper(self, words: str, tone: Tone = Tone.TEXT2) -> None:
        """Say what became of the paper."""
        self.paper.setText(words)
        self.paper.set_tone(tone)
        self.paper.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stay with this person on Enter."""
        if is_enter(event):
            self.another_asked.emit()
            return
        super().keyPressEvent(event)

    def _name_parts(self) -> None:
        for widget, name in (
            (self.another, "another-dossier"),
            (self.next, "next-person"),
            (self._print, "print-again"),
            (self._show, "preview"),
            (self._correct, "correct"),
            (self._cancel, "cancel"),
        ):
            widget.setObjectName(name)

    def _connect(self) -> None:
        for button, signal in (
            (self.another, self.another_asked),
            (self.next, self.next_asked),
            (self._print, self.print_asked),
            (self._show, self.preview_asked),
            (self._correct, self.correct_asked),
            (self._cancel, self.cancel_asked),
        ):
            button.clicked.connect(signal)

    def _lay_out(self) -> None:
        sizes = current().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.gap2)
        inside = QWidget()
        words = QVBoxLayout(inside)
        words.setContentsMargins(sizes.gap4, sizes.gap2, sizes.gap4, 0)
        words.setSpacing(sizes.gap1)
        for text in (self._done, self.code, self.paper):
            words.addWidget(text)
        words.addLayout(_pair(self._print, self._show))
        words.addSpacing(sizes.gap2)
        words.addWidget(rule())
        words.addSpacing(sizes.gap1)
        words.addWidget(Text(self.tr("Nhập sai?"), Face.NOTE, Tone.TEXT2))
        words.addLayout(_pair(self._correct, self._cancel))
        words.addStretch(1)
        # where large text finds no room in a low window: words are never cut
        column.addWidget(scrolling(inside), 1)
        column.addWidget(self.next)
        column.addWidget(self.another)


def _pair(first: QWidget, second: QWidget) -> QHBoxLayout:
    """Put two quiet acts beside each other, in line with the words above."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(current().sizes.gap2)
    row.addWidget(first)
    row.addWidget(second)
    row.addStretch(1)
    return row
