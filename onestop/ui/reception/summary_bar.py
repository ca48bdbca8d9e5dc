"""The summary of a low window: the same promise in two lines at the bottom."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from onestop.ui.actions import Key
from onestop.ui.reception.promise import Promise
from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.buttons import ButtonLook, LinkButton, PrimaryButton
from onestop.ui.widgets.tag import GlyphLabel
from onestop.ui.widgets.text import Text, Tone


class SummaryBar(QFrame):
    """Keep the promise and the one button in sight where a column would not fit."""

    commit_asked = Signal()
    next_asked = Signal()
    count_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setAccessibleName(self.tr("Tóm tắt"))
        self._due = Text("–", Face.SECTION)
        self._fee = Text("–", Face.SECTION)
        self._papers = GlyphLabel(TagLook(""), Face.STRONG)
        self._about = Text("", Face.TAG, Tone.TEXT2)
        self._how = LinkButton(self.tr("Xem cách tính"))
        self._how.setObjectName("bar-count")
        self.commit = PrimaryButton("", ButtonLook(keys="Ctrl+Enter"))
        self.commit.setObjectName("bar-commit")
        self.next = PrimaryButton(self.tr("Người tiếp theo"), ButtonLook(keys=Key.RECEIVE))
        self.next.setObjectName("bar-next")
        self._how.clicked.connect(self.count_asked)
        self.commit.clicked.connect(self.commit_asked)
        self.next.clicked.connect(self.next_asked)
        self._lay_out()
        self.show_promise(None)
        self.show_form()

    def show_promise(self, promise: Promise | None) -> None:
        """Show a promise, or that there is none yet."""
        due = f"{promise.moment} {promise.day}".strip() if promise else ""
        self._due.setText(due or "–")
        self._fee.setText(promise.fee if promise and len(promise.fee) < len(due) else "–")
        self._papers.setVisible(promise is not None)
        self._about.setVisible(promise is not None)
        self._fit()

    def show_papers(self, there: int, required: int) -> None:
        """Say how many of the required papers are there."""
        full = there >= required
        self._papers.show_look(
            TagLook(
                f"{there}/{required}",
                Status.SUCCESS if full else Status.WARN,
                Glyph.TICK if full else Glyph.WARNING,
            )
        )

    def show_form(self) -> None:
        """Stand under a form that is being filled."""
        self._about.setText(self.tr("GIẤY TỜ"))
        self.commit.show()
        self.next.hide()
        self._fit()

    def show_success(self, code: str) -> None:
        """Stand under a form that was committed."""
        self._papers.show_look(TagLook(code, Status.SUCCESS, Glyph.TICK_CIRCLE))
        self._about.setText(self.tr("ĐÃ TIẾP NHẬN"))
        self._papers.show()
        self._about.show()
        self.commit.hide()
        self.next.show()
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Count the bar without the way to the count."""
        least = super().minimumSizeHint()
        how = self._how.sizeHint().width() + current().sizes.gap5
        return QSize(least.width() - (0 if self._how.isHidden() else how), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the way to the count go before a code or a date is cut."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._how.setVisible(self._due.text() != "–")
        layout = self.layout()
        if layout is not None and layout.sizeHint().width() > self.width():
            self._how.hide()

    def _lay_out(self) -> None:
        sizes = current().sizes
        row = QHBoxLayout(self)
        row.setContentsMargins(sizes.gap4, sizes.gap2, sizes.gap4, sizes.gap2)
        row.setSpacing(sizes.gap5)
        for title, value in (
            (Text(self.tr("HẸN TRẢ KẾT QUẢ"), Face.TAG, Tone.TEXT2), self._due),
            (Text(self.tr("LỆ PHÍ"), Face.TAG, Tone.TEXT2), self._fee),
            (self._about, self._papers),
        ):
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(title)
            pair.addWidget(value)
            row.addLayout(pair)
        row.addWidget(self._how)
        row.addStretch(1)
        row.addWidget(self.commit)
        row.addWidget(self.next)
