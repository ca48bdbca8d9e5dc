"""Buttons that name their key: one primary act per screen, secondary acts, and quiet links."""

from enum import StrEnum, auto

from msgspec import Struct
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from onestop.ui.theme.icons import paint_icon
from onestop.ui.theme.painting import chip_width, paint_chip, ring, rounded
from onestop.ui.theme.theme import Theme, current
from onestop.ui.theme.tokens import Colours, Face

_TEXT_FLAGS = (
    Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextHideMnemonic
)


class Arrangement(StrEnum):
    """Say where text and key stand in a button that is wider than they need."""

    CENTRED = auto()
    SPREAD = auto()


class Kind(StrEnum):
    """Say how strongly a button speaks."""

    PRIMARY = auto()
    SECONDARY = auto()
    LINK = auto()


class Height(StrEnum):
    """Say how tall a button stands."""

    LARGE = auto()
    TALL = auto()
    NORMAL = auto()
    SMALL = auto()


class ButtonLook(Struct, frozen=True, kw_only=True):
    """Say what stands in a button beside its words."""

    keys: str = ""
    icon: str = ""
    chip: bool = False
    arrangement: Arrangement = Arrangement.CENTRED
    height: Height = Height.NORMAL


class ActButton(QPushButton):
    """A button with a key hint; Enter elsewhere never presses it."""

    def __init__(
        self, text: str, kind: Kind, look: ButtonLook, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._kind = kind
        self._look = look
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(text.replace("&", "").strip())
        spread = look.arrangement is Arrangement.SPREAD
        across = QSizePolicy.Policy.Expanding if spread else QSizePolicy.Policy.Preferred
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Change the words, and the name that is spoken."""
        self.setText(text)
        self.setAccessibleName(text.replace("&", "").strip())

    def sizeHint(self) -> QSize:
        """Measure icon, words, key and the air around them."""
        theme = current()
        width = round(self._content_width(theme)) + 2 * self._padding(theme)
        return QSize(width, self._height(theme))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again under a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, ring, icon, words and key."""
        theme = current()
        painter = QPainter(self)
        self._paint_ground(painter, theme)
        box = QRectF(self.rect())
        padding = self._padding(theme)
        x = float(padding)
        if self._look.arrangement is Arrangement.CENTRED and self._kind is not Kind.LINK:
            x = max(x, (box.width() - self._content_width(theme)) / 2)
        x = self._paint_icon(painter, x, theme)
        ink = self._ink(theme.colours)
        painter.setFont(theme.fonts[self._face()])
        painter.setPen(ink)
        width = self._text_width(theme)
        painter.drawText(QRectF(x, -1, width + 2, box.height()), int(_TEXT_FLAGS), self.text())
        if self._look.keys:
            self._paint_keys(painter, x + width + theme.sizes.gap2, theme)
        if self.menu() is not None:
            side = float(theme.sizes.icon_small - 2)
            at = QRectF(box.right() - padding - side + 2, (box.height() - side) / 2, side, side)
            paint_icon(painter, "caret-down", at, ink)

    def _paint_ground(self, painter: QPainter, theme: Theme) -> None:
        colours, sizes = theme.colours, theme.sizes
        box = QRectF(self.rect())
        if self._kind is Kind.PRIMARY:
            if self.hasFocus():
                # a gap, because ring and ground are of one colour in the light scheme
                ring(painter, box, sizes.radius_control, theme)
                box = box.adjusted(4, 4, -4, -4)
            rounded(painter, box, sizes.radius_control - 1, self._primary_ground(colours))
            return
        if self._kind is Kind.SECONDARY:
            ground = colours.surface
            if self.isEnabled() and (self.isDown() or self.underMouse()):
                ground = colours.selected if self.isDown() else colours.hover
            edge = colours.control if self.isEnabled() else colours.border
            rounded(painter, box, sizes.radius_control, ground, QPen(edge, sizes.hairline))
        elif self.underMouse() and self.isEnabled():
            rounded(painter, box, sizes.radius_tag, colours.hover)
        if self.hasFocus():
            ring(painter, box, sizes.radius_control, theme)

    def _primary_ground(self, colours: Colours) -> QColor:
        if not self.isEnabled():
            return colours.sunken
        if self.isDown():
            return colours.accent_pressed
        return colours.accent_hover if self.underMouse() else colours.accent

    def _paint_icon(self, painter: QPainter, x: float, theme: Theme) -> float:
        if not self._look.icon:
            return x
        side = float(theme.sizes.icon_small)
        at = QRectF(x, (self.height() - side) / 2, side, side)
        paint_icon(painter, self._look.icon, at, self._ink(theme.colours))
        return x + side + (theme.sizes.gap2 if self.text() else 0)

    def _paint_keys(self, painter: QPainter, x: float, theme: Theme) -> None:
        keys = self._look.keys
        box = QRectF(self.rect())
        width = self._keys_width(theme)
        left = x
        if self._look.arrangement is Arrangement.SPREAD:
            left = box.right() - self._padding(theme) - width
        if self._look.chip:
            high = float(theme.sizes.chip_height)
            at = QRectF(left, (box.height() - high) / 2, width, high)
            paint_chip(painter, at, keys, theme)
            return
        painter.setFont(theme.fonts[self._keys_face()])
        painter.setPen(self._ink(theme.colours, quiet=True))
        painter.drawText(QRectF(left, -1, width + 2, box.height()), int(_TEXT_FLAGS), keys)

    def _ink(self, colours: Colours, *, quiet: bool = False) -> QColor:
        if not self.isEnabled():
            return colours.disabled
        if self._kind is Kind.PRIMARY:
            return colours.on_accent
        if quiet:
            return colours.text3
        return colours.link if self._kind is Kind.LINK else colours.text

    def _face(self) -> Face:
        if self._look.height is Height.LARGE:
            return Face.SECTION
        if self._look.height is Height.SMALL:
            return Face.LABEL
        if self._kind is Kind.LINK and self._look.height is not Height.TALL:
            return Face.BODY if self._look.keys else Face.NOTE
        return Face.STRONG

    def _keys_face(self) -> Face:
        return Face.NOTE if self._look.height is Height.LARGE else Face.CAPTION

    def _height(self, theme: Theme) -> int:
        sizes = theme.sizes
        if self._kind is Kind.LINK:
            return max(sizes.target, sizes.icon)
        heights = {
            Height.LARGE: sizes.primary_large,
            Height.TALL: sizes.primary,
            Height.NORMAL: sizes.control_height,
            Height.SMALL: sizes.gap6,
        }
        return heights[self._look.height]

    def _padding(self, theme: Theme) -> int:
        if self._kind is Kind.LINK:
            return theme.sizes.gap1
        small = self._look.height is Height.SMALL
        return theme.sizes.gap3 if small else theme.sizes.gap4 - 2

    def _text_width(self, theme: Theme) -> float:
        plain = self.text().replace("&", "")
        return QFontMetricsF(theme.fonts[self._face()]).horizontalAdvance(plain)

    def _keys_width(self, theme: Theme) -> float:
        if not self._look.keys:
            return 0.0
        if self._look.chip:
            return float(chip_width(self._look.keys, theme))
        font = theme.fonts[self._keys_face()]
        return QFontMetricsF(font).horizontalAdvance(self._look.keys)

    def _content_width(self, theme: Theme) -> float:
        sizes = theme.sizes
        width = self._text_width(theme)
        if self._look.icon:
            width += sizes.icon_small + (sizes.gap2 if self.text() else 0)
        if self._look.keys:
            width += self._keys_width(theme) + sizes.gap2
        if self.menu() is not None:
            width += sizes.icon_small + sizes.gap1
        return width


class PrimaryButton(ActButton):
    """The one act a screen is for."""

    def __init__(
        self, text: str, look: ButtonLook | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, Kind.PRIMARY, look or ButtonLook(height=Height.TALL), parent)


class SecondaryButton(ActButton):
    """An act beside the primary one."""

    def __init__(
        self, text: str, look: ButtonLook | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, Kind.SECONDARY, look or ButtonLook(), parent)


class LinkButton(ActButton):
    """A quiet act, written like a link."""

    def __init__(
        self, text: str, look: ButtonLook | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, Kind.LINK, look or ButtonLook(), parent)
