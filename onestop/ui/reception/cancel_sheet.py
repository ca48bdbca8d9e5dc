"""Taking a reception back: the reason first, and what it means."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from onestop.ui.actions import commit_composition
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.buttons import ButtonLook, Height, PrimaryButton
from onestop.ui.widgets.info_bar import InfoBar
from onestop.ui.widgets.labeled_field import LabeledField
from onestop.ui.widgets.line_edits import VnLineEdit
from onestop.ui.widgets.side_sheet import SideSheet
from onestop.ui.widgets.text import Text, wrapping


class CancelSheet(SideSheet):
    """Ask why; Ctrl+Enter commits, Enter alone does nothing."""

    given = Signal(str)

    def __init__(self, parent: QWidget, code: str, name: str) -> None:
        super().__init__(parent, QCoreApplication.translate("CancelSheet", "Hủy tiếp nhận"), code)
        self.setObjectName("cancel-sheet")
        self.reason = VnLineEdit()
        self.reason.setObjectName("cancel-reason")
        self._field = LabeledField(self.tr("Lý do hủy"), self.reason)
        look = ButtonLook(keys="Ctrl+Enter", height=Height.TALL)
        self._commit = PrimaryButton(self.tr("Hủy tiếp nhận"), look)
        self._commit.setObjectName("cancel-commit")
        self._commit.clicked.connect(self.commit)
        self.commit_by_keys(self._commit)
        self.body.addWidget(wrapping(Text(name, Face.SECTION)))
        warning = self.tr(
            "Hồ sơ kết thúc và không mở lại được. Giấy hẹn đã in mất giá trị, thu lại giấy đó."
        )
        self.body.addWidget(InfoBar(Status.WARN, warning))
        self.body.addWidget(self._field)
        self.body.addStretch(1)
        self.footer.addStretch(1)
        self.footer.addWidget(self._commit)

    def commit(self) -> None:
        """Hand the reason over."""
        commit_composition()
        self._commit.setEnabled(False)
        self.given.emit(self.reason.value())

    def refuse(self, words: str) -> None:
        """Say beside the reason what is wrong."""
        self._commit.setEnabled(True)
        self._field.show_error(words)
        self.reason.setFocus()
