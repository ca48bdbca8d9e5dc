"""What this machine remembers of printing: the sheet of the receipt, and each sheet's printer."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from onestop.devices.printers import Printers, chosen_for
from onestop.domain.forms import PaperSize
from onestop.services.papers import RECEIPT
from onestop.services.settings import PAPER, PRINTERS
from onestop.ui.printing import ReceiptPrinter
from onestop.ui.reception.print_choice import PrintChoice
from onestop.ui.workplace import Workplace


class PrintMemory(QObject):
    """Keep the choices of the machine: its printers hold one size each, whoever sits here."""

    named = Signal(str)

    def __init__(self, workplace: Workplace, printer: ReceiptPrinter, choice: PrintChoice) -> None:
        super().__init__(workplace)
        self._background = workplace.background
        self._local = workplace.desk.station.local
        self._printer = printer
        self._choice = choice
        self._known: Printers | None = None
        self._chosen: dict[str, str] = {}
        choice.picked.connect(self._remember_paper)
        choice.changed.connect(self._show)
        choice.printer_picked.connect(self._remember_printer)
        self._background.read(
            self, partial(self._local.get, PRINTERS, dict[str, str]), self._recall_printers
        )
        self._background.read(self, partial(self._local.get, PAPER, PaperSize), self._recall_paper)

    def ask_printers(self) -> None:
        """Ask the print system for its printers, which may take its time."""
        self._printer.ask_printers(self._know)

    def _know(self, known: Printers) -> None:
        self._known = known
        self._show()

    def _recall_paper(self, paper: PaperSize | None) -> None:
        if paper is not None:
            self._choice.choose(paper)

    def _recall_printers(self, chosen: dict[str, str] | None) -> None:
        self._chosen = chosen or {}
        self._printer.use(self._chosen)
        self._show()

    def _remember_paper(self, paper: str) -> None:
        self._remember(PAPER, paper)

    def _remember_printer(self, name: str) -> None:
        """Keep the printer of this sheet; no name leaves it to the system."""
        self._chosen = {**self._chosen, chosen_for(RECEIPT, self._choice.paper): name}
        self._printer.use(self._chosen)
        self._remember(PRINTERS, self._chosen)
        self._show()

    def _remember(self, key: str, value: object) -> None:
        self._background.run(self, partial(self._local.set, key, value), lambda _answer: None)

    def _show(self) -> None:
        """Offer what there is and name what prints; nothing is said before it is known."""
        if self._known is None:
            return
        mine = self._chosen.get(chosen_for(RECEIPT, self._choice.paper), "")
        self._choice.show_printers(self._known, mine)
        unchosen = self.tr("chưa chọn") if self._known.names else ""
        self.named.emit(mine or self._known.preferred or unchosen)
