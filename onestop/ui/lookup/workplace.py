"""Look-up: results while typing, the newest first; text and choice are kept while away."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from onestop.domain.errors import Refused
from onestop.domain.scanning import Scan, Scanned
from onestop.services import typed_search
from onestop.services.lines import Line
from onestop.services.typed_search import Found
from onestop.ui import actions
from onestop.ui.actions import Actions, Key
from onestop.ui.counting import counted
from onestop.ui.found_columns import found_columns
from onestop.ui.once import Once
from onestop.ui.refusals import sentences
from onestop.ui.tables import RowsModel, RowsView
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.buttons import LinkButton
from onestop.ui.widgets.card import Card
from onestop.ui.widgets.empty_state import EmptyState
from onestop.ui.widgets.key_hint import KeyHint
from onestop.ui.widgets.line_edits import VnLineEdit
from onestop.ui.widgets.text import Text, Tone
from onestop.ui.workplace import Footing, KeyLine, Workplace

T = TypeVar("T")
_PERSONS = (Scanned.IDENTITY_CARD, Scanned.PERSONAL_NUMBER)


class SearchEdit(VnLineEdit):
    """A field whose arrows and Enter belong to the list below it."""

    def __init__(self, list_: RowsView) -> None:
        super().__init__()
        self._list = list_

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list or open its row without leaving the field."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        enter = actions.is_enter(event)
        last = self._list.model().rowCount() - 1
        if step is not None and last >= 0:
            at = self._list.currentIndex().row() + step
            self._list.selectRow(min(max(at, 0), last))
        elif enter and last >= 0:
            self._list.opened.emit(self._list.chosen_row())
        elif not enter:
            super().keyPressEvent(event)


class Lookup(Workplace):
    """Find a dossier by whatever the citizen can say of it."""

    def __init__(self, footing: Footing, parent: QWidget | None = None) -> None:
        super().__init__(footing, parent)
        self.setObjectName("lookup")
        self._running = ""
        self._once = Once()
        self.lines = RowsModel[Line](found_columns(), key=lambda line: line.subject)
        self.table = RowsView(self.tr("Hồ sơ tìm thấy"), self.lines)
        self.table.setObjectName("lookup.table")
        self.field = SearchEdit(self.table)
        self.field.setObjectName("lookup.field")
        self.field.setAccessibleName(self.tr("Tìm theo mã, tên, số điện thoại, số định danh"))
        self.field.setPlaceholderText(
            self.tr("Mã hồ sơ hoặc bốn số cuối, tên không dấu, số điện thoại, số định danh")
        )
        self.field.set_icon("magnifying-glass")
        self._found = Text("", Face.BODY, Tone.TEXT2)
        self._hints: tuple[QWidget, ...] = ()
        self._empty = EmptyState("magnifying-glass", "")
        self.elsewhere = LinkButton(self.tr("Xóa ô tìm"))
        self.elsewhere.setObjectName("lookup.clear")
        self._empty.add(self.elsewhere)
        self._actions = Actions(self)
        self._lay_out()
        self._connect()
        self._show(Found(text="", lines=(), known=0, more=False))

    def reload(self) -> None:
        """Search again for what stands in the field."""
        self._search(self.field.effective_text())

    def visit(self, what: str, back: str = "") -> None:
        """Look a text up."""
        if what:
            self.field.setText(what)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the field; what was typed is marked, so that typing replaces it."""
        super().showEvent(event)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def keep(self) -> object:
        """Keep what was typed."""
        return self.field.text()

    def put_back(self, kept: object) -> None:
        """Search for the same again."""
        if isinstance(kept, str):
            self.field.setText(kept)

    def take_scan(self, scan: Scan) -> bool:
        """Look a scanned person up; a scanned dossier opens its page by the window."""
        if scan.what not in _PERSONS:
            return False
        self.visit(scan.value)
        return True

    def take_primary(self) -> None:
        """Open the page of the chosen dossier."""
        self._open()

    def panes(self) -> tuple[QWidget, ...]:
        """Give the field and the list."""
        return (self.field, self.table)

    def keys(self) -> tuple[KeyLine, ...]:
        """Give the keys of this place."""
        return (
            KeyLine(keys="↑ ↓", words=self.tr("Chọn hồ sơ")),
            KeyLine(keys="Enter", words=self.tr("Mở trang hồ sơ")),
            KeyLine(keys="Ctrl+F", words=self.tr("Sang ô tìm")),
        )

    def _connect(self) -> None:
        self.field.effectiveTextChanged.connect(self._search)
        self.table.opened.connect(lambda line: self.open_dossier.emit(line.subject))
        self.elsewhere.clicked.connect(self.field.clear)
        act = actions.Act(id="lookup.find", text=self.tr("Sang ô tìm"), keys=(Key.FILTER,))
        self._actions.add(act, lambda: self.field.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _search(self, text: str) -> None:
        """Ask for the newest text only: one question at a time, the last one always answered."""
        self._running = text
        if self._once.begin():
            show = self._once.then(partial(self._answered, text, self._show))
            refuse = self._once.then(partial(self._answered, text, self._refuse))
            self.ask(typed_search.find, text, then=show, refused=refuse)

    def _answered(self, text: str, show: Callable[[T], object], answer: T) -> None:
        if text != self._running:
            self._search(self._running)
            return
        show(answer)

    def _refuse(self, refused: Refused) -> None:
        """Say why nothing new is shown; what was found before stays."""
        self._found.setText(sentences(refused))

    def _show(self, found: Found) -> None:
        self.lines.show(found.lines)
        if found.lines and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self._stack.setCurrentIndex(0 if found.lines else 1)
        for part in self._hints:
            part.setVisible(bool(found.lines))
        asked = found.text.strip()
        number = QLocale(QLocale.Language.Vietnamese).toString
        more = self.tr("Hơn {count} hồ sơ, gõ thêm để thu hẹp")
        one, some = self.tr("1 hồ sơ"), self.tr("{count} hồ sơ, mới nhất trước")
        said = counted(one, more if found.more else some, len(found.lines))
        self._found.setText(said if found.lines else "")
        self.elsewhere.setVisible(bool(asked))
        if asked:
            none = self.tr("Không thấy «{text}» trong {dossiers}.")
            many = self.tr("{known} hồ sơ").format(known=number(found.known))
            self._empty.say(
                none.format(text=asked[:60], dossiers=counted(one, many, found.known)),
                self.tr("Thử số định danh, số điện thoại, hoặc bốn số cuối của mã hồ sơ."),
            )
        else:
            self._empty.say(
                self.tr("Gõ hoặc quét để tìm hồ sơ."),
                self.tr("Tên không cần dấu, các chữ theo thứ tự nào cũng được: «duc nguyen»."),
            )

    def _open(self) -> None:
        line: Line | None = self.table.chosen_row()
        if line is not None:
            self.open_dossier.emit(line.subject)

    def _lay_out(self) -> None:
        sizes = current().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.gap4, sizes.gap2, sizes.gap4, sizes.gap3)
        column.setSpacing(sizes.gap2)
        head = QHBoxLayout()
        head.setSpacing(sizes.gap4)
        head.addWidget(Text(self.tr("Tra cứu hồ sơ"), Face.TITLE))
        head.addWidget(self.field, 1)
        column.addLayout(head)
        line = QHBoxLayout()
        line.setSpacing(sizes.gap2)
        line.addWidget(self._found)
        line.addStretch(1)
        for keys, what in (("↑ ↓", self.tr("chọn")), ("Enter", self.tr("mở trang"))):
            for part in (KeyHint(keys), Text(what, Face.CAPTION, Tone.TEXT3)):
                # the list stays where it is while they come and go
                kept = part.sizePolicy()
                kept.setRetainSizeWhenHidden(True)
                part.setSizePolicy(kept)
                part.hide()
                line.addWidget(part)
                self._hints += (part,)
        column.addLayout(line)
        card = Card()
        shown = QWidget()
        self._stack = QStackedLayout(shown)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        card.add_flush(shown)
        column.addWidget(card, 1)
