"""The department's inbox: lists at the left, files beside them, the chosen one below."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from onestop.domain.errors import Refused
from onestop.domain.scanning import Scan
from onestop.services import dossier_page, officer, processing, queues
from onestop.services.acts import Act
from onestop.services.queues import Queue
from onestop.services.work import Work
from onestop.ui import actions, refusals
from onestop.ui import dossier_words as words
from onestop.ui.actions import Actions, Key
from onestop.ui.counting import counted
from onestop.ui.finishing import Finishing
from onestop.ui.once import Once
from onestop.ui.processing.file_list import FileList
from onestop.ui.processing.preview import Preview
from onestop.ui.processing.queue_list import QueueList
from onestop.ui.processing.sort_button import SortButton
from onestop.ui.processing.taking_sheet import TakingSheet
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.buttons import ButtonLook, SecondaryButton
from onestop.ui.widgets.elided import Elided
from onestop.ui.widgets.info_bar import InfoBar
from onestop.ui.widgets.line_edits import VnLineEdit
from onestop.ui.widgets.text import Text, Tone
from onestop.ui.workplace import Footing, KeyLine, Workplace

_QUEUES_WIDTH_IN_GAPS = 6
_FILTER_WIDTH_IN_GAPS = 9


class Inbox(Workplace):
    """Take files, enter their results, send them back; the nearest due stands first."""

    def __init__(self, footing: Footing, parent: QWidget | None = None) -> None:
        super().__init__(footing, parent)
        self.setObjectName("processing")
        self._department = ""
        self._once = Once()
        self._where = Elided("", Face.NOTE, Tone.TEXT2)
        self.filter = VnLineEdit()
        self.filter.setObjectName("processing.filter")
        self.filter.setAccessibleName(self.tr("Lọc trong danh sách"))
        self.filter.setPlaceholderText(self.tr("Lọc trong danh sách"))
        self.filter.set_icon("magnifying-glass")
        self.filter.set_keys(Key.FILTER)
        self.sort = SortButton()
        self.queues = QueueList()
        self.scan = SecondaryButton(self.tr("Nhận bàn giao: quét"), ButtonLook(icon="barcode"))
        self.scan.setObjectName("processing.scan")
        self.list = FileList()
        self.table = self.list.table
        self.preview = Preview()
        self.refusal = InfoBar(Status.DANGER, "")
        self.refusal.setObjectName("processing.refusal")
        self._actions = Actions(self)
        self._lay_out()
        self.finishing = Finishing(self)
        self.result = self.finishing.sheet
        self.taking = TakingSheet(self, lambda: self._department)
        self._connect()
        self.queues.choose(Queue.ALL)

    def reload(self) -> None:
        """Read the chosen list and all counts anew."""
        self.ask(queues.waiting, self.queues.queue(), then=self._show)
        if not self._department:
            self.ask(queues.department_name, then=self._name_department)
        self._look_closer()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the list of files."""
        super().showEvent(event)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> object:
        """Keep which list was shown, and its filter."""
        return (str(self.queues.queue()), self.filter.text())

    def put_back(self, kept: object) -> None:
        """Show the same list again."""
        match kept:
            case (str(queue), str(text)):
                self.queues.choose(Queue(queue))
                self.filter.setText(text)

    def take_scan(self, scan: Scan) -> bool:
        """Take a scanned file while a hand-over is open."""
        if not self.taking.isVisible():
            return False
        self.taking.take(scan)
        return True

    def take_primary(self) -> None:
        """Do the next act of the chosen file, or commit the open sheet."""
        if self.result.isVisible():
            self.finishing.commit()
        elif not self.taking.isVisible():
            self._act(self.preview.primary())

    def panes(self) -> tuple[QWidget, ...]:
        """Give the lists, the table and the acts of the chosen file."""
        return (self.queues, self.table, self.preview)

    def keys(self) -> tuple[KeyLine, ...]:
        """Give the keys of this place."""
        return (
            KeyLine(keys="Enter", words=self.tr("Việc tiếp theo của hồ sơ đang chọn")),
            KeyLine(keys="Ctrl+Enter", words=self.tr("Lưu, chuyển về một cửa")),
            KeyLine(keys="Ctrl+F", words=self.tr("Lọc trong danh sách")),
            KeyLine(keys="Ctrl+O", words=self.tr("Mở trang hồ sơ")),
            KeyLine(keys="F6", words=self.tr("Sang ô kế tiếp")),
        )

    def _connect(self) -> None:
        self.queues.chosen.connect(self._change_list)
        self.filter.effectiveTextChanged.connect(self.list.filter)
        self.list.unfiltered.connect(self.filter.clear)
        self.table.chosen.connect(self._look_closer)
        self.table.opened.connect(lambda _line: self._act(self.preview.primary()))
        self.preview.acted.connect(lambda act: self._act(Act(act)))
        self.preview.opened.connect(self._open)
        self.taking.asked.connect(self._take_code)
        self.scan.clicked.connect(self.taking.begin)
        for act, handler in (
            (
                actions.Act(
                    id="processing.filter.go",
                    text=self.tr("Lọc trong danh sách"),
                    keys=(Key.FILTER,),
                ),
                self._filter,
            ),
            (
                actions.Act(id="processing.open", text=self.tr("Mở trang hồ sơ"), keys=("Ctrl+O",)),
                self._open,
            ),
        ):
            self._actions.add(act, handler)
        self.sort.sorted_by.connect(self.list.sort)

    def _change_list(self) -> None:
        self.refusal.hide()
        self.reload()

    def _show(self, waiting: queues.Waiting) -> None:
        self.queues.show_counts(waiting.counts)
        mine, late = waiting.counts[Queue.MINE], waiting.counts[Queue.OVERDUE]
        one, many = self.tr("1 hồ sơ đang giao cho tôi"), self.tr("{count} hồ sơ đang giao cho tôi")
        overdue = self.tr("{count} quá hạn").format(count=late)
        self.remarked.emit(f"{counted(one, many, mine)} · {overdue}")
        self.list.show_lines(waiting.lines)

    def _name_department(self, name: str) -> None:
        self._department = name
        self._where.say(name)

    def _look_closer(self) -> None:
        line = self.list.chosen()
        if line is None:
            self.preview.invite(listed=self.list.model.rowCount() > 0)
        else:
            self.ask(dossier_page.view, line.subject, then=self._preview, refused=self._refuse)

    def _preview(self, view: dossier_page.View) -> None:
        line = self.list.chosen()
        if line is not None and line.subject == view.page.dossier.subject:
            self.preview.show_view(view)

    def _act(self, act: Act | None) -> None:
        """Do the next act of the chosen file, as soon as it is the one that is shown."""
        view, line = self.preview.view, self.list.chosen()
        if view is None or line is None or act is None:
            return
        dossier = view.page.dossier
        if line.subject != dossier.subject:
            return
        self.refusal.hide()
        match act:
            case Act.TAKE:
                told = partial(self._tell, self.tr("Đã nhận xử lý {code}."), view)
                self._move(processing.take, dossier.subject, told)
            case Act.COMPLETE:
                self.finishing.begin(dossier.subject, self.preview.about(), view.today)
            case _:
                told = partial(self._tell, self.tr("Đã chuyển {code} về một cửa."), view)
                self._move(processing.send_back, dossier.subject, told)

    def _move(
        self, task: Callable[[Work, str], None], subject: str, told: Callable[[None], object]
    ) -> None:
        if self._once.begin():
            then, refused = self._once.then(told), self._once.then(self._refuse)
            self.do(task, subject, then=then, refused=refused)

    def _take_code(self, code: str) -> None:
        self.do(
            officer.take_by_code,
            code,
            then=self.taking.add,
            refused=partial(self.taking.refuse, code),
        )

    def _refuse(self, refused: Refused) -> None:
        self.refusal.say(refusals.sentences(refused))
        self.refusal.show()

    def _tell(self, sentence: str, view: dossier_page.View, _nothing: None) -> None:
        reception = view.page.dossier.reception
        self.said.emit(sentence.format(code=words.code_tail(reception.code) if reception else ""))

    def _filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _open(self) -> None:
        line = self.list.chosen()
        if line is not None:
            self.open_dossier.emit(line.subject)

    def _lay_out(self) -> None:
        sizes = current().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.gap4, sizes.gap2, sizes.gap4, sizes.gap3)
        column.setSpacing(sizes.gap2)
        column.addLayout(self._head())
        row = QHBoxLayout()
        row.setSpacing(sizes.gap3)
        row.addLayout(self._left())
        row.addLayout(self._right(), 1)
        column.addLayout(row, 1)

    def _head(self) -> QHBoxLayout:
        sizes = current().sizes
        head = QHBoxLayout()
        head.setSpacing(sizes.gap2)
        head.addWidget(Text(self.tr("Xử lý hồ sơ"), Face.TITLE))
        head.addSpacing(sizes.gap1)
        head.addWidget(self._where, 1)
        self.filter.setMaximumWidth(_FILTER_WIDTH_IN_GAPS * sizes.gap6)
        head.addWidget(self.filter, 2)
        head.addWidget(self.sort)
        return head

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.addWidget(self.queues, 1)
        left.addWidget(self.scan)
        self.queues.setFixedWidth(_QUEUES_WIDTH_IN_GAPS * current().sizes.gap6)
        return left

    def _right(self) -> QVBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(current().sizes.gap2)
        self.refusal.hide()
        right.addWidget(self.list, 1)
        right.addWidget(self.refusal)
        right.addWidget(self.preview)
        return right
