"""The checklist of components, worked by keys alone: the control used most at the counter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from onestop.ui.actions import is_enter
from onestop.ui.flat_lists import lay_flat, ring_current_row
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.check_painter import WIDTHS, CheckPainter
from onestop.ui.widgets.check_rows import COUNTS, CheckModel, CheckRow, Part

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
# What Shift makes of the digit row on the US layout, which Vietnamese input methods sit on.
_SHIFTED = ")!@#$%^&*("
_LEAST_TITLE = 300


class CheckTable(QTableView):
    """Tick with Space, count with digits, all required with Ctrl+E, a further paper with Insert.

    A digit counts originals, Shift+digit certified copies, Alt+digit plain copies; Ctrl+Z takes the
    last change back, Ctrl+Y makes it again.
    """

    changed = Signal()
    addAsked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least_note = 0
        self._room = 0
        self.setAccessibleName(name)
        self.rows_model = CheckModel(self)
        self.rows_model.changed.connect(self._react)
        self.setModel(self.rows_model)
        self.setItemDelegate(CheckPainter(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self._set_up_columns()

    def rows(self) -> tuple[CheckRow, ...]:
        """Give the checklist as it stands."""
        return self.rows_model.rows()

    def show_rows(self, rows: Sequence[CheckRow]) -> None:
        """Show a procedure's components."""
        self.rows_model.show(rows)
        if rows:
            self.setCurrentIndex(self.rows_model.index(0, Part.TITLE))

    def add_row(self, row: CheckRow) -> None:
        """Add a paper the procedure does not name, undoably, and go to it."""
        words = self.tr("thêm {title}").format(title=row.title)
        self.rows_model.change_all(words, (*self.rows(), row))
        self.setCurrentIndex(self.rows_model.index(len(self.rows()) - 1, Part.TITLE))

    def tick_required(self) -> None:
        """Tick all that is required; one Ctrl+Z takes it back."""
        rows = tuple(
            row.with_tick(ticked=True) if row.required and not row.ticked else row
            for row in self.rows()
        )
        self.rows_model.change_all(self.tr("đánh dấu đủ giấy tờ bắt buộc"), rows)

    def go_to(self, words: str) -> None:
        """Go to the row of a fault, so that the next key works on no other."""
        for at, row in enumerate(self.rows()):
            if self.rows_model.fault(row) == words:
                self.setCurrentIndex(self.rows_model.index(at, Part.TITLE))

    def edit_note(self) -> None:
        """Write the note of the current row."""
        # the Enter that ends a note comes by here as well
        writing = self.state() is QAbstractItemView.State.EditingState
        if self._at() >= 0 and not writing:
            self.edit(self.rows_model.index(self._at(), Part.NOTE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Work the list by keys."""
        if not self._press(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick by a click on the box or the title."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() in (Part.TICK, Part.TITLE):
            self._toggle(index.row())

    def sizeHint(self) -> QSize:
        """Be as tall as the rows are."""
        sizes = current().sizes
        return QSize(super().sizeHint().width(), sizes.head + sizes.row * max(len(self.rows()), 1))

    def minimumSizeHint(self) -> QSize:
        """Show the head and three rows at least."""
        sizes = current().sizes
        return QSize(0, sizes.head + sizes.row * min(max(len(self.rows()), 1), 3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        # Not asked of viewport(): for its class PySide makes every widget class there is.
        self._room = event.size().width()
        self._share_room()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and the ring around the current one while the list has the focus."""
        super().paintEvent(event)
        ring_current_row(self)

    def _press(self, event: QKeyEvent) -> bool:
        act = self._act(event)
        if act is not None:
            act()
        return act is not None

    def _act(self, event: QKeyEvent) -> Callable[[], object] | None:
        stack = self.rows_model.undo_stack
        if event.key() == Qt.Key.Key_Insert:
            return self.addAsked.emit
        if event.key() == Qt.Key.Key_E and event.modifiers() == _CONTROL:
            return self.tick_required
        if event.matches(QKeySequence.StandardKey.Undo):
            return lambda: self._step(stack.undo)
        if event.matches(QKeySequence.StandardKey.Redo):
            return lambda: self._step(stack.redo)
        return None if self._at() < 0 else self._row_act(event)

    def _row_act(self, event: QKeyEvent) -> Callable[[], object] | None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            return self._tick_and_go_on
        if is_enter(event):
            return self.edit_note
        at, counted = self._at(), _counted(event)
        return None if counted is None else lambda: self._count(at, *counted)

    def _step(self, step: Callable[[], None]) -> None:
        """Take a change back or make it again; a row stays current for the next key."""
        at = self._at()
        step()
        # a paper that came or went leaves none current
        if self._at() < 0:
            last = len(self.rows()) - 1
            self.setCurrentIndex(self.rows_model.index(min(at, last), Part.TITLE))

    def _tick_and_go_on(self) -> None:
        at = self._at()
        self._toggle(at)
        below = min(at + 1, len(self.rows()) - 1)
        self.setCurrentIndex(self.rows_model.index(below, Part.TITLE))

    def _toggle(self, at: int) -> None:
        row = self.rows()[at]
        words = self.tr("đánh dấu {title}").format(title=row.title)
        self.rows_model.change(words, at, row.with_tick(not row.ticked))

    def _count(self, at: int, part: Part, count: int) -> None:
        row = self.rows()[at]
        words = self.tr("số bản của {title}").format(title=row.title)
        self.rows_model.change(words, at, row.with_count(part, count))

    def _at(self) -> int:
        return self.currentIndex().row()

    def _react(self) -> None:
        self.updateGeometry()
        self._share_room()
        self.changed.emit()

    def _share_room(self) -> None:
        """Let the notes give way before the papers' names do; none written need only their head."""
        scale = current().text_scale
        fixed = sum(self.columnWidth(part) for part in (Part.TICK, *COUNTS))
        room = self._room - fixed - round(_LEAST_TITLE * scale)
        noted = any(row.note for row in self.rows())
        most = round(WIDTHS[Part.NOTE] * scale) if noted else 0
        self.setColumnWidth(Part.NOTE, max(min(most, room), self._least_note))

    def _set_up_columns(self) -> None:
        lay_flat(self)
        sizes, head = current().sizes, self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(Part.TITLE, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(Part.TICK, sizes.gap4 + sizes.indicator + sizes.gap2)
        metrics = QFontMetricsF(current().fonts[Face.TAG])
        for part, least in WIDTHS.items():
            title = str(self.rows_model.headerData(part, Qt.Orientation.Horizontal))
            wide = round(metrics.horizontalAdvance(title)) + 2 * sizes.gap2 + 2
            self.setColumnWidth(part, max(round(least * current().text_scale), wide))
            self._least_note = wide + sizes.gap2


def _counted(event: QKeyEvent) -> tuple[Part, int] | None:
    """Read which copies a key counts: digits alone, with Shift, or with Alt."""
    keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    if keys == _SHIFT and len(text) == 1 and text in _SHIFTED:
        return Part.CERTIFIED, _SHIFTED.index(text)
    if not Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
        return None
    count = event.key() - Qt.Key.Key_0
    if not keys:
        return Part.ORIGINALS, count
    part = {_SHIFT: Part.CERTIFIED, _ALT: Part.PHOTOS}.get(keys)
    return None if part is None else (part, count)
