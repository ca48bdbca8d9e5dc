"""Changing one's own password, in a sheet over the work."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from onestop.ui.sign_in_fields import PasswordEdit
from onestop.ui.widgets.buttons import ButtonLook, Height, PrimaryButton
from onestop.ui.widgets.labeled_field import LabeledField, show_each_its_faults
from onestop.ui.widgets.side_sheet import SideSheet


class PasswordSheet(SideSheet):
    """Ask for the old password once and the new one twice."""

    given = Signal(str, str)

    def __init__(self, parent: QWidget, name: str) -> None:
        title = QCoreApplication.translate("PasswordSheet", "Đổi mật khẩu")
        super().__init__(parent, title, name)
        self.setObjectName("password-sheet")
        self.edits = {each: PasswordEdit() for each in ("old", "new", "again")}
        labels = {
            "old": self.tr("Mật khẩu đang dùng"),
            "new": self.tr("Mật khẩu mới, ít nhất 8 ký tự"),
            "again": self.tr("Nhập lại mật khẩu mới"),
        }
        self._fields = {each: LabeledField(labels[each], edit) for each, edit in self.edits.items()}
        for each, field in self._fields.items():
            self.edits[each].setObjectName(f"password-{each}")
            self.body.addWidget(field)
        for each, after in (("old", "new"), ("new", "again")):
            self.edits[each].entered.connect(self.edits[after].setFocus)
        self.body.addStretch(1)
        look = ButtonLook(keys="Ctrl+Enter", height=Height.TALL)
        self._commit = PrimaryButton(title, look)
        self._commit.setObjectName("password-commit")
        self._commit.clicked.connect(self.commit)
        self.commit_by_keys(self._commit)
        self.footer.addStretch(1)
        self.footer.addWidget(self._commit)

    def open(self) -> None:
        """Slide in."""
        self.enter(self.edits["old"])

    def commit(self) -> None:
        """Hand both passwords over."""
        if self.edits["new"].text() != self.edits["again"].text():
            self.refuse({"again": (self.tr("Hai lần nhập mật khẩu mới chưa giống nhau"),)})
            return
        self._commit.setEnabled(False)
        self.given.emit(self.edits["old"].text(), self.edits["new"].text())

    def refuse(self, by_field: Mapping[str, Sequence[str]]) -> None:
        """Say beside each field what is wrong."""
        self._commit.setEnabled(True)
        show_each_its_faults(self._fields, by_field)
        first = next((each for each in self.edits if each in by_field), "old")
        self.edits[first].setFocus()
