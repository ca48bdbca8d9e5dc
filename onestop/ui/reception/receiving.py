"""The course of one reception on screen: promise, commit, refusal, success, correction."""

from collections.abc import Callable
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from onestop.domain.dossier import Dossier
from onestop.domain.errors import Reason, Refused
from onestop.domain.identity import Identity
from onestop.services import clock, procedures, reception
from onestop.services.procedures import Reckoning
from onestop.services.reception import Promised
from onestop.ui.actions import Key
from onestop.ui.moments import moment_words
from onestop.ui.reception.count_sheet import CountSheet
from onestop.ui.reception.form import ReceptionForm
from onestop.ui.reception.promise import Promise, promise_of
from onestop.ui.reception.summary import Summary
from onestop.ui.reception.summary_bar import SummaryBar
from onestop.ui.terms import term_words
from onestop.ui.theme.tokens import Status
from onestop.ui.workplace import Workplace

# Not F2 again: a key held down repeats itself, on X11 often unmarked, and would drop the form.
_DROP = "Del"


class State(Enum):
    """What the screen is in the middle of."""

    FILLING = auto()
    COMMITTING = auto()
    DONE = auto()


class Receiving(QObject):
    """Lead form and summary from the first key to the success, and on to the next."""

    state_changed = Signal()
    received = Signal(str, str)

    def __init__(
        self, workplace: Workplace, form: ReceptionForm, summary: Summary, bar: SummaryBar
    ) -> None:
        super().__init__(workplace)
        self._workplace = workplace
        self._form = form
        self._summary = summary
        self._bar = bar
        self.state = State.FILLING
        self.done: Promised | None = None
        self.correcting = ""
        self._left_at: QWidget | None = None
        self._reckoning: Reckoning | None = None
        form.choice_changed.connect(self.reckon)
        form.papers.changed.connect(self.show_papers)
        form.errors.settled.connect(partial(workplace.refused.emit, False))
        summary.due.asked.connect(self.show_count)
        bar.count_asked.connect(self.show_count)

    def begin(self) -> None:
        """Start with the next person."""
        self._form.clear()
        self._form.notices.drop("correcting")
        self.correcting = ""
        self._fill()
        self._form.focus_first()

    def begin_another(self) -> None:
        """Start a further dossier of the same person."""
        if self.correcting:
            self.begin()
            return
        self._form.clear_dossier()
        self._fill()
        self._form.person.ask_again()
        self._form.procedure.focus()

    def correct(self, dossier: Dossier) -> None:
        """Show a reception that is to be put right."""
        if dossier.reception is None or dossier.people is None:
            return
        self._fill()
        self.correcting = dossier.subject
        self._form.show_reception(dossier.reception, dossier.people)
        words = self.tr("Giấy hẹn đã in sẽ bị thay bằng bản mới. Ghi lý do rồi lưu.")
        leave = (self.tr("Thôi sửa"), self.begin)
        self._form.notices.tell("correcting", Status.INFO, words, leave)
        self.reckon()
        self._form.why.setFocus(Qt.FocusReason.OtherFocusReason)
        self.state_changed.emit()

    def leave_begun(self, go_on: Callable[[], object]) -> None:
        """Go on to something else, unless a form is begun that only the clerk may drop."""
        if self.state is State.DONE or self._form.is_empty():
            go_on()
            return
        words = self.tr("Phiếu đang nhập chưa tiếp nhận. Bỏ phiếu này?")
        keep = (self.tr("Nhập tiếp"), self._go_back)
        drop = (self.tr("Bỏ phiếu này"), go_on)
        focused = QApplication.focusWidget()
        if focused is not None and self._form.blocks.isAncestorOf(focused):
            self._left_at = focused
        keys = (Key.LEAVE, _DROP)
        self._form.notices.tell("begun", Status.INFO, words, keep, drop, keys=keys)

    def is_about(self, subject: str) -> bool:
        """Tell whether a dossier is being put right here, or was just received."""
        return subject == self.correcting or (
            self.done is not None and subject == self.done.subject
        )

    def reckon(self) -> None:
        """Ask what the choice would promise; the answer comes from another thread."""
        chosen = self._form.procedure.procedure
        if chosen is None:
            self._reckoning = None
            self._show_promise(None)
            return
        try:
            claimed = self._form.options.claimed()
        except Refused:
            return
        identity = self._whose()
        self._workplace.ask(
            procedures.reckon,
            chosen.code,
            claimed,
            identity,
            then=partial(self._show_reckoning, identity),
            refused=self._refuse_reckoning,
        )

    def commit(self) -> None:
        """Receive what is typed, or keep the correction; nothing typed is lost by a refusal."""
        if self.state is not State.FILLING:
            return
        try:
            intake = self._form.intake()
        except Refused as refused:
            self._refused(refused)
            return
        self._form.notices.drop("begun")
        self._enter(State.COMMITTING)
        if self.correcting:
            self._workplace.do(
                reception.correct,
                self.correcting,
                intake,
                self._form.why.value(),
                then=self._received,
                refused=self._refused,
            )
        else:
            self._workplace.do(
                reception.receive, intake, then=self._received, refused=self._refused
            )

    def show_papers(self) -> None:
        """Say how many of the required papers are there."""
        there, required = self._form.papers.required()
        self._summary.show_papers(there, required)
        if self.state is not State.DONE:
            self._bar.show_papers(there, required)

    def show_count(self) -> None:
        """Open the day-by-day count."""
        chosen = self._form.procedure.procedure
        if self._reckoning is None or chosen is None:
            return
        sheet = CountSheet(self._workplace, term_words(chosen.term), self._reckoning.due)
        sheet.closed.connect(sheet.deleteLater)
        sheet.enter(sheet.view)

    def focus_act(self) -> None:
        """Go to the act that comes next, where the summary stands now."""
        beside = self._summary.isVisible()
        if self.state is State.DONE:
            act = self._summary.success.another if beside else self._bar.next
        else:
            act = self._summary.commit if beside else self._bar.commit
        act.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_reckoning(self, identity: Identity | None, reckoning: Reckoning) -> None:
        chosen = self._form.procedure.procedure
        if chosen is None or reckoning.procedure != chosen.code or self.state is State.DONE:
            return
        self._reckoning = reckoning
        self._show_promise(promise_of(chosen, reckoning))
        # an answer about a number that has become another's meanwhile names the wrong dossier
        if identity == self._whose():
            self._form.procedure.show_same(reckoning.same)
        self.show_papers()

    def _refuse_reckoning(self, refused: Refused) -> None:
        """Say why nothing can be promised; what was committed meanwhile is not opened again."""
        if self.state is State.FILLING:
            self._refused(refused)

    def _whose(self) -> Identity | None:
        """Give whose open dossiers matter: for a correction nobody's, its own is one of them."""
        return None if self.correcting else self._form.person.identity()

    def _show_promise(self, promise: Promise | None) -> None:
        self._summary.show_promise(promise)
        self._bar.show_promise(promise)

    def _received(self, promised: Promised) -> None:
        self.done = promised
        self._enter(State.DONE)
        self._form.clear_errors()
        self._drop_questions()
        self._form.notices.drop("correcting")
        self._form.procedure.show_same(())
        self._form.blocks.setEnabled(False)
        self._summary.success.show_done(promised.code, corrected=bool(self.correcting))
        self._summary.show_success()
        self._bar.show_success(promised.code)
        self.focus_act()
        self.received.emit(promised.subject, promised.code)
        self._workplace.remarked.emit(self.tr("Gần nhất {code}").format(code=promised.code))

    def _refused(self, refused: Refused) -> None:
        self._enter(State.FILLING)
        if any(fault.reason is Reason.CLOCK_DOUBTFUL for fault in refused.faults):
            self._ask_clock()
            return
        self._form.refuse(refused)
        self._workplace.refused.emit(True)

    def _ask_clock(self) -> None:
        """Let a person compare the machine's clock with the wall."""
        now = moment_words(self._workplace.desk.station.clock())
        words = self.tr("Đồng hồ máy chỉ {now}. So với đồng hồ treo tường trước khi nhận hồ sơ.")
        right = (self.tr("Đồng hồ đúng, tiếp nhận"), self.confirm_clock)
        self._form.notices.tell("clock", Status.WARN, words.format(now=now), right)

    def confirm_clock(self) -> None:
        """Note that a person compared the clocks, then go on with the reception."""
        confirmed = clock.confirm_clock
        self._workplace.do(confirmed, then=lambda _answer: self.commit(), refused=self._refused)

    def _go_back(self) -> None:
        """Go on typing where the clerk was."""
        if self._left_at is not None and isValid(self._left_at):
            self._left_at.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._form.focus_first()

    def _fill(self) -> None:
        """Open the form again."""
        self._form.blocks.setEnabled(True)
        self._drop_questions()
        self._summary.show_form()
        self._bar.show_form()
        self.done = None
        self._enter(State.FILLING)
        self.show_papers()

    def _drop_questions(self) -> None:
        """Take away what was asked about a form that is received, or begun anew."""
        for name in ("begun", "scan", "clock"):
            self._form.notices.drop(name)

    def _enter(self, state: State) -> None:
        self.state = state
        self._workplace.refused.emit(False)
        self.state_changed.emit()
