"""The signed result: its number and date, and back to the counter with it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from onestop.domain.errors import Refused
from onestop.ui import refusals
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.buttons import Arrangement, ButtonLook, Height, PrimaryButton
from onestop.ui.widgets.error_summary import ErrorSummary
from onestop.ui.widgets.info_bar import InfoBar
from onestop.ui.widgets.labeled_field import LabeledField, show_each_its_faults
from onestop.ui.widgets.line_edits import DateEdit, VnLineEdit
from onestop.ui.widgets.side_sheet import SideSheet
from onestop.ui.widgets.text import Text, Tone, wrapping
from onestop.ui.widgets.ticks import CheckLine


class ResultSheet(SideSheet):
    """Take number and date; Ctrl+Enter commits, Esc leaves and keeps what was typed."""

    committed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Nhập kết quả"))
        self.setObjectName("result")
        self.subject = ""
        self._about = wrapping(Text("", Face.BODY, Tone.TEXT2))
        self._errors = ErrorSummary()
        self._errors.setObjectName("result.errors")
        self._errors.setAccessibleName(self.tr("Chỗ cần sửa"))
        # «123/QĐ-UBND»: letters an input method composes belong here
        self.number = VnLineEdit()
        self.number.setObjectName("result.number")
        self.signed_on = DateEdit()
        self.signed_on.setObjectName("result.signed_on")
        self._fields = {
            "number": LabeledField(self.tr("Số của văn bản kết &quả"), self.number),
            "signed_on": LabeledField(self.tr("N&gày ký"), self.signed_on),
        }
        self.back = CheckLine(self.tr("&Chuyển về một cửa luôn"))
        self.back.setObjectName("result.back")
        self.back.setChecked(True)
        clock = self.tr("Đồng hồ của hồ sơ dừng khi có kết quả được ký.")
        self._note = InfoBar(Status.INFO, clock)
        look = ButtonLook(keys="Ctrl+Enter", height=Height.TALL, arrangement=Arrangement.SPREAD)
        self.commit = PrimaryButton(self.tr("Lưu kết quả"), look)
        self.commit.setObjectName("result.commit")
        self.commit.clicked.connect(self.committed)
        self.commit_by_keys(self.commit)
        self.back.toggled.connect(self._name_commit)
        self._lay_out_sheet()
        self._name_commit()

    def begin(self, subject: str, about: str, today: date) -> None:
        """Begin with a file; another file begins empty, the same one keeps what was typed."""
        if subject != self.subject:
            self.subject = subject
            self.number.clear()
            self.signed_on.set_day(today)
        self._about.setText(about)
        self.clear_errors()
        self.enter(self.number)

    def end(self) -> None:
        """Leave, and forget what was typed: it is recorded."""
        if not self.isHidden():
            self.leave()
        self.subject = ""

    def refuse(self, refused: Refused) -> None:
        """Say beside the fields what must be put right; nothing is cleared."""
        faults = show_each_its_faults(self._fields, refusals.by_field(refused))
        if not faults:
            faults = [(refusals.sentences(refused), self.number)]
        self._errors.show_faults(faults)

    def clear_errors(self) -> None:
        """Take every error away."""
        self._errors.clear()
        for field in self._fields.values():
            field.clear_error()

    def _name_commit(self) -> None:
        back = self.back.isChecked()
        self.commit.set_text(
            self.tr("Lưu và chuyển về một cửa") if back else self.tr("Lưu kết quả")
        )

    def _lay_out_sheet(self) -> None:
        self.body.addWidget(self._errors)
        self.body.addWidget(self._about)
        for field in self._fields.values():
            self.body.addWidget(field)
        self.body.addWidget(self.back)
        self.body.addSpacing(current().sizes.gap1)
        self.body.addWidget(self._note)
        self.body.addStretch(1)
        self.footer.addWidget(self.commit)
