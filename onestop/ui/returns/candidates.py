"""Several dossiers that a few typed words may mean: the clerk takes one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from onestop.services.lines import Line
from onestop.ui.found_columns import found_columns
from onestop.ui.tables import RowsModel, RowsView
from onestop.ui.widgets.card import Card


class Candidates(Card):
    """List what was found; Enter takes the marked one."""

    taken = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.model = RowsModel[Line](found_columns(), key=lambda line: line.subject)
        self.table = RowsView(title, self.model)
        self.table.setObjectName("returns.several")
        self.table.opened.connect(lambda line: self.taken.emit(line.subject))
        self.add_flush(self.table)

    def offer(self, lines: Sequence[Line]) -> None:
        """Offer these, the first one marked."""
        self.model.show(lines)
        self.table.selectRow(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
