"""Whether and on which sheet the receipt is printed."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from onestop.domain.forms import PaperSize
from onestop.ui.theme.theme import current
from onestop.ui.widgets.buttons import LinkButton
from onestop.ui.widgets.ticks import CheckLine


class PrintChoice(QWidget):
    """A box to tick, and the size of the sheet beside it."""

    changed = Signal()
    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = PaperSize.A5
        self.box = CheckLine("")
        self.box.setObjectName("print-receipt")
        self.box.setChecked(True)
        self.box.toggled.connect(self.changed)
        self._sheet = LinkButton(" ")
        self._sheet.setObjectName("paper-size")
        menu = QMenu(self._sheet)
        for size in (PaperSize.A5, PaperSize.A4):
            menu.addAction(str(size)).triggered.connect(partial(self._pick, size))
        self._sheet.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().sizes.gap2)
        row.addWidget(self.box, 1)
        row.addWidget(self._sheet)
        self._write()

    def choose(self, paper: PaperSize) -> None:
        """Take another size of sheet."""
        self.paper = paper
        self._write()
        self.changed.emit()

    def wanted(self) -> bool:
        """Tell whether the receipt is to be printed."""
        return self.box.isChecked()

    def _pick(self, paper: PaperSize) -> None:
        self.choose(paper)
        self.picked.emit(str(paper))

    def _write(self) -> None:
        words = self.tr("In giấy hẹn, 2 liên")
        self.box.setText(words)
        self.box.setAccessibleName(words)
        self._sheet.set_text(str(self.paper))
        self._sheet.setAccessibleName(self.tr("Khổ giấy {size}").format(size=self.paper))
