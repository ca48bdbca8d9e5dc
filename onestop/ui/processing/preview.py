"""The file chosen in the list: who, what, until when, and its one next act."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from onestop.services.acts import Act
from onestop.services.dossier_page import View
from onestop.ui import dossier_words as words
from onestop.ui.moments import day_of, hour_and_weekday
from onestop.ui.processing.pairs_line import PairsLine
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.buttons import ButtonLook, Height, LinkButton, PrimaryButton
from onestop.ui.widgets.card import Card
from onestop.ui.widgets.elided import Elided
from onestop.ui.widgets.text import Text, Tone

_STEPS = (Act.TAKE, Act.COMPLETE, Act.SEND_BACK)


class Preview(Card):
    """Show a file and its acts; says nothing while no file is chosen."""

    acted = Signal(str)
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Hồ sơ đang chọn"))
        self.view: View | None = None
        self._code = Text("", Face.NOTE, Tone.TEXT2)
        self._title = Elided("", Face.SECTION)
        self._pairs = PairsLine(3)
        self._promised = Text(self.tr("HẸN TRẢ"), Face.TAG, Tone.TEXT2)
        self._day = Text("", Face.FIGURE)
        self._left = Text("", Face.CAPTION, Tone.TEXT2)
        self._busy = Elided("", Face.BODY, Tone.TEXT2)
        self._nothing = Text("", Face.BODY, Tone.TEXT3)
        self._buttons = {act: self._button(act) for act in _STEPS}
        self._open = LinkButton(self.tr("Mở trang"), ButtonLook(keys="Ctrl+O"))
        self._open.setObjectName("processing.preview.open")
        self._open.clicked.connect(self.opened)
        self._lay_out_preview()
        self.show_view(None)

    def primary(self) -> Act | None:
        """Give the one next act of the chosen file."""
        acts = self.view.acts if self.view is not None else ()
        return next((act for act in acts if act in _STEPS), None)

    def about(self) -> str:
        """Name the chosen file in two lines."""
        return f"{self._title.text()}\n{self._code.text()}"

    def show_view(self, view: View | None) -> None:
        """Show a file, or that none is chosen."""
        self.view = view
        self._stack.setCurrentIndex(0 if view is None else 1)
        if view is None:
            return
        page = view.page
        dossier, reception = page.dossier, page.dossier.reception
        person = words.person_words(dossier) or "–"
        self._code.setText(reception.code if reception else "")
        self._title.say(f"{person} · {reception.procedure_name if reception else ''}")
        self._pairs.say(self._said(view))
        due = reception.due if reception else None
        self._day.setText(day_of(due) if due else "–")
        look = words.page_due(page, view.now)
        left = (hour_and_weekday(due) if due else "", look.text if look else "")
        self._left.setText(" · ".join(filter(None, left)))
        for act, button in self._buttons.items():
            button.setVisible(act in view.acts)
        self._busy.say(self._why_not(view))

    def invite(self, *, listed: bool) -> None:
        """Show no file; ask for one only where there are some to choose from."""
        self.show_view(None)
        self._nothing.setText(self.tr("Chọn một hồ sơ để xem ở đây.") if listed else "")

    def _button(self, act: Act) -> PrimaryButton:
        names = {
            Act.TAKE: self.tr("Nhận xử lý"),
            Act.COMPLETE: self.tr("Nhập kết quả…"),
            Act.SEND_BACK: self.tr("Chuyển về một cửa"),
        }
        keys = "Ctrl+Enter" if act is Act.SEND_BACK else "Enter"
        button = PrimaryButton(names[act], ButtonLook(keys=keys, height=Height.TALL))
        button.setObjectName(f"processing.preview.{act}")
        button.clicked.connect(lambda: self.acted.emit(act))
        return button

    def _said(self, view: View) -> tuple[tuple[str, str], ...]:
        reception = view.page.dossier.reception
        received = words.when(reception.received, view.today) if reception else "–"
        required = [paper for paper in view.papers if paper.required]
        given = sum(paper.handed_in for paper in required)
        whole = self.tr("{given}/{required} bắt buộc")
        if view.counter:
            received = self.tr("{when}, từ {counter}").format(when=received, counter=view.counter)
        return (
            (self.tr("Nhận"), received),
            (self.tr("Giấy tờ"), whole.format(given=given, required=len(required))),
            (self.tr("Người thụ lý"), view.page.officer or self.tr("chưa có")),
        )

    def _why_not(self, view: View) -> str:
        """Say why there is nothing to press."""
        if self.primary() is not None:
            return ""
        if view.page.dossier.blocked:
            return self.tr("Có việc chưa thống nhất về giấy tờ. Mở trang để xem.")
        if view.page.officer:
            return self.tr("Đang do {name} xử lý").format(name=view.page.officer)
        return ""

    def _lay_out_preview(self) -> None:
        sizes = current().sizes
        self._stack = QStackedLayout()
        # joined first: a page given to a layout without a window opens one of its own
        self.body.addLayout(self._stack)
        self._stack.addWidget(self._nothing)
        filled = QWidget()
        self._stack.addWidget(filled)
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.gap2)
        column.addLayout(self._words_row())
        column.addLayout(self._acts_row())
        # as low as it can be: a dozen files are whole over it on the usual screen
        margins = self.body.contentsMargins()
        air = sizes.gap2 - 1
        self.body.setContentsMargins(margins.left(), air, margins.right(), air)

    def _words_row(self) -> QHBoxLayout:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(2)
        right.setSpacing(0)
        left.addWidget(self._code)
        left.addWidget(self._title)
        left.addWidget(self._pairs)
        for words_ in (self._promised, self._day, self._left):
            words_.setAlignment(Qt.AlignmentFlag.AlignRight)
            right.addWidget(words_)
        row = QHBoxLayout()
        row.addLayout(left, 1)
        row.addLayout(right)
        return row

    def _acts_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(current().sizes.gap2)
        for button in self._buttons.values():
            row.addWidget(button)
        row.addWidget(self._busy)
        row.addStretch(1)
        row.addWidget(self._open)
        return row
