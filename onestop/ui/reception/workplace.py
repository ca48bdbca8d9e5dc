"""The reception: by keys alone from the citizen's papers to a printed promise."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from onestop.devices.printers import Printing
from onestop.domain.dossier import Dossier
from onestop.domain.errors import Refused
from onestop.domain.identity import Identity
from onestop.domain.intake import Intake
from onestop.domain.procedure_search import Offer, ProcedureIndex
from onestop.domain.scanning import Scan, Scanned
from onestop.services import counter, lookup, procedures, reception
from onestop.services.counter import Place
from onestop.services.work import Work
from onestop.ui.actions import Act, Actions, Key, commit_composition
from onestop.ui.counting import counted
from onestop.ui.printing import ReceiptPrinter
from onestop.ui.reception.afterwards import Afterwards
from onestop.ui.reception.form import ReceptionForm
from onestop.ui.reception.keys import reception_keys
from onestop.ui.reception.number_edits import grouped
from onestop.ui.reception.print_choice import PrintChoice
from onestop.ui.reception.print_memory import PrintMemory
from onestop.ui.reception.receiving import Receiving, State
from onestop.ui.reception.summary import Summary
from onestop.ui.reception.summary_bar import SummaryBar
from onestop.ui.refusals import sentences
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Status
from onestop.ui.widgets.side_sheet import leave_sheets
from onestop.ui.workplace import Errand, Footing, KeyLine, Workplace

_LATER = 500


class ReceptionDesk(Workplace):
    """Take a dossier in, put it right or take it back on its own day."""

    def __init__(self, footing: Footing, printing: Printing, parent: QWidget | None = None) -> None:
        super().__init__(footing, parent)
        self.setObjectName("reception")
        self._asked_unprinted = False
        self._kept: Intake | None = None
        self.choice = PrintChoice()
        self.form = ReceptionForm(self)
        self.summary = Summary(self.choice, self)
        self.bar = SummaryBar(self)
        self.printer = ReceiptPrinter(self.desk, self.background, printing)
        self.printer.setParent(self)
        self.prints = PrintMemory(self, self.printer, self.choice)
        self.afterwards = Afterwards(self, self.printer, self.choice, self.summary.success)
        self.receiving = Receiving(self, self.form, self.summary, self.bar)
        self.acts = Actions(self)
        self._lay_out()
        self._bind_keys()
        self._connect()
        self.form.clear()
        self._show_state()

    def reload(self) -> None:
        """Read the offers of this counter and what it received today."""
        self.ask(procedures.offers, then=self._offer)
        self.ask(counter.place, then=self._show_place)
        self.afterwards.reload()
        if not self._asked_unprinted:
            self._asked_unprinted = True
            QTimer.singleShot(_LATER, self.prints, self.prints.ask_printers)
            self.ask(reception.unprinted, then=self._offer_unprinted)

    def begin(self) -> None:
        """Start with the next person; what was begun is dropped only when the clerk says so."""
        leave_sheets(self)
        self.receiving.leave_begun(self.receiving.begin)

    def visit(self, what: str, back: str = "") -> None:
        """Begin anew, with a number where another place handed one over."""
        self.begin()
        if what and self.form.is_empty():
            self.form.person.applicant.number.setText(grouped(what))

    def attend(self, errand: Errand, subject: str) -> None:
        """Print, put right or take back a reception for another place."""
        attend = partial(self._attend, errand)
        self.ask(Work.dossier, subject, then=attend, refused=self._say_refused)

    def take_scan(self, scan: Scan) -> bool:
        """Fill the form from a card or a number; a form that is begun is not overwritten."""
        if scan.what not in (Scanned.IDENTITY_CARD, Scanned.PERSONAL_NUMBER):
            return False
        leave_sheets(self)
        self.form.notices.drop("scan")
        if self.receiving.state is State.DONE:
            self.receiving.begin()
        if self.form.is_empty():
            self._use_scan(scan)
            return True
        words = self.tr("Vừa quét {number} trong khi phiếu đang nhập dở.")
        use = (self.tr("Dùng thẻ này"), partial(self._use_scan, scan))
        keep = (self.tr("Giữ phiếu"), self.form.focus_first)
        told = words.format(number=grouped(scan.value))
        self.form.notices.tell("scan", Status.INFO, told, use, keep)
        return True

    def take_primary(self) -> None:
        """Receive, or keep the correction."""
        commit_composition()
        self.receiving.commit()

    def keep(self) -> object:
        """Keep the form that is being filled; a committed one needs no keeping."""
        if self.receiving.state is State.DONE or self.receiving.correcting or self.form.is_empty():
            return None
        self.form.options.earlier.setChecked(False)
        return self.form.intake()

    def put_back(self, kept: object) -> None:
        """Show the kept form again, as soon as the offers are read."""
        if isinstance(kept, Intake):
            self._kept = kept

    def panes(self) -> tuple[QWidget, ...]:
        """Go through the blocks, then the summary."""
        form = self.form
        last = self.summary.commit if self.summary.isVisible() else self.bar.commit
        return (form.person.applicant.number, form.procedure.field, form.papers.table, last)

    def keys(self) -> tuple[KeyLine, ...]:
        """Give the keys of this screen."""
        return reception_keys(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the summary into a bar where a column would not fit."""
        super().resizeEvent(event)
        low = self.window().height() < current().sizes.summary_folds_below
        beside = self.form.minimumSizeHint().width() + self.summary.sizeHint().width()
        folded = low or self.width() < beside
        focused = QApplication.focusWidget()
        left = self.summary if folded else self.bar
        self.summary.setVisible(not folded)
        self.bar.setVisible(folded)
        if focused is not None and left.isAncestorOf(focused):
            self.receiving.focus_act()

    def minimumSizeHint(self) -> QSize:
        """Count the window without the column, which may fold."""
        least, bar = self.form.minimumSizeHint(), self.bar.minimumSizeHint()
        return QSize(max(least.width(), bar.width()), least.height() + bar.height())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.form, 1)
        row.addWidget(self.summary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self.bar)
        self.bar.hide()

    def _bind_keys(self) -> None:
        for name, key, handler in (
            ("tick", Key.TICK_REQUIRED, self.form.papers.table.tick_required),
            ("add", Key.ADD_PAPER, self.form.papers.ask_title),
            ("print", Key.PRINT, self._print_again),
        ):
            self.acts.add(Act(id=f"reception.{name}", text=name, keys=(key,)), handler)

    def _connect(self) -> None:
        success = self.summary.success
        person = self.form.person
        person.person_asked.connect(self._ask_person)
        self.form.procedure.open_asked.connect(self.open_dossier)
        self.form.today_asked.connect(self.afterwards.show_today)
        self.receiving.state_changed.connect(self._show_state)
        self.choice.changed.connect(self._show_state)
        self.prints.named.connect(self.printer_named)
        for signal in (self.summary.commit_asked, self.bar.commit_asked):
            signal.connect(self.take_primary)
        for signal in (success.next_asked, self.bar.next_asked):
            signal.connect(self.receiving.begin)
        success.another_asked.connect(self.receiving.begin_another)
        success.print_asked.connect(self._print_again)
        success.preview_asked.connect(self._preview)
        success.correct_asked.connect(self._correct_done)
        success.cancel_asked.connect(self._cancel_done)
        self.afterwards.correct_asked.connect(partial(self.attend, Errand.CORRECT))
        self.afterwards.cancelled.connect(self._forget_cancelled)
        self.afterwards.listed.connect(self.form.show_today)
        self.receiving.received.connect(self._print)

    def _show_state(self) -> None:
        """Word the one button, and let it be pressed only while something is being filled in."""
        if self.receiving.state is State.DONE:
            # the form it was scanned into is taken in
            self.form.notices.drop("scan")
        if self.receiving.correcting:
            words = self.tr("Lưu bản sửa")
        elif self.choice.wanted():
            words = self.tr("Tiếp nhận &và in")
        else:
            words = self.tr("Tiếp nhận")
        for button in (self.summary.commit, self.bar.commit):
            button.set_text(words)
            button.setEnabled(self.receiving.state is State.FILLING)

    def _offer(self, offers: Sequence[Offer]) -> None:
        self.form.procedure.index = ProcedureIndex(offers)
        if self._kept is not None:
            kept, self._kept = self._kept, None
            self.form.show_intake(kept)

    def _show_place(self, place: Place) -> None:
        self.form.counter.setText(place.counter)

    def _offer_unprinted(self, subjects: Sequence[str]) -> None:
        waiting = [each for each in subjects if not self.afterwards.is_printing(each)]
        if waiting:
            one = self.tr("1 hồ sơ đã tiếp nhận mà chưa in giấy hẹn.")
            many = self.tr("{count} hồ sơ đã tiếp nhận mà chưa in giấy hẹn.")
            print_them = (self.tr("In ngay"), partial(self._print_all, waiting))
            told = counted(one, many, len(waiting))
            self.form.notices.tell("unprinted", Status.WARN, told, print_them)

    def _print_all(self, subjects: Sequence[str]) -> None:
        for subject in subjects:
            self.attend(Errand.PRINT, subject)

    def _ask_person(self, identity: Identity) -> None:
        known = partial(self.form.person.show_known, identity)
        self.ask(lookup.known_person, identity, then=known)
        if self.form.procedure.procedure is not None:
            self.receiving.reckon()

    def _use_scan(self, scan: Scan) -> None:
        person = self.form.person
        if scan.card is not None:
            person.take_card(scan.card)
        else:
            person.applicant.number.setFocus()
            person.applicant.number.setText(grouped(scan.value))
            person.applicant.number.entered.emit()

    def _attend(self, errand: Errand, dossier: Dossier) -> None:
        if dossier.reception is None:
            return
        code = dossier.reception.code
        if errand is Errand.PRINT:
            self.afterwards.print_receipt(dossier.subject, code)
        elif errand is Errand.CORRECT:
            self._correct(dossier)
        else:
            name = dossier.people.applicant.name if dossier.people else ""
            self.afterwards.ask_cancel(dossier.subject, code, name)

    def _correct(self, dossier: Dossier) -> None:
        """Open a correction; one that is open may be changed for another."""
        correct = partial(self.receiving.correct, dossier)
        if self.receiving.correcting and self.receiving.state is State.FILLING:
            correct()
        else:
            self.receiving.leave_begun(correct)

    def _say_refused(self, refused: Refused) -> None:
        seen = (self.tr("Đã hiểu"), self.receiving.focus_act)
        self.form.notices.tell("refused", Status.WARN, sentences(refused), seen)

    def _print(self, subject: str, code: str) -> None:
        if self.choice.wanted():
            self.afterwards.print_receipt(subject, code)

    def _print_again(self) -> None:
        done = self.receiving.done
        if done is not None and not self.afterwards.is_printing(done.subject):
            self.afterwards.print_receipt(done.subject, done.code)

    def _preview(self) -> None:
        if self.receiving.done is not None:
            self.afterwards.preview(self.receiving.done.subject, self.receiving.done.code)

    def _correct_done(self) -> None:
        if self.receiving.done is not None:
            self.attend(Errand.CORRECT, self.receiving.done.subject)

    def _cancel_done(self) -> None:
        if self.receiving.done is not None:
            self.attend(Errand.CANCEL, self.receiving.done.subject)

    def _forget_cancelled(self, subject: str) -> None:
        if self.receiving.is_about(subject):
            self.receiving.begin()
