"""What lies at the counter, and what was handed over here today."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from onestop.services.collecting import Collected
from onestop.services.lines import Line
from onestop.ui import dossier_words as words
from onestop.ui.found_columns import code_column, procedure_column
from onestop.ui.moments import hour_of
from onestop.ui.returns.answer import timing_words
from onestop.ui.tables import Column, RowsModel, RowsView
from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Status
from onestop.ui.widgets.card import Card
from onestop.ui.widgets.empty_state import EmptyState
from onestop.ui.widgets.segmented_choice import SegmentedChoice

_TABS_IN_GAPS = 13


class Lists(Card):
    """Choose between what waits and what went out; Enter loads or opens a line."""

    asked = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Kết quả tại quầy"))
        self.tabs = SegmentedChoice(self.tr("Danh sách kết quả"), self._names(0, 0))
        self.tabs.setObjectName("returns.tabs")
        self.waiting = RowsModel[Line](self._waiting_columns(), key=lambda line: line.subject)
        self.today = RowsModel[Collected](self._today_columns(), key=lambda line: line.subject)
        self.waiting_table = RowsView(self.tr("Kết quả chờ trả"), self.waiting)
        self.waiting_table.setObjectName("returns.waiting")
        self.today_table = RowsView(self.tr("Kết quả đã trả hôm nay tại quầy này"), self.today)
        self.today_table.setObjectName("returns.today")
        self._empty = EmptyState("hand", "")
        self._empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._lay_out_lists()
        self.tabs.changed.connect(self._show)
        self.waiting_table.opened.connect(lambda line: self.asked.emit(line.code))
        self.today_table.opened.connect(lambda line: self.opened.emit(line.subject))
        self._show()

    def show_waiting(self, lines: list[Line]) -> None:
        """Show the results that lie at the counter."""
        self.waiting.show(lines)
        self._name_tabs()

    def show_today(self, lines: list[Collected]) -> None:
        """Show what went out here today."""
        self.today.show(lines)
        self._name_tabs()

    def _names(self, waiting: int, today: int) -> tuple[str, str]:
        return (
            self.tr("Kết quả chờ trả  {count}").format(count=waiting),
            self.tr("Vừa trả hôm nay  {count}").format(count=today),
        )

    def _name_tabs(self) -> None:
        self.tabs.rename(self._names(self.waiting.rowCount(), self.today.rowCount()))
        self._show()

    def _show(self) -> None:
        waits = self.tabs.at() == 0
        model = self.waiting if waits else self.today
        none = self.tr("Không có kết quả nào chờ trả ở quầy.")
        nothing = self.tr("Hôm nay quầy này chưa trả kết quả nào.")
        self._empty.say(none if waits else nothing)
        table = 0 if waits else 1
        self._stack.setCurrentIndex(table if model.rowCount() else 2)

    def _waiting_columns(self) -> tuple[Column[Line], ...]:
        return (
            code_column(),
            Column(self.tr("Người nộp"), words.name_words, width=190),
            procedure_column(),
            Column(self.tr("Hẹn trả"), self._promised, width=150),
            Column(self.tr("Thời hạn"), _late_words, width=150, glyph=_late_look, spare=True),
        )

    def _today_columns(self) -> tuple[Column[Collected], ...]:
        return (
            Column(self.tr("Lúc"), lambda line: hour_of(line.at), width=70),
            code_column(),
            Column(
                self.tr("Người nhận"), lambda line: words.collector_words(line) or "–", width=200
            ),
            Column(self.tr("Thủ tục"), lambda line: line.procedure_name),
            Column(self.tr("Người nhận là"), self._who, width=130, spare=True),
            Column(self.tr("Thời hạn"), self._timing, width=150, glyph=_timing_look),
        )

    def _promised(self, line: Line) -> str:
        if line.due is None:
            return self.tr("Không hẹn ngày")
        return f"{hour_of(line.due)} {words.short_day(line.due)}"

    def _who(self, line: Collected) -> str:
        return self.tr("Chính chủ") if line.in_person else self.tr("Được ủy quyền")

    def _timing(self, line: Collected) -> str:
        if line.timing is None:
            return self.tr("Không hẹn ngày")
        said = timing_words(line.timing)
        return said[:1].upper() + said[1:]

    def _lay_out_lists(self) -> None:
        sizes = current().sizes
        head = QHBoxLayout()
        self.tabs.setFixedWidth(_TABS_IN_GAPS * sizes.gap6)
        head.addWidget(self.tabs)
        head.addStretch(1)
        margins = self.body.contentsMargins()
        self.body.setContentsMargins(margins.left(), sizes.gap2, margins.right(), sizes.gap2)
        self.body.addLayout(head)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedLayout()
        # joined first: a page given to a layout without a window opens one of its own
        column.addLayout(self._stack)
        for page in (self.waiting_table, self.today_table, self._empty):
            self._stack.addWidget(page)
        self.add_flush(shown)


def _late_words(line: Line) -> str:
    look = _late_look(line)
    return look.text if look else ""


def _late_look(line: Line) -> TagLook | None:
    """Say whether the promised moment has passed for the citizen who has not come yet."""
    if line.due is None:
        return None
    if line.late:
        return TagLook(QCoreApplication.translate("Lists", "Đã đến hẹn"), Status.WARN, Glyph.CLOCK)
    return TagLook(
        QCoreApplication.translate("Lists", "Xong trước hẹn"), Status.SUCCESS, Glyph.TICK
    )


def _timing_look(line: Collected) -> TagLook | None:
    if line.timing is None:
        return None
    if line.timing.late:
        return TagLook("", Status.DANGER, Glyph.TRIANGLE)
    return TagLook("", Status.NEUTRAL, Glyph.TICK)
