"""Going from pane to pane by F6, as reading goes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def next_pane(panes: Sequence[QWidget], focused: QWidget | None, step: int) -> None:
    """Put the focus into the next visible pane, or the one before it."""
    seen = [pane for pane in panes if pane.isVisible() and pane.isEnabled()]
    if not seen:
        return
    at = next((at for at, pane in enumerate(seen) if _holds(pane, focused)), -1 if step > 0 else 0)
    _enter(seen[(at + step) % len(seen)])


def _holds(pane: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))


def _enter(pane: QWidget) -> None:
    """Take the pane itself, or the first thing in it that takes keys."""
    takes = Qt.FocusPolicy.TabFocus.value
    for widget in (pane, *pane.findChildren(QWidget)):
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy().value & takes:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return
