"""Send a file to another department: choose it, then Ctrl+Enter."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from onestop.domain.errors import Refused
from onestop.services.dossier_page import Target
from onestop.ui import refusals
from onestop.ui.tables import Column, RowsModel, RowsView
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.buttons import Arrangement, ButtonLook, Height, PrimaryButton
from onestop.ui.widgets.info_bar import InfoBar
from onestop.ui.widgets.side_sheet import SideSheet
from onestop.ui.widgets.text import Text, Tone, wrapping


class RouteSheet(SideSheet):
    """List the departments; the chosen one is where the file goes."""

    committed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Chuyển phòng khác"))
        self.setObjectName("dossier.route_sheet")
        self.subject = ""
        self._note = wrapping(
            Text(self.tr("Thời hạn trả kết quả không đổi."), Face.NOTE, Tone.TEXT2)
        )
        self.targets = RowsModel[Target](
            (Column(self.tr("Phòng nhận"), lambda target: target.name),),
            key=lambda target: target.id,
        )
        self.table = RowsView(self.tr("Phòng nhận hồ sơ"), self.targets)
        self.table.setObjectName("dossier.route_sheet.targets")
        self._refusal = InfoBar(Status.DANGER, "")
        look = ButtonLook(keys="Ctrl+Enter", height=Height.TALL, arrangement=Arrangement.SPREAD)
        self.commit = PrimaryButton(self.tr("Chuyển hồ sơ"), look)
        self.commit.setObjectName("dossier.route_sheet.commit")
        self.commit.clicked.connect(self.committed)
        self.commit_by_keys(self.commit)
        self.body.addWidget(self._refusal)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._note)
        self.footer.addWidget(self.commit)

    def begin(self, subject: str, targets: tuple[Target, ...]) -> None:
        """Begin with a file and where it may go; the same file keeps what was chosen."""
        self._refusal.hide()
        self.targets.show(targets)
        if targets and (subject != self.subject or not self.table.currentIndex().isValid()):
            self.table.selectRow(0)
        self.subject = subject
        self.enter(self.table)

    def target(self) -> Target | None:
        """Give the chosen department."""
        chosen: Target | None = self.table.chosen_row()
        return chosen

    def refuse(self, refused: Refused) -> None:
        """Say why the file may not go there."""
        self._refusal.say(refusals.sentences(refused))
        self._refusal.show()
