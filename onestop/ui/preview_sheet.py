"""The pages of a form as they are printed, over the right of the screen."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from onestop.ui.theme.theme import current
from onestop.ui.widgets.side_sheet import SideSheet


class PreviewSheet(SideSheet):
    """Show pictures of pages under each other; arrow keys scroll."""

    def __init__(self, parent: QWidget, title: str, remark: str) -> None:
        super().__init__(parent, title, remark)
        self._behind = parent
        self.setObjectName("preview-sheet")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(title)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().sizes.gap4)
        self._area.setWidget(inside)
        self.body.addWidget(self._area)

    def page_width(self) -> int:
        """Tell how many dots a page may be wide on this screen."""
        sizes = current().sizes
        width = max(self._behind.width() // 3, sizes.row * 12) - 2 * sizes.gap4 - sizes.gap5
        return round(width * self.devicePixelRatioF())

    def show_pages(self, pages: Sequence[QImage]) -> None:
        """Show these pages and take the focus, so that arrow keys scroll."""
        ratio = self.devicePixelRatioF()
        for number, picture in enumerate(pages, 1):
            page = QLabel()
            drawn = QPixmap.fromImage(picture)
            drawn.setDevicePixelRatio(ratio)
            page.setPixmap(drawn)
            page.setFrameShape(QFrame.Shape.Box)
            page.setFixedSize(QSize(drawn.deviceIndependentSize().toSize()))
            page.setAccessibleName(self.tr("Trang {number}").format(number=number))
            self._column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self.enter(self._area)
