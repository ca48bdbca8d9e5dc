"""Status in shape, word and colour."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from onestop.ui.theme.glyphs import Glyph, paint_glyph
from onestop.ui.theme.painting import (
    LEFT,
    WRAPPED,
    TagLook,
    beside_glyph,
    paint_tag,
    rounded,
    tag_width,
    wrapped_height,
)
from onestop.ui.theme.theme import Theme, current
from onestop.ui.theme.tokens import Face, Status


class Tag(QWidget):
    """Show a status on its pale ground."""

    def __init__(self, look: TagLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._look = look
        self.setAccessibleName(look.text)

    def show_look(self, look: TagLook) -> None:
        """Show another status."""
        self._look = look
        self.setAccessibleName(look.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Measure the tag."""
        theme = current()
        return QSize(tag_width(self._look, theme), theme.sizes.tag_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tag."""
        painter = QPainter(self)
        paint_tag(painter, QRect(self.rect()), self._look, current())


class WrappingTag(Tag):
    """Show a status in a sentence, which runs on below where the room ends."""

    def __init__(self, look: TagLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Measure the sentence in the room there is."""
        whole = super().sizeHint()
        if whole.width() <= self.width():
            return whole
        theme = current()
        room = self._words_box().width()
        words = wrapped_height(theme.fonts[Face.TAG], self._look.text, room)
        return QSize(whole.width(), round(words) + theme.sizes.gap2)

    def minimumSizeHint(self) -> QSize:
        """Let the sentence be broken before the layout breaks."""
        return QSize(current().sizes.gap6, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again in another width."""
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tag on one line or on several."""
        if super().sizeHint().width() <= self.width():
            super().paintEvent(event)
            return
        theme = current()
        painter = QPainter(self)
        pair = theme.status[self._look.status]
        box = QRectF(self.rect())
        rounded(painter, box, theme.sizes.radius_tag, pair.ground)
        if self._look.glyph is not None:
            first = QRectF(box.left() + theme.sizes.gap2, box.top(), box.width(), self._line())
            beside_glyph(painter, self._look.glyph, first, pair.text, theme)
        painter.setFont(theme.fonts[Face.TAG])
        painter.setPen(pair.text)
        painter.drawText(self._words_box(), WRAPPED, self._look.text)

    def _line(self) -> float:
        """Give the height of the first line with the air over it."""
        return QFontMetricsF(current().fonts[Face.TAG]).height() + current().sizes.gap2

    def _words_box(self) -> QRectF:
        sizes = current().sizes
        left = 2 * sizes.gap2 + (0 if self._look.glyph is None else sizes.glyph)
        return QRectF(self.rect()).adjusted(left, sizes.gap1, -sizes.gap2, 0)


class SampleMark(QWidget):
    """Mark a window that shows invented people: a dashed edge no status has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = self.tr("Dữ liệu mẫu")
        self.setAccessibleName(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Measure the mark."""
        theme = current()
        return QSize(tag_width(TagLook(self._text), theme), theme.sizes.tag_height - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashed edge and the words."""
        theme = current()
        painter = QPainter(self)
        edge = QPen(theme.colours.control, theme.sizes.hairline, Qt.PenStyle.DashLine)
        rounded(painter, QRectF(self.rect()), theme.sizes.radius_tag, theme.colours.surface, edge)
        painter.setFont(theme.fonts[Face.TAG])
        painter.setPen(theme.colours.text2)
        box = QRectF(self.rect()).adjusted(0, -1, 0, -1)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text)


class GlyphLabel(QWidget):
    """Show a shape and a word without a ground."""

    def __init__(
        self, look: TagLook, face: Face = Face.NOTE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._face = face
        self.setAccessibleName(look.text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_look(self, look: TagLook) -> None:
        """Show another status."""
        self._look = look
        self.setAccessibleName(look.text)
        self.setToolTip(look.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Measure shape and word."""
        theme = current()
        metrics = QFontMetricsF(theme.fonts[self._face])
        width = round(metrics.horizontalAdvance(self._look.text)) + 2
        if self._look.glyph is not None:
            width += theme.sizes.glyph_large + theme.sizes.gap2
        return QSize(width, max(round(metrics.height()), theme.sizes.gap4) + 2)

    def minimumSizeHint(self) -> QSize:
        """Let the word be cut before the layout breaks."""
        return QSize(current().sizes.gap6, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Measure again under a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape and what of the word there is room for."""
        theme = current()
        painter = QPainter(self)
        ink = ink_of(self._look.status, theme)
        box = QRectF(self.rect())
        if self._look.glyph is not None:
            side = float(theme.sizes.glyph_large)
            at = QRectF(0, (box.height() - side) / 2, side, side)
            paint_glyph(painter, self._look.glyph, at, ink)
            box = box.adjusted(side + theme.sizes.gap2 - 2, 0, 0, 0)
        font = theme.fonts[self._face]
        painter.setFont(font)
        painter.setPen(ink)
        elided = QFontMetricsF(font).elidedText(
            self._look.text, Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box.adjusted(0, -1, 0, -1), LEFT, elided)


class WrappingGlyphLabel(GlyphLabel):
    """Show a shape and a sentence, which runs on below where the room ends."""

    def sizeHint(self) -> QSize:
        """Measure the sentence in the room there is."""
        whole = super().sizeHint()
        if not self._runs_on():
            return whole
        font = current().fonts[self._face]
        words = wrapped_height(font, self._look.text, self._words_box().width())
        return QSize(whole.width(), round(words) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again in another width."""
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sentence on one line or on several, the shape beside the first."""
        if not self._runs_on():
            super().paintEvent(event)
            return
        theme = current()
        painter = QPainter(self)
        ink = ink_of(self._look.status, theme)
        if self._look.glyph is not None:
            side = float(theme.sizes.glyph_large)
            paint_glyph(painter, self._look.glyph, QRectF(0, 1, side, side), ink)
        painter.setFont(theme.fonts[self._face])
        painter.setPen(ink)
        painter.drawText(self._words_box(), WRAPPED, self._look.text)

    def _runs_on(self) -> bool:
        return super().sizeHint().width() > self.width()

    def _words_box(self) -> QRectF:
        sizes = current().sizes
        left = 0 if self._look.glyph is None else sizes.glyph_large + sizes.gap2 - 2
        return QRectF(self.rect()).adjusted(left, 0, 0, 0)


class StatusDot(QWidget):
    """Show a shape alone, where its word stands elsewhere; the word is still spoken."""

    def __init__(self, look: TagLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(look.text)
        self.setToolTip(look.text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Measure the shape."""
        side = current().sizes.icon_small
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape."""
        theme = current()
        painter = QPainter(self)
        glyph = self._look.glyph or Glyph.DOT
        ink = ink_of(self._look.status, theme)
        beside_glyph(painter, glyph, QRectF(self.rect()).adjusted(2, 0, 0, 0), ink, theme)


def ink_of(status: Status, theme: Theme) -> QColor:
    """Choose the ink of a status written straight on the sheet."""
    return theme.colours.text2 if status is Status.NEUTRAL else theme.status[status].text
