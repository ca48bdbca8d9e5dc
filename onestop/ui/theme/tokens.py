"""Tokens read from `tokens.toml`, the only file with colours, pixel sizes and durations."""

import tomllib
from collections.abc import Mapping
from enum import StrEnum, auto
from pathlib import Path
from typing import Any

from msgspec import Struct
from PySide6.QtGui import QColor


class Scheme(StrEnum):
    """Tell light from dark."""

    LIGHT = auto()
    DARK = auto()


class Status(StrEnum):
    """Name what a colour may mean; each also has a shape and a word."""

    NEUTRAL = auto()
    INFO = auto()
    SUCCESS = auto()
    WARN = auto()
    DANGER = auto()
    HOLD = auto()


class Face(StrEnum):
    """Name a step of the type ramp."""

    CAPTION = auto()
    TAG = auto()
    NOTE = auto()
    LABEL = auto()
    BODY = auto()
    STRONG = auto()
    LEAD = auto()
    SECTION = auto()
    TITLE = auto()
    FIGURE = auto()
    DUE = auto()
    KIOSK = auto()
    KIOSK_LARGE = auto()


class Density(StrEnum):
    """Name how close rows and controls stand."""

    ROOMY = auto()
    MEDIUM = auto()
    COMPACT = auto()


class Colours(Struct, frozen=True, kw_only=True):
    """Hold the colours of one scheme."""

    window: QColor
    surface: QColor
    sunken: QColor
    hover: QColor
    selected: QColor
    border: QColor
    control: QColor
    text: QColor
    text2: QColor
    text3: QColor
    disabled: QColor
    accent: QColor
    accent_hover: QColor
    accent_pressed: QColor
    on_accent: QColor
    accent_subtle: QColor
    focus: QColor
    link: QColor
    rail: QColor
    rail_active: QColor
    rail_line: QColor
    on_rail: QColor
    on_rail2: QColor
    on_rail_mark: QColor
    mark: QColor


class StatusColours(Struct, frozen=True, kw_only=True):
    """Hold what one status is written with."""

    text: QColor
    ground: QColor
    edge: QColor


class BoardColours(Struct, frozen=True, kw_only=True):
    """Hold the colours of the waiting-room board."""

    ground: QColor
    line: QColor
    text: QColor
    text2: QColor
    number: QColor
    called: QColor
    on_called: QColor
    done: QColor


class Step(Struct, frozen=True, kw_only=True):
    """Hold one step of the type ramp, in pixels."""

    size: int
    line: int
    weight: int


class Sizes(Struct, frozen=True, kw_only=True):
    """Hold every measure of the screens, in pixels."""

    row: int
    control_height: int
    gap1: int
    gap2: int
    gap3: int
    gap4: int
    gap5: int
    gap6: int
    field_tall: int
    radius_tag: int
    radius_control: int
    radius_card: int
    hairline: int
    ring: int
    tag_height: int
    chip_height: int
    badge: int
    primary: int
    primary_large: int
    head: int
    icon: int
    icon_small: int
    glyph: int
    glyph_large: int
    indicator: int
    rail_width: int
    rail_narrow: int
    rail_item: int
    header: int
    strip: int
    summary: int
    sign_in_card: int
    rail_folds_below: int
    summary_folds_below: int
    target: int


class Milliseconds(Struct, frozen=True, kw_only=True):
    """Hold every duration of the screens."""

    slide: int
    toast: int
    toast_with_action: int
    news: int
    draft: int
    draft_latest: int
    banner_least: int


# What stays as it is when the text grows: lines, corners and the widths at which screens fold.
_UNSCALED = {"hairline", "ring", "rail_folds_below", "summary_folds_below"}


class Tokens(Struct, frozen=True, kw_only=True):
    """Hold the tokens of one scheme at one density and text size."""

    colours: Colours
    status: Mapping[Status, StatusColours]
    board: BoardColours
    steps: Mapping[Face, Step]
    sizes: Sizes
    milliseconds: Milliseconds


def load(scheme: Scheme, density: Density, scale: float) -> Tokens:
    """Read the tokens and let text and heights grow together by `scale`."""
    raw = tomllib.loads(Path(__file__).with_name("tokens.toml").read_text(encoding="utf-8"))
    status = {
        Status(name): StatusColours(**_colours(pair))
        for name, pair in raw["status"][scheme].items()
    }
    steps = {
        Face(name): Step(
            size=round(step["size"] * scale),
            line=round(step["line"] * scale),
            weight=step["weight"],
        )
        for name, step in raw["faces"].items()
    }
    measures = raw["sizes"] | raw["densities"][density]
    scaled = {name: px if name in _UNSCALED else round(px * scale) for name, px in measures.items()}
    return Tokens(
        colours=Colours(**_colours(raw[scheme])),
        status=status,
        board=BoardColours(**_colours(raw["board"])),
        steps=steps,
        sizes=Sizes(**scaled),
        milliseconds=Milliseconds(**raw["milliseconds"]),
    )


def _colours(named: Mapping[str, Any]) -> dict[str, QColor]:
    return {name: QColor(value) for name, value in named.items()}
