"""Whether, on which sheet and on which printer the receipt is printed."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from onestop.devices.printers import Printers
from onestop.domain.forms import PaperSize
from onestop.ui.theme.theme import current
from onestop.ui.widgets.buttons import LinkButton
from onestop.ui.widgets.ticks import CheckLine

_SIZES = (PaperSize.A5, PaperSize.A4)


class PrintChoice(QWidget):
    """A box to tick, and beside it the size of the sheet and the printer that holds it."""

    changed = Signal()
    picked = Signal(str)
    printer_picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = PaperSize.A5
        self.box = CheckLine("")
        self.box.setObjectName("print-receipt")
        self.box.setChecked(True)
        self.box.toggled.connect(self.changed)
        self._sheet = LinkButton(" ")
        self._sheet.setObjectName("paper-size")
        self._menu = QMenu(self._sheet)
        self._sizes = {size: self._menu.addAction(str(size)) for size in _SIZES}
        for size, action in self._sizes.items():
            action.setCheckable(True)
            action.triggered.connect(partial(self._pick, size))
        self._printers = QActionGroup(self._menu)
        self._sheet.setMenu(self._menu)
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

    def show_printers(self, known: Printers, chosen: str) -> None:
        """Offer the printers there are for this sheet; a chosen one that is gone stays in sight."""
        for action in self._printers.actions():
            self._menu.removeAction(action)
            action.deleteLater()
        if not known.names and not chosen:
            return
        system = self.tr("Máy in mặc định ({name})").format(name=known.preferred or "–")
        gone = (chosen,) if chosen and chosen not in known.names else ()
        self._printers.addAction(self._menu.addSeparator())
        for name in ("", *known.names, *gone):
            action = self._menu.addAction(name or system)
            action.setCheckable(True)
            action.setChecked(name == chosen)
            action.setData(name)
            action.triggered.connect(partial(self.printer_picked.emit, name))
            self._printers.addAction(action)

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
        for size, action in self._sizes.items():
            action.setChecked(size is self.paper)
        self._sheet.set_text(str(self.paper))
        self._sheet.setAccessibleName(self.tr("Khổ giấy {size}").format(size=self.paper))
