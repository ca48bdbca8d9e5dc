"""The chip in the window's header: what the line does, and the way to the panel."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from onestop.ui.sync.words import LineNow, chip_look, sentence
from onestop.ui.theme.painting import LEFT, TagLook, beside_glyph, ring, rounded
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.tag import ink_of


class LineChip(QAbstractButton):
    """Show the line's state in shape, word and colour; a press opens the panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sync.chip")
        self._look = TagLook("")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Đồng bộ"))
        self.hide()

    def show_now(self, now: LineNow) -> None:
        """Show the line as it is."""
        self._look = chip_look(now)
        self.setAccessibleName(self.tr("Đồng bộ: {state}").format(state=self._look.text))
        self.setToolTip(sentence(now))
        self.show()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Measure shape and words."""
        theme = current()
        words = QFontMetricsF(theme.fonts[Face.NOTE]).horizontalAdvance(self._look.text)
        sizes = theme.sizes
        return QSize(round(words) + sizes.glyph + 3 * sizes.gap2 + 2, sizes.gap6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip."""
        theme = current()
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            rounded(painter, box, theme.sizes.radius_control, theme.colours.hover)
        ink = ink_of(self._look.status, theme)
        inner = box.adjusted(theme.sizes.gap2, 0, 0, 0)
        if self._look.glyph is not None:
            inner = beside_glyph(painter, self._look.glyph, inner, ink, theme)
        painter.setFont(theme.fonts[Face.NOTE])
        painter.setPen(ink)
        painter.drawText(inner.adjusted(0, -1, 0, -1), LEFT, self._look.text)
        if self.hasFocus():
            ring(painter, box, theme.sizes.radius_control, theme)
