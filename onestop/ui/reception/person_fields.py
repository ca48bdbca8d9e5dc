"""The five fields that name whoever hands a dossier in or owns it."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from onestop.domain.differences import Differing
from onestop.domain.identity import CMND_LENGTH, IdentityCard, IdentityKind
from onestop.domain.intake import TypedIdentity, TypedPerson
from onestop.domain.reception import Applicant, ApplicantKind
from onestop.ui.reception.filled_fields import FilledFields
from onestop.ui.reception.number_edits import IdentityEdit, grouped, phone_grouped
from onestop.ui.theme.theme import current
from onestop.ui.widgets.labeled_field import LabeledField, show_each_its_faults
from onestop.ui.widgets.line_edits import CodeEdit, DateEdit, VnLineEdit, day_typed

# The widths of the narrow columns, in pixels at 100 %.
_FIRST_COLUMN = 180
_LAST_COLUMN = 130


class _Labels(Struct, frozen=True):
    """What the fields are called for one kind of applicant."""

    number: str
    name: str


class PersonFields(QWidget):
    """Type a person or a body; a fault is shown beside the field it belongs to."""

    changed = Signal()

    def __init__(self, prefix: str, *, keys: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.prefix = prefix
        self.kind = ApplicantKind.PERSON
        self.number = IdentityEdit()
        self.name = VnLineEdit()
        self.born = DateEdit()
        self.phone = CodeEdit(phone_grouped, 14)
        self.address = VnLineEdit()
        self._email = ""
        self._filled = FilledFields()
        self._filled_email = ""
        # whether what stands here was put back, so that nobody knows who wrote it
        self._put_back = False
        labels = self._access_labels() if keys else self._plain_labels()
        edits = (self.number, self.name, self.born, self.phone, self.address)
        self._fields = {
            name: LabeledField(label, edit)
            for (name, label), edit in zip(labels.items(), edits, strict=True)
        }
        for name, field in self._fields.items():
            field.field.setObjectName(f"{prefix}-{name.replace('.', '-')}")
        for edit in edits:
            edit.effectiveTextChanged.connect(self.changed)
        self.number.textEdited.connect(self._compare_anew)
        self._grid = QGridLayout(self)
        self._lay_out()

    def _access_labels(self) -> dict[str, str]:
        return {
            "identity.number": self.tr("&Số định danh"),
            "name": self.tr("&Họ và tên"),
            "birth_date": self.tr("&Ngày sinh"),
            "phone": self.tr("Đ&iện thoại"),
            "address": self.tr("Địa &chỉ"),
        }

    def _plain_labels(self) -> dict[str, str]:
        return {name: label.replace("&", "") for name, label in self._access_labels().items()}

    def _lay_out(self) -> None:
        sizes = current().sizes
        grid = self._grid
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(sizes.gap3)
        grid.setVerticalSpacing(sizes.gap2)
        number, _, born, phone, address = self._fields.values()
        # Tab goes in this order
        grid.addWidget(number, 0, 0)
        self._place_name()
        grid.addWidget(born, 0, 2)
        grid.addWidget(phone, 1, 0)
        grid.addWidget(address, 1, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        scale = current().text_scale
        for narrow in (number, phone):
            narrow.setFixedWidth(round(_FIRST_COLUMN * scale))
        born.setFixedWidth(round(_LAST_COLUMN * scale))

    def _place_name(self) -> None:
        """Give the name the room of a birth date that is not asked for."""
        spanned = 1 if self.kind is ApplicantKind.PERSON else 2
        self._grid.addWidget(self._fields["name"], 0, 1, 1, spanned)

    def choose_kind(self, kind: ApplicantKind) -> None:
        """Ask for a person, or for a body with its tax code."""
        self.kind = kind
        labels = _labels_of(kind)
        self._rename("identity.number", labels.number)
        self._rename("name", labels.name)
        self._fields["birth_date"].setVisible(kind is ApplicantKind.PERSON)
        self._place_name()
        self.changed.emit()

    def typed(self) -> TypedPerson:
        """Give what is typed."""
        number = self.number.value()
        person = self.kind is ApplicantKind.PERSON
        return TypedPerson(
            kind=self.kind,
            name=self.name.value(),
            identity=TypedIdentity(kind=self._identity_kind(number), number=number)
            if number
            else None,
            birth_date=(self.born.value() or None) if person else None,
            phone=self.phone.value(),
            email=self._email,
            address=self.address.value(),
        )

    def show_person(self, person: Applicant) -> None:
        """Show everything that is known of a person."""
        self.choose_kind(person.kind)
        self.number.setText(grouped(person.identity.number) if person.identity else "")
        self.name.setText(person.name)
        self.born.set_day(person.birth_date)
        self.phone.setText(phone_grouped(person.phone))
        self.address.setText(person.address)
        self._email = person.email

    def show_typed(self, person: TypedPerson) -> None:
        """Show a person as they were typed, faults and all."""
        self.choose_kind(person.kind)
        self.number.setText(person.identity.number if person.identity else "")
        self.name.setText(person.name)
        self.born.setText(person.birth_date or "")
        self.phone.setText(person.phone)
        self.address.setText(person.address)
        self._email = person.email
        self._put_back = True

    def fill_empty(self, person: Applicant) -> None:
        """Offer what is known where nothing is typed; what was typed stays."""
        known = {
            "name": (self.name, person.name),
            "birth_date": (self.born, day_typed(person.birth_date)),
            "phone": (self.phone, phone_grouped(person.phone)),
            "address": (self.address, person.address),
        }
        for name, (edit, text) in known.items():
            if not edit.value() or (self._put_back and edit.text() == text):
                self._filled.write(self._fields[name], edit, text)
        if not self._email or (self._put_back and self._email == person.email):
            self._email = self._filled_email = person.email

    def take_out_filled(self) -> None:
        """Take out what was filled in for a number that stands here no longer."""
        self._filled.take_out()
        if self._email == self._filled_email:
            self._email = ""
        self._filled_email = ""

    def show_card(self, card: IdentityCard) -> None:
        """Write down what a card says."""
        self.choose_kind(ApplicantKind.PERSON)
        self.number.setText(grouped(card.identity.number))
        self.clear_number_error()
        self._filled.write(self._fields["name"], self.name, card.name)
        self._filled.write(self._fields["birth_date"], self.born, day_typed(card.birth_date))
        self._filled.write(self._fields["address"], self.address, card.address)

    def take_wordings(self, wordings: Mapping[Differing, str]) -> None:
        """Put the record's wordings into fields that differ from it."""
        edits = {
            Differing.NAME: self.name,
            Differing.BIRTH_DATE: self.born,
            Differing.PHONE: self.phone,
            Differing.ADDRESS: self.address,
        }
        for field, words in wordings.items():
            tidy = phone_grouped(words) if field is Differing.PHONE else words
            self._filled.write(self._fields[field], edits[field], tidy)

    def clear_errors(self) -> None:
        """Take every error away."""
        for field in self._fields.values():
            field.clear_error()

    def clear_number_error(self) -> None:
        """Take the number's error away: another number stands there."""
        self._fields["identity.number"].clear_error()

    def clear(self) -> None:
        """Empty all fields for the next person."""
        self.clear_errors()
        self._filled.forget()
        for edit in (self.number, self.name, self.born, self.phone, self.address):
            edit.clear()
        self._email = self._filled_email = ""
        self._put_back = False
        self.choose_kind(ApplicantKind.PERSON)

    def is_empty(self) -> bool:
        """Tell whether nothing was typed yet."""
        edits = (self.number, self.name, self.phone, self.address)
        return not any(edit.value() for edit in edits)

    def show_faults(self, by_field: Mapping[str, Sequence[str]]) -> list[tuple[str, QWidget]]:
        """Show the faults of these fields; give each with the field it leads to."""
        named = {f"{self.prefix}.{name}": field for name, field in self._fields.items()}
        return show_each_its_faults(named, by_field)

    def _compare_anew(self) -> None:
        """Take away that the birth date disagrees with a number which is being put right."""
        if self.born.day() is not None:
            self._fields["birth_date"].clear_error()

    def _identity_kind(self, number: str) -> IdentityKind | None:
        digits = number.replace(" ", "")
        if self.kind in (ApplicantKind.COMPANY, ApplicantKind.COOPERATIVE):
            return IdentityKind.TAX_CODE
        if self.kind is ApplicantKind.PERSON and digits.isdigit() and len(digits) != CMND_LENGTH:
            return IdentityKind.PERSONAL_NUMBER
        return None

    def _rename(self, name: str, words: str) -> None:
        field = self._fields[name]
        field.label.setText(words)
        field.field.setAccessibleName(words)


def _labels_of(kind: ApplicantKind) -> _Labels:
    tax = QCoreApplication.translate("PersonFields", "Mã số thuế")
    person = QCoreApplication.translate("PersonFields", "Số định danh")
    return {
        ApplicantKind.PERSON: _Labels(
            person, QCoreApplication.translate("PersonFields", "Họ và tên")
        ),
        ApplicantKind.HOUSEHOLD: _Labels(
            person, QCoreApplication.translate("PersonFields", "Tên hộ, chủ hộ")
        ),
        ApplicantKind.COMPANY: _Labels(
            tax, QCoreApplication.translate("PersonFields", "Tên doanh nghiệp")
        ),
        ApplicantKind.COOPERATIVE: _Labels(
            tax, QCoreApplication.translate("PersonFields", "Tên hợp tác xã")
        ),
        ApplicantKind.OFFICE: _Labels(
            QCoreApplication.translate("PersonFields", "Mã cơ quan"),
            QCoreApplication.translate("PersonFields", "Tên cơ quan"),
        ),
    }[kind]
