"""How a cell of a list is painted: eight pixels of air, tags and shapes, a line under the row."""

from collections.abc import Sequence
from math import ceil
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from onestop.ui.theme.icons import paint_icon
from onestop.ui.theme.painting import (
    LEFT,
    RIGHT,
    RUNNING,
    TagLook,
    beside_glyph,
    paint_tag,
    tag_width,
)
from onestop.ui.theme.theme import Theme, current
from onestop.ui.theme.tokens import Face

Index = QModelIndex | QPersistentModelIndex

# The roles by which a model hands the delegate its column and its row.
CELL = Qt.ItemDataRole.UserRole
ROW = Qt.ItemDataRole.UserRole + 1
# So many rows are measured: all of a long list would take seconds.
_MEASURED = 60
# Bound once: looking an enum up at each of two thousand calls a frame doubles the frame.
_SELECTED = QStyle.StateFlag.State_Selected
_ELIDE = Qt.TextElideMode.ElideRight


class CellPainter(QStyledItemDelegate):
    """Paint a cell with eight pixels of air, tags and shapes; the row's line stands under it."""

    outer_air = True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        theme = current()
        painter.save()
        self._paint_ground(painter, option, index, theme)
        column = index.data(CELL)
        row = index.data(ROW)
        air = theme.sizes.gap2
        # the outer columns stand in line with the title of their card
        left = theme.sizes.gap4 if index.column() == 0 and self.outer_air else air
        box = QRectF(option.rect).adjusted(left, 0, -air, 0)
        tag = None if column.tag is None else column.tag(row)
        if tag is not None:
            paint_tag(painter, box.toRect().adjusted(-air, 0, air, 0), tag, theme)
        elif column.text(row) or column.glyph or column.icon:
            self._paint_words(painter, box, option, index)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Theme
    ) -> None:
        rect = option.rect
        if option.state & _SELECTED:
            painter.fillRect(rect, theme.colours.selected)
        if index.row() < index.model().rowCount() - 1 or self._room_below():
            painter.setPen(theme.colours.border)
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _room_below(self) -> bool:
        """Say whether the last row needs a line because the sheet goes on under it."""
        view = self.parent()
        if not isinstance(view, QTableView):
            return False
        last = view.model().rowCount() - 1
        return view.rowViewportPosition(last) + view.rowHeight(last) < view.viewport().height() - 2

    def _paint_words(
        self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, index: Index
    ) -> None:
        theme = current()
        column, row = index.data(CELL), index.data(ROW)
        ink: QColor = getattr(theme.colours, column.tone)
        font: QFont = theme.fonts[Face.BODY]
        look = None if column.glyph is None else column.glyph(row)
        if look is not None and look.glyph is not None:
            ink = theme.status[look.status].text
            box = beside_glyph(painter, look.glyph, box, ink, theme)
        icon = "" if column.icon is None else column.icon(row)
        if icon:
            side = float(theme.sizes.icon_small)
            paint_icon(
                painter, icon, QRectF(box.left(), box.center().y() - side / 2, side, side), ink
            )
            box = box.adjusted(side + theme.sizes.gap2, 0, 0, 0)
        mark = None if column.mark is None else column.mark(row)
        if mark is not None:
            box = _before_mark(painter, mark, box, theme)
        bold = column.bold is not None and column.bold(row)
        if bold or (look is not None and look.pressing):
            font = theme.fonts[Face.STRONG]
        painter.setFont(font)
        painter.setPen(ink)
        if column.wraps:
            painter.drawText(box.adjusted(0, -1, 0, -1), RUNNING, column.text(row))
            return
        metrics, words = QFontMetricsF(font), column.text(row)
        if column.short is not None and metrics.horizontalAdvance(words) > box.width():
            words = column.short(row)
        words = metrics.elidedText(words, _ELIDE, box.width())
        painter.drawText(box.adjusted(0, -1, 0, -1), RIGHT if column.right else LEFT, words)


def _before_mark(painter: QPainter, mark: TagLook, box: QRectF, theme: Theme) -> QRectF:
    """Paint a mark at the right of a box and give the room that is left before it."""
    chip = replace(mark, text="")
    left = box.right() - tag_width(chip, theme)
    paint_tag(painter, QRectF(box).adjusted(left - box.left(), 0, 0, 0).toRect(), chip, theme)
    return box.adjusted(0, 0, left - theme.sizes.gap2 - box.right(), 0)


def needed_width(column: Any, rows: Sequence[Any], theme: Theme, *, titled: bool) -> int:  # noqa: ANN401 -- a column of any list
    """Measure the room a column needs for its title and its first rows, with the air around."""
    title = QFontMetricsF(theme.fonts[Face.TAG]).horizontalAdvance(column.title) if titled else 0
    widest = max((_cell_width(column, row, theme) for row in rows[:_MEASURED]), default=0)
    air = theme.sizes.gap2
    return ceil(max(title + 2 * air, widest + air))


def _cell_width(column: Any, row: Any, theme: Theme) -> float:  # noqa: ANN401 -- a row of any list
    tag = None if column.tag is None else column.tag(row)
    if tag is not None:
        # a tag brings its air along
        return tag_width(tag, theme)
    look = None if column.glyph is None else column.glyph(row)
    heavy = column.bold is not None or (look is not None and look.pressing)
    beside = 0 if look is None or look.glyph is None else theme.sizes.glyph + theme.sizes.gap2
    if column.icon is not None:
        beside += theme.sizes.icon_small
    mark = None if column.mark is None else column.mark(row)
    if mark is not None:
        beside += tag_width(replace(mark, text=""), theme) + theme.sizes.gap2
    words = QFontMetricsF(theme.fonts[Face.STRONG if heavy else Face.BODY])
    return words.horizontalAdvance(column.text(row)) + beside + theme.sizes.gap2
