"""What this counter received today, and what may still be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from onestop.domain.dossier import Stage
from onestop.services.lines import Line
from onestop.ui import dossier_words as words
from onestop.ui.actions import is_enter
from onestop.ui.moments import hour_of
from onestop.ui.tables import Column, RowsModel, RowsView
from onestop.ui.theme.theme import current
from onestop.ui.widgets.buttons import ButtonLook, LinkButton, SecondaryButton
from onestop.ui.widgets.empty_state import EmptyState
from onestop.ui.widgets.side_sheet import SideSheet

_HOUR_WIDTH = 58
_CODE_WIDTH = 64
_NAME_WIDTH = 150
_STATE_WIDTH = 132
_MAY_CHANGE = (Stage.AT_COUNTER, Stage.SENT)


class TodaySheet(SideSheet):
    """List the receptions of today, the newest first; Enter opens one."""

    share = 2

    open_asked = Signal(str)
    print_asked = Signal(str, str)
    preview_asked = Signal(str, str)
    correct_asked = Signal(str)
    cancel_asked = Signal(str, str, str)

    def __init__(self, parent: QWidget, rows: Sequence[Line]) -> None:
        super().__init__(parent, QCoreApplication.translate("TodaySheet", "Hôm nay tại quầy này"))
        self.setObjectName("today-sheet")
        self.model = RowsModel[Line](
            (
                Column(self.tr("Giờ"), lambda line: hour_of(line.received), width=_HOUR_WIDTH),
                Column(self.tr("Mã"), _number, width=_CODE_WIDTH),
                Column(self.tr("Người nộp"), words.name_words, width=_NAME_WIDTH),
                Column(self.tr("Thủ tục"), lambda line: line.procedure_name),
                Column(self.tr("Trạng thái"), _stage, width=_STATE_WIDTH, tone="text2"),
            ),
            key=lambda line: line.subject,
            parent=self,
        )
        self.view = RowsView(self.tr("Hồ sơ hôm nay"), self.model)
        self._open = SecondaryButton(self.tr("Mở hồ sơ"), ButtonLook(keys="Enter"))
        self._print = SecondaryButton(self.tr("In lại"), ButtonLook(icon="printer"))
        self._show = LinkButton(self.tr("Xem giấy hẹn"))
        self._correct = LinkButton(self.tr("Sửa và in lại"))
        self._cancel = LinkButton(self.tr("Hủy tiếp nhận…"))
        self._lay_out_acts()
        self._empty = EmptyState("tray", self.tr("Hôm nay quầy này chưa nhận hồ sơ nào."))
        self.body.addWidget(self._empty)
        self.body.addWidget(self.view, 1)
        self._connect()
        self.show_rows(rows)

    def show_rows(self, rows: Sequence[Line]) -> None:
        """Show these receptions; the chosen one stays chosen."""
        self.model.show(rows)
        self._empty.setVisible(not rows)
        self.view.setVisible(bool(rows))
        if rows and not self.view.currentIndex().isValid():
            self.view.selectRow(0)
        self._offer(self.view.chosen_row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the chosen one by the key that the button names, on the button too."""
        if is_enter(event) and self._open.hasFocus():
            self._ask_open()
            return
        super().keyPressEvent(event)

    def _lay_out_acts(self) -> None:
        """Stand in two rows: a narrow window has no room for one."""
        rows = QVBoxLayout()
        rows.setSpacing(current().sizes.gap2)
        at = 0
        for acts in ((self._open, self._print), (self._show, self._correct, self._cancel)):
            row = QHBoxLayout()
            for act in acts:
                act.setObjectName(f"today-act-{at}")
                row.addWidget(act)
                at += 1
            row.addStretch(1)
            rows.addLayout(row)
        self.footer.addLayout(rows)

    def _connect(self) -> None:
        self.view.chosen.connect(self._offer)
        self.view.opened.connect(lambda line: self.open_asked.emit(line.subject))
        self._open.clicked.connect(self._ask_open)
        self._print.clicked.connect(lambda: self._tell(self.print_asked))
        self._show.clicked.connect(lambda: self._tell(self.preview_asked))
        self._correct.clicked.connect(self._ask_correct)
        self._cancel.clicked.connect(self._ask_cancel)

    def _tell(self, signal: object) -> None:
        line = self.view.chosen_row()
        if line is not None:
            signal.emit(line.subject, line.code)  # type: ignore[attr-defined] # a bound signal

    def _ask_open(self) -> None:
        line = self.view.chosen_row()
        if line is not None:
            self.open_asked.emit(line.subject)

    def _ask_correct(self) -> None:
        line = self.view.chosen_row()
        if line is not None:
            self.correct_asked.emit(line.subject)

    def _ask_cancel(self) -> None:
        line = self.view.chosen_row()
        if line is not None:
            self.cancel_asked.emit(line.subject, line.code, line.name)

    def _offer(self, line: Line | None) -> None:
        """Offer only what may be done about the chosen one."""
        self._open.setVisible(line is not None)
        there = line is not None and line.stage is not Stage.CANCELLED
        for act in (self._print, self._show):
            act.setVisible(there)
        changeable = line is not None and line.stage in _MAY_CHANGE
        for act in (self._correct, self._cancel):
            act.setVisible(changeable)


def _number(line: Line) -> str:
    """Leave agency and day out of a code: all of them are today's."""
    return f"…{line.code.rpartition('-')[2]}"


def _stage(line: Line) -> str:
    return words.stage_elsewhere(line.stage)
