"""Return of results: scan first; the screen answers whether the result may be handed over now."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from onestop.domain.dossier import Stage
from onestop.domain.errors import Fault, Reason, Refused
from onestop.domain.scanning import Scan, Scanned, read_scan
from onestop.services import collecting, dossier_page, returns
from onestop.services.acts import Act
from onestop.services.collecting import Asked
from onestop.services.dossier_page import View
from onestop.services.seals import Verdict
from onestop.ui import actions, refusals
from onestop.ui.actions import Actions, Key
from onestop.ui.once import Once
from onestop.ui.returns.serving_area import ServingArea
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.info_bar import InfoBar
from onestop.ui.widgets.scan_edit import ScanEdit
from onestop.ui.widgets.text import Text
from onestop.ui.workplace import Footing, KeyLine, Workplace

_FIELD_IN_GAPS = 14
_CARDS = (Scanned.IDENTITY_CARD, Scanned.PERSONAL_NUMBER)


class Returns(Workplace):
    """Hand results over to whoever is entitled to them."""

    def __init__(self, footing: Footing, parent: QWidget | None = None) -> None:
        super().__init__(footing, parent)
        self.setObjectName("returns")
        self._subject = ""
        # what was asked for last: an earlier question may be answered after it
        self._wanted = ""
        self._once = Once()
        self.field = ScanEdit()
        self.field.setObjectName("returns.field")
        self.field.setAccessibleName(self.tr("Quét giấy hẹn hoặc căn cước, hoặc gõ mã rồi Enter"))
        self.field.setPlaceholderText(self.tr("Quét giấy hẹn hoặc căn cước, hoặc gõ mã"))
        self.field.set_icon("barcode")
        self.warning = InfoBar(Status.WARN, "")
        self.warning.setObjectName("returns.warning")
        self.refusal = InfoBar(Status.DANGER, "")
        self.refusal.setObjectName("returns.refusal")
        self._area = area = ServingArea()
        self.answer, self.sheet = area.answer, area.sheet
        self.candidates, self.lists, self.empty = area.candidates, area.lists, area.empty
        self._actions = Actions(self)
        self._lay_out()
        self._connect()
        self._clear()

    def reload(self) -> None:
        """Read both lists anew, and the dossier that is shown."""
        self.ask(returns.waiting, then=self.lists.show_waiting)
        self.ask(collecting.collected_today, then=self.lists.show_today)
        if self._subject:
            self._load(self._subject, again=True)

    def visit(self, what: str, back: str = "") -> None:
        """Load the result of a code."""
        self._ask_for(read_scan(what))

    def take_scan(self, scan: Scan) -> bool:
        """Load a scanned receipt; a card checks the collector once a result is shown."""
        if scan.what in _CARDS and self.sheet.collecting():
            self.sheet.collector.take(scan)
            return True
        if scan.what in {Scanned.DOSSIER, Scanned.RECEIPT, *_CARDS}:
            self._ask_for(scan)
            return True
        return False

    def take_primary(self) -> None:
        """Hand the result over."""
        if not self.sheet.collecting():
            return
        self.refusal.hide()
        try:
            collector = self.sheet.collector.collector()
        except Refused as refused:
            self._refuse(refused)
            return
        if self._once.begin():
            subject = self._subject
            then = self._once.then(partial(self._handed_over, subject, collector.name))
            if_not = self._once.then(partial(self._refuse_return, subject))
            self.do(returns.hand_over, subject, collector, then=then, refused=if_not)

    def panes(self) -> tuple[QWidget, ...]:
        """Give the field, the sheet and the lists."""
        return (self.field, self.sheet, self.lists)

    def keys(self) -> tuple[KeyLine, ...]:
        """Give the keys of this place."""
        return (
            KeyLine(keys="Ctrl+Enter", words=self.tr("Trả kết quả")),
            KeyLine(keys="Ctrl+F", words=self.tr("Sang ô quét giấy hẹn")),
            KeyLine(keys="Ctrl+O", words=self.tr("Mở trang hồ sơ")),
            KeyLine(keys="Esc", words=self.tr("Người tiếp theo")),
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where the next scan or key belongs."""
        super().showEvent(event)
        first = self.sheet.first() if self._subject else self.field
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> object:
        """Keep whose result was asked for."""
        return self.field.text()

    def put_back(self, kept: object) -> None:
        """Ask for the same result again."""
        if isinstance(kept, str) and kept:
            self.visit(kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the dossier away on Esc, ready for the next person."""
        if event.key() == Qt.Key.Key_Escape and (self._subject or self.field.text()):
            self._clear()
            return
        super().keyPressEvent(event)

    def _connect(self) -> None:
        self.field.read.connect(lambda text: self._ask_for(read_scan(text)))
        self.candidates.taken.connect(self._load)
        self.lists.asked.connect(self.visit)
        self.lists.opened.connect(self.open_dossier)
        self.sheet.handed_over.connect(self.take_primary)
        self.sheet.page_asked.connect(self._open)
        self.sheet.refused.connect(self.refused)
        for id_, text, keys, handler in (
            ("returns.find", self.tr("Sang ô quét giấy hẹn"), Key.FILTER, self._begin),
            ("returns.open", self.tr("Mở trang hồ sơ"), "Ctrl+O", self._open),
        ):
            self._actions.add(actions.Act(id=id_, text=text, keys=(keys,)), handler)

    def _ask_for(self, scan: Scan) -> None:
        if scan.value:
            self.refusal.hide()
            self.warning.hide()
            self._wanted = scan.value
            self.ask(
                collecting.asked,
                scan,
                then=lambda asked: self._found(scan, asked),
                refused=self._refuse,
            )

    def _found(self, scan: Scan, asked: Asked) -> None:
        """Load the one dossier that is meant, or let the clerk choose; name a doubtful receipt."""
        if scan.value != self._wanted:
            return
        if asked.verdict is not Verdict.GENUINE:
            replaced = asked.verdict is Verdict.REPLACED
            reason = Reason.RECEIPT_REPLACED if replaced else Reason.RECEIPT_FALSE
            self.warning.say(refusals.sentence(Fault(reason)))
            self.warning.show()
        if len(asked.lines) == 1:
            self._load(asked.lines[0].subject)
            return
        self._subject = ""
        self.field.fill(scan.value if scan.what not in _CARDS else "")
        self._area.offer(asked.lines)
        if not asked.lines and asked.verdict is not Verdict.FALSE:
            self._area.miss(scan.value)

    def _load(self, subject: str, *, again: bool = False) -> None:
        if not again:
            self._wanted = subject

        def show(view: View) -> None:
            if subject == (self._subject if again else self._wanted):
                self._show(view, again=again)

        self.ask(dossier_page.view, subject, then=show, refused=self._refuse)

    def _show(self, view: View, *, again: bool) -> None:
        kept = again and self.sheet.collecting() and view.page.dossier.stage is Stage.READY
        self._subject = view.page.dossier.subject
        self.answer.show_view(view)
        self.sheet.show_view(view, ready=Act.HAND_OVER in view.acts, keep=kept)
        if not again:
            code = view.page.dossier.reception.code if view.page.dossier.reception else ""
            self.field.fill(code)
            self.sheet.first().setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.serve()

    def _handed_over(self, subject: str, name: str, _nothing: None) -> None:
        self.said.emit(self.tr("Đã trả kết quả cho {name}.").format(name=name))
        # the next person may be served by now
        if subject == self._subject:
            self._clear()
            self.lists.tabs.choose(1)

    def _refuse_return(self, subject: str, refused: Refused) -> None:
        if subject == self._subject:
            self._refuse(refused)
        else:
            self.said.emit(refusals.sentences(refused))

    def _refuse(self, refused: Refused) -> None:
        if not self.sheet.refuse(refused):
            self.refusal.say(refusals.sentences(refused))
            self.refusal.show()

    def _clear(self) -> None:
        """Be ready for the next person."""
        self._subject = self._wanted = ""
        self.field.fill("")
        self.warning.hide()
        self.refusal.hide()
        self.sheet.leave_faults()
        self._area.clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _open(self) -> None:
        if self._subject:
            self.open_dossier.emit(self._subject)

    def _lay_out(self) -> None:
        sizes = current().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.gap4, sizes.gap2, sizes.gap4, sizes.gap3)
        column.setSpacing(sizes.gap2)
        head = QHBoxLayout()
        head.setSpacing(sizes.gap4)
        head.addWidget(Text(self.tr("Trả kết quả"), Face.TITLE))
        self.field.setMaximumWidth(_FIELD_IN_GAPS * sizes.gap6)
        head.addWidget(self.field, 2)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.warning)
        column.addWidget(self.refusal)
        column.addWidget(self._area, 1)
