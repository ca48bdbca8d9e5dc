"""The window's header: where we are, the search, the line, and who sits here."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from onestop.services.counter import Place
from onestop.ui.actions import ENTER_KEYS, Key, commit_composition, is_enter
from onestop.ui.theme.icons import paint_icon
from onestop.ui.theme.painting import LEFT, ring, rounded
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.card import rule
from onestop.ui.widgets.line_edits import VnLineEdit
from onestop.ui.widgets.tag import SampleMark


class Header(QFrame):
    """Stand over every workplace."""

    searched = Signal(str)

    def __init__(self, name: str, menu: QMenu) -> None:
        super().__init__()
        self.setProperty("kind", "header")
        self.setFixedHeight(current().sizes.header)
        self.search = SearchEdit()
        self.search.setObjectName("search")
        self.search.setAccessibleName(self.tr("Tìm hồ sơ, người"))
        self.search.setPlaceholderText(self.tr("Tìm hồ sơ, người, mã quét…"))
        self.search.set_icon("magnifying-glass")
        # a code fits, which is what is typed here
        self.search.setMinimumWidth(current().sizes.rail_width - current().sizes.rail_narrow)
        self.search.set_keys(Key.PALETTE)
        self.search.entered.connect(self._search)
        self.user = UserButton(name)
        self.user.set_menu(menu)
        self._chips = QHBoxLayout()
        self._place = _Place()
        self._sample = SampleMark()
        self._lay_out()

    def add_chip(self, chip: QWidget) -> None:
        """Show the state of the line."""
        self._chips.addWidget(chip)

    def show_place(self, place: Place) -> None:
        """Say where this desk stands."""
        self._place.show_words(f"{place.office} · {place.section}")
        self._sample.setVisible(place.sample)

    def _lay_out(self) -> None:
        sizes = current().sizes
        row = QHBoxLayout(self)
        row.setContentsMargins(sizes.gap4, 0, sizes.gap2, 0)
        row.setSpacing(sizes.gap3)
        row.addWidget(self._place)
        row.addWidget(self._sample)
        self._sample.hide()
        row.addSpacing(sizes.gap1)
        row.addWidget(self.search, 1)
        row.addLayout(self._chips)
        line = rule(upright=True)
        line.setFixedHeight(sizes.gap5)
        row.addWidget(line)
        row.addWidget(self.user)

    def _search(self) -> None:
        commit_composition()
        text = self.search.value()
        if text:
            self.search.clear()
            self.searched.emit(text)


class SearchEdit(VnLineEdit):
    """The search of the header: Enter searches, Esc goes back to the work."""

    entered = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Search on Enter."""
        if is_enter(event):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class UserButton(QAbstractButton):
    """The clerk's name, and what they may change about their seat."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._menu: QMenu | None = None
        self.setObjectName("user-menu")
        self.setText(name)
        self.setAccessibleName(self.tr("{name}, mở danh mục").format(name=name))
        self.setToolTip(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)

    def set_menu(self, menu: QMenu) -> None:
        """Open this menu on a press."""
        self._menu = menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu by Enter and the arrow too."""
        if event.key() in (*ENTER_KEYS, Qt.Key.Key_Down):
            self._open()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Measure name and caret."""
        theme = current()
        sizes = theme.sizes
        words = QFontMetricsF(theme.fonts[Face.NOTE]).horizontalAdvance(self.text())
        return QSize(round(words) + sizes.icon_small + 3 * sizes.gap2 + 2, sizes.gap6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint name and caret."""
        theme = current()
        sizes, colours = theme.sizes, theme.colours
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            rounded(painter, box, sizes.radius_control, colours.hover)
        painter.setFont(theme.fonts[Face.NOTE])
        painter.setPen(colours.text)
        painter.drawText(box.adjusted(sizes.gap2, -1, 0, -1), LEFT, self.text())
        side = float(sizes.glyph)
        at = QRectF(box.right() - side - sizes.gap2, (box.height() - side) / 2, side, side)
        paint_icon(painter, "caret-down", at, colours.text2)
        if self.hasFocus():
            ring(painter, box, sizes.radius_control, theme)

    def _open(self) -> None:
        if self._menu is not None:
            below = self.mapToGlobal(self.rect().bottomRight())
            self._menu.popup(below - QPoint(self._menu.sizeHint().width(), 0))


class _Place(QWidget):
    """Office and section in a line, cut where the window is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_words(self, words: str) -> None:
        self._words = words
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = current()
        metrics = QFontMetricsF(theme.fonts[Face.LABEL])
        return QSize(round(metrics.horizontalAdvance(self._words)) + 2, theme.sizes.gap5)

    def minimumSizeHint(self) -> QSize:
        return QSize(current().sizes.rail_narrow, current().sizes.gap5)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        font = theme.fonts[Face.LABEL]
        painter.setFont(font)
        painter.setPen(theme.colours.text)
        elide = Qt.TextElideMode.ElideRight
        words = QFontMetricsF(font).elidedText(self._words, elide, self.width())
        painter.drawText(QRectF(self.rect()).adjusted(0, -1, 0, -1), LEFT, words)
