"""The key sheet of F1: what each key does here and everywhere."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.key_hint import KeyHint
from onestop.ui.widgets.side_sheet import SideSheet
from onestop.ui.widgets.text import Text, Tone, wrapping
from onestop.ui.workplace import KeyLine


class KeySheet(SideSheet):
    """List the keys of one screen, then those of the whole program."""

    def __init__(self, parent: QWidget, title: str, here: Sequence[KeyLine]) -> None:
        name = QCoreApplication.translate("KeySheet", "Trợ giúp phím")
        super().__init__(parent, name, title)
        self.setObjectName("key-sheet")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(name)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(current().sizes.gap2)
        grid.setHorizontalSpacing(current().sizes.gap4)
        grid.setColumnStretch(1, 1)
        self._list(grid, title, here)
        self._list(grid, self.tr("Ở mọi nơi"), everywhere())
        grid.setRowStretch(grid.rowCount(), 1)
        self._area.setWidget(inside)
        self.body.addWidget(self._area)

    def open(self) -> None:
        """Slide in; arrow keys scroll."""
        self.enter(self._area)

    def _list(self, grid: QGridLayout, title: str, lines: Sequence[KeyLine]) -> None:
        if not lines:
            return
        grid.addWidget(Text(title, Face.SECTION), grid.rowCount(), 0, 1, 2)
        for line in lines:
            at = grid.rowCount()
            grid.addWidget(KeyHint(line.keys), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(wrapping(Text(line.words, Face.BODY, Tone.TEXT2)), at, 1)


def everywhere() -> tuple[KeyLine, ...]:
    """Say what the keys of the whole program do."""
    return (
        KeyLine(keys="F2", words=QCoreApplication.translate("KeySheet", "Tiếp nhận hồ sơ mới")),
        KeyLine(keys="F3", words=QCoreApplication.translate("KeySheet", "Trả kết quả")),
        KeyLine(keys="F4", words=QCoreApplication.translate("KeySheet", "Tra cứu hồ sơ")),
        KeyLine(keys="Ctrl+1…9", words=QCoreApplication.translate("KeySheet", "Các nơi làm việc")),
        KeyLine(keys="Ctrl+K", words=QCoreApplication.translate("KeySheet", "Tìm hồ sơ, người")),
        KeyLine(
            keys="Ctrl+Enter",
            words=QCoreApplication.translate("KeySheet", "Việc chính của màn hình"),
        ),
        KeyLine(
            keys="Esc",
            words=QCoreApplication.translate("KeySheet", "Đóng danh sách, đóng khung, quay lại"),
        ),
        KeyLine(keys="F5", words=QCoreApplication.translate("KeySheet", "Làm mới")),
        KeyLine(keys="F6", words=QCoreApplication.translate("KeySheet", "Sang phần kế tiếp")),
        KeyLine(keys="F11", words=QCoreApplication.translate("KeySheet", "Toàn màn hình")),
        KeyLine(keys="Ctrl+L", words=QCoreApplication.translate("KeySheet", "Khóa màn hình")),
        KeyLine(
            keys="F12",
            words=QCoreApplication.translate("KeySheet", "Dành cho máy quét, không bấm tay"),
        ),
    )
