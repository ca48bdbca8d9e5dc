"""The files of one list: filtered and sorted here, so that typing never waits for the store."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QWidget

from onestop.domain.folding import folded
from onestop.services.lines import Line
from onestop.ui import dossier_words as words
from onestop.ui.found_columns import code_column, procedure_column
from onestop.ui.processing.sorting import Order, sorted_lines
from onestop.ui.tables import Column, RowsModel, RowsView
from onestop.ui.widgets.buttons import LinkButton
from onestop.ui.widgets.card import Card
from onestop.ui.widgets.empty_state import EmptyState


class FileList(Card):
    """Show the lines that hold every word of the filter; say why there are none."""

    unfiltered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._lines: Sequence[Line] = ()
        self._order = Order.DUE
        self._filter = ""
        self.model = RowsModel[Line](self._columns(), key=lambda line: line.subject)
        self.table = RowsView(self.tr("Hồ sơ trong danh sách"), self.model)
        self.table.setObjectName("processing.table")
        self.empty = EmptyState("tray", "")
        self.empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._unfilter = LinkButton(self.tr("Bỏ bộ lọc"))
        self._unfilter.setObjectName("processing.unfilter")
        self._unfilter.clicked.connect(self.unfiltered)
        self.empty.add(self._unfilter)
        shown = QWidget()
        self._stack = QStackedLayout(shown)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.add_flush(shown)

    def chosen(self) -> Line | None:
        """Give the chosen file."""
        line: Line | None = self.table.chosen_row()
        return line

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show a list that was read."""
        self._lines = lines
        self._show()

    def filter(self, text: str) -> None:
        """Show only what holds every word of a text."""
        self._filter = text
        self._show()

    def sort(self, order: Order) -> None:
        """Put the list in another order."""
        self._order = order
        self._show()

    def _show(self) -> None:
        wanted = folded(self._filter).split()
        found = [line for line in self._lines if _holds(line, wanted)]
        self.model.show(sorted_lines(found, self._order))
        if found and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        filtered = bool(self._lines)
        none = self.tr("Không còn hồ sơ nào chờ ở mục này.")
        self.empty.say(self.tr("Không có hồ sơ khớp bộ lọc.") if filtered else none)
        self._unfilter.setVisible(filtered)
        self._stack.setCurrentIndex(0 if found else 1)

    def _columns(self) -> tuple[Column[Line], ...]:
        return (
            code_column(),
            Column(self.tr("Người nộp"), words.name_words, width=134),
            procedure_column(),
            Column(
                self.tr("Hạn"),
                words.due_words,
                width=128,
                tag=words.line_due,
                glyph=words.ended_look,
            ),
            Column(
                self.tr("Trạng thái"),
                lambda line: words.stage_words(line.stage),
                width=124,
                spare=True,
            ),
            Column(
                self.tr("Người thụ lý"),
                lambda line: line.officer or "–",
                short=lambda line: _initials(line.officer) or "–",
                width=128,
                spare=True,
            ),
        )


def _holds(line: Line, wanted: list[str]) -> bool:
    text = folded(f"{line.code} {line.name} {line.procedure_name} {line.officer}")
    return all(word in text for word in wanted)


def _initials(name: str) -> str:
    """Shorten a name to what colleagues are called by: «N. T. Hà»."""
    *before, own = name.split() or [""]
    return " ".join([*(f"{each[0]}." for each in before), own])
