"""How the checklist's cells are painted, and the field in which a note is written."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from onestop.ui.theme.glyphs import Glyph, paint_glyph
from onestop.ui.theme.painting import LEFT, RIGHT, paint_box, rounded
from onestop.ui.theme.theme import Theme, current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.check_rows import COUNTS, CheckModel, CheckRow, Part

Index = QModelIndex | QPersistentModelIndex
# The widths of the columns beside the papers' names, in pixels at 100 %.
WIDTHS = {Part.ORIGINALS: 92, Part.CERTIFIED: 112, Part.PHOTOS: 84, Part.NOTE: 172}


class CheckPainter(QStyledItemDelegate):
    """Paint the checklist's cells."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        theme = current()
        model = _model(index)
        row = model.rows()[index.row()]
        faulty = bool(model.fault(row))
        part = Part(index.column())
        painter.save()
        painter.setPen(theme.colours.border)
        if index.row() < index.model().rowCount() - 1:
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        box = QRectF(option.rect).adjusted(theme.sizes.gap2, 0, -theme.sizes.gap2, 0)
        if part is Part.TICK:
            side = float(theme.sizes.indicator)
            at = QRectF(theme.sizes.gap4 - 1, box.center().y() - side / 2, side, side)
            paint_box(painter, at, theme, ticked=row.ticked, enabled=True)
            if faulty:
                edge = QPen(theme.status[Status.DANGER].text, 2)
                rounded(painter, at, theme.sizes.radius_tag, None, edge)
        elif part is Part.TITLE and faulty:
            words = self.tr("Xem lại") if row.ticked else self.tr("Chưa có")
            _paint_faulty_title(painter, box, row, words)
        elif part is Part.TITLE:
            _paint_title(painter, box, row, theme.colours.text)
        else:
            quiet = part is Part.NOTE or not getattr(row, COUNTS[part])
            painter.setPen(theme.colours.text2 if quiet else theme.colours.text)
            face = Face.NOTE if part is Part.NOTE else Face.BODY
            painter.setFont(theme.fonts[face])
            words = _elided(theme, face, str(index.data()), box.width())
            flags = LEFT if part is Part.NOTE else RIGHT
            painter.drawText(box.adjusted(0, -1, 0, -1), flags, words)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Give the field in which a note is written."""
        # a plain field: Enter commits here instead of going on to the next field
        editor = QLineEdit(parent)
        editor.setAccessibleName(
            str(index.model().headerData(Part.NOTE, Qt.Orientation.Horizontal))
        )
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Write over the counts where no note has widened the column yet."""
        del index
        short = option.rect.width() - round(WIDTHS[Part.NOTE] * current().text_scale)
        editor.setGeometry(option.rect.adjusted(min(short, 0), 0, 0, 0))


def _paint_faulty_title(painter: QPainter, box: QRectF, row: CheckRow, words: str) -> None:
    """Paint the title as an error is painted, what is wrong beside it."""
    theme = current()
    ink = theme.status[Status.DANGER].text
    room = QFontMetricsF(theme.fonts[Face.CAPTION]).horizontalAdvance(words) + 1
    side, gap = float(theme.sizes.glyph_large), float(theme.sizes.gap2)
    left = _paint_title(painter, box.adjusted(0, 0, -(room + side + 2 * gap), 0), row, ink) + gap
    at = QRectF(left, box.center().y() - side / 2, side, side)
    paint_glyph(painter, Glyph.WARNING, at, ink)
    painter.setFont(theme.fonts[Face.CAPTION])
    painter.setPen(ink)
    painter.drawText(QRectF(at.right() + gap / 2, box.top(), room, box.height() - 1), LEFT, words)


def _paint_title(painter: QPainter, box: QRectF, row: CheckRow, ink: QColor) -> float:
    """Paint title and star; give where they end."""
    theme = current()
    metrics = QFontMetricsF(theme.fonts[Face.BODY])
    star = theme.sizes.gap3 if row.required else 0
    words = _elided(theme, Face.BODY, row.title, box.width() - star)
    painter.setFont(theme.fonts[Face.BODY])
    painter.setPen(ink)
    painter.drawText(box.adjusted(0, -1, 0, -1), LEFT, words)
    after = metrics.horizontalAdvance(words)
    if row.required:
        painter.setFont(theme.fonts[Face.STRONG])
        painter.setPen(theme.colours.mark)
        star_box = box.adjusted(after + theme.sizes.gap1, -1, 0, -1)
        painter.drawText(star_box, LEFT, "*")
    return box.left() + after + star


def _elided(theme: Theme, face: Face, words: str, room: float) -> str:
    metrics = QFontMetricsF(theme.fonts[face])
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)


def _model(index: Index) -> CheckModel:
    model = index.model()
    if not isinstance(model, CheckModel):
        raise TypeError("a checklist is painted from its own model")
    return model
