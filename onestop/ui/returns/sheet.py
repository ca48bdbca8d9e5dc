"""What is handed over, to whom, and what it costs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from onestop.domain.errors import Refused
from onestop.services.dossier_page import View
from onestop.ui import dossier_words as words
from onestop.ui.fees import fee_words
from onestop.ui.returns.collector_form import CollectorForm
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.buttons import (
    Arrangement,
    ButtonLook,
    Height,
    LinkButton,
    PrimaryButton,
)
from onestop.ui.widgets.card import Card, rule
from onestop.ui.widgets.elided import Elided
from onestop.ui.widgets.error_summary import ErrorSummary
from onestop.ui.widgets.scrolling import scrolling
from onestop.ui.widgets.text import Text, Tone, wrapping

_LABELS_IN_GAPS = 4
_FEE_IN_GAPS = 7
_PHONE_BEGINS = 4


class ReturnSheet(Card):
    """Show person, collector, result and fee; the act is there only when it may be done."""

    handed_over = Signal()
    page_asked = Signal()
    refused = Signal(bool)
    """Tell whether something stands here that must be put right first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Trả kết quả cho ai"))
        self._ready = False
        self.errors = ErrorSummary()
        self.errors.setObjectName("returns.errors")
        self.errors.setAccessibleName(self.tr("Chỗ cần sửa"))
        self.errors.settled.connect(self.leave_faults)
        self._person = Elided("", Face.STRONG)
        self._about = Elided("", Face.BODY, Tone.TEXT2)
        self.collector = CollectorForm()
        self.collector.changed.connect(self._look_again)
        self._result = Elided("", Face.STRONG)
        self._signed = Text("", Face.BODY, Tone.TEXT2)
        self._fee_title = Text(self.tr("LỆ PHÍ"), Face.TAG, Tone.TEXT2)
        self._fee = wrapping(Text("", Face.SECTION))
        look = ButtonLook(
            keys="Ctrl+Enter", height=Height.TALL, arrangement=Arrangement.SPREAD, icon="hand"
        )
        self.commit = PrimaryButton(self.tr("Trả kết quả"), look)
        self.commit.setObjectName("returns.commit")
        self.commit.clicked.connect(self.handed_over)
        self.page = LinkButton(self.tr("Mở trang hồ sơ"), ButtonLook(keys="Ctrl+O"))
        self.page.setObjectName("returns.page")
        self.page.clicked.connect(self.page_asked)
        self._inside = QWidget()
        self._lay_out_sheet()

    def unseen(self) -> int:
        """Tell how much taller than its least the sheet is when nothing of it scrolls."""
        whole, least = self._inside.sizeHint(), self._scrolled.minimumSizeHint()
        return max(whole.height() - least.height(), 0)

    def collecting(self) -> bool:
        """Say whether a result lies here that may be handed over."""
        return self._ready and self.isVisible()

    def show_view(self, view: View, *, ready: bool, keep: bool) -> None:
        """Show a dossier; `keep` leaves what was typed about the collector."""
        self._ready = ready
        dossier = view.page.dossier
        people, reception = dossier.people, dossier.reception
        person = people.applicant if people else None
        self._person.say(words.person_words(dossier) or "–")
        born = f"{person.birth_date:%d/%m/%Y}" if person and person.birth_date else ""
        number = words.number_words(person.identity) if person else ""
        phone = words.grouped(person.phone, _PHONE_BEGINS) if person else ""
        self._about.say(" · ".join(filter(None, (born, number, phone))))
        self._result.say(reception.result if reception else "")
        self._signed.setText(self._signed_words(view))
        self._fee.setText(fee_words(reception.fee) if reception else "")
        for part in self._collector_row:
            part.setVisible(ready)
        self.commit.setVisible(ready)
        if not keep:
            self.collector.begin(dossier)
            self.leave_faults()

    def first(self) -> QWidget:
        """Give the field that is filled next."""
        return self.collector.first() if self._ready else self.page

    def refuse(self, refused: Refused) -> bool:
        """Say beside the fields what is missing; tell whether it belongs to a field here."""
        faults = self.collector.refuse(refused)
        if faults:
            self.errors.show_faults(faults)
            self.refused.emit(True)
        return bool(faults)

    def leave_faults(self) -> None:
        """Take the list of what was to be put right away."""
        if self.errors.hasFocus():
            self.first().setFocus(Qt.FocusReason.OtherFocusReason)
        self.errors.clear()
        self.refused.emit(False)

    def _look_again(self) -> None:
        """Ask for nothing more once every field is put right."""
        if not self.errors.isHidden() and not self.collector.faulty():
            self.leave_faults()

    def _signed_words(self, view: View) -> str:
        dossier = view.page.dossier
        if dossier.completed is None or dossier.result_date is None:
            return self.tr("chưa có")
        said = self.tr("Số {number}, ký ngày {day}")
        return said.format(number=dossier.result_number, day=f"{dossier.result_date:%d/%m/%Y}")

    def _lay_out_sheet(self) -> None:
        sizes = current().sizes
        row = QHBoxLayout()
        row.setSpacing(sizes.gap4)
        self._inside.setLayout(self._left())
        self._scrolled = scrolling(self._inside)
        row.addWidget(self._scrolled, 1)
        row.addWidget(rule(upright=True))
        row.addLayout(self._right())
        self.body.addWidget(self.errors)
        self.body.addLayout(row, 1)

    def _left(self) -> QVBoxLayout:
        sizes = current().sizes
        grid = QGridLayout()
        grid.setVerticalSpacing(sizes.gap2)
        grid.setColumnMinimumWidth(0, _LABELS_IN_GAPS * sizes.gap5)
        grid.setColumnStretch(1, 1)
        label = Text(self.tr("Người nhận"), Face.LABEL, Tone.TEXT2)
        line = rule()
        self._collector_row = (label, self.collector, line)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(Text(self.tr("Người nộp"), Face.LABEL, Tone.TEXT2), 0, 0, top)
        grid.addLayout(_pair(self._person, self._about), 0, 1)
        grid.addWidget(rule(), 1, 0, 1, 2)
        grid.addWidget(label, 2, 0, top)
        grid.addWidget(self.collector, 2, 1)
        grid.addWidget(line, 3, 0, 1, 2)
        grid.addWidget(Text(self.tr("Kết quả"), Face.LABEL, Tone.TEXT2), 4, 0, top)
        grid.addLayout(_pair(self._result, self._signed), 4, 1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, sizes.gap1, 0)
        column.addLayout(grid)
        column.addStretch(1)
        return column

    def _right(self) -> QVBoxLayout:
        sizes = current().sizes
        right = QVBoxLayout()
        right.setSpacing(sizes.gap1)
        self._fee_title.setFixedWidth(_FEE_IN_GAPS * sizes.gap6)
        right.addWidget(self._fee_title)
        right.addWidget(self._fee)
        right.addStretch(1)
        right.addWidget(self.page, 0, Qt.AlignmentFlag.AlignRight)
        right.addSpacing(sizes.gap1)
        right.addWidget(self.commit)
        return right


def _pair(first: QWidget, second: QWidget) -> QVBoxLayout:
    pair = QVBoxLayout()
    pair.setSpacing(0)
    pair.addWidget(first)
    pair.addWidget(second)
    return pair
