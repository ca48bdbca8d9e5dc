"""The ways between workplaces: built when first visited, reached by keys, signals and scans."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from onestop.domain.errors import Fault, Reason, Refused
from onestop.domain.scanning import Scan, Scanned, read_scan
from onestop.services import lookup
from onestop.ui.refusals import sentence, sentences
from onestop.ui.workplace import Errand, Footing, Workplace, WorkplaceEntry

DOSSIER, RECEPTION, RETURNS, LOOKUP = "dossier", "reception", "returns", "lookup"
_CODES = (Scanned.DOSSIER, Scanned.RECEIPT)
_PEOPLE = (Scanned.IDENTITY_CARD, Scanned.PERSONAL_NUMBER)


class Routes(QObject):
    """Hold the workplaces of one clerk and lead from one to another."""

    arrived = Signal(str)
    said = Signal(str)
    remarked = Signal(str)
    printer_named = Signal(str)
    refused = Signal(str, bool)
    """Tell of a place, by its name, whether something stands there that must be put right."""
    scan_told = Signal(str, bool)

    def __init__(self, footing: Footing, entries: Sequence[WorkplaceEntry]) -> None:
        super().__init__()
        self.stack = QStackedWidget()
        self.entries: Mapping[str, WorkplaceEntry] = {
            entry.id: entry
            for entry in entries
            if not entry.duties or footing.desk.clerk.may(*entry.duties)
        }
        self._footing = footing
        self._built: dict[str, Workplace] = {}
        self.here = ""
        self._before = ""

    def places(self) -> tuple[WorkplaceEntry, ...]:
        """List the places of the rail, in order."""
        return tuple(entry for entry in self.entries.values() if entry.on_rail)

    def current(self) -> Workplace | None:
        """Give the workplace in front."""
        return self._built.get(self.here)

    def built(self) -> Mapping[str, Workplace]:
        """Give the workplaces that were visited."""
        return self._built

    def go(self, id_: str) -> Workplace | None:
        """Go to a place, if this clerk may."""
        if id_ not in self.entries:
            return None
        workplace = self._built.get(id_) or self._build(id_)
        if id_ == DOSSIER and self.here != DOSSIER:
            self._before = self.here
        self.here = id_
        self.stack.setCurrentWidget(workplace)
        self.arrived.emit(id_)
        return workplace

    def begin(self, id_: str) -> None:
        """Go to a place by its key; at the reception that starts with the next person."""
        if id_ == RECEPTION:
            self.visit(RECEPTION)
        else:
            self.go(id_)

    def visit(self, id_: str, what: str = "") -> None:
        """Go to a place and show there what was asked for."""
        back = self._title_of(self._before if self.here == DOSSIER else self.here)
        workplace = self.go(id_)
        if workplace is not None:
            workplace.visit(what, back)

    def search(self, text: str) -> None:
        """Open what a text names exactly; look up the rest."""
        scan = read_scan(text)
        if scan.what in _CODES:
            self._find(scan.value, lambda _refused: self.visit(LOOKUP, text))
        else:
            self.visit(LOOKUP, text)

    def take_scan(self, scan: Scan) -> None:
        """Let the place in front take a scan, else lead where it belongs."""
        here = self.current()
        taken = here is not None and here.take_scan(scan)
        if not taken and scan.what in _CODES:
            self._find(scan.value, partial(self._tell_refused, scan))
            return
        if not taken and scan.what in _PEOPLE and RECEPTION in self.entries:
            desk = self.go(RECEPTION)
            taken = desk is not None and desk.take_scan(scan)
        self._tell_scan(scan, taken=taken)

    def _find(self, code: str, refused: Callable[[Refused], object]) -> None:
        read = partial(self._footing.desk.ask, lookup.subject_of, code)
        self._footing.background.read(self, read, partial(self._found, code), refused)

    def _found(self, code: str, subject: str) -> None:
        words = QCoreApplication.translate("Routes", "Đã quét …{tail}")
        self.scan_told.emit(words.format(tail=code[-11:]), True)
        self.visit(DOSSIER, subject)

    def _tell_refused(self, scan: Scan, refused: Refused) -> None:
        self.scan_told.emit(f"{scan.value[-16:]}: {sentences(refused)}", False)

    def _tell_scan(self, scan: Scan, *, taken: bool) -> None:
        if taken:
            words = QCoreApplication.translate("Routes", "Đã quét …{tail}")
            self.scan_told.emit(words.format(tail=scan.value[-4:]), True)
        else:
            fault = Fault(Reason.CODE_UNRECOGNISED, details={"code": scan.value[:24]})
            self.scan_told.emit(sentence(fault), False)

    def _go_back(self) -> None:
        self.go(self._before or next(iter(self.entries)))

    def _ask_reception(self, errand: Errand, subject: str, *_more: str) -> None:
        desk = self.go(RECEPTION)
        if desk is not None:
            desk.attend(errand, subject)

    def _build(self, id_: str) -> Workplace:
        # Born in the stack: what changes its parent later is styled anew, with everything in it.
        entry = self.entries[id_]
        workplace = entry.factory(self._footing, self.stack)
        self._built[id_] = workplace
        self.stack.addWidget(workplace)
        workplace.open_dossier.connect(partial(self.visit, DOSSIER))
        workplace.open_reception.connect(partial(self.visit, RECEPTION))
        workplace.open_lookup.connect(partial(self.visit, LOOKUP))
        workplace.open_return.connect(partial(self.visit, RETURNS))
        workplace.correct_reception.connect(partial(self._ask_reception, Errand.CORRECT))
        workplace.cancel_reception.connect(partial(self._ask_reception, Errand.CANCEL))
        workplace.print_receipt.connect(partial(self._ask_reception, Errand.PRINT))
        workplace.went_back.connect(self._go_back)
        workplace.said.connect(self.said)
        workplace.remarked.connect(self.remarked)
        workplace.printer_named.connect(self.printer_named)
        workplace.refused.connect(partial(self.refused.emit, id_))
        return workplace

    def _title_of(self, id_: str) -> str:
        entry = self.entries.get(id_)
        return title_of(entry) if entry else ""


def title_of(entry: WorkplaceEntry) -> str:
    """Give the title of a place in the language in force."""
    return QCoreApplication.translate("WorkplaceEntry", entry.title)
