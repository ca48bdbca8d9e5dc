"""A window with one sentence, for those who clicked an icon and see no terminal."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Status
from onestop.ui.widgets.buttons import ButtonLook, PrimaryButton
from onestop.ui.widgets.info_bar import InfoBar

_WIDTH_IN_ROWS = 16


class NoticeWindow(QWidget):
    """Say why there is nothing more to see, until somebody closes it."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Một Cửa"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar = InfoBar(Status.WARN, words, parent=self)
        self.done = PrimaryButton(self.tr("Đón&g"), ButtonLook(), self)
        self.done.setObjectName("close")
        self.done.clicked.connect(self.close)
        self._lay_out()

    def _lay_out(self) -> None:
        sizes = current().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.gap5, sizes.gap5, sizes.gap5, sizes.gap5)
        column.setSpacing(sizes.gap4)
        column.addWidget(self.bar)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.done)
        column.addLayout(row)
        self.setMinimumWidth(_WIDTH_IN_ROWS * sizes.row)
