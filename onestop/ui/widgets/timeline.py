"""The story of a dossier: what happened, what is not yet confirmed, what is to come."""

import dataclasses
from collections.abc import Sequence
from enum import StrEnum, auto

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from onestop.ui.theme.glyphs import Glyph, paint_glyph
from onestop.ui.theme.painting import TagLook, paint_tag, rounded, tag_width
from onestop.ui.theme.theme import Theme, current
from onestop.ui.theme.tokens import Face, Status

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class StepState(StrEnum):
    """Say how sure a step is."""

    FUTURE = auto()
    UNCONFIRMED = auto()
    CONFIRMED = auto()
    DISPUTED = auto()
    HEADING = auto()


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class TimelineStep:
    """Hold one step; a heading has only its words."""

    state: StepState
    words: str
    time: str = ""
    remark: str = ""


class Timeline(QWidget):
    """Show steps under each other, the latest on top."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._steps: tuple[TimelineStep, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_steps(())

    def show_steps(self, steps: Sequence[TimelineStep]) -> None:
        """Show these steps."""
        self._steps = tuple(steps)
        self.setAccessibleName(self._name)
        spoken = (
            " ".join(filter(None, (s.time, s.words, _tag(s.state).text, s.remark)))
            for s in self._steps
        )
        self.setAccessibleDescription(". ".join(spoken))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Measure all steps."""
        theme = current()
        height = sum(_height(step, theme) for step in self._steps)
        return QSize(theme.sizes.rail_width, height + theme.sizes.gap1)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again under a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Tell the whole of a step under the pointer, as its words may have been cut."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._told_at(event.pos().y()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the steps and the line that joins them."""
        theme = current()
        painter = QPainter(self)
        top = 0.0
        for at, step in enumerate(self._steps):
            height = _height(step, theme)
            box = QRectF(0, top, self.width(), height)
            if step.state is StepState.HEADING:
                painter.setFont(theme.fonts[Face.TAG])
                painter.setPen(theme.colours.text2)
                painter.drawText(box.adjusted(0, 0, 0, -4), _LEFT, step.words)
            else:
                joined = at + 1 < len(self._steps) and (
                    self._steps[at + 1].state is not StepState.HEADING
                )
                _paint_step(painter, step, box, theme, joined=joined)
            top += height

    def _told_at(self, y: int) -> str:
        bottom = 0
        for step in self._steps:
            bottom += _height(step, current())
            if y < bottom:
                return "\n".join(filter(None, (step.words, step.remark)))
        return ""


def _height(step: TimelineStep, theme: Theme) -> int:
    sizes = theme.sizes
    return sizes.target if step.state is StepState.HEADING else sizes.primary - 2


def _paint_step(
    painter: QPainter, step: TimelineStep, box: QRectF, theme: Theme, *, joined: bool
) -> None:
    colours, sizes = theme.colours, theme.sizes
    line = float(sizes.gap5)
    first = QRectF(box.left(), box.top(), box.width(), line)
    painter.setFont(theme.fonts[Face.BODY])
    painter.setPen(colours.text2)
    painter.drawText(first.adjusted(0, -1, 0, -1), _LEFT, step.time)
    middle = box.left() + sizes.gap5 * 2 + sizes.icon / 2
    if joined:
        painter.setPen(QPen(colours.border, sizes.hairline))
        below = int(first.bottom()) - 1
        painter.drawLine(int(middle), below, int(middle), int(box.bottom()))
    _paint_mark(painter, step.state, QRectF(middle - 9, first.center().y() - 9, 18, 18), theme)
    left = sizes.gap5 * 2 + sizes.gap6
    _paint_words(painter, step, first.adjusted(left, 0, 0, 0), theme)
    painter.setFont(theme.fonts[Face.CAPTION])
    painter.setPen(colours.text3)
    words = QFontMetricsF(theme.fonts[Face.CAPTION]).elidedText(
        step.remark, Qt.TextElideMode.ElideRight, box.width() - left
    )
    below_words = QRectF(box.left() + left, first.bottom() - 3, box.width() - left, sizes.gap4 + 2)
    painter.drawText(below_words, _LEFT, words)


def _paint_words(painter: QPainter, step: TimelineStep, box: QRectF, theme: Theme) -> None:
    future = step.state is StepState.FUTURE
    face = Face.BODY if future else Face.STRONG
    tag = _tag(step.state)
    room = box.width()
    if tag.text:
        room -= tag_width(tag, theme) + theme.sizes.gap2
    metrics = QFontMetricsF(theme.fonts[face])
    words = metrics.elidedText(step.words, Qt.TextElideMode.ElideRight, room)
    painter.setFont(theme.fonts[face])
    painter.setPen(theme.colours.text2 if future else theme.colours.text)
    painter.drawText(box.adjusted(0, -1, 0, -1), _LEFT, words)
    if tag.text:
        after = metrics.horizontalAdvance(words) + theme.sizes.gap2
        paint_tag(painter, box.adjusted(after, 0, 0, 0).toRect(), tag, theme)


def _tag(state: StepState) -> TagLook:
    """Word what is unsure about a step; no words where nothing is."""
    if state is StepState.UNCONFIRMED:
        words = QCoreApplication.translate("Timeline", "chưa xác nhận")
        return TagLook(words, Status.INFO, Glyph.TRAY_ARROW)
    if state is StepState.DISPUTED:
        words = QCoreApplication.translate("Timeline", "chưa thống nhất")
        return TagLook(words, Status.WARN, Glyph.WARNING)
    return TagLook("")


def _paint_mark(painter: QPainter, state: StepState, box: QRectF, theme: Theme) -> None:
    colours = theme.colours
    if state is StepState.FUTURE:
        paint_glyph(painter, Glyph.CIRCLE, box.adjusted(3, 3, -3, -3), colours.control)
    elif state is StepState.UNCONFIRMED:
        paint_glyph(painter, Glyph.ARROW_CIRCLE, box, colours.accent)
    elif state is StepState.DISPUTED:
        ink = theme.status[Status.WARN].text
        paint_glyph(painter, Glyph.WARNING, box.adjusted(1, 1, -1, -1), ink)
    else:
        rounded(painter, box.adjusted(1, 1, -1, -1), 8, colours.sunken)
        paint_glyph(painter, Glyph.TICK, box.adjusted(4, 4, -4, -4), colours.text)
