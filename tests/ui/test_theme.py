"""The theme: contrasts recomputed, palette groups, switching, fonts, icons, and discipline."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from onestop.config import resource
from onestop.ui.theme.icons import icon, outline
from onestop.ui.theme.theme import apply, build, current
from onestop.ui.theme.tokens import Colours, Density, Face, Scheme, Status
from tests.ui.gallery.parts import parts
from tests.ui.gallery.reception import reception

UI = Path(__file__).parents[2] / "onestop" / "ui"
# foreground, ground, least ratio, ratios of ux in light and dark
PAIRS = (
    ("text", "surface", 4.5, 16.1, 13.9),
    ("text", "sunken", 4.5, 13.7, 16.1),
    ("text", "hover", 4.5, 14.3, 12.1),
    ("text", "selected", 4.5, 13.3, 10.0),
    ("text2", "selected", 4.5, 6.5, 6.3),
    ("text2", "surface", 4.5, 7.9, 8.7),
    ("text2", "window", 4.5, 7.2, 9.6),
    ("text3", "surface", 4.5, 5.4, 6.3),
    ("text3", "window", 4.5, 4.9, 7.0),
    ("disabled", "surface", 3.0, 3.1, 3.6),
    ("control", "surface", 3.0, 3.9, 4.6),
    ("control", "window", 3.0, 3.6, 5.1),
    ("on_accent", "accent", 4.5, 6.9, 7.3),
    ("on_accent", "accent_hover", 4.5, 8.8, 8.9),
    ("on_accent", "accent_pressed", 4.5, 11.0, 5.8),
    ("accent", "accent_subtle", 4.5, 6.0, 6.1),
    ("focus", "surface", 3.0, 6.9, 8.9),
    ("focus", "selected", 3.0, 5.7, 6.4),
    ("link", "surface", 4.5, 6.9, 8.1),
    ("on_rail", "rail", 4.5, 12.2, 16.3),
    ("on_rail", "rail_active", 4.5, 8.2, 10.1),
    ("on_rail2", "rail", 4.5, 7.9, 9.0),
    ("mark", "surface", 4.5, 6.6, 7.9),
)


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> Iterator[QApplication]:
    apply(qapp, Scheme.LIGHT)
    blinking = qapp.cursorFlashTime()
    # A cursor that blinks makes two pictures of one window differ now and then.
    qapp.setCursorFlashTime(0)
    yield qapp
    qapp.setCursorFlashTime(blinking)


def luminance(colour: QColor) -> float:
    """Compute the relative luminance of WCAG 2.2."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: QColor, other: QColor) -> float:
    """Compute the contrast ratio of WCAG 2.2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0]} on {pair[1]}")
def test_every_pair_of_colours_keeps_its_contrast(
    scheme: Scheme, pair: tuple[str, str, float, float, float]
) -> None:
    ink, ground, least, light, dark = pair
    colours = build(scheme).colours

    found = ratio(getattr(colours, ink), getattr(colours, ground))

    assert found >= least
    assert found == pytest.approx(light if scheme is Scheme.LIGHT else dark, abs=0.06)


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("status", Status)
def test_a_status_is_read_on_its_ground_and_edged_on_the_sheet(
    scheme: Scheme, status: Status
) -> None:
    theme = build(scheme)

    pair = theme.status[status]

    assert ratio(pair.text, pair.ground) >= 4.5
    assert ratio(pair.text, theme.colours.surface) >= 4.5
    assert ratio(pair.edge, theme.colours.surface) >= 3.0


def test_the_palette_does_not_fade_in_an_inactive_window(application: QApplication) -> None:
    palette = application.palette()
    group = QPalette.ColorGroup

    for role in (QPalette.ColorRole.Highlight, QPalette.ColorRole.Text, QPalette.ColorRole.Base):
        assert palette.color(group.Inactive, role) == palette.color(group.Active, role)
    assert palette.color(group.Disabled, QPalette.ColorRole.Text) == current().colours.disabled


def test_switching_the_scheme_reaches_open_widgets(application: QApplication, qtbot: QtBot) -> None:
    label = QLabel("Một cửa")
    qtbot.addWidget(label)
    label.show()
    look = apply(application, Scheme.LIGHT)

    with qtbot.waitSignal(look.changed):
        apply(application, Scheme.DARK)

    assert label.palette().color(QPalette.ColorRole.WindowText) == current().colours.text
    assert current().scheme is Scheme.DARK


@pytest.mark.parametrize("arrangement", [reception, parts], ids=["reception", "parts"])
def test_a_switched_window_looks_like_a_fresh_one(
    application: QApplication, qtbot: QtBot, arrangement: Callable[[], QWidget]
) -> None:
    switched = shown(qtbot, arrangement())
    apply(application, Scheme.DARK)
    seen = switched.grab().toImage()

    switched.hide()
    fresh = shown(qtbot, arrangement()).grab().toImage()

    assert seen == fresh


def shown(qtbot: QtBot, window: QWidget) -> QWidget:
    """Show a window in the size the pictures are drawn for."""
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.mark.parametrize("scheme", Scheme)
def test_every_focusable_widget_has_a_name_and_is_large_enough(
    application: QApplication, qtbot: QtBot, scheme: Scheme
) -> None:
    apply(application, scheme)
    windows = [shown(qtbot, reception()), shown(qtbot, parts())]

    focusable = [
        widget
        for window in windows
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.isVisible()
    ]
    unnamed = [widget for widget in focusable if not widget.accessibleName()]
    small = [widget for widget in focusable if min(widget.width(), widget.height()) < 24]

    assert len(focusable) > 20
    assert not unnamed
    assert not small


def test_text_and_heights_grow_together() -> None:
    plain, large = build(Scheme.LIGHT), build(Scheme.LIGHT, text_scale=1.5)

    assert large.fonts[Face.BODY].pixelSize() == 21
    assert large.sizes.control_height == 54
    assert large.sizes.ring == plain.sizes.ring
    assert build(Scheme.LIGHT, density=Density.COMPACT).sizes.row == 28


def test_the_font_is_noto_sans_with_digits_of_one_width() -> None:
    font = current().fonts[Face.BODY]
    metrics = QFontMetricsF(font)

    assert QFontInfo(font).family() == "Noto Sans"
    assert QFontInfo(current().fonts[Face.STRONG]).weight() == 600
    assert len({round(metrics.horizontalAdvance(digit), 3) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("file", sorted(resource("icons").glob("*.svg")), ids=lambda f: f.stem)
def test_every_icon_has_an_outline_inside_its_square(file: Path) -> None:
    box = outline(file.stem).boundingRect()

    assert not box.isEmpty()
    assert box.left() >= 0
    assert box.top() >= 0
    assert box.right() <= 256
    assert box.bottom() <= 256


def test_an_icon_is_tinted_by_the_scheme_in_force(application: QApplication) -> None:
    tray = icon("tray", "text")
    light = tray.pixmap(32, 32).toImage()

    apply(application, Scheme.DARK)

    assert tray.pixmap(32, 32).toImage() != light


def test_every_icon_named_in_the_code_is_there() -> None:
    named = set()
    for file in UI.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        named |= set(re.findall(r'icon="([a-z-]+)"', text))
        named |= set(re.findall(r'set_icon\("([a-z-]+)"', text))
        named |= set(re.findall(r'paint_icon\(painter, "([a-z-]+)"', text))

    missing = {name for name in named if not resource(f"icons/{name}.svg").is_file()}

    assert named
    assert not missing


def test_colours_and_style_sheets_stand_in_the_theme_alone() -> None:
    forbidden = re.compile(
        r"#[0-9A-Fa-f]{6}\b|setStyleSheet|\.exec\(|QCompleter\(|ResizeToContents"
    )
    theme = UI / "theme"

    found = [
        f"{file.name}:{number}"
        for file in UI.rglob("*.py")
        if theme not in file.parents
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if forbidden.search(line)
    ]

    assert not found


def test_the_style_sheet_refers_to_tokens_alone() -> None:
    template = (UI / "theme" / "app.qss.in").read_text(encoding="utf-8")
    plain = re.sub(r"/\*.*?\*/", "", template, flags=re.DOTALL)

    assert not re.findall(r"#[0-9A-Fa-f]{3,}|\d+px", plain)


def test_names_of_colours_and_sizes_do_not_shadow_each_other() -> None:
    theme = build(Scheme.LIGHT)

    both = set(Colours.__struct_fields__) & set(theme.sizes.__struct_fields__)

    assert not both


def test_the_theme_does_not_draw_in_qtawesome() -> None:
    program = "import sys, onestop.ui.theme.icons; print('qtawesome' in sys.modules)"

    said = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert said.stdout.strip() == "False"
