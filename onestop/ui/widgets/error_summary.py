"""What must be put right, at the top of the form; each line leads to its field."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
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


class ErrorSummary(QFrame):
    """List the faults of a refused form and take the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("status", str(Status.DANGER))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.heading = Text("", Face.STRONG, Tone.DANGER)
        self._lines = QVBoxLayout()
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
        self._lines.setSpacing(0)
        column.addLayout(self._lines)
        row.addLayout(column, 1)

    def show_faults(self, faults: Sequence[tuple[str, QWidget]]) -> None:
        """Show each fault as a link into its field, and take the focus."""
        self.clear()
        heading = self.tr("Cần sửa %n chỗ", "", len(faults))
        self.heading.setText(heading)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(". ".join(words for words, _ in faults))
        for words, field in faults:
            link = LinkButton(words)
            link.clicked.connect(partial(field.setFocus, Qt.FocusReason.OtherFocusReason))
            self._lines.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        # a newcomer stands last in its window: Tab would walk through the whole form first
        for before, after in pairwise((self, *self._links())):
            self.setTabOrder(before, after)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Take the list away."""
        self.hide()
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the link under the focus on Enter, or the first one: it submits nothing."""
        links = self._links()
        if is_enter(event) and links:
            next((link for link in links if link.hasFocus()), links[0]).click()
            return
        super().keyPressEvent(event)

    def _links(self) -> list[LinkButton]:
        items = (self._lines.itemAt(index) for index in range(self._lines.count()))
        found = (item.widget() for item in items if item is not None)
        return [link for link in found if isinstance(link, LinkButton)]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the strip, and the ring while it has the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            theme = current()
            painter = QPainter(self)
            ring(painter, QRectF(self.rect()), theme.sizes.radius_control, theme)
