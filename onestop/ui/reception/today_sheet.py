"""What this counter received today, and what may still be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from onestop.domain.dossier import Stage
from onestop.services.lines import Line
from onestop.ui import dossier_words as words
from onestop.ui.moments import hour_of
from onestop.ui.tables import Column, RowsModel, RowsView
from onestop.ui.theme.painting import TagLook
from onestop.ui.widgets.buttons import ButtonLook, LinkButton, SecondaryButton
from onestop.ui.widgets.empty_state import EmptyState
from onestop.ui.widgets.side_sheet import SideSheet

_HOUR_WIDTH = 58
_CODE_WIDTH = 122
_STATE_WIDTH = 74
_MAY_CHANGE = (Stage.AT_COUNTER, Stage.SENT)


class TodaySheet(SideSheet):
    """List the receptions of today, the newest first; Enter opens one."""

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
                Column(self.tr("Mã"), lambda line: words.code_tail(line.code), width=_CODE_WIDTH),
                Column(self.tr("Người nộp"), words.name_words),
                Column("", self._state, width=_STATE_WIDTH, tag=self._tag),
            ),
            key=lambda line: line.subject,
            parent=self,
        )
        self.view = RowsView(self.tr("Hồ sơ hôm nay"), self.model)
        self._print = SecondaryButton(self.tr("In lại"), ButtonLook(icon="printer"))
        self._show = LinkButton(self.tr("Xem giấy hẹn"))
        self._correct = LinkButton(self.tr("Sửa và in lại"))
        self._cancel = LinkButton(self.tr("Hủy tiếp nhận…"))
        self._acts = (self._print, self._show, self._correct, self._cancel)
        for at, act in enumerate(self._acts):
            act.setObjectName(f"today-act-{at}")
            self.footer.addWidget(act)
        self.footer.addStretch(1)
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

    def _connect(self) -> None:
        self.view.chosen.connect(self._offer)
        self.view.opened.connect(lambda line: self.open_asked.emit(line.subject))
        self._print.clicked.connect(lambda: self._tell(self.print_asked))
        self._show.clicked.connect(lambda: self._tell(self.preview_asked))
        self._correct.clicked.connect(self._ask_correct)
        self._cancel.clicked.connect(self._ask_cancel)

    def _tell(self, signal: object) -> None:
        line = self.view.chosen_row()
        if line is not None:
            signal.emit(line.subject, line.code)  # type: ignore[attr-defined] # a bound signal

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
        there = line is not None and line.stage is not Stage.CANCELLED
        for act in (self._print, self._show):
            act.setVisible(there)
        changeable = line is not None and line.stage in _MAY_CHANGE
        for act in (self._correct, self._cancel):
            act.setVisible(changeable)

    def _state(self, line: Line) -> str:
        return self.tr("Đã hủy") if line.stage is Stage.CANCELLED else ""

    def _tag(self, line: Line) -> TagLook | None:
        state = self._state(line)
        return TagLook(state) if state else None
