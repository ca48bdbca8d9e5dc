"""The story of a dossier: what happened, what is not yet confirmed, what is to come."""

from collections.abc import Sequence
from enum import StrEnum, auto
from math import ceil

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from onestop.ui.theme.glyphs import Glyph, paint_glyph
from onestop.ui.theme.painting import (
    LEFT,
    WRAPPED,
    TagLook,
    paint_tag,
    rounded,
    tag_width,
    wrapped_height,
)
from onestop.ui.theme.theme import Theme, current
from onestop.ui.theme.tokens import Face, Status


class StepState(StrEnum):
    """Say how sure a step is."""

    FUTURE = auto()
    UNCONFIRMED = auto()
    CONFIRMED = auto()
    DISPUTED = auto()
    HEADING = auto()


class TimelineStep(Struct, frozen=True, kw_only=True):
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
        """Measure all steps, each on as many lines as it needs here."""
        theme = current()
        height = sum(_height(step, self.width(), theme) for step in self._steps)
        return QSize(theme.sizes.rail_width, height + theme.sizes.gap1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again: in less width the words need more lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again under a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the steps and the line that joins them."""
        theme = current()
        painter = QPainter(self)
        top = 0.0
        for at, step in enumerate(self._steps):
            height = _height(step, self.width(), theme)
            box = QRectF(0, top, self.width(), height)
            if step.state is StepState.HEADING:
                painter.setFont(theme.fonts[Face.TAG])
                painter.setPen(theme.colours.text2)
                painter.drawText(box.adjusted(0, 0, 0, -4), LEFT, step.words)
            else:
                joined = at + 1 < len(self._steps) and (
                    self._steps[at + 1].state is not StepState.HEADING
                )
                _paint_step(painter, step, box, theme, joined=joined)
            top += height


class StepMark(QWidget):
    """Say what the mark of a step means, with the mark itself."""

    def __init__(self, state: StepState, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Measure mark and words."""
        theme = current()
        metrics = QFontMetricsF(theme.fonts[Face.CAPTION])
        side = theme.sizes.icon
        width = side + theme.sizes.gap1 + ceil(metrics.horizontalAdvance(self._text)) + 1
        return QSize(width, max(ceil(metrics.height()), side))

    def minimumSizeHint(self) -> QSize:
        """Let the words be cut before the layout breaks."""
        return QSize(current().sizes.gap6, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Measure again under a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark as the story does, and its meaning beside it."""
        theme = current()
        painter = QPainter(self)
        side = float(theme.sizes.icon)
        box = QRectF(self.rect())
        middle = box.center().y()
        _paint_mark(painter, self._state, QRectF(1, middle - 9, 18, 18), theme)
        painter.setFont(theme.fonts[Face.CAPTION])
        painter.setPen(theme.colours.text2)
        words = box.adjusted(side + theme.sizes.gap1, -1, 0, -1)
        painter.drawText(words, LEFT, self._text)


def _left(theme: Theme) -> int:
    """Give where the words begin: after the hour and the mark."""
    return theme.sizes.gap5 * 2 + theme.sizes.gap6


def _height(step: TimelineStep, width: int, theme: Theme) -> int:
    if step.state is StepState.HEADING:
        return theme.sizes.target
    line = theme.sizes.primary - 2
    return line + ceil(_more_words(step, width, theme)) + ceil(_more_remark(step, width, theme))


def _more_words(step: TimelineStep, width: int, theme: Theme) -> float:
    """Measure what the words, and a tag for which they leave no room, need below one line."""
    more = _below_a_line(theme.fonts[_face(step)], step.words, width - _left(theme))
    below = _tag(step.state).text and not _tag_beside(step, width, theme)
    return more + (theme.sizes.tag_height + theme.sizes.gap1 if below else 0)


def _more_remark(step: TimelineStep, width: int, theme: Theme) -> float:
    return _below_a_line(theme.fonts[Face.CAPTION], step.remark, width - _left(theme))


def _below_a_line(font: QFont, words: str, room: float) -> float:
    return wrapped_height(font, words, room) - QFontMetricsF(font).height()


def _tag_beside(step: TimelineStep, width: int, theme: Theme) -> bool:
    """Say whether words and tag stand on one line."""
    words = QFontMetricsF(theme.fonts[_face(step)]).horizontalAdvance(step.words)
    tag = tag_width(_tag(step.state), theme) + theme.sizes.gap2
    return words + tag <= width - _left(theme)


def _face(step: TimelineStep) -> Face:
    return Face.BODY if step.state is StepState.FUTURE else Face.STRONG


def _paint_step(
    painter: QPainter, step: TimelineStep, box: QRectF, theme: Theme, *, joined: bool
) -> None:
    colours, sizes = theme.colours, theme.sizes
    line = float(sizes.gap5)
    first = QRectF(box.left(), box.top(), box.width(), line)
    painter.setFont(theme.fonts[Face.BODY])
    painter.setPen(colours.text2)
    painter.drawText(first.adjusted(0, -1, 0, -1), LEFT, step.time)
    middle = box.left() + sizes.gap5 * 2 + sizes.icon / 2
    if joined:
        painter.setPen(QPen(colours.border, sizes.hairline))
        below = int(first.bottom()) - 1
        painter.drawLine(int(middle), below, int(middle), int(box.bottom()))
    _paint_mark(painter, step.state, QRectF(middle - 9, first.center().y() - 9, 18, 18), theme)
    left = _left(theme)
    _paint_words(painter, step, first.adjusted(left, 0, 0, 0), theme)
    painter.setFont(theme.fonts[Face.CAPTION])
    painter.setPen(colours.text3)
    more = _more_words(step, round(box.width()), theme)
    top = first.bottom() - 3 + more
    remark = QRectF(box.left() + left, top, box.width() - left, box.bottom() - top)
    painter.drawText(remark, WRAPPED, step.remark)


def _paint_words(painter: QPainter, step: TimelineStep, box: QRectF, theme: Theme) -> None:
    tag = _tag(step.state)
    width = round(box.width()) + _left(theme)
    metrics = QFontMetricsF(theme.fonts[_face(step)])
    painter.setFont(theme.fonts[_face(step)])
    future = step.state is StepState.FUTURE
    painter.setPen(theme.colours.text2 if future else theme.colours.text)
    # the first line stands in the middle of the mark
    top = box.center().y() - metrics.height() / 2 - 1
    painter.drawText(QRectF(box.left(), top, box.width(), 10_000), WRAPPED, step.words)
    if not tag.text:
        return
    if _tag_beside(step, width, theme):
        after = metrics.horizontalAdvance(step.words) + theme.sizes.gap2
        paint_tag(painter, box.adjusted(after, 0, 0, 0).toRect(), tag, theme)
    else:
        words = wrapped_height(theme.fonts[_face(step)], step.words, box.width())
        under = box.translated(0, words + theme.sizes.gap1)
        paint_tag(painter, under.toRect(), tag, theme)


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
