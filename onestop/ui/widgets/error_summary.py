"""What must be put right, at the top of the form; each line leads to its field."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from onestop.ui.actions import is_enter
from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook, ring
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.buttons import LinkButton
from onestop.ui.widgets.tag import StatusDot
from onestop.ui.widgets.text import Text, Tone


class _Line(Struct, frozen=True):
    """One fault: its words, the field it leads to, and the link that leads there."""

    words: str
    field: QWidget
    link: LinkButton


class ErrorSummary(QFrame):
    """List the faults of a refused form and take the focus.

    A field that is put right loses its mark `faulty`, and its lines go; the last one takes the list
    with it.
    """

    settled = Signal()
    """Tell that nothing is left to be put right."""
    followed = Signal(str)
    """Tell which fault was followed to its field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[_Line, ...] = ()
        self.setProperty("status", str(Status.DANGER))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.heading = Text("", Face.STRONG, Tone.DANGER)
        self._column = QVBoxLayout()
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        sizes = current().sizes
        row = QHBoxLayout(self)
        row.setContentsMargins(sizes.gap3, sizes.gap2, sizes.gap3, sizes.gap2)
        row.setSpacing(sizes.gap2)
        mark = StatusDot(TagLook(self.tr("Cần sửa"), Status.DANGER, Glyph.WARNING))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        # in line with the words of the links, which keep room for their ring
        self.heading.setContentsMargins(sizes.gap1, 1, 0, 1)
        column.addWidget(self.heading)
        self._column.setSpacing(0)
        column.addLayout(self._column)
        row.addLayout(column, 1)

    def show_faults(self, faults: Sequence[tuple[str, QWidget]]) -> None:
        """Show each fault as a link into its field, and take the focus."""
        self.clear()
        self._lines = tuple(self._line(words, field) for words, field in faults)
        # a newcomer stands last in its window: Tab would walk through the whole form first
        for before, after in pairwise((self, *self._links())):
            self.setTabOrder(before, after)
        self._count()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_right(self, words: str) -> None:
        """Drop a fault that is none any longer."""
        self._drop([line for line in self._lines if line.words == words])

    def clear(self) -> None:
        """Take the list away."""
        self.hide()
        for line in self._lines:
            self._take(line)
        self._lines = ()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drop the lines of a field that is put right."""
        changed = event.type() is QEvent.Type.DynamicPropertyChange
        if changed and watched.property("faulty") is False:
            self._drop([line for line in self._lines if line.field is watched])
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the link under the focus on Enter, or the first one: it submits nothing."""
        links = self._links()
        if is_enter(event) and links:
            next((link for link in links if link.hasFocus()), links[0]).click()
            return
        super().keyPressEvent(event)

    def _line(self, words: str, field: QWidget) -> _Line:
        link = LinkButton(words)
        line = _Line(words, field, link)
        link.clicked.connect(partial(self._follow, line))
        field.installEventFilter(self)
        self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return line

    def _follow(self, line: _Line) -> None:
        line.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.followed.emit(line.words)

    def _drop(self, gone: Sequence[_Line]) -> None:
        if not gone:
            return
        for line in gone:
            self._take(line)
        self._lines = tuple(line for line in self._lines if line not in gone)
        self._count()
        if not self._lines:
            if self.hasFocus():
                # a scan puts a field right without a key: the focus would go astray
                gone[0].field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.hide()
            self.settled.emit()

    def _take(self, line: _Line) -> None:
        line.field.removeEventFilter(self)
        if line.link.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._column.removeWidget(line.link)
        line.link.hide()
        line.link.deleteLater()

    def _count(self) -> None:
        heading = self.tr("Cần sửa %n chỗ", "", len(self._lines))
        self.heading.setText(heading)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(". ".join(line.words for line in self._lines))

    def _links(self) -> list[LinkButton]:
        return [line.link for line in self._lines]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the strip, and the ring while it has the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            theme = current()
            painter = QPainter(self)
            ring(painter, QRectF(self.rect()), theme.sizes.radius_control, theme)
