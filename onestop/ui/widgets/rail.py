"""The dark rail: where the workplaces are, what waits in each, and which key leads there."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from onestop.ui.theme.icons import paint_icon
from onestop.ui.theme.painting import LEFT, RIGHT, rounded
from onestop.ui.theme.theme import Theme, current
from onestop.ui.theme.tokens import Face

# How much of the ground of the chosen place lies under the one that is pointed at.
_POINTED_AT = 0.4


class RailPlace(Struct, frozen=True, kw_only=True):
    """Name one place of the rail."""

    id: str
    text: str
    icon: str
    keys: str = ""


class RailItem(QAbstractButton):
    """One place: icon, words, and at the right its count or its key."""

    def __init__(self, place: RailPlace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._count = 0
        self._folded = False
        self.setCheckable(True)
        self.setText(place.text)
        self.setAccessibleName(place.text)
        self.setToolTip(f"{place.text}  {place.keys}".strip())
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int) -> None:
        """Show how much waits for this person."""
        self._count = count
        self.setAccessibleDescription(str(count) if count else "")
        self.update()

    def set_folded(self, folded: bool) -> None:  # noqa: FBT001 -- a state of the widget, as Qt sets it
        """Show the icon alone."""
        self._folded = folded
        self.update()

    def sizeHint(self) -> QSize:
        """Measure the place."""
        sizes = current().sizes
        return QSize(sizes.rail_narrow - 2 * sizes.gap2, sizes.rail_item)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the place on the rail."""
        theme = current()
        colours, sizes = theme.colours, theme.sizes
        painter = QPainter(self)
        box = QRectF(self.rect())
        active = self.isChecked()
        if active or self.underMouse():
            ground = QColor(colours.rail_active)
            # fainter than the place where one is: two would seem chosen
            ground.setAlphaF(1.0 if active else _POINTED_AT)
            rounded(painter, box, sizes.radius_control, ground)
        ink = colours.on_rail if active else colours.on_rail2
        side = float(sizes.icon)
        left = (box.width() - side) / 2 if self._folded else float(sizes.gap3)
        at = QRectF(left, (box.height() - side) / 2, side, side)
        paint_icon(painter, self.place.icon, at, ink)
        if not self._folded:
            self._paint_words(painter, box, ink, theme)
        self._paint_count(painter, box, theme)
        if self.hasFocus():
            rounded(painter, box, sizes.radius_control, None, QPen(colours.on_rail, sizes.ring))

    def _paint_words(self, painter: QPainter, box: QRectF, ink: QColor, theme: Theme) -> None:
        sizes = theme.sizes
        painter.setPen(ink)
        painter.setFont(theme.fonts[Face.STRONG if self.isChecked() else Face.BODY])
        left = sizes.gap3 + sizes.icon + sizes.gap3
        painter.drawText(box.adjusted(left, -1, 0, -1), LEFT, self.place.text)
        if self.place.keys and not self._count:
            painter.setFont(theme.fonts[Face.CAPTION])
            painter.drawText(box.adjusted(0, -1, -sizes.gap3, -1), RIGHT, self.place.keys)

    def _paint_count(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        if not self._count:
            return
        sizes, colours = theme.sizes, theme.colours
        words = str(self._count)
        metrics = QFontMetricsF(theme.fonts[Face.TAG])
        width = max(metrics.horizontalAdvance(words) + 2 * (sizes.gap1 + 2), float(sizes.badge + 1))
        height = float(sizes.badge)
        right = box.right() - (2 if self._folded else sizes.gap3)
        top = 0.0 if self._folded else (box.height() - height) / 2
        at = QRectF(right - width, top, width, height)
        ground = colours.rail if self.isChecked() else colours.rail_active
        rounded(painter, at, sizes.radius_tag, ground)
        painter.setFont(theme.fonts[Face.TAG])
        painter.setPen(colours.on_rail)
        painter.drawText(at.adjusted(0, -1, 0, -1), Qt.AlignmentFlag.AlignCenter, words)


class Rail(QFrame):
    """Show the places this person may go to; fold to icons in a narrow window."""

    chosen = Signal(str)

    def __init__(
        self,
        title: str,
        places: Sequence[RailPlace],
        below: Sequence[RailPlace] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self.setAccessibleName(self.tr("Nơi làm việc"))
        self._items: dict[str, RailItem] = {}
        self._brand = _Brand(title)
        self._lay_out(places, below)
        self.fold(folded=False)

    def _lay_out(self, places: Sequence[RailPlace], below: Sequence[RailPlace]) -> None:
        sizes = current().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, sizes.gap2)
        column.setSpacing(0)
        column.addWidget(self._brand)
        column.addLayout(self._group(places))
        column.addStretch(1)
        column.addWidget(_RailLine())
        column.addLayout(self._group(below))

    def _group(self, places: Sequence[RailPlace]) -> QVBoxLayout:
        sizes = current().sizes
        group = QVBoxLayout()
        group.setContentsMargins(sizes.gap2, sizes.gap3, sizes.gap2, 0)
        group.setSpacing(sizes.gap1)
        for place in places:
            item = RailItem(place)
            item.clicked.connect(lambda _=False, id_=place.id: self._choose(id_))
            self._items[place.id] = item
            group.addWidget(item)
        return group

    def show_place(self, id_: str) -> None:
        """Mark where the person is."""
        for name, item in self._items.items():
            item.setChecked(name == id_)

    def set_count(self, id_: str, count: int) -> None:
        """Show how much waits in a place."""
        if id_ in self._items:
            self._items[id_].set_count(count)

    def fold(self, *, folded: bool) -> None:
        """Fold to icons, or open to words."""
        sizes = current().sizes
        self.setFixedWidth(sizes.rail_narrow if folded else sizes.rail_width)
        self._brand.set_folded(folded)
        for item in self._items.values():
            item.set_folded(folded)

    def fold_for(self, window_width: int) -> None:
        """Fold or open as the window's width asks."""
        self.fold(folded=window_width < current().sizes.rail_folds_below)

    def _choose(self, id_: str) -> None:
        self.show_place(id_)
        self.chosen.emit(id_)


class _RailLine(QWidget):
    """A quiet line on the rail."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(current().sizes.hairline)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), current().colours.rail_line)


class _Brand(QWidget):
    """The program's mark and name over the rail."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._folded = False
        self.setFixedHeight(current().sizes.header)

    def set_folded(self, folded: bool) -> None:  # noqa: FBT001 -- a state of the widget, as Qt sets it
        self._folded = folded
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        sizes, colours = theme.sizes, theme.colours
        painter = QPainter(self)
        side = float(sizes.icon + 2)
        left = (self.width() - side) / 2 if self._folded else float(sizes.icon)
        at = QRectF(left, (self.height() - side) / 2, side, side)
        paint_icon(painter, "house", at, colours.on_rail)
        if not self._folded:
            painter.setFont(theme.fonts[Face.SECTION])
            painter.setPen(colours.on_rail)
            words = QRectF(self.rect()).adjusted(sizes.gap6 + sizes.gap5 - 2, -1, 0, -1)
            painter.drawText(words, LEFT, self._title)
        line = self.rect().adjusted(0, self.height() - sizes.hairline, 0, 0)
        painter.fillRect(line, colours.rail_line)
