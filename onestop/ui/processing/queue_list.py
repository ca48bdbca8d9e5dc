"""The lists of a department at the left, each with how many files stand in it."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from onestop.services.queues import Queue
from onestop.ui.counting import counted
from onestop.ui.theme.painting import LEFT, RIGHT, ring, rounded
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face

_NAME = Qt.ItemDataRole.UserRole
_COUNT = Qt.ItemDataRole.UserRole + 1


class QueueList(QListWidget):
    """Choose a list with the arrow keys or a click."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("processing.queues")
        self.setAccessibleName(self.tr("Danh sách hồ sơ của phòng"))
        self.setItemDelegate(_QueuePainter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for queue, words in self._names().items():
            item = QListWidgetItem(words)
            item.setData(_NAME, str(queue))
            item.setData(_COUNT, 0)
            self.addItem(item)
        self.currentItemChanged.connect(self._tell)

    def queue(self) -> Queue:
        """Give the chosen list."""
        row = self.currentRow()
        return Queue(self.item(row).data(_NAME)) if row >= 0 else Queue.ALL

    def choose(self, queue: Queue) -> None:
        """Choose a list by its name."""
        for row in range(self.count()):
            if self.item(row).data(_NAME) == queue:
                self.setCurrentRow(row)

    def show_counts(self, counts: Mapping[Queue, int]) -> None:
        """Show how many files stand in each list."""
        one, many = self.tr("1 hồ sơ"), self.tr("{count} hồ sơ")
        for row in range(self.count()):
            item = self.item(row)
            count = counts[Queue(item.data(_NAME))]
            item.setData(_COUNT, count)
            words = f"{item.text()}: {counted(one, many, count)}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)

    def _names(self) -> dict[Queue, str]:
        return {
            Queue.ARRIVED: self.tr("Mới chuyển đến"),
            Queue.MINE: self.tr("Đang xử lý của tôi"),
            Queue.SOON: self.tr("Sắp đến hạn"),
            Queue.OVERDUE: self.tr("Quá hạn"),
            Queue.COMPLETED: self.tr("Đã có kết quả"),
            Queue.ALL: self.tr("Tất cả của phòng"),
        }

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_NAME))


class _QueuePainter(QStyledItemDelegate):
    """Paint a list's name and its count, the chosen one on a pale ground."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        sizes = current().sizes
        return QSize(sizes.gap6, sizes.row + 2)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = current()
        colours, sizes = theme.colours, theme.sizes
        painter.save()
        box = QRectF(option.rect).adjusted(0, 0, 0, -2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            rounded(painter, box, sizes.radius_control, colours.selected)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, box, sizes.radius_control, colours.hover)
        if option.state & QStyle.StateFlag.State_HasFocus:
            ring(painter, box, sizes.radius_control, theme)
        painter.setFont(theme.fonts[Face.STRONG if chosen else Face.BODY])
        painter.setPen(colours.text if chosen else colours.text2)
        words = box.adjusted(sizes.gap3, -1, -sizes.gap3, -1)
        painter.drawText(words, LEFT, index.data(Qt.ItemDataRole.DisplayRole))
        painter.drawText(words, RIGHT, str(index.data(_COUNT)))
        painter.restore()
