"""What a search field proposes: a child frame that never takes the focus from the field.

QCompleter stays shut until the input method commits the word, and pop-ups that take the focus break
the word being composed.
"""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from onestop.ui.actions import ENTER_KEYS
from onestop.ui.cells import needed_width
from onestop.ui.tables import Column, RowsModel, RowsView
from onestop.ui.theme.theme import current
from onestop.ui.widgets.line_edits import VnLineEdit

_MOST_ROWS = 6
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _MOST_ROWS,
    Qt.Key.Key_PageUp: -_MOST_ROWS,
}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class SuggestionList(QFrame):
    """Show proposals under a field; arrow keys move, Enter takes, Esc closes and keeps the text."""

    taken = Signal(object)
    dismissed = Signal()

    def __init__(
        self,
        name: str,
        field: VnLineEdit,
        columns: Sequence[Column[Any]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._field = field
        self.model: RowsModel[Any] = RowsModel(
            (self._marked(columns[0]), *columns[1:], self._enter_mark()), parent=self
        )
        self.view = RowsView(name, self.model)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.horizontalHeader().hide()
        self.view.painter.outer_air = False
        self.view.clicked.connect(self.take)
        field.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.hide()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Propose these, the first one ready to be taken; nothing closes the list."""
        self.setVisible(bool(rows))
        self.setFixedHeight(current().sizes.row * min(len(rows), _MOST_ROWS) + 2)
        self.view.show_afresh(rows, self._widest(rows))
        if rows:
            self.view.selectRow(0)
            self.view.scrollToTop()

    def current_row(self) -> Any:  # noqa: ANN401 -- a row of the model, whatever it holds
        """Give the row that Enter would take."""
        return self.view.chosen_row()

    def take(self) -> None:
        """Take the marked proposal and close."""
        row = self.view.chosen_row()
        if row is not None:
            self.hide()
            self.taken.emit(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Listen to the field's keys while the list is open."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self.isVisible() and not event.modifiers() & ~_KEYPAD and self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            last = self.model.rowCount() - 1
            self.view.selectRow(min(max(self.view.currentIndex().row() + step, 0), last))
        elif event.key() in ENTER_KEYS:
            self.take()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.dismissed.emit()
        else:
            return False
        return True

    def _widest(self, rows: Sequence[Any]) -> int:
        """Measure the names that are in sight: a clerk chooses by the whole name."""
        return needed_width(self.model.columns[0], rows[:_MOST_ROWS], current(), titled=False)

    def _marked(self, first: Column[Any]) -> Column[Any]:
        return replace(first, bold=lambda row: row is self.current_row())

    def _enter_mark(self) -> Column[Any]:
        return Column(
            "",
            lambda _: "",
            width=current().sizes.gap6,
            icon=lambda row: "arrow-elbow-down-left" if row is self.current_row() else "",
            tone="accent",
        )
