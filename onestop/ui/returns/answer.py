"""The answer to the one question of this screen: whether it may be handed over now."""

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from onestop.domain.dossier import Stage
from onestop.services.collecting import Timing
from onestop.services.dossier_page import View
from onestop.ui import dossier_words as words
from onestop.ui.counting import counted
from onestop.ui.moments import hour_and_weekday
from onestop.ui.theme.glyphs import Glyph, paint_glyph
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.card import rule
from onestop.ui.widgets.elided import Elided
from onestop.ui.widgets.text import Text, Tone, repolish, wrapping


class Answer(Struct, frozen=True):
    """One answer in shape, word and colour, and why."""

    status: Status
    glyph: Glyph
    words: str
    why: str = ""


class AnswerBar(QFrame):
    """Say it in capitals a citizen can see over the counter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("returns.answer")
        self._mark = _BigGlyph()
        self.words = Text("", Face.FIGURE)
        self.why = wrapping(Text("", Face.STRONG))
        self._about = Elided("", Face.BODY, Tone.TEXT2)
        self._promised = Text("", Face.STRONG)
        self._timing = Text("", Face.BODY)
        self._lay_out()

    def show_view(self, view: View) -> None:
        """Answer for a dossier."""
        dossier = view.page.dossier
        reception = dossier.reception
        answer = self.answer(view)
        self.setProperty("status", str(answer.status))
        repolish(self)
        self._mark.show_glyph(answer.glyph, answer.status)
        self.words.setText(answer.words)
        self.words.set_tone(Tone(answer.status))
        self.why.setText(answer.why or (reception.procedure_name if reception else ""))
        self._about.say(self._about_words(view) if answer.why else self._received_words(view))
        due = reception.due if reception else None
        promised = self.tr("Hẹn {moment} {day}")
        self._promised.setText(
            promised.format(moment=hour_and_weekday(due), day=words.short_day(due))
            if due
            else self.tr("Không hẹn ngày")
        )
        self._timing.setText(self._timing_words(view))
        late = view.timing.late if view.timing else (due is not None and due < view.now)
        self._timing.set_tone(Tone.DANGER if late else Tone(answer.status))
        self.setAccessibleName(f"{answer.words}. {self.why.text()}. {self._about.text()}")

    def answer(self, view: View) -> Answer:
        """Answer for a dossier, with where it is when it is not here."""
        dossier = view.page.dossier
        if dossier.blocked:
            why = self.tr("Có việc chưa thống nhất về giấy tờ đã giao")
            return Answer(Status.DANGER, Glyph.WARNING, self.tr("CHƯA TRẢ ĐƯỢC"), why)
        match dossier.stage:
            case Stage.READY:
                return Answer(Status.SUCCESS, Glyph.TICK_CIRCLE, self.tr("SẴN SÀNG TRẢ"))
            case Stage.COLLECTED:
                at = dossier.collected
                why = (
                    self.tr("Trả lúc {when}").format(when=words.when(at, view.today)) if at else ""
                )
                return Answer(Status.NEUTRAL, Glyph.TICK_CIRCLE, self.tr("ĐÃ TRẢ KẾT QUẢ"), why)
            case Stage.CANCELLED:
                why = self.tr("Giấy hẹn của hồ sơ này không còn giá trị")
                return Answer(Status.NEUTRAL, Glyph.CROSSED, self.tr("ĐÃ HỦY TIẾP NHẬN"), why)
            case _:
                return Answer(
                    Status.WARN, Glyph.CROSS_CIRCLE, self.tr("CHƯA CÓ KẾT QUẢ"), self._where(view)
                )

    def _where(self, view: View) -> str:
        """Say where the file is, instead of the clerk."""
        holder = ", ".join(filter(None, (view.page.holder, view.page.officer)))
        sayings = {
            Stage.AT_COUNTER: self.tr("Đang ở {holder}, chưa chuyển phòng"),
            Stage.SENT: self.tr("Đã chuyển {holder}, chưa có người nhận"),
            Stage.IN_HAND: self.tr("Đang xử lý tại {holder}"),
            Stage.COMPLETED: self.tr("Đã ký tại {holder}, chưa chuyển về quầy"),
        }
        return sayings.get(view.page.dossier.stage, "{holder}").format(holder=holder)

    def _about_words(self, view: View) -> str:
        """Say what was received when; the code stands in the field above."""
        reception = view.page.dossier.reception
        name = reception.procedure_name if reception else ""
        return " · ".join(filter(None, (self._received_words(view), name)))

    def _received_words(self, view: View) -> str:
        reception = view.page.dossier.reception
        if reception is None:
            return ""
        return self.tr("Nhận {when}").format(when=words.when(reception.received, view.today))

    def _timing_words(self, view: View) -> str:
        if view.page.dossier.stage is Stage.CANCELLED:
            return ""
        if view.timing is not None:
            return timing_words(view.timing)
        look = words.page_due(view.page, view.now)
        return look.text if look else ""

    def _lay_out(self) -> None:
        sizes = current().sizes
        row = QHBoxLayout(self)
        row.setContentsMargins(sizes.gap4 + sizes.gap1, sizes.gap2, sizes.gap4, sizes.gap2)
        row.setSpacing(sizes.gap4)
        row.addWidget(self._mark)
        row.addWidget(self.words)
        row.addWidget(rule(upright=True))
        middle, right = QVBoxLayout(), QVBoxLayout()
        for column in (middle, right):
            column.setSpacing(0)
        middle.addWidget(self.why)
        middle.addWidget(self._about)
        right.addWidget(self._promised, 0, Qt.AlignmentFlag.AlignRight)
        right.addWidget(self._timing, 0, Qt.AlignmentFlag.AlignRight)
        row.addLayout(middle, 1)
        row.addLayout(right)


class _BigGlyph(QWidget):
    """A status shape that can be seen from two metres."""

    def __init__(self) -> None:
        super().__init__()
        self._glyph = Glyph.DOT
        self._status = Status.NEUTRAL
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_glyph(self, glyph: Glyph, status: Status) -> None:
        self._glyph, self._status = glyph, status
        self.update()

    def sizeHint(self) -> QSize:
        side = current().sizes.gap6
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        paint_glyph(painter, self._glyph, box, current().status[self._status].text)


def timing_words(timing: Timing) -> str:
    """Word how a result stood to its promise."""
    if timing.late and not timing.days:
        return QCoreApplication.translate("AnswerBar", "trễ giờ hẹn")
    if timing.late:
        one = QCoreApplication.translate("AnswerBar", "trễ hẹn 1 ngày")
        many = QCoreApplication.translate("AnswerBar", "trễ hẹn {count} ngày")
    elif timing.days:
        one = QCoreApplication.translate("AnswerBar", "xong sớm 1 ngày")
        many = QCoreApplication.translate("AnswerBar", "xong sớm {count} ngày")
    else:
        return QCoreApplication.translate("AnswerBar", "đúng hạn")
    return counted(one, many, timing.days)
