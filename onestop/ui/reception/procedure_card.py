"""Which procedure: found while it is typed, the word still being composed included."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from onestop.domain.catalogue import Procedure
from onestop.domain.procedure_search import ProcedureIndex
from onestop.services.lines import Line
from onestop.ui.counting import counted
from onestop.ui.fees import short_fee
from onestop.ui.moments import day_of
from onestop.ui.tables import Column
from onestop.ui.terms import short_term
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.card import Card
from onestop.ui.widgets.info_bar import InfoBar
from onestop.ui.widgets.key_hint import KeyHint
from onestop.ui.widgets.labeled_field import LabeledField
from onestop.ui.widgets.line_edits import VnLineEdit
from onestop.ui.widgets.suggestion_list import SuggestionList
from onestop.ui.widgets.text import Text, Tone

_MOST = 60


class ProcedureCard(QWidget):
    """Block 2: a search field, what it finds, and a strip where the person has the same open."""

    chosen = Signal(object)
    open_asked = Signal(str)
    listed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.procedure: Procedure | None = None
        self.index = ProcedureIndex()
        self._setting = False
        self.same: tuple[Line, ...] = ()
        self.field = VnLineEdit()
        self.field.setObjectName("procedure")
        self.field.set_icon("magnifying-glass")
        self._labeled = LabeledField(self.tr("&Thủ tục"), self.field)
        self._labeled.label.hide()
        self.proposals = SuggestionList(
            self.tr("Thủ tục tìm thấy"), self.field, self._columns(), self
        )
        self._hints = QWidget()
        self._open = self.tr("Mở hồ sơ đó")
        self._anyway = self.tr("Vẫn tiếp nhận")
        self._strip = InfoBar(Status.WARN, "", (self._open, self._anyway))
        self._lay_out()
        self.field.effectiveTextChanged.connect(self._search)
        self.proposals.taken.connect(self.take)
        self.proposals.dismissed.connect(self._hints.hide)
        self._strip.acted.connect(self._act)

    def _columns(self) -> tuple[Column[Procedure], ...]:
        return (
            Column(self.tr("Thủ tục"), lambda each: each.name),
            Column(self.tr("Mã"), lambda each: each.code, width=80, tone="text2"),
            Column(
                self.tr("Lĩnh vực"), lambda each: each.field, width=152, tone="text2", spare=True
            ),
            Column(self.tr("Thời hạn"), lambda each: short_term(each.term), width=92, right=True),
            Column(self.tr("Lệ phí"), lambda each: short_fee(each.fee), width=136, right=True),
        )

    def _lay_out(self) -> None:
        sheet = Card(self.tr("Thủ tục"), 2)
        hints = QHBoxLayout(self._hints)
        hints.setContentsMargins(0, 0, 0, 0)
        hints.setSpacing(current().sizes.gap2)
        for keys, words in (
            ("↑ ↓", self.tr("chọn")),
            ("Enter", self.tr("lấy")),
            ("Esc", self.tr("đóng danh sách")),
        ):
            hints.addWidget(KeyHint(keys))
            hints.addWidget(Text(words, Face.CAPTION, Tone.TEXT2))
        self._hints.hide()
        sheet.add_right(self._hints)
        sheet.body.setSpacing(current().sizes.gap1)
        for widget in (self._labeled, self.proposals, self._strip):
            sheet.body.addWidget(widget)
        self._strip.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(sheet)

    def take(self, procedure: Procedure) -> None:
        """Take a procedure and write its name."""
        self._setting = True
        self.field.setText(procedure.name)
        self.field.setCursorPosition(0)
        self._setting = False
        self.field.set_remark(procedure.code)
        self.field.setToolTip(procedure.name)
        self.procedure = procedure
        self._hints.hide()
        self.proposals.hide()
        self._labeled.clear_error()
        self.chosen.emit(procedure)

    def clear(self) -> None:
        """Make room for the next procedure."""
        self._setting = True
        self.field.clear()
        self._setting = False
        self.field.set_remark("")
        self.field.setToolTip("")
        self._labeled.clear_error()
        self.proposals.hide()
        self._hints.hide()
        self.procedure = None
        self.show_same(())
        self.chosen.emit(None)

    def show_same(self, same: Sequence[Line]) -> None:
        """Tell that the person has the same procedure open; it is no reason to stop."""
        self.same = tuple(same)
        if self.same:
            words = self.tr("Người này đang có hồ sơ cùng thủ tục, nộp {day}, chưa trả: {code}.")
            first = self.same[0]
            self._strip.say(words.format(day=day_of(first.received), code=first.code))
        self._strip.setVisible(bool(self.same))

    def show_faults(self, sentences: Sequence[str]) -> list[tuple[str, QWidget]]:
        """Show the faults of the choice beside the field."""
        return self._labeled.show_faults(sentences)

    def clear_error(self) -> None:
        """Take the error away."""
        self._labeled.clear_error()

    def focus(self) -> None:
        """Begin to search."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _search(self, text: str) -> None:
        if self._setting:
            return
        if self.procedure is not None:
            self.procedure = None
            self.chosen.emit(None)
        found = self.index.search(text)[:_MOST] if text.strip() else ()
        self.field.set_remark(self._count(len(found), text))
        self.proposals.show_rows(found)
        self._hints.setVisible(bool(found))
        if found:
            self.listed.emit()

    def _count(self, found: int, text: str) -> str:
        if not text.strip():
            return ""
        if not found:
            return self.tr("không thấy")
        return counted(self.tr("1 thủ tục"), self.tr("{count} thủ tục"), found)

    def _act(self, act: str) -> None:
        if act == self._open and self.same:
            self.open_asked.emit(self.same[0].subject)
        else:
            self._strip.hide()
