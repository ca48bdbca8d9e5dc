"""Who hands the dossier in, and for whom: filled by a card, a known number, or by hand."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from onestop.domain.differences import differences
from onestop.domain.errors import Refused
from onestop.domain.identity import Identity, IdentityCard, read_card, read_identity
from onestop.domain.intake import TypedPerson
from onestop.domain.reception import People
from onestop.services.lookup import KnownPerson
from onestop.ui.counting import counted
from onestop.ui.moments import day_of
from onestop.ui.reception.difference_strip import DifferenceStrip
from onestop.ui.reception.kind_button import KindButton
from onestop.ui.reception.person_fields import PersonFields
from onestop.ui.refusals import sentence
from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.card import Card, rule
from onestop.ui.widgets.tag import GlyphLabel
from onestop.ui.widgets.text import Text
from onestop.ui.widgets.ticks import CheckLine


class PersonCard(QWidget):
    """Block 1: the fields, what is known of the person, and the owner where it is another."""

    person_asked = Signal(object)
    settled = Signal()
    changed = Signal()
    left = Signal()
    """Tell that the number is no longer the one that was asked about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.applicant = PersonFields("applicant", keys=True, parent=self)
        self._owner_part = QWidget(self)
        self.owner = PersonFields("owner", keys=False, parent=self._owner_part)
        self.for_another = CheckLine(self.tr("Nộp thay người khác"))
        self.for_another.setObjectName("for-another")
        self.strip = DifferenceStrip(self)
        self._remark = GlyphLabel(TagLook(""), Face.NOTE)
        self._card: IdentityCard | None = None
        # whose number was asked about, and whose a reception that is put right came with
        self._identity: Identity | None = None
        self._as_received: Identity | None = None
        self._answered = False
        self._known = False
        self._go_on = False
        self._lay_out()
        self._connect()
        self.clear()

    def identity(self) -> Identity | None:
        """Give the applicant's number once it can be one."""
        return _identity(self.applicant.typed())

    def typed_owner(self) -> TypedPerson | None:
        """Give the owner where it is another."""
        return self.owner.typed() if self.for_another.isChecked() else None

    def take_card(self, card: IdentityCard) -> None:
        """Fill the block from a card and ask who this is."""
        self._forget_person()
        # a number that is new in its field is asked about by the field
        self.applicant.show_card(card)
        self._card = card
        self._go_on = True
        self.applicant.number.setFocus(Qt.FocusReason.OtherFocusReason)
        if card.faults:
            words = ". ".join(sentence(fault) for fault in card.faults)
            self._say(words, Status.WARN, Glyph.WARNING)
        if self._identity != card.identity:
            self._ask(card.identity)

    def ask_again(self) -> None:
        """Ask anew what is known of the person: a dossier of theirs was just received."""
        identity = self.identity()
        self._say("", Status.NEUTRAL, None)
        if identity is not None:
            self._ask(identity)

    def remark(self) -> str:
        """Give what is said of the person beside the title."""
        return self._remark.accessibleName()

    def show_known(self, identity: Identity, known: KnownPerson | None) -> None:
        """Bring back what is known of a person, unless the number has become another's meanwhile.

        Nothing typed is overwritten, and nothing is added to a reception that is being put right.
        """
        if identity != self._identity:
            return
        self._answered = True
        self._known = known is not None
        if known is not None and identity != self._as_received:
            self._bring_back(known)
        self._say_known(known)
        self._leave_number()

    def show_typed(self, applicant: TypedPerson, owner: TypedPerson | None) -> None:
        """Show persons as they were typed."""
        self.applicant.show_typed(applicant)
        self.for_another.setChecked(owner is not None)
        if owner is not None:
            self.owner.show_typed(owner)

    def people(self, people: People) -> None:
        """Show the people of a reception that is being put right."""
        self._as_received = people.applicant.identity
        self.applicant.show_person(people.applicant)
        self.for_another.setChecked(people.owner is not None)
        if people.owner is not None:
            self.owner.show_person(people.owner)

    def clear(self) -> None:
        """Make room for the next person."""
        self.applicant.clear()
        self.owner.clear()
        self.for_another.setChecked(False)
        self._as_received = None
        self._forget_person()

    def clear_errors(self) -> None:
        """Take every error away."""
        self.applicant.clear_errors()
        self.owner.clear_errors()

    def show_faults(self, by_field: Mapping[str, Sequence[str]]) -> list[tuple[str, QWidget]]:
        """Show faults beside the fields of both persons; the owner's lines name the owner."""
        owner = self.owner.show_faults(by_field)
        said = [(self.said("owner.", words), field) for words, field in owner]
        return self.applicant.show_faults(by_field) + said

    def said(self, field: str, words: str) -> str:
        """Word a fault for the summary, where two persons may need the same."""
        if not field.startswith("owner."):
            return words
        return self.tr("Chủ hồ sơ: {words}").format(words=words)

    def _lay_out(self) -> None:
        sheet = Card(self.tr("Người nộp"), 1)
        sheet.add_beside(self._remark)
        sheet.add_right(KindButton(self.applicant))
        sheet.add_right(self.for_another)
        sheet.body.addWidget(self.applicant)
        sheet.body.addWidget(self.strip)
        owner = QVBoxLayout(self._owner_part)
        owner.setContentsMargins(0, 0, 0, 0)
        owner.setSpacing(current().sizes.gap2)
        owner.addWidget(rule())
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Chủ hồ sơ"), Face.STRONG))
        head.addStretch(1)
        head.addWidget(KindButton(self.owner))
        owner.addLayout(head)
        owner.addWidget(self.owner)
        sheet.body.addWidget(self._owner_part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(sheet)
        self._owner_part.hide()

    def _connect(self) -> None:
        number = self.applicant.number
        # before the number is read: what was another's leaves first
        self.applicant.changed.connect(self._watch)
        number.numberGiven.connect(self._number_given)
        number.cardGiven.connect(self._card_given)
        number.entered.connect(self._enter)
        self.for_another.toggled.connect(self._show_owner)
        self.strip.settled.connect(self._settle)
        for fields in (self.applicant, self.owner):
            fields.changed.connect(self.changed)

    def _watch(self) -> None:
        """Forget the person as soon as the number is another's or nobody's."""
        if self._identity is not None and self.identity() != self._identity:
            self._forget_person()

    def _forget_person(self) -> None:
        """Take away what the program brought; what the clerk typed stays."""
        self._card, self._identity = None, None
        self._answered = self._known = self._go_on = False
        self.applicant.take_out_filled()
        self.strip.show_differences(())
        self._say("", Status.NEUTRAL, None)
        self.left.emit()

    def _number_given(self, text: str) -> None:
        identity = self.identity()
        if text.strip() and identity is not None and identity != self._identity:
            self._ask(identity)

    def _card_given(self, text: str) -> None:
        card = read_card(text)
        if card is not None:
            self.take_card(card)

    def _enter(self) -> None:
        """Go on to what is to be decided next, once it is known who this is."""
        self._go_on = True
        if self._answered or self._identity is None:
            self._leave_number()

    def _ask(self, identity: Identity) -> None:
        self._identity = identity
        self._answered = False
        self.applicant.clear_number_error()
        self.person_asked.emit(identity)

    def _bring_back(self, known: KnownPerson) -> None:
        found = differences(self.applicant.typed(), known.person)
        self.applicant.fill_empty(known.person)
        self.strip.show_differences(found, card=self._card is not None)

    def _say_known(self, known: KnownPerson | None) -> None:
        # what is wrong with a card matters more
        if self._card is not None and self._card.faults:
            return
        if known is None:
            self._say(self.tr("Lần đầu nộp hồ sơ tại đây"), Status.NEUTRAL, None)
            return
        dossiers = counted(self.tr("1 hồ sơ"), self.tr("{count} hồ sơ"), known.dossiers)
        words = self.tr("Đã nộp {dossiers}, gần nhất {day}.").format(
            dossiers=dossiers, day=day_of(known.latest)
        )
        if self._card is not None and not self.strip.found:
            words += " " + self.tr("Thẻ và hệ thống khớp nhau.")
        self._say(words, Status.SUCCESS, Glyph.TICK_CIRCLE)

    def _leave_number(self) -> None:
        """Move on from the number: by Enter or a scan, never by the answer alone."""
        if not self._go_on or not self.applicant.number.hasFocus():
            return
        self._go_on = False
        applicant = self.applicant
        if not applicant.name.value():
            applicant.name.setFocus(Qt.FocusReason.TabFocusReason)
        elif not (applicant.phone.value() or self._known):
            applicant.phone.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.settled.emit()

    def _settle(self, as_given: bool) -> None:  # noqa: FBT001 -- the strip's own signal
        if not as_given:
            self.applicant.take_wordings({each.field: each.record for each in self.strip.found})
        self.strip.show_differences(())

    def _show_owner(self, shown: bool) -> None:  # noqa: FBT001 -- Qt's own signal
        self._owner_part.setVisible(shown)
        self.changed.emit()

    def _say(self, words: str, status: Status, glyph: Glyph | None) -> None:
        self._remark.show_look(TagLook(words, status, glyph))


def _identity(typed: TypedPerson) -> Identity | None:
    if typed.identity is None:
        return None
    try:
        return read_identity(typed.identity.number, typed.identity.kind)
    except Refused:
        return None
