"""The card of the story: filter, what happened, what the marks mean, and a note to colleagues."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from onestop.services.dossier_page import View
from onestop.ui import dossier_words as words
from onestop.ui.actions import Key
from onestop.ui.dossier.story import Part, steps
from onestop.ui.theme.theme import current
from onestop.ui.widgets.card import Card
from onestop.ui.widgets.choice import Choice
from onestop.ui.widgets.line_edits import VnLineEdit
from onestop.ui.widgets.scrolling import scrolling
from onestop.ui.widgets.timeline import StepMark, StepState, Timeline

# In a lower card the story itself has the room of what its marks mean.
_MARKS_FROM_ROWS = 7


class StoryCard(Card):
    """Show the story of a dossier; entries cannot be changed, only followed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("StoryCard", "Dòng thời gian"), parent=parent)
        self._view: View | None = None
        self.part = Choice(self.tr("Lọc dòng thời gian"))
        self.part.setObjectName("dossier.story.part")
        self.part.addItems(
            [self.tr("Lọc: Tất cả"), self.tr("Lọc: Các bước"), self.tr("Lọc: Ghi chú")]
        )
        self.part.currentIndexChanged.connect(self._show)
        self.add_right(self.part)
        self.timeline = Timeline(self.tr("Dòng thời gian"))
        self.note = VnLineEdit()
        self.note.setObjectName("dossier.note")
        self.note.setAccessibleName(self.tr("Ghi chú nội bộ, Ctrl+Enter để lưu"))
        self.note.setPlaceholderText(self.tr("Ghi chú nội bộ"))
        self.note.set_keys(Key.NOTE)
        self.note.effectiveTextChanged.connect(self._hint)
        self._sure = StepMark(StepState.CONFIRMED, self.tr("đã xác nhận"))
        short = words.unconfirmed_words()
        long = self.tr("{mark}: máy này đã ghi, chờ gửi").format(mark=short)
        self._unsure = StepMark(StepState.UNCONFIRMED, short)
        self._unsure_long = StepMark(StepState.UNCONFIRMED, long)
        self._unsure.setToolTip(long)
        self._ahead = StepMark(StepState.FUTURE, self.tr("dự kiến"))
        self._lay_out_story()

    def show_view(self, view: View) -> None:
        """Show the story of a dossier."""
        self._view = view
        self.note.setVisible(not view.page.dossier.erased)
        self._show()

    def _show(self) -> None:
        if self._view is not None:
            self.timeline.show_steps(steps(self._view, Part(self.part.currentIndex())))

    def _hint(self, text: str) -> None:
        """Name the key that saves the note once there is one."""
        self.note.set_keys("Ctrl+Enter" if text.strip() else Key.NOTE)

    def _lay_out_story(self) -> None:
        sizes = current().sizes
        self.body.addWidget(scrolling(self._padded()), 1)
        marks = QHBoxLayout()
        marks.setSpacing(sizes.gap4)
        for mark in (self._sure, self._unsure, self._unsure_long, self._ahead):
            marks.addWidget(mark)
        marks.addStretch(1)
        self.body.addLayout(marks)
        self.body.addWidget(self.note)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say at length what the mark of an unconfirmed step means where there is room."""
        super().resizeEvent(event)
        sizes = current().sizes
        long = (self._sure, self._unsure_long, self._ahead)
        needed = sum(mark.sizeHint().width() + sizes.gap4 for mark in long) + sizes.gap4
        roomy = needed <= self.width()
        high = self.height() >= _MARKS_FROM_ROWS * sizes.row
        for mark in (self._sure, self._ahead):
            mark.setVisible(high)
        self._unsure.setVisible(high and not roomy)
        self._unsure_long.setVisible(high and roomy)

    def _padded(self) -> QWidget:
        """Keep the story at the top of its room."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.timeline)
        column.addStretch(1)
        return holder
