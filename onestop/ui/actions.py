"""The actions of a window or a screen, and the keys that nobody may take.

Every action first commits the word the input method still holds: a field would else be read without
its last word.
"""

from collections.abc import Callable, Iterable
from enum import StrEnum

from msgspec import Struct
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class Key(StrEnum):
    """Name the keys of the whole program; Ctrl+1…9 are the rail's."""

    PALETTE = "Ctrl+K"
    RECEIVE = "F2"
    RETURN = "F3"
    LOOK_UP = "F4"
    REFRESH = "F5"
    NEXT_PANE = "F6"
    PREVIOUS_PANE = "Shift+F6"
    CALL_NEXT = "Ctrl+PgDown"
    CALL_AGAIN = "Ctrl+PgUp"
    LOCK = "Ctrl+L"
    HELP = "F1"
    HELP_TOO = "Ctrl+/"
    FULL_SCREEN = "F11"
    SETTINGS = "Ctrl+,"
    UNDO = "Ctrl+Z"
    REDO = "Ctrl+Y"
    PREVIOUS_DOSSIER = "Alt+Up"
    NEXT_DOSSIER = "Alt+Down"
    COMMIT = "Ctrl+Return"
    LEAVE = "Esc"
    TICK_REQUIRED = "Ctrl+E"
    ADD_PAPER = "Ins"
    NOTE = "Ctrl+T"
    SUPPLEMENT = "F7"
    REFUSE = "F8"
    CHARGE = "F9"
    PRINT = "Ctrl+P"
    SAVE_DRAFT = "Ctrl+S"
    FILTER = "Ctrl+F"
    MENU = "Ctrl+."


# Input methods own Ctrl+Space and Alt+Z; scanners send control characters as Ctrl+letter; F10 is
# the menus', F12 the scanner's prefix.
FORBIDDEN = frozenset(
    {
        "Ctrl+Space",
        "Alt+Z",
        "Ctrl+J",
        "Ctrl+M",
        "Ctrl+I",
        "Ctrl+B",
        "Ctrl+G",
        "Ctrl+]",
        "F10",
        "F12",
    }
)

# Two keys: the number block's Enter is one of its own.
COMMIT_KEYS = (Key.COMMIT, "Ctrl+Enter")
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Act(Struct, frozen=True, kw_only=True):
    """Describe an action: what it is called and the keys that reach it."""

    id: str
    text: str
    keys: tuple[str, ...]


class Actions(QObject):
    """Register the actions of a window or a screen; no key runs two of them."""

    def __init__(self, holder: QWidget) -> None:
        super().__init__(holder)
        self._holder = holder
        self._acts: list[Act] = []

    def add(self, act: Act, handler: Callable[[], object]) -> QAction:
        """Register an action and bind its keys while the holder is on screen."""
        _check(act, self._acts)
        action = QAction(act.text, self._holder)
        action.setObjectName(act.id)
        action.setShortcuts([QKeySequence(keys) for keys in act.keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: _run(handler))
        self._holder.addAction(action)
        self._acts.append(act)
        return action


def commit_composition() -> None:
    """Put the word the input method still holds into its field."""
    QGuiApplication.inputMethod().commit()


def is_enter(event: QKeyEvent) -> bool:
    """Tell Enter alone, that of the number block too, which Qt calls modified."""
    return event.key() in ENTER_KEYS and not event.modifiers() & ~_KEYPAD


def spoken_keys(keys: str) -> str:
    """Write a key as the screens name it: Ctrl+Enter, not Ctrl+Return."""
    names = {"Return": "Enter", "PgDown": "PgDn", "Ins": "Insert", "Up": "↑", "Down": "↓"}
    return "+".join(names.get(part, part) for part in keys.split("+"))


def _run(handler: Callable[[], object]) -> None:
    commit_composition()
    handler()


def _check(act: Act, others: Iterable[Act]) -> None:
    forbidden = FORBIDDEN.intersection(act.keys)
    if forbidden or any("Ctrl+Shift" in keys for keys in act.keys):
        msg = f"{act.id}: input methods or scanners own {', '.join(act.keys)}"
        raise ValueError(msg)
    taken = {keys: other.id for other in others for keys in other.keys}
    for keys in act.keys:
        if keys in taken:
            msg = f"{act.id}: {keys} already runs {taken[keys]}"
            raise ValueError(msg)
