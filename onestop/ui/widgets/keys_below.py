"""The keys of a screen that a sheet covers: held while the sheet is open, all but Esc."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from onestop.ui.actions import COMMIT_KEYS

_COMMITS = frozenset(QKeySequence(keys).toString() for keys in COMMIT_KEYS)


class KeysBelow(QObject):
    """Hold the keys of what lies under a sheet; hear its Esc wherever the focus is."""

    escaped = Signal()

    def __init__(self, sheet: QWidget, over: QWidget) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._over = over
        self._watched: list[QWidget] = []
        self._held: list[QAction] = []
        self._typing: QWidget | None = None

    def hold(self) -> None:
        """Begin: the sheet is on screen."""
        self._watched = list(_upwards(self._over))
        for widget in self._watched:
            widget.installEventFilter(self)
        # the window's Ctrl+Enter too: one key with two acts would run neither
        self._held = [
            action
            for widget in self._watched
            for action in widget.actions()
            if action.isEnabled() and _COMMITS & _keys_of(action)
        ]
        for action in self._held:
            action.setEnabled(False)

    def release(self) -> None:
        """End: the sheet is gone, or its screen is."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        for action in self._held:
            action.setEnabled(True)
        self._watched, self._held, self._typing = [], [], None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what no widget nearer to the focus wanted."""
        if not isinstance(event, QKeyEvent):
            return False
        if self._typing is not None and watched is self._typing:
            return self._drop(event)
        if event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return True
        if event.type() is QEvent.Type.ShortcutOverride and self._is_below(event):
            # taken for typing, it reaches the focus and not the covered screen; nor is it written
            event.accept()
            self._typing = QApplication.focusWidget()
            if self._typing is not None:
                self._typing.installEventFilter(self)
            return True
        return False

    def _drop(self, event: QKeyEvent) -> bool:
        """Keep a held key from being written: fields take Alt+V for a V."""
        if self._typing is not None and self._typing not in self._watched:
            self._typing.removeEventFilter(self)
        self._typing = None
        return event.type() is QEvent.Type.KeyPress

    def _is_below(self, event: QKeyEvent) -> bool:
        keys = QKeySequence(event.keyCombination()).toString()
        mine, below = set[str](), set[str]()
        for holder, bound in _bound_in(self._over):
            inside = holder is self._sheet or self._sheet.isAncestorOf(holder)
            (mine if inside else below).add(bound)
        return keys in below - mine


def _upwards(widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


def _keys_of(action: QAction) -> set[str]:
    return {keys.toString() for keys in action.shortcuts()}


def _bound_in(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Name every key bound in a screen: by an action, a field's label, a button's underline."""
    for widget in (root, *root.findChildren(QWidget)):
        yield from ((widget, keys) for action in widget.actions() for keys in _keys_of(action))
        if isinstance(widget, QAbstractButton):
            yield widget, widget.shortcut().toString()
    for shortcut in root.findChildren(QShortcut):
        holder = shortcut.parent()
        if isinstance(holder, QWidget):
            yield holder, shortcut.key().toString()
