"""Which papers lie on the counter: the procedure's own, and others the clerk names."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from onestop.domain.catalogue import Component, Procedure
from onestop.domain.folding import folded
from onestop.domain.reception import Paper
from onestop.ui.actions import Key, is_enter, spoken_keys
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.buttons import ButtonLook, LinkButton
from onestop.ui.widgets.card import Card
from onestop.ui.widgets.check_rows import CheckRow
from onestop.ui.widgets.check_table import CheckTable
from onestop.ui.widgets.labeled_field import LabeledField
from onestop.ui.widgets.line_edits import VnLineEdit
from onestop.ui.widgets.text import Text, Tone, wrapping


class PapersCard(QWidget):
    """Block 3: the checklist; ticks of a procedure come back when it is taken again."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = CheckTable(self.tr("Thành phần hồ sơ"))
        self.table.setObjectName("papers")
        self._procedure = ""
        self._kept: dict[str, tuple[CheckRow, ...]] = {}
        self._add = LinkButton(
            self.tr("Thêm giấy tờ khác"),
            ButtonLook(icon="plus", keys=spoken_keys(Key.ADD_PAPER), chip=True),
        )
        self._add.setObjectName("add-paper")
        self._star = Text(self.tr("* bắt buộc"), Face.CAPTION, Tone.TEXT2)
        self._waiting = wrapping(
            Text(self.tr("Chọn thủ tục để thấy giấy tờ cần nộp."), Face.BODY, Tone.TEXT3)
        )
        self._title = _TitleEdit()
        self._title.setObjectName("other-paper")
        self._title_field = LabeledField(self.tr("Tên giấy tờ khác"), self._title)
        self._lay_out()
        self._add.clicked.connect(self.ask_title)
        self.table.addAsked.connect(self.ask_title)
        self.table.changed.connect(self.changed)
        self._title.given.connect(self._add_other)
        self._title.left.connect(self._leave_title)
        self.show_procedure(None)

    def _lay_out(self) -> None:
        sheet = Card(self.tr("Thành phần hồ sơ"), 3)
        sheet.add_beside(self._star)
        sheet.add_right(self._add)
        # it takes the room the table will need, so that the title stays on top
        self._waiting.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignTop)
        sheet.body.addWidget(self._waiting)
        sheet.body.addWidget(self._title_field)
        sheet.add_flush(self.table)
        left, _, right, _ = _margins(sheet)
        sheet.body.setContentsMargins(left, 0, right, current().sizes.gap2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(sheet)
        self._title_field.hide()

    def show_procedure(self, procedure: Procedure | None) -> None:
        """Ask for the papers of a procedure."""
        if self._procedure:
            self._kept[self._procedure] = self.table.rows()
        self._procedure = procedure.code if procedure else ""
        rows = self._kept.get(self._procedure) if procedure else None
        if procedure is not None and rows is None:
            rows = tuple(_row(each) for each in procedure.components)
        self.table.show_rows(rows or ())
        for widget in (self.table, self._add, self._star):
            widget.setVisible(procedure is not None)
        self._waiting.setVisible(procedure is None)
        self._leave_title()

    def show_papers(self, papers: Sequence[Paper]) -> None:
        """Tick what a reception holds that is being put right."""
        left = {folded(paper.name): paper for paper in papers}
        rows = [_filled(row, left.pop(folded(row.title), None)) for row in self.table.rows()]
        rows += [_other(paper, at) for at, paper in enumerate(left.values())]
        self.table.show_rows(rows)

    def papers(self) -> tuple[Paper, ...]:
        """Give what lies on the counter."""
        return tuple(
            Paper(
                name=row.title,
                originals=row.originals,
                certified=row.certified,
                copies=row.photos,
                note=row.note,
            )
            for row in self.table.rows()
            if row.ticked
        )

    def required(self) -> tuple[int, int]:
        """Count the required papers that are there, and all that are required."""
        rows = [row for row in self.table.rows() if row.required]
        return sum(row.ticked for row in rows), len(rows)

    def show_faults(
        self, by_field: Mapping[str, Sequence[str]], missing: Mapping[str, str]
    ) -> list[tuple[str, QWidget]]:
        """Show what is wrong at the rows it is about; `missing` gives the papers by sentence."""
        handed = [row.key for row in self.table.rows() if row.ticked]
        titles = {folded(row.title): row.key for row in self.table.rows()}
        faults: dict[str, str] = {}
        lines: list[tuple[str, QWidget]] = []
        for words, field in _about_papers(by_field):
            at = field.removeprefix("components.")
            key = titles.get(folded(missing.get(words, "")))
            if at.isdecimal() and int(at) < len(handed):
                key = handed[int(at)]
            if key is not None:
                faults[key] = words
            lines.append((words, self.table))
        self.table.rows_model.show_faults(faults)
        return lines

    def forget(self) -> None:
        """Forget the ticks of the person who left."""
        self._procedure = ""
        self._kept.clear()

    def focus(self) -> None:
        """Begin to tick."""
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def ask_title(self) -> None:
        """Ask what the further paper is called."""
        if self._procedure:
            self._title_field.show()
            self._title.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add_other(self, title: str) -> None:
        if title:
            key = f"other-{len(self.table.rows())}"
            row = CheckRow(key=key, title=title, required=False)
            self.table.add_row(row.with_tick(ticked=True))
        self._leave_title()
        self.focus()

    def _leave_title(self) -> None:
        self._title.clear()
        self._title_field.hide()


class _TitleEdit(VnLineEdit):
    """Take the name of a further paper: Enter adds it, Esc leaves."""

    given = Signal(str)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.given.emit(self.value())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _row(component: Component) -> CheckRow:
    counts = (component.originals, component.certified, component.copies)
    return CheckRow(
        key=component.name,
        title=component.name,
        required=component.required,
        expects=counts if any(counts) else (1, 0, 0),
    )


def _filled(row: CheckRow, paper: Paper | None) -> CheckRow:
    if paper is None:
        return row
    return CheckRow(
        key=row.key,
        title=row.title,
        required=row.required,
        ticked=True,
        originals=paper.originals,
        certified=paper.certified,
        photos=paper.copies,
        note=paper.note,
        expects=row.expects,
    )


def _other(paper: Paper, at: int) -> CheckRow:
    blank = CheckRow(key=f"other-{at}", title=paper.name, required=False)
    return _filled(blank, paper)


def _about_papers(by_field: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    for field, told in by_field.items():
        if field == "components" or field.startswith("components."):
            yield from ((words, field) for words in told)


def _margins(sheet: Card) -> tuple[int, int, int, int]:
    margins = sheet.body.contentsMargins()
    return margins.left(), margins.top(), margins.right(), margins.bottom()
