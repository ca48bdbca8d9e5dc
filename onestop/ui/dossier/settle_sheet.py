"""Ending a dispute: what does not fit, what it means, and how it was settled."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from onestop.domain.entries import Ref
from onestop.domain.errors import Refused
from onestop.services.disputes import Disputed
from onestop.ui import refusals
from onestop.ui.dossier import dispute_words
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.buttons import Arrangement, ButtonLook, Height, PrimaryButton
from onestop.ui.widgets.info_bar import InfoBar
from onestop.ui.widgets.labeled_field import LabeledField
from onestop.ui.widgets.line_edits import VnLineEdit
from onestop.ui.widgets.side_sheet import SideSheet
from onestop.ui.widgets.text import Text, wrapping


class SettleSheet(SideSheet):
    """Ask how it was settled; Ctrl+Enter commits, Enter alone does nothing."""

    committed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Việc chưa thống nhất"))
        self.setObjectName("dossier.settle")
        self.subject = ""
        self.ref: Ref | None = None
        self.about = wrapping(Text("", Face.STRONG))
        self.printed = InfoBar(Status.DANGER, "")
        consequence = self.tr(
            "Việc này thôi không tính nữa, hồ sơ giữ như đang có. Không hoàn tác được."
        )
        self._consequence = InfoBar(Status.WARN, consequence)
        self.refusal = InfoBar(Status.DANGER, "")
        self.reason = VnLineEdit()
        self.reason.setObjectName("dossier.settle.reason")
        self._field = LabeledField(self.tr("Đã giải &quyết thế nào"), self.reason)
        look = ButtonLook(keys="Ctrl+Enter", height=Height.TALL, arrangement=Arrangement.SPREAD)
        self.commit = PrimaryButton(self.tr("Giải quyết"), look)
        self.commit.setObjectName("dossier.settle.commit")
        self.commit.clicked.connect(self.committed)
        self.commit_by_keys(self.commit)
        for part in (self.refusal, self.about, self.printed, self._consequence, self._field):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.footer.addWidget(self.commit)

    def begin(self, subject: str, dispute: Disputed, today: date) -> None:
        """Begin with a dispute; another one begins empty, the same keeps what was typed."""
        if dispute.ref != self.ref:
            self.reason.clear()
        self.subject, self.ref = subject, dispute.ref
        self.about.setText(dispute_words.sentence(dispute, today))
        papers = dispute_words.printed(dispute, today)
        self.printed.say(papers)
        self.printed.setVisible(bool(papers))
        self.refusal.hide()
        self._field.clear_error()
        self.enter(self.reason)

    def refuse(self, refused: Refused) -> None:
        """Say what is missing beside the words, anything else over them; nothing is cleared."""
        missing = refusals.by_field(refused).get("reason", ())
        self._field.show_faults(missing)
        self.refusal.say(refusals.sentences(refused))
        self.refusal.setVisible(not missing)
        self.reason.setFocus()

    def end(self) -> None:
        """Leave, and forget what was typed."""
        if not self.isHidden():
            self.leave()
        self.ref = None
        self.reason.clear()
