"""The rows of the checklist: what must be handed in, and what was."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import QWidget

from onestop.ui.theme.painting import LEFT, RIGHT

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
_EDIT = Qt.ItemDataRole.EditRole
_CHECK = Qt.ItemDataRole.CheckStateRole
_TIP = Qt.ItemDataRole.ToolTipRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole


class Part(IntEnum):
    """Name the columns of the checklist."""

    TICK = 0
    TITLE = 1
    ORIGINALS = 2
    CERTIFIED = 3
    PHOTOS = 4
    NOTE = 5


COUNTS = {Part.ORIGINALS: "originals", Part.CERTIFIED: "certified", Part.PHOTOS: "photos"}


class CheckRow(Struct, frozen=True, kw_only=True):
    """Hold one component: what the procedure asks, and what lies on the counter."""

    key: str
    title: str
    required: bool = True
    ticked: bool = False
    originals: int = 0
    certified: int = 0
    photos: int = 0
    note: str = ""
    # what a tick stands for: originals, certified copies, plain copies
    expects: tuple[int, int, int] = (1, 0, 0)

    def with_tick(self, ticked: bool) -> "CheckRow":  # noqa: FBT001 -- the value of the field
        """Tick with the copies expected, or untick and count nothing."""
        originals, certified, photos = self.expects if ticked else (0, 0, 0)
        return replace(self, ticked=ticked, originals=originals, certified=certified, photos=photos)

    def with_count(self, part: Part, count: int) -> "CheckRow":
        """Count the copies of one kind; a row with any copy is ticked."""
        counts = {**{each: getattr(self, name) for each, name in COUNTS.items()}, part: count}
        return replace(
            self,
            ticked=any(counts.values()),
            originals=counts[Part.ORIGINALS],
            certified=counts[Part.CERTIFIED],
            photos=counts[Part.PHOTOS],
        )


class _RowFault(Struct, frozen=True):
    """What was wrong with a row, and the row as it stood then."""

    words: str
    row: CheckRow

    def mended_by(self, row: CheckRow | None) -> bool:
        """Tell whether a row in its place is right: a missing paper is, once it is ticked."""
        return row is None or (row != self.row and (row.ticked or self.row.ticked))


class CheckModel(QAbstractTableModel):
    """Keep the checklist; every change can be undone."""

    changed = Signal()
    put_right = Signal(str)
    """Tell that a fault is none any longer, by its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CheckRow, ...] = ()
        self._faults: dict[str, _RowFault] = {}
        self.undo_stack = QUndoStack(self)
        self._titles = (
            self.tr("Đủ"),
            self.tr("Tên giấy tờ"),
            self.tr("Bản chính"),
            self.tr("Bản chứng thực"),
            self.tr("Bản photo"),
            self.tr("Ghi chú"),
        )

    def rows(self) -> tuple[CheckRow, ...]:
        """Give the rows as they stand."""
        return self._rows

    def show(self, rows: Sequence[CheckRow]) -> None:
        """Show another checklist; what was undone before is forgotten."""
        self.undo_stack.clear()
        self.replace_all(tuple(rows))

    def change(self, words: str, at: int, row: CheckRow) -> None:
        """Change one row, undoably."""
        self.change_all(words, (*self._rows[:at], row, *self._rows[at + 1 :]))

    def change_all(self, words: str, rows: tuple[CheckRow, ...]) -> None:
        """Change many rows as one act, undoably."""
        if rows != self._rows:
            self.undo_stack.push(_Change(self, words, rows))

    def replace_all(self, rows: tuple[CheckRow, ...]) -> None:
        """Put rows in place of the ones shown."""
        same = [row.key for row in rows] == [row.key for row in self._rows]
        if same:
            self._rows = rows
            self._tell_all()
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        self.changed.emit()
        self._drop_mended()

    def show_faults(self, by_key: Mapping[str, str]) -> None:
        """Mark the rows that something is wrong with, in place of those marked before."""
        self._faults = {
            row.key: _RowFault(by_key[row.key], row) for row in self._rows if row.key in by_key
        }
        self._tell_all()

    def fault(self, row: CheckRow) -> str:
        """Say what is wrong with a row, or nothing."""
        fault = self._faults.get(row.key)
        return fault.words if fault else ""

    def _drop_mended(self) -> None:
        rows = {row.key: row for row in self._rows}
        mended = [key for key, fault in self._faults.items() if fault.mended_by(rows.get(key))]
        for words in [self._faults.pop(key).words for key in mended]:
            self.put_right.emit(words)

    def _tell_all(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self._titles) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the components."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self._titles)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the note be written in place."""
        flags = super().flags(index)
        if index.isValid() and index.column() == Part.NOTE:
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 -- Qt's own signature
        """Word a cell."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        part = Part(index.column())
        if role in (_DISPLAY, _EDIT):
            return self._word(row, part, role)
        if role == _SPOKEN:
            return self._speak(row, part)
        if role == _TIP:
            return self.fault(row) or None
        if role == _CHECK and part is Part.TICK:
            return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:  # noqa: ANN401 -- Qt's
        """Write a note."""
        if not index.isValid() or role != _EDIT or index.column() != Part.NOTE:
            return False
        row = self._rows[index.row()]
        words = self.tr("Ghi chú {title}").format(title=row.title)
        self.change(words, index.row(), replace(row, note=str(value).strip()))
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:  # noqa: ANN401 -- Qt's
        """Title a column over its words."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._titles):
            return None
        if role == _DISPLAY:
            return self._titles[section]
        if role == _ALIGNMENT:
            return int(RIGHT if section in COUNTS else LEFT)
        return None

    def _word(self, row: CheckRow, part: Part, role: int) -> str:
        if part is Part.TITLE:
            return row.title
        if part is Part.NOTE:
            return row.note
        if part is Part.TICK:
            return ""
        count: int = getattr(row, COUNTS[part])
        return str(count) if count else "–"

    def _speak(self, row: CheckRow, part: Part) -> str:
        if part is Part.TICK:
            return self.tr("đã nhận") if row.ticked else self.tr("chưa nhận")
        if part is Part.TITLE:
            marks = (self.tr("bắt buộc") if row.required else "", self.fault(row))
            return ", ".join(filter(None, (row.title, *marks)))
        return f"{self._titles[part]}: {self._word(row, part, _DISPLAY)}"


class _Change(QUndoCommand):
    """One act on the checklist."""

    def __init__(self, model: CheckModel, words: str, rows: tuple[CheckRow, ...]) -> None:
        super().__init__(words)
        self._model = model
        self._before = model.rows()
        self._after = rows

    def redo(self) -> None:
        self._model.replace_all(self._after)

    def undo(self) -> None:
        self._model.replace_all(self._before)
