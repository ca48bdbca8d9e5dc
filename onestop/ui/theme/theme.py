"""The theme in force: tokens turned into fonts, palette and style sheet, switched at run time."""

from collections.abc import Mapping
from pathlib import Path
from string import Template

from msgspec import Struct
from msgspec.structs import fields
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from onestop.ui.theme.fonts import FAMILY, font_of, register_fonts
from onestop.ui.theme.palette import palette_of
from onestop.ui.theme.tokens import (
    BoardColours,
    Colours,
    Density,
    Face,
    Milliseconds,
    Scheme,
    Sizes,
    Status,
    StatusColours,
    Tokens,
    load,
)

_PROPERTY = "onestop.look"


class Theme(Struct, frozen=True, kw_only=True):
    """Everything a widget needs to paint itself."""

    scheme: Scheme
    colours: Colours
    status: Mapping[Status, StatusColours]
    board: BoardColours
    sizes: Sizes
    milliseconds: Milliseconds
    fonts: Mapping[Face, QFont]
    style_sheet: str
    text_scale: float


class Look(QObject):
    """Keep the theme in force beside the application's palette and font."""

    changed = Signal()

    def __init__(self, application: QCoreApplication, theme: Theme) -> None:
        super().__init__(application)
        self.theme = theme
        application.setProperty(_PROPERTY, self)


def build(scheme: Scheme, *, density: Density = Density.MEDIUM, text_scale: float = 1.0) -> Theme:
    """Build a theme from the tokens."""
    register_fonts()
    tokens = load(scheme, density, text_scale)
    return Theme(
        scheme=scheme,
        colours=tokens.colours,
        status=tokens.status,
        board=tokens.board,
        sizes=tokens.sizes,
        milliseconds=tokens.milliseconds,
        fonts={face: font_of(step) for face, step in tokens.steps.items()},
        style_sheet=_style_sheet(tokens),
        text_scale=text_scale,
    )


def apply(
    application: QApplication,
    scheme: Scheme,
    *,
    density: Density = Density.MEDIUM,
    text_scale: float = 1.0,
) -> Look:
    """Put a theme in force, now and for every widget that is already open."""
    theme = build(scheme, density=density, text_scale=text_scale)
    look = _look_of(application)
    if look is None:
        application.setStyle("Fusion")
        look = Look(application, theme)
    look.theme = theme
    dark = scheme is Scheme.DARK
    # for title bars and the system's own dialogs; the palette below is ours in any case
    QApplication.styleHints().setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
    application.setPalette(palette_of(theme.colours))
    application.setFont(theme.fonts[Face.BODY])
    application.setStyleSheet(theme.style_sheet)
    look.changed.emit()
    return look


def current() -> Theme:
    """Give the theme in force, as Qt gives the application's palette to any widget that paints."""
    application = QApplication.instance()
    look = None if application is None else _look_of(application)
    if look is None:
        msg = "apply() a theme before the first widget is painted"
        raise RuntimeError(msg)
    return look.theme


def _look_of(application: QCoreApplication) -> Look | None:
    look = application.property(_PROPERTY)
    return look if isinstance(look, Look) else None


class _AtTemplate(Template):
    """A template whose references look like @accent, as $ would read like a shell's."""

    delimiter = "@"


def _style_sheet(tokens: Tokens) -> str:
    sizes = tokens.sizes
    named: dict[str, str] = {"family": FAMILY}
    for field in fields(tokens.colours):
        named[field.name] = getattr(tokens.colours, field.name).name()
    for name, pair in tokens.status.items():
        for part in ("text", "ground", "edge"):
            named[f"{name}_{part}"] = getattr(pair, part).name()
    for field in fields(sizes):
        named[field.name] = f"{getattr(sizes, field.name)}px"
    named["head_size"] = f"{tokens.steps[Face.TAG].size}px"
    # what lies inside an edge of one pixel, and inside the ring
    named["control_inside"] = f"{sizes.control_height - 2}px"
    named["control_in_ring"] = f"{sizes.control_height - 2 * sizes.ring}px"
    named["radius_inside"] = f"{sizes.radius_card - 1}px"
    named["gap_in_ring"] = f"{sizes.gap2 - 1}px"
    named["gap_inside"] = f"{sizes.gap2}px"
    named["tall_inside"] = f"{sizes.field_tall - 2}px"
    named["tall_in_ring"] = f"{sizes.field_tall - 2 * sizes.ring}px"
    template = Path(__file__).with_name("app.qss.in").read_text(encoding="utf-8")
    return _AtTemplate(template).substitute(named)
