"""The left column of the reception: title, strips, and the blocks that are filled in."""

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from onestop.domain.errors import Reason, Refused
from onestop.domain.intake import Intake
from onestop.domain.reception import People, Reception
from onestop.ui.counting import counted
from onestop.ui.notices import Notices
from onestop.ui.reception.options_card import OptionsCard
from onestop.ui.reception.papers_card import PapersCard
from onestop.ui.reception.person_card import PersonCard
from onestop.ui.reception.procedure_card import ProcedureCard
from onestop.ui.refusals import by_field, sentence
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.buttons import LinkButton
from onestop.ui.widgets.elided import Elided
from onestop.ui.widgets.error_summary import ErrorSummary
from onestop.ui.widgets.labeled_field import LabeledField
from onestop.ui.widgets.line_edits import VnLineEdit
from onestop.ui.widgets.text import Text, Tone


class ReceptionForm(QWidget):
    """Everything a clerk types; it gives an intake and takes faults back."""

    today_asked = Signal()
    choice_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Each is born where it will stand: whatever changes its parent later is styled anew, with
        # everything in it.
        # Tab goes in the order of birth: what stands on top comes first.
        self.notices = Notices(self)
        self.errors = ErrorSummary(self)
        self._area = QScrollArea(self)
        self.blocks = QWidget()
        self._area.setWidget(self.blocks)
        self.person = PersonCard(self.blocks)
        self.procedure = ProcedureCard(self.blocks)
        self.papers = PapersCard(self.blocks)
        self.options = OptionsCard(self.blocks)
        self.why = VnLineEdit()
        self.why.setObjectName("correction-reason")
        self._why_field = LabeledField(self.tr("Lý do sửa"), self.why)
        self.title = Elided(self.tr("Tiếp nhận hồ sơ mới"), Face.TITLE)
        self.counter = Text("", Face.NOTE, Tone.TEXT2)
        self._today = LinkButton(self.tr("Hôm n&ay"))
        self._today.setObjectName("today")
        self._more = LinkButton(self.tr("&Lựa chọn khác"))
        self._more.setObjectName("more-options")
        self._lay_out()
        self._connect()

    def intake(self) -> Intake:
        """Give what is typed; refuse a claimed moment that cannot be read."""
        chosen = self.procedure.procedure
        claimed = self.options.claimed()
        return Intake(
            procedure=chosen.code if chosen else "",
            applicant=self.person.applicant.typed(),
            owner=self.person.typed_owner(),
            components=self.papers.papers(),
            sets=self.options.count(),
            return_at=self.options.where(),
            received=claimed,
            reason=self.options.reason.value() if claimed else "",
            note=self.options.note.value(),
        )

    def show_reception(self, reception: Reception, people: People) -> None:
        """Show a reception that is to be put right."""
        self.clear()
        chosen = self.procedure.index.by_code(reception.procedure)
        if chosen is not None:
            self.procedure.take(chosen)
        self.person.people(people)
        self.papers.show_papers((*reception.papers, *people.papers))
        self.options.show_values(reception.sets, reception.return_at, people.note)
        self.options.setVisible(not self.options.is_plain())
        self.title.say(self.tr("Sửa hồ sơ {code}").format(code=reception.code))
        self._why_field.show()

    def clear(self) -> None:
        """Make room for the next person."""
        self.papers.forget()
        self.procedure.clear()
        self.person.clear()
        self.options.clear()
        self.options.hide()
        self.why.clear()
        self._why_field.clear_error()
        self._why_field.hide()
        self.errors.clear()
        self.title.say(self.tr("Tiếp nhận hồ sơ mới"))

    def show_intake(self, intake: Intake) -> None:
        """Show what was typed before the screens were built anew."""
        self.clear()
        chosen = self.procedure.index.by_code(intake.procedure)
        if chosen is not None:
            self.procedure.take(chosen)
        self.person.show_typed(intake.applicant, intake.owner)
        self.papers.show_papers(intake.components or ())
        self.options.show_values(intake.sets, intake.return_at, intake.note)
        self.options.earlier.show()
        self.options.setVisible(not self.options.is_plain())

    def clear_dossier(self) -> None:
        """Keep the person, make room for a further dossier."""
        self.papers.forget()
        self.procedure.clear()
        self.options.clear()
        self.options.hide()
        self.errors.clear()

    def is_empty(self) -> bool:
        """Tell whether nothing was begun."""
        return self.person.applicant.is_empty() and self.procedure.procedure is None

    def refuse(self, refused: Refused) -> None:
        """Show what the rules say no to, a missing paper at its row."""
        missing = {
            sentence(fault): str(fault.details["component"])
            for fault in refused.faults
            if fault.reason is Reason.COMPONENT_MISSING
        }
        self.show_faults(by_field(refused), missing)

    def show_faults(
        self,
        by_field: Mapping[str, Sequence[str]],
        missing: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Show every fault beside its field, and all of them on top."""
        shown = self.person.show_faults(by_field)
        shown += self.procedure.show_faults(by_field.get("procedure", ()))
        shown += self.papers.show_faults(by_field, missing)
        rest = {**by_field}
        correcting = not self._why_field.isHidden()
        # a correction has a reason of its own; the options' one is that of an earlier reception
        why = rest.pop("reason", ()) if correcting else ()
        shown += self.options.show_faults(rest)
        if any(name in by_field for name in ("sets", "note", "received", "hour")):
            self.options.show()
        if correcting:
            shown += self._why_field.show_faults(why)
        told = {words for words, _ in shown}
        first = self.person.applicant.number
        said = (self.person.said(each, words) for each in by_field for words in by_field[each])
        shown += [(words, first) for words in said if words not in told]
        self.errors.show_faults(shown)

    def clear_errors(self) -> None:
        """Take every error away: what they were about is received."""
        self.errors.clear()
        self.person.clear_errors()
        self.procedure.clear_error()
        self.papers.table.rows_model.show_faults({})
        self.options.clear_errors()
        self._why_field.clear_error()

    def focus_first(self) -> None:
        """Go where a reception begins."""
        self.person.applicant.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.person.applicant.number.selectAll()

    def show_today(self, count: int) -> None:
        """Say how many were received here today."""
        one, many = self.tr("Hôm n&ay: 1 hồ sơ"), self.tr("Hôm n&ay: {count} hồ sơ")
        self._today.set_text(counted(one, many, count))

    def _connect(self) -> None:
        self._today.clicked.connect(self.today_asked)
        self._more.clicked.connect(self._turn_options)
        self.person.settled.connect(self.procedure.focus)
        self.person.left.connect(partial(self.procedure.show_same, ()))
        self.procedure.chosen.connect(self._show_procedure)
        # when the list has been laid out
        self.procedure.listed.connect(self._show_proposals, Qt.ConnectionType.QueuedConnection)
        self.options.changed.connect(self.choice_changed)
        self.errors.followed.connect(self.papers.table.go_to)
        self.papers.table.rows_model.put_right.connect(self.errors.put_right)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_in_sight)

    def _show_procedure(self, chosen: object) -> None:
        self.papers.show_procedure(self.procedure.procedure)
        self.choice_changed.emit()
        if chosen is not None and self.procedure.field.hasFocus():
            self.papers.focus()

    def _show_proposals(self) -> None:
        """Scroll until field and list are in sight; in a low window they are not."""
        for widget in (self.procedure.proposals, self.procedure.field):
            if widget.isVisible():
                self._area.ensureWidgetVisible(widget, 0, current().sizes.gap3)

    def _turn_options(self) -> None:
        shown = self.options.isHidden() or not self.options.is_plain()
        self.options.setVisible(shown)
        if shown:
            self.options.sets.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _keep_in_sight(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.blocks.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 0, current().sizes.gap5)

    def _keep_gutter(self, _least: int, most: int) -> None:
        """Keep the blocks as wide with a scroll bar beside them as without."""
        sizes = current().sizes
        right = sizes.gap1 if most else sizes.gap4
        layout = self.blocks.layout()
        if layout is not None:
            layout.setContentsMargins(sizes.gap4, 0, right, sizes.gap3)

    def _lay_out(self) -> None:
        sizes = current().sizes
        head = QHBoxLayout()
        head.setSpacing(sizes.gap4)
        # only the code of a correction may be cut: by this width the summary folds
        self.title.setMinimumWidth(self.title.sizeHint().width())
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.counter)
        head.addWidget(self._today)
        head.addWidget(self._more)
        above = QVBoxLayout()
        above.setContentsMargins(sizes.gap4, sizes.gap2, sizes.gap4, sizes.gap2)
        above.setSpacing(sizes.gap2)
        above.addLayout(head)
        for widget in (self.notices, self.errors, self._why_field):
            above.addWidget(widget)
        self._why_field.hide()
        self.blocks.setProperty("settles", True)
        blocks = QVBoxLayout(self.blocks)
        self._keep_gutter(0, 0)
        self._area.verticalScrollBar().rangeChanged.connect(self._keep_gutter)
        blocks.setSpacing(sizes.gap3)
        for card in (self.person, self.procedure):
            blocks.addWidget(card)
        blocks.addWidget(self.papers, 1)
        blocks.addWidget(self.options)
        self.options.hide()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self._area, 1)
