"""Rules of style that no linter knows: each reads one source and says what breaks it."""

import ast
import re
from collections.abc import Callable, Iterator

Rule = Callable[[str], Iterator[str]]

LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b")
_UNWANTED = {
    "QCompleter": "swallows keys",
    "ResizeToContents": "measures every row of a list",
    "setStyleSheet": "belongs to the theme",
}


def short_modules(source: str) -> Iterator[str]:
    """A module stops at 300 lines."""
    lines = len(source.splitlines())
    if lines > LONGEST_MODULE:
        yield f"{lines} lines"


def short_functions(source: str) -> Iterator[str]:
    """A function stops at 40 lines."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            lines = node.end_lineno - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield f"{node.name} has {lines} lines"


def colours_from_the_theme(source: str) -> Iterator[str]:
    """A screen names no colour of its own."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from (f"line {node.lineno}: {it}" for it in _COLOUR.findall(node.value))


def nothing_unwanted_of_qt(source: str) -> Iterator[str]:
    """Some of Qt harms keyboard, speed or looks."""
    for node in ast.walk(ast.parse(source)):
        for name in _names(node):
            if name in _UNWANTED:
                yield f"{name} {_UNWANTED[name]}"


def nothing_modal(source: str) -> Iterator[str]:
    """A screen never waits for an answer: open() or popup(), not exec()."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(attr="exec" | "exec_")):
                yield f"line {node.lineno}: exec()"


def no_button_takes_enter(source: str) -> Iterator[str]:
    """Enter submits nowhere but at sign-in: a button's autoDefault is only ever switched off."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(
                func=ast.Attribute(attr="setAutoDefault"), args=[ast.Constant(value=False)]
            ):
                continue
            case ast.Call(func=ast.Attribute(attr="setAutoDefault")):
                yield f"line {node.lineno}: setAutoDefault"


def no_screen_of_a_widget(source: str) -> Iterator[str]:
    """A screen is asked of the application: asked of a widget, it may die with the widget."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(attr="screen"), args=[]):
                yield f"line {node.lineno}: screen()"


def _names(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name):
            yield name


EVERYWHERE: tuple[Rule, ...] = (short_modules, short_functions, no_screen_of_a_widget)
ON_SCREENS: tuple[Rule, ...] = (
    colours_from_the_theme,
    nothing_unwanted_of_qt,
    nothing_modal,
    no_button_takes_enter,
)
