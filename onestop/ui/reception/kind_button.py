"""The quiet button that says what kind of applicant this is."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from onestop.domain.reception import ApplicantKind
from onestop.ui.reception.person_fields import PersonFields
from onestop.ui.widgets.buttons import LinkButton


class KindButton(LinkButton):
    """Choose person, household, company, cooperative or office from a menu."""

    def __init__(self, fields: PersonFields, parent: QWidget | None = None) -> None:
        super().__init__(" ", None, parent)
        self._fields = fields
        self._words: Mapping[ApplicantKind, str] = {
            ApplicantKind.PERSON: self.tr("Cá nhân"),
            ApplicantKind.HOUSEHOLD: self.tr("Hộ gia đình, hộ kinh doanh"),
            ApplicantKind.COMPANY: self.tr("Doanh nghiệp"),
            ApplicantKind.COOPERATIVE: self.tr("Hợp tác xã"),
            ApplicantKind.OFFICE: self.tr("Cơ quan, tổ chức"),
        }
        self.setObjectName(f"{fields.prefix}-kind")
        menu = QMenu(self)
        group = QActionGroup(menu)
        for kind, words in self._words.items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setData(str(kind))
            group.addAction(action)
            action.triggered.connect(partial(fields.choose_kind, kind))
        self.setMenu(menu)
        fields.changed.connect(self.show_kind)
        self.show_kind()

    def show_kind(self) -> None:
        """Name the kind in force."""
        kind = self._fields.kind
        if self.text() != self._words[kind]:
            self.set_text(self._words[kind])
            spoken = self.tr("Loại người nộp: {kind}").format(kind=self._words[kind])
            self.setAccessibleName(spoken)
            self.updateGeometry()
        for action in self.menu().actions():
            action.setChecked(action.data() == str(kind))
