"""What the lists on screen share: flat rows of one height, and the ring around the current one."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from onestop.ui.theme.painting import ring
from onestop.ui.theme.theme import current


def lay_flat(view: QTableView) -> None:
    """Give a list rows and a head of fixed heights; to Tab it is one stop on the way."""
    sizes = current().sizes
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    head, side = view.horizontalHeader(), view.verticalHeader()
    side.hide()
    side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    side.setDefaultSectionSize(sizes.row)
    head.setFixedHeight(sizes.head)
    head.setHighlightSections(False)
    head.setSectionsClickable(False)
    head.setMinimumSectionSize(sizes.target)


def ring_current_row(view: QTableView) -> None:
    """Paint the ring around the current row while the list has the focus."""
    if not (view.hasFocus() and view.currentIndex().isValid()):
        return
    theme = current()
    row = view.visualRect(view.currentIndex())
    box = QRectF(0, row.top(), view.viewport().width(), row.height())
    ring(QPainter(view.viewport()), box, theme.sizes.radius_tag, theme)
