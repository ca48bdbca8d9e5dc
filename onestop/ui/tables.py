"""Lists on screen: frozen rows, columns that word them, and a delegate that paints them."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar

from msgspec import Struct
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from onestop.ui.actions import is_enter
from onestop.ui.cells import CELL, ROW, CellPainter
from onestop.ui.column_widths import ColumnWidths
from onestop.ui.flat_lists import lay_flat, ring_current_row
from onestop.ui.theme.painting import LEFT, RIGHT, TagLook

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

# Bound once: looking an enum up at each of two thousand calls a frame doubles the frame.
_DISPLAY = Qt.ItemDataRole.DisplayRole
_TOOL_TIP = Qt.ItemDataRole.ToolTipRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole
_HORIZONTAL = Qt.Orientation.Horizontal
_NOWHERE = QModelIndex()


class Column(Struct, Generic[Row], frozen=True):
    """Say how one column titles and words a row, and how it paints it.

    `width` is in pixels at 100 %, without the air at the card's edges; nought takes the room that
    is left; where its words would be cut, the others stand as narrow as theirs allow. `tag` paints
    a status instead of the plain text, which is still what is spoken; `tone` names a token. `short`
    words the row where there is no room for the whole, which stays spoken and in the tool tip; a
    `mark` at its right shows the shape alone and is spoken with the words. A `spare` column goes
    when the window is too narrow for the words beside it; `wraps` lets them run on below, in
    rows whose heights are set by the list.
    """

    title: str
    text: Callable[[Row], str]
    short: Callable[[Row], str] | None = None
    width: int = 0
    right: bool = False
    tag: Callable[[Row], TagLook | None] | None = None
    glyph: Callable[[Row], TagLook | None] | None = None
    icon: Callable[[Row], str] | None = None
    mark: Callable[[Row], TagLook | None] | None = None
    bold: Callable[[Row], bool] | None = None
    tone: str = "text"
    spare: bool = False
    wraps: bool = False

    def said(self, row: Row) -> str:
        """Word a row with its mark."""
        mark = None if self.mark is None else self.mark(row)
        return f"{self.text(row)}, {mark.text}" if mark is not None else self.text(row)


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Show frozen rows; `key` says which row is the same one after a reload."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], Hashable] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._rows: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Replace all rows; a `RowsView` keeps its selection by the key."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rows(self) -> tuple[Row, ...]:
        """Give the rows as they are shown."""
        return self._rows

    def row(self, index: Index) -> Row | None:
        """Give the row an index points to."""
        inside = index.isValid() and index.row() < len(self._rows)
        return self._rows[index.row()] if inside else None

    def key_at(self, row: int) -> Hashable:
        """Give what names a row across reloads."""
        found = self._rows[row]
        return found if self._key is None else self._key(found)

    def find(self, key: Hashable) -> int:
        """Find a row by its key, -1 where it is gone."""
        return next((at for at in range(len(self._rows)) if self.key_at(at) == key), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 -- Qt's own signature
        """Word a cell, or hand row and column to the delegate."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        row = self._rows[index.row()]
        if role == _DISPLAY:
            return column.text(row)
        if role == _TOOL_TIP:
            return column.said(row)
        if role == _SPOKEN:
            return f"{column.title}: {column.said(row)}" if column.title else column.said(row)
        if role == CELL:
            return column
        return row if role == ROW else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:  # noqa: ANN401 -- Qt's own signature
        """Title a column, over its words."""
        if orientation != _HORIZONTAL or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == _DISPLAY:
            return column.title
        if role == _ALIGNMENT:
            # Qt refuses the flag itself where it asks for a number
            return int(RIGHT if column.right else LEFT)
        return None


class RowsView(QTableView):
    """A table that is quick and reads well: fixed heights, whole rows, a spoken name."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, model: RowsModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: Hashable = None
        self._widths = ColumnWidths(self, model.columns)
        self.setAccessibleName(name)
        self.painter = CellPainter(self)
        self.setItemDelegate(self.painter)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setMouseTracking(True)
        self.setModel(model)
        self._set_up_columns()
        self._keep_selection(model)
        self.doubleClicked.connect(self._open)

    def show_row(self, key: Hashable) -> None:
        """Select a row by its key."""
        at = self._rows().find(key)
        if at >= 0:
            self.selectRow(at)

    def show_afresh(self, rows: Sequence[Any], least: int) -> None:
        """Show rows that have nothing to do with the last ones: the columns begin anew.

        `least` is what the words need before spare columns may stand beside them.
        """
        if tuple(rows) != self._rows().rows():
            self._widths.begin_anew(least)
            self._rows().show(rows)

    def chosen_row(self) -> Any:  # noqa: ANN401 -- a row of the model, whatever it holds
        """Give the selected row, or nothing."""
        return self._rows().row(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row on Enter: the one act of this list."""
        if is_enter(event):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the new room among the columns."""
        # Not asked of viewport(): for its class PySide makes every widget class there is.
        self._widths.share(event.size().width())
        super().resizeEvent(event)

    def paintEvent(self, event: Any) -> None:  # noqa: ANN401 -- PySide names the event by its parent
        """Paint the rows, and the ring while the table has the focus."""
        super().paintEvent(event)
        ring_current_row(self)

    def _rows(self) -> RowsModel[Any]:
        model = self.model()
        if not isinstance(model, RowsModel):
            raise TypeError("a RowsView shows a RowsModel")
        return model

    def _set_up_columns(self) -> None:
        lay_flat(self)
        head = self.horizontalHeader()
        head.setDefaultAlignment(LEFT)
        for at, column in enumerate(self._rows().columns):
            if column.width:
                head.setSectionResizeMode(at, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(at, self._widths.drawn(at))
            else:
                head.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)

    def _keep_selection(self, model: RowsModel[Any]) -> None:
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.modelReset.connect(self._measure)
        self.selectionModel().currentRowChanged.connect(self._tell)

    def _measure(self) -> None:
        self._widths.measure(self._rows().rows())

    def _remember(self) -> None:
        at = self.currentIndex().row()
        self._kept = self._rows().key_at(at) if at >= 0 else None

    def _restore(self) -> None:
        if self._kept is not None:
            self.show_row(self._kept)
        if not self.currentIndex().isValid():
            self.chosen.emit(None)

    def _tell(self, now: QModelIndex) -> None:
        self.chosen.emit(self._rows().row(now))

    def _open(self, index: QModelIndex) -> None:
        row = self._rows().row(index)
        if row is not None:
            self.opened.emit(row)
