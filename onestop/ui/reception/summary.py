"""The right column: the promise, what it costs, who handles it, and the one large button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from onestop.ui.reception.print_choice import PrintChoice
from onestop.ui.reception.promise import Promise
from onestop.ui.reception.success_panel import SuccessPanel
from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.buttons import Arrangement, ButtonLook, Height, PrimaryButton
from onestop.ui.widgets.card import rule
from onestop.ui.widgets.due_box import DueBox
from onestop.ui.widgets.tag import GlyphLabel
from onestop.ui.widgets.text import Text, Tone, wrapping


class Summary(QFrame):
    """Say everything that will be promised before it is; afterwards, what was."""

    commit_asked = Signal()

    def __init__(self, choice: PrintChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "summary")
        self.setAccessibleName(self.tr("Tóm tắt"))
        self.setFixedWidth(current().sizes.summary)
        self.due = DueBox()
        self.success = SuccessPanel()
        self.commit = PrimaryButton(
            "",
            ButtonLook(keys="Ctrl+Enter", height=Height.LARGE, arrangement=Arrangement.SPREAD),
        )
        self.commit.setObjectName("commit")
        self.commit.clicked.connect(self.commit_asked)
        self._fee = wrapping(Text("", Face.SECTION))
        self._fee_note = wrapping(Text("", Face.CAPTION, Tone.TEXT3))
        self._department = wrapping(Text("", Face.STRONG))
        self._papers = GlyphLabel(TagLook(""), Face.STRONG)
        self._facts = QWidget()
        self._pages = QStackedWidget()
        self._lay_out(choice)
        self.show_promise(None)

    def show_promise(self, promise: Promise | None) -> None:
        """Show a promise, or that there is none yet."""
        self._facts.setVisible(promise is not None)
        if promise is None:
            self.due.clear()
            return
        if promise.day:
            self.due.promise(promise.moment, promise.day, promise.reason)
        else:
            self.due.clear(promise.reason)
        self._fee.setText(promise.fee)
        self._fee_note.setText(promise.fee_note)
        self._fee_note.setVisible(bool(promise.fee_note))
        self._department.setText(promise.department)

    def show_papers(self, there: int, required: int) -> None:
        """Say whether all required papers are there."""
        words = self.tr("Đủ {there}/{required} giấy tờ bắt buộc")
        look = TagLook(words.format(there=there, required=required), Status.SUCCESS, Glyph.TICK)
        if there < required:
            words = self.tr("Mới có {there}/{required} giấy tờ bắt buộc")
            text = words.format(there=there, required=required)
            look = TagLook(text, Status.WARN, Glyph.WARNING)
        self._papers.show_look(look)

    def show_form(self) -> None:
        """Stand beside a form that is being filled."""
        self._pages.setCurrentIndex(0)

    def show_success(self) -> None:
        """Stand beside a form that was committed."""
        self._pages.setCurrentIndex(1)

    def _lay_out(self, choice: PrintChoice) -> None:
        sizes = current().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.gap4, sizes.gap4, sizes.gap4, sizes.gap4)
        column.setSpacing(sizes.gap2)
        column.addWidget(self.due)
        column.addWidget(self._pages, 1)
        self._pages.addWidget(self._form_page(choice))
        self._pages.addWidget(self.success)

    def _form_page(self, choice: PrintChoice) -> QWidget:
        sizes = current().sizes
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.gap2)
        facts = QVBoxLayout(self._facts)
        facts.setContentsMargins(sizes.gap4, sizes.gap2, sizes.gap4, 0)
        facts.setSpacing(2)
        self._add_fact(facts, self.tr("LỆ PHÍ"), self._fee, self._fee_note)
        facts.addSpacing(sizes.gap2)
        facts.addWidget(rule())
        facts.addSpacing(sizes.gap2)
        self._add_fact(facts, self.tr("NƠI XỬ LÝ"), self._department)
        facts.addSpacing(sizes.gap2)
        facts.addWidget(rule())
        facts.addSpacing(sizes.gap2)
        self._add_fact(facts, self.tr("GIẤY TỜ"), self._papers)
        column.addWidget(self._facts)
        column.addStretch(1)
        column.addWidget(choice)
        column.addSpacing(sizes.gap1)
        column.addWidget(self.commit)
        return page

    def _add_fact(self, facts: QVBoxLayout, title: str, *values: QWidget) -> None:
        facts.addWidget(Text(title, Face.TAG, Tone.TEXT2))
        for value in values:
            facts.addWidget(value)
