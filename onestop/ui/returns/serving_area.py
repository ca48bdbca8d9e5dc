"""What stands below the field: nobody, several to choose from, or who is served; then the lists."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from onestop.services.lines import Line
from onestop.ui.returns.answer import AnswerBar
from onestop.ui.returns.candidates import Candidates
from onestop.ui.returns.lists import Lists
from onestop.ui.returns.sheet import ReturnSheet
from onestop.ui.theme.theme import current
from onestop.ui.widgets.empty_state import EmptyState

_NOBODY, _SEVERAL, _SERVED = range(3)
_ROOMY_IN_GAPS, _LISTS_IN_GAPS = 14, 4


class ServingArea(QWidget):
    """Share the room between who is served and the lists."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer = AnswerBar()
        self.sheet = ReturnSheet()
        self.candidates = Candidates(self.tr("Chọn hồ sơ, Enter để mở"))
        self.empty = EmptyState(
            "barcode",
            self.tr("Quét giấy hẹn để bắt đầu."),
            self.tr("Hoặc quét căn cước của người nhận, gõ bốn số cuối của mã hồ sơ rồi Enter."),
        )
        self.empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.lists = Lists()
        self._lay_out()

    def clear(self) -> None:
        """Be ready for the next person."""
        self.empty.say(self.tr("Quét giấy hẹn để bắt đầu."), self.empty.remark.text())
        self._turn_to(_NOBODY)
        self.lists.tabs.choose(0)

    def offer(self, lines: Sequence[Line]) -> None:
        """Let the clerk choose one of several, or say that nobody was found."""
        self.answer.hide()
        self.sheet.hide()
        self._turn_to(_SEVERAL if lines else _NOBODY)
        if lines:
            self.candidates.offer(lines)

    def miss(self, text: str) -> None:
        """Say what was not found, in the words that were typed."""
        none = self.tr("Không thấy «{text}». Thử số định danh, họ tên, hoặc mã trên giấy hẹn.")
        self.empty.say(none.format(text=text[:40]))

    def serve(self) -> None:
        """Show the one who is served."""
        self.answer.show()
        self.sheet.show()
        self._turn_to(_SERVED)

    def minimumSizeHint(self) -> QSize:
        """Count the room without its lists, which go where there is none."""
        least = super().minimumSizeHint()
        if not self.lists.isVisibleTo(self):
            return least
        lists = self.lists.minimumSizeHint().height() + self._column.spacing()
        return QSize(least.width(), least.height() - lists)

    def event(self, event: QEvent) -> bool:
        """Share the room anew when the window or the sheet changes its size."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._share()
        return super().event(event)

    def _turn_to(self, page: int) -> None:
        """Show a page; while nobody is served, the lists have the room."""
        self._stack.setCurrentIndex(page)
        self._share()
        self._column.setStretchFactor(self._stack, 2 if page == _NOBODY else 5)
        self._column.setStretchFactor(self.lists, 3 if page == _NOBODY else 2)

    def _share(self) -> None:
        """Give a low window to the person who is served: the lists go before the sheet scrolls."""
        served = self._stack.currentIndex() == _SERVED
        gap, room = current().sizes.gap6, self.height()
        left = room - self.minimumSizeHint().height() - self.sheet.unseen() if served else room
        low = room < _ROOMY_IN_GAPS * gap or left < _LISTS_IN_GAPS * gap
        self.lists.setVisible(self._stack.currentIndex() == _NOBODY or not low)
        self.lists.setMaximumHeight(max(left, _LISTS_IN_GAPS * gap))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().sizes.gap2)
        self._stack = QStackedLayout()
        # joined first: a page given to a layout without a window opens one of its own
        self._column.addLayout(self._stack, 3)
        for page in (self.empty, self.candidates, self._one()):
            self._stack.addWidget(page)
        self._column.addWidget(self.lists, 2)

    def _one(self) -> QWidget:
        one = QWidget()
        column = QVBoxLayout(one)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().sizes.gap2)
        column.addWidget(self.answer)
        column.addWidget(self.sheet, 1)
        return one
