"""The panel of the exchange: what waits, what needs somebody, what went out today."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from onestop.services import outbox
from onestop.services.outbox import Outbox, Sending
from onestop.ui import dossier_words as words
from onestop.ui.moments import hour_of
from onestop.ui.sync.watch import LineWatch
from onestop.ui.sync.words import LineKind, LineNow, chip_look, kind_of, reason_words, sentence
from onestop.ui.tables import Column, RowsModel, RowsView
from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.buttons import ButtonLook, SecondaryButton
from onestop.ui.widgets.card import Card
from onestop.ui.widgets.empty_state import EmptyState
from onestop.ui.widgets.info_bar import InfoBar
from onestop.ui.widgets.segmented_choice import SegmentedChoice
from onestop.ui.widgets.tag import Tag
from onestop.ui.widgets.text import Text, Tone, wrapping
from onestop.ui.workplace import Footing, KeyLine, Workplace

_TABS_IN_GAPS = 17
WAITING, WITHHELD, SENT = range(3)


class SyncPanel(Workplace):
    """Show the outbox of this machine, as mail shows its own."""

    nudged = Signal()
    """Ask for an exchange now."""

    def __init__(self, footing: Footing, parent: QWidget | None = None) -> None:
        super().__init__(footing, parent)
        self.setObjectName("sync")
        self._outbox: Outbox | None = None
        self._offline = False
        self.watch = LineWatch(self.desk, self.background, self)
        self.state = Tag(words.NO_LOOK)
        self.state.setObjectName("sync.state")
        self.sentence = wrapping(Text("", Face.NOTE, Tone.TEXT2))
        self.again = SecondaryButton(
            self.tr("Thử ngay"), ButtonLook(icon="arrows-clockwise", keys="Ctrl+Enter")
        )
        self.again.setObjectName("sync.again")
        self.tabs = SegmentedChoice(self.tr("Danh sách việc"), self._names(0, 0, 0))
        self.tabs.setObjectName("sync.tabs")
        self.lines = RowsModel[Sending](self._columns())
        self.table = RowsView(self.tr("Việc trong danh sách"), self.lines)
        self.table.setObjectName("sync.table")
        self.reason = InfoBar(Status.WARN, "")
        self.reason.setObjectName("sync.reason")
        self._empty = EmptyState("cloud-check", "")
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """Read the outbox and the line anew."""
        self.ask(outbox.outbox, then=self._show)
        self.watch.look()

    def take_primary(self) -> None:
        """Ask for an exchange now."""
        self._nudge()

    def panes(self) -> tuple[QWidget, ...]:
        """Give the lists' names and the list."""
        return (self.tabs, self.table)

    def keys(self) -> tuple[KeyLine, ...]:
        """Give the keys of this place."""
        return (
            KeyLine(keys="Ctrl+Enter", words=self.tr("Thử gửi ngay")),
            KeyLine(keys="Enter", words=self.tr("Mở trang hồ sơ")),
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the line while somebody looks."""
        super().showEvent(event)
        self.watch.start()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Watch no longer."""
        super().hideEvent(event)
        self.watch.stop()

    def _connect(self) -> None:
        self.watch.changed.connect(self._show_line)
        self.tabs.changed.connect(self._show_tab)
        self.table.opened.connect(lambda _line: self._open())
        self.table.chosen.connect(self._explain)
        self.again.clicked.connect(self._nudge)

    def _nudge(self) -> None:
        self.nudged.emit()
        self.reload()

    def _show_line(self, now: LineNow) -> None:
        self.state.show_look(chip_look(now))
        self.sentence.setText(sentence(now))
        self._offline = kind_of(now) in {LineKind.OFFLINE, LineKind.ALONE, LineKind.NEVER}
        self.again.setVisible(now.enrolled)
        # the notes of the same rows speak of the line
        self.table.viewport().update()
        # the counts move with the line, though no commit of ours told so
        self.ask(outbox.outbox, then=self._show)

    def _show(self, found: Outbox) -> None:
        self._outbox = found
        counts = (found.waiting_count, found.withheld_count, found.sent_count)
        self.tabs.rename(self._names(*counts))
        self._show_tab()

    def _show_tab(self) -> None:
        if self._outbox is None:
            return
        lists = (self._outbox.waiting, self._outbox.withheld, self._outbox.sent)
        self.lines.show(lists[self.tabs.at()])
        self._empty.say(self._nothing(self._outbox))
        self._stack.setCurrentIndex(0 if self.lines.rowCount() else 1)
        if self.lines.rowCount() and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self._explain()

    def _nothing(self, found: Outbox) -> str:
        if self.tabs.at() == WITHHELD:
            return self.tr("Không có việc nào cần xử lý.")
        if self.tabs.at() == SENT:
            return self.tr("Hôm nay máy này chưa gửi việc nào.")
        if found.sent_latest is None:
            return self.tr("Mọi thay đổi đã lên tỉnh.")
        words_ = self.tr("Mọi thay đổi đã lên tỉnh. Việc mới nhất lúc {at}.")
        return words_.format(at=hour_of(found.sent_latest))

    def _explain(self) -> None:
        """Say in full why the chosen line is held back."""
        line: Sending | None = self.table.chosen_row()
        held = line is not None and bool(line.reason)
        self.reason.setVisible(held)
        if line is not None and held:
            self.reason.say(reason_words(line.reason))

    def _open(self) -> None:
        line: Sending | None = self.table.chosen_row()
        if line is not None and line.code:
            self.open_dossier.emit(line.subject)

    def _names(self, waiting: int, withheld: int, sent: int) -> tuple[str, ...]:
        return (
            self.tr("Chờ gửi  {count}").format(count=waiting),
            self.tr("Cần xử lý  {count}").format(count=withheld),
            self.tr("Đã gửi hôm nay  {count}").format(count=sent),
        )

    def _columns(self) -> tuple[Column[Sending], ...]:
        return (
            Column(self.tr("Lúc"), lambda line: hour_of(line.at), width=80),
            Column(self.tr("Việc"), lambda line: words.kind_words(line.kind), width=200),
            Column(self.tr("Hồ sơ"), lambda line: words.code_tail(line.code), width=130),
            Column(self.tr("Người nộp"), words.name_words, width=200, spare=True),
            Column(self.tr("Ghi chú"), self._note, glyph=self._mark),
        )

    def _note(self, line: Sending) -> str:
        if line.reason:
            return reason_words(line.reason)
        if self.tabs.at() == SENT:
            return self.tr("Đã xác nhận") if line.confirmed else self.tr("Đã nhận, chờ xác nhận")
        return self.tr("Chờ mạng") if self._offline else self.tr("Chờ gửi")

    def _mark(self, line: Sending) -> TagLook:
        if line.reason:
            return TagLook("", Status.DANGER, Glyph.CROSS_CIRCLE)
        if self.tabs.at() == SENT and line.confirmed:
            return TagLook("", Status.NEUTRAL, Glyph.TICK)
        return TagLook("", Status.INFO, Glyph.TRAY_ARROW)

    def _lay_out(self) -> None:
        sizes = current().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.gap4, sizes.gap2, sizes.gap4, sizes.gap3)
        column.setSpacing(sizes.gap2)
        head = QHBoxLayout()
        head.setSpacing(sizes.gap3)
        head.addWidget(Text(self.tr("Đồng bộ"), Face.TITLE))
        head.addWidget(self.state)
        head.addWidget(self.sentence, 1)
        head.addWidget(self.again)
        column.addLayout(head)
        column.addWidget(self._card(), 1)
        column.addWidget(self.reason)
        self.reason.hide()
        kept = self.tr("Đăng xuất vẫn giữ hàng chờ trên máy này.")
        column.addWidget(Text(kept, Face.CAPTION, Tone.TEXT3))

    def _card(self) -> Card:
        sizes = current().sizes
        card = Card()
        row = QHBoxLayout()
        self.tabs.setFixedWidth(_TABS_IN_GAPS * sizes.gap6)
        row.addWidget(self.tabs)
        row.addStretch(1)
        margins = card.body.contentsMargins()
        card.body.setContentsMargins(margins.left(), sizes.gap2, margins.right(), sizes.gap2)
        card.body.addLayout(row)
        shown = QWidget()
        self._stack = QStackedLayout(shown)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        card.add_flush(shown)
        return card
