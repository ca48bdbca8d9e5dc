"""What is generally known of a dossier: who, where it lies, what it costs, what came of it."""

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from onestop.domain.identity import Identity, IdentityKind
from onestop.domain.reception import Applicant
from onestop.services.dossier_page import View
from onestop.ui import dossier_words as words
from onestop.ui.fees import fee_words
from onestop.ui.terms import term_words
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.card import Card
from onestop.ui.widgets.text import Text, Tone, wrapping

_LABELS_IN_GAPS = 5


class Pair(Struct, frozen=True):
    """One line: a label and its value, nothing where it does not exist yet."""

    label: str
    value: str
    strong: bool = False


class General(Card):
    """Show label and value, line by line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("General", "Thông tin chung"), parent=parent)
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(current().sizes.gap1 + 2)
        self._grid.setColumnMinimumWidth(0, _LABELS_IN_GAPS * current().sizes.gap5)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)

    def show_view(self, view: View) -> None:
        """Show a dossier; a value that does not exist yet is said in a quiet tone."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, pair in enumerate(self._pairs(view)):
            label = Text(pair.label, Face.BODY, Tone.TEXT3)
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self._value(pair), row, 1)

    def _value(self, pair: Pair) -> Text:
        face = Face.STRONG if pair.strong else Face.BODY
        tone = Tone.TEXT if pair.value else Tone.TEXT3
        shown = wrapping(Text(pair.value or self.tr("chưa có"), face, tone))
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown.setAccessibleName(f"{pair.label}: {shown.text()}")
        return shown

    def _pairs(self, view: View) -> list[Pair]:
        people, reception = view.page.dossier.people, view.page.dossier.reception
        applicant = people.applicant if people else None
        named = self._person(applicant) or words.person_words(view.page.dossier)
        found = [Pair(self.tr("Người nộp"), named, strong=True)]
        if people and people.owner:
            found.append(Pair(self.tr("Chủ hồ sơ"), self._person(people.owner), strong=True))
        if applicant:
            found += [
                Pair(self._paper(applicant.identity), words.number_words(applicant.identity)),
                Pair(self.tr("Điện thoại"), words.grouped(applicant.phone, 4)),
                Pair(self.tr("Địa chỉ"), applicant.address),
            ]
        holder = ", ".join(filter(None, (view.page.holder, view.page.officer)))
        return [
            *found,
            Pair(self.tr("Nơi đang giữ"), holder),
            Pair(self.tr("Thời hạn"), term_words(reception.term) if reception else ""),
            Pair(self.tr("Lệ phí"), fee_words(reception.fee) if reception else ""),
            Pair(self.tr("Kết quả"), self._result(view)),
        ]

    def _person(self, person: Applicant | None) -> str:
        if person is None:
            return ""
        if person.birth_date is None:
            return person.name
        born = self.tr("{name} · sinh {day}")
        return born.format(name=person.name, day=f"{person.birth_date:%d/%m/%Y}")

    def _paper(self, identity: Identity | None) -> str:
        names = {
            IdentityKind.PERSONAL_NUMBER: self.tr("Số định danh"),
            IdentityKind.CMND: self.tr("Số CMND"),
            IdentityKind.PASSPORT: self.tr("Hộ chiếu"),
            IdentityKind.TAX_CODE: self.tr("Mã số thuế"),
        }
        return names[identity.kind] if identity else self.tr("Số giấy tờ")

    def _result(self, view: View) -> str:
        dossier = view.page.dossier
        if dossier.completed is None:
            return ""
        signed = f"{dossier.result_date:%d/%m/%Y}" if dossier.result_date else ""
        said = self.tr("Số {number}, ký ngày {day}")
        return said.format(number=dossier.result_number, day=signed)
