"""The rules of style hold, and each is seen to report a source that breaks it."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.house import rules

ROOT = Path(__file__).resolve().parent.parent.parent


def sources(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms for path in (ROOT / room).rglob("*.py"))


def screens() -> list[Path]:
    theme = ROOT / "onestop" / "ui" / "theme"
    return [path for path in sources("onestop/ui") if theme not in path.parents]


def faults(rule: rules.Rule, paths: Iterable[Path]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}: {fault}"
        for path in paths
        for fault in rule(path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize("rule", rules.EVERYWHERE, ids=lambda rule: rule.__name__)
def test_every_module_keeps(rule: rules.Rule) -> None:
    assert faults(rule, sources("onestop", "tests", "packaging")) == []


@pytest.mark.parametrize("rule", rules.ON_SCREENS, ids=lambda rule: rule.__name__)
def test_every_screen_keeps(rule: rules.Rule) -> None:
    assert faults(rule, screens()) == []


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        (rules.short_modules, "x = 1\n" * 301),
        (rules.short_functions, "def long():\n" + "    x = 1\n" * 40),
        (rules.colours_from_the_theme, "COLOUR = 'border: 1px solid #a1b2c3;'"),
        (rules.colours_from_the_theme, "COLOUR = '#fff'"),
        (rules.nothing_unwanted_of_qt, "from PySide6.QtWidgets import QCompleter"),
        (rules.nothing_unwanted_of_qt, "header.setSectionResizeMode(Mode.ResizeToContents)"),
        (rules.nothing_unwanted_of_qt, "label.setStyleSheet('')"),
        (rules.nothing_modal, "dialog.exec()"),
        (rules.no_button_takes_enter, "button.setAutoDefault(True)"),
        (rules.no_screen_of_a_widget, "room = window.screen().availableSize()"),
    ],
)
def test_a_rule_reports_what_breaks_it(rule: rules.Rule, source: str) -> None:
    assert list(rule(source)) != []


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        (rules.short_modules, "x = 1\n" * 300),
        (rules.short_functions, "def long():\n" + "    x = 1\n" * 39),
        (rules.colours_from_the_theme, "NUMBER = 'Số #12 của sổ'"),
        (rules.nothing_modal, "menu.popup(point)"),
        (rules.no_button_takes_enter, "button.setAutoDefault(False)"),
        (rules.no_screen_of_a_widget, "room = QGuiApplication.primaryScreen().availableSize()"),
    ],
)
def test_a_rule_lets_pass_what_keeps_it(rule: rules.Rule, source: str) -> None:
    assert list(rule(source)) == []
