"""What every screen owes those who do not see it: a name for each thing, a key for one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QScrollArea, QWidget


def unnamed(place: QWidget) -> list[str]:
    """List what takes keys here and has no spoken name or no name for tests."""
    takes = Qt.FocusPolicy.TabFocus
    return [
        f"{type(widget).__name__} {widget.objectName()!r} {widget.accessibleName()!r}"
        for widget in place.findChildren(QWidget)
        if widget.focusPolicy() & takes
        # the list that a choice drops down is Qt's own
        and not isinstance(widget, QScrollArea | QListView)
        and not (widget.accessibleName() and widget.objectName())
    ]


def doubled_access_keys(place: QWidget) -> list[str]:
    """List the access keys that two visible things of a screen share."""
    marked = [
        text[text.index("&") + 1].lower()
        for widget in place.findChildren(QWidget)
        if widget.isVisible() and "&" in (text := str(widget.property("text") or ""))
    ]
    return [key for key in set(marked) if marked.count(key) > 1]
