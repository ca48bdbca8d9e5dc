"""The button that says in which order a list stands, and changes it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from onestop.ui.processing.sorting import Order
from onestop.ui.widgets.buttons import SecondaryButton


class SortButton(SecondaryButton):
    """Offer the orders in a menu."""

    sorted_by = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.setObjectName("processing.sort")
        menu = QMenu(self)
        for order, name in self._names().items():
            menu.addAction(name).triggered.connect(partial(self._choose, order))
        self.setMenu(menu)
        self._say(Order.DUE)

    def _names(self) -> dict[Order, str]:
        return {
            Order.DUE: self.tr("Hạn gần nhất"),
            Order.RECEIVED: self.tr("Mới nhận trước"),
            Order.NAME: self.tr("Tên người nộp"),
        }

    def _choose(self, order: Order, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 -- Qt hands it over
        self._say(order)
        self.sorted_by.emit(order)

    def _say(self, order: Order) -> None:
        self.set_text(self.tr("Sắp theo: {order}").format(order=self._names()[order]))
