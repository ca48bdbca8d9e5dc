"""The page of one dossier: opened from anywhere, it leads back to where it was opened."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from onestop.domain.errors import Refused
from onestop.services import dossier_page, processing
from onestop.services.acts import Act
from onestop.services.dossier_page import View
from onestop.ui import actions, refusals
from onestop.ui.actions import Actions, Key
from onestop.ui.dossier.acts_bar import ActsBar
from onestop.ui.dossier.forwarding import Forwarding, sent_words
from onestop.ui.dossier.general import General
from onestop.ui.dossier.head import Head
from onestop.ui.dossier.papers import Papers
from onestop.ui.dossier.settling import Settling
from onestop.ui.dossier.story_card import StoryCard
from onestop.ui.finishing import Finishing
from onestop.ui.once import Once
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Status
from onestop.ui.widgets.info_bar import InfoBar
from onestop.ui.widgets.scrolling import scrolling
from onestop.ui.workplace import Footing, KeyLine, Workplace


class DossierPage(Workplace):
    """Show everything about one dossier, and what this clerk may do with it."""

    def __init__(self, footing: Footing, parent: QWidget | None = None) -> None:
        super().__init__(footing, parent)
        self.setObjectName("dossier")
        self._subject = ""
        self._view: View | None = None
        self._once = Once()
        self.head = Head()
        self.general = General()
        self.papers = Papers()
        self.story = StoryCard()
        self.bar = ActsBar()
        self.refusal = InfoBar(Status.DANGER, "")
        self.refusal.setObjectName("dossier.refusal")
        self._actions = Actions(self)
        self.settling = Settling(self)
        self._lay_out()
        self.finishing = Finishing(self)
        self.result = self.finishing.sheet
        self.forwarding = Forwarding(self)
        self.route = self.forwarding.sheet
        self._connect()

    def visit(self, what: str, back: str = "") -> None:
        """Show a dossier by its subject; `back` names the place to return to."""
        if what != self._subject:
            self._put_away()
        self._subject = what
        self.head.back.set_text(back or self.tr("Quay lại"))
        self.refusal.hide()
        self.reload()

    def reload(self) -> None:
        """Read the dossier anew."""
        if self._subject:
            refused = partial(self._refuse, self._subject)
            self.ask(dossier_page.view, self._subject, then=self._show, refused=refused)

    def take_primary(self) -> None:
        """Commit the open sheet or the note that was written, else do what the file waits for."""
        if self.result.isVisible():
            self.finishing.commit()
        elif self.route.isVisible():
            self.forwarding.commit()
        elif self.settling.sheet.isVisible():
            self.settling.commit()
        elif self.story.note.hasFocus() and self.story.note.value():
            self._note()
        else:
            self._act(self.bar.primary())

    def panes(self) -> tuple[QWidget, ...]:
        """Give the head, the story and the acts."""
        return (self.head, self.story, self.bar)

    def keys(self) -> tuple[KeyLine, ...]:
        """Give the keys of this page."""
        return (
            KeyLine(keys="Ctrl+Enter", words=self.tr("Việc tiếp theo của hồ sơ")),
            KeyLine(keys="Ctrl+T", words=self.tr("Ghi chú nội bộ")),
            KeyLine(keys="Ctrl+P", words=self.tr("In lại giấy hẹn")),
            KeyLine(keys="Ctrl+.", words=self.tr("Mọi thao tác")),
            KeyLine(keys="Esc", words=self.tr("Quay lại")),
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the way back, so that Esc and Tab work at once."""
        super().showEvent(event)
        self.head.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> object:
        """Keep which dossier was shown, the way back and the note begun."""
        return (self._subject, self.head.back.text(), self.story.note.text())

    def put_back(self, kept: object) -> None:
        """Show the dossier again with the note begun."""
        match kept:
            case (str(subject), str(back), str(note)) if subject:
                self.visit(subject, back)
                self.story.note.setText(note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.went_back.emit()
            return
        super().keyPressEvent(event)

    def _connect(self) -> None:
        self.head.back.clicked.connect(self.went_back)
        self.head.copied.connect(lambda _code: self.said.emit(self.tr("Đã sao chép mã hồ sơ.")))
        self.head.acts.clicked.connect(self._show_menu)
        self.bar.acted.connect(lambda act: self._act(Act(act)))
        for id_, text, key, handler in (
            ("dossier.note.go", self.tr("Ghi chú nội bộ"), Key.NOTE, self._begin_note),
            ("dossier.print.go", self.tr("In lại giấy hẹn"), Key.PRINT, self._print),
            ("dossier.acts.go", self.tr("Mọi thao tác"), Key.MENU, self._show_menu),
        ):
            self._actions.add(actions.Act(id=id_, text=text, keys=(key,)), handler)

    def _put_away(self) -> None:
        """Leave what was begun for the dossier that is no longer looked at."""
        self._view = None
        self.story.note.clear()
        self.settling.forget()
        for sheet in (self.result, self.route, self.settling.sheet):
            # hidden is what was left; what nobody looks at comes back with the page
            if not sheet.isHidden():
                sheet.leave()

    def _show(self, view: View) -> None:
        if view.page.dossier.subject != self._subject:
            return
        self._view = view
        self.head.show_view(view)
        self.settling.show_view(view)
        self.general.show_view(view)
        self.papers.show_view(view)
        self.story.show_view(view)
        self.bar.show_view(view)
        open_ones = sum(not telling.confirmed for telling in view.page.story)
        remark = self.tr("{count} việc chưa xác nhận, tự gửi khi có mạng")
        self.remarked.emit(remark.format(count=open_ones) if open_ones else "")

    def _act(self, act: Act | None) -> None:
        view = self._view
        if act is None or view is None or act not in view.acts:
            return
        self.refusal.hide()
        match act:
            case Act.ROUTE | Act.TAKE | Act.SEND_BACK:
                self._move(act)
            case Act.COMPLETE:
                self._begin_result(view)
            case Act.FORWARD:
                self.forwarding.begin(view)
            case Act.SETTLE:
                self.settling.begin()
            case Act.NOTE:
                self._begin_note()
            case Act.REPRINT:
                self._print()
            case Act.HAND_OVER | Act.CORRECT | Act.CANCEL:
                self._act_elsewhere(act, view)

    def _act_elsewhere(self, act: Act, view: View) -> None:
        """Ask another place for what is done there."""
        reception = view.page.dossier.reception
        if act is Act.HAND_OVER:
            self.open_return.emit(reception.code if reception else "")
        elif act is Act.CORRECT:
            self.correct_reception.emit(self._subject)
        else:
            self.cancel_reception.emit(self._subject)

    def _move(self, act: Act) -> None:
        """Move the file on, by its usual road."""
        department = self._view.department if self._view is not None else ""
        tasks = {
            Act.ROUTE: (processing.route, sent_words(department)),
            Act.TAKE: (processing.take, self.tr("Đã nhận xử lý.")),
            Act.SEND_BACK: (processing.send_back, self.tr("Đã chuyển về một cửa.")),
        }
        task, told = tasks[act]
        if self._once.begin():
            then = self._once.then(partial(self._tell, told))
            refused = self._once.then(partial(self._refuse, self._subject))
            self.do(task, self._subject, then=then, refused=refused)

    def _begin_result(self, view: View) -> None:
        reception = view.page.dossier.reception
        about = f"{reception.procedure_name}\n{reception.code}" if reception else ""
        self.finishing.begin(self._subject, about, view.today)

    def _begin_note(self) -> None:
        self.story.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _note(self) -> None:
        if self._once.begin():
            text = self.story.note.value()
            then = self._once.then(partial(self._noted, text))
            refused = self._once.then(partial(self._refuse, self._subject))
            self.do(processing.note, self._subject, text, then=then, refused=refused)

    def _noted(self, text: str, _nothing: None) -> None:
        # what was typed on meanwhile is another note
        if self.story.note.value() == text:
            self.story.note.clear()
        self.said.emit(self.tr("Đã ghi chú."))

    def _print(self) -> None:
        view = self._view
        if view is None or Act.REPRINT not in view.acts or view.page.dossier.reception is None:
            return
        self.print_receipt.emit(self._subject, view.page.dossier.reception.code)

    def _show_menu(self) -> None:
        """List everything that may be done, under its button."""
        view = self._view
        if view is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for act in view.acts:
            menu.addAction(self.bar.line(act)).triggered.connect(partial(self._act_of_menu, act))
        under = self.head.acts.mapToGlobal(self.head.acts.rect().bottomLeft())
        menu.popup(under)

    def _act_of_menu(self, act: Act, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 -- Qt hands it over
        self._act(act)

    def _tell(self, told: str, _nothing: None) -> None:
        self.said.emit(told)

    def _refuse(self, subject: str, refused: Refused) -> None:
        """Say over the dossier what was refused of it; of another one, at the bottom."""
        said = refusals.sentences(refused)
        if subject == self._subject:
            self.refusal.say(said)
            self.refusal.show()
        else:
            self.said.emit(said)

    def _lay_out(self) -> None:
        sizes = current().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.settling.strips)
        content = QHBoxLayout()
        content.setContentsMargins(sizes.gap4, sizes.gap3, sizes.gap4, sizes.gap3)
        content.setSpacing(sizes.gap3)
        content.addWidget(self._left(), 11)
        content.addWidget(self.story, 10)
        column.addLayout(content, 1)
        column.addWidget(self.bar)

    def _left(self) -> QScrollArea:
        """Let the general card and the papers scroll together where the window is low."""
        inside = QWidget()
        left = QVBoxLayout(inside)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(current().sizes.gap3)
        self.refusal.hide()
        left.addWidget(self.refusal)
        left.addWidget(self.general)
        left.addWidget(self.papers)
        left.addStretch(1)
        return scrolling(inside)
