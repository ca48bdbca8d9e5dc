"""The head of a dossier's page: its code, where it stands, and the promised moment."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from onestop.services.dossier_page import View
from onestop.ui import dossier_words as words
from onestop.ui.moments import day_of, hour_and_weekday
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.buttons import ButtonLook, LinkButton, SecondaryButton
from onestop.ui.widgets.card import rule
from onestop.ui.widgets.elided import Elided
from onestop.ui.widgets.tag import Tag
from onestop.ui.widgets.text import Text, Tone, wrapping


class Head(QFrame):
    """Name the dossier; everything else on the page is about it."""

    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "header")
        self.back = LinkButton(" ", ButtonLook(icon="caret-left"))
        self.back.setObjectName("dossier.back")
        self.acts = SecondaryButton(
            self.tr("Thao tác"), ButtonLook(keys="Ctrl+.", chip=True, icon="list")
        )
        self.acts.setObjectName("dossier.acts")
        self.code = Text("", Face.TITLE)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = LinkButton(self.tr("Sao chép"), ButtonLook(icon="copy"))
        self.copy.setObjectName("dossier.copy")
        self.copy.clicked.connect(self._copy)
        self._about = wrapping(Text("", Face.BODY, Tone.TEXT2))
        self._about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._person = Elided("", Face.STRONG)
        self._left = Tag(words.NO_LOOK)
        self._stage = Text("", Face.STRONG)
        self.promised = Text(self.tr("HẸN TRẢ KẾT QUẢ"), Face.TAG, Tone.TEXT2)
        self._day = Text("", Face.FIGURE)
        self._hour = Text("", Face.SECTION)
        self._lay_out()

    def show_view(self, view: View) -> None:
        """Show a dossier."""
        dossier = view.page.dossier
        reception = dossier.reception
        self.code.setText(reception.code if reception else "–")
        self._about.setText(reception.procedure_name if reception else "")
        self._person.say(words.person_words(dossier))
        look = words.page_due(view.page, view.now)
        self._left.setVisible(look is not None)
        self._left.show_look(look or words.NO_LOOK)
        self._stage.setText(words.stage_elsewhere(view.page.dossier.stage))
        due = reception.due if reception else None
        self._day.setText(day_of(due) if due else self.tr("Không hẹn ngày"))
        self._hour.setText(hour_and_weekday(due) if due else "")
        self._place_hour()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the copying go first where there is little room: Ctrl+C on the code does it too.

        Then the hour moves over the day.
        """
        super().resizeEvent(event)
        self.copy.setVisible(self.width() > self._whole_width() + self.copy.sizeHint().width())
        self._place_hour()

    def minimumSizeHint(self) -> QSize:
        """Count the head without what may go."""
        least = self._whole_width() - self._hour.sizeHint().width()
        return QSize(least, super().minimumSizeHint().height())

    def _place_hour(self) -> None:
        """Put the hour beside the day, or over it in a narrow window."""
        beside = self.width() > self._whole_width()
        self._hour.setVisible(beside)
        hour = "" if beside else self._hour.text()
        self.promised.setText(hour or self.tr("HẸN TRẢ KẾT QUẢ"))

    def _whole_width(self) -> int:
        """Measure code, standing and promise beside each other, with the air between."""
        standing = max(self._left.sizeHint().width(), self._stage.sizeHint().width())
        shown = (self.code, self._day, self._hour)
        air = 4 * current().sizes.gap6
        return sum(each.sizeHint().width() for each in shown) + standing + air

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code.text())
        self.copied.emit(self.code.text())

    def _lay_out(self) -> None:
        sizes = current().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.gap3, sizes.gap2, sizes.gap4, sizes.gap3)
        column.setSpacing(sizes.gap2)
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addStretch(1)
        top.addWidget(self.acts)
        column.addLayout(top)
        row = QHBoxLayout()
        row.setContentsMargins(sizes.gap1, 0, 0, 0)
        row.setSpacing(sizes.gap5)
        row.addLayout(self._named(), 1)
        standing, promise = self._standing(), self._promise()
        row.addLayout(standing)
        row.addWidget(rule(upright=True))
        row.addLayout(promise)
        for part in (standing, promise):
            row.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)

    def _named(self) -> QVBoxLayout:
        sizes = current().sizes
        named = QVBoxLayout()
        named.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(sizes.gap2)
        line.addWidget(self.code)
        line.addWidget(self.copy)
        line.addStretch(1)
        named.addLayout(line)
        about = QHBoxLayout()
        about.setSpacing(sizes.gap1)
        # a long name of a procedure runs on below
        top = Qt.AlignmentFlag.AlignTop
        about.addWidget(self._person, 0, top)
        about.addWidget(Text("·", Face.BODY, Tone.TEXT2), 0, top)
        about.addWidget(self._about, 1)
        named.addLayout(about)
        return named

    def _standing(self) -> QVBoxLayout:
        right = Qt.AlignmentFlag.AlignRight
        standing = QVBoxLayout()
        standing.setSpacing(current().sizes.gap1)
        standing.addWidget(self._left, 0, right)
        standing.addWidget(self._stage, 0, right)
        return standing

    def _promise(self) -> QVBoxLayout:
        promise = QVBoxLayout()
        promise.setSpacing(0)
        promise.addWidget(self.promised)
        line = QHBoxLayout()
        line.setSpacing(current().sizes.gap2)
        line.addWidget(self._day)
        # the smaller words stand on the line of the larger ones
        self._hour.setContentsMargins(0, 1, 0, current().sizes.gap1)
        line.addWidget(self._hour, 0, Qt.AlignmentFlag.AlignBottom)
        promise.addLayout(line)
        return promise
