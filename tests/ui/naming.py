"""What every screen owes those who do not see it: a name for each thing, a key for one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QListView, QScrollArea, QWidget

from onestop.ui.widgets.elided import Elided


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


def cut_words(place: QWidget) -> list[str]:
    """List the words that have less room than they need; some lines end in dots on purpose."""
    return [
        f"{type(widget).__name__} {widget.objectName()!r} {widget.text()!r}"
        for widget in place.findChildren(QWidget)
        if isinstance(widget, QLabel | QAbstractButton)
        and widget.isVisible()
        and widget.text()
        and not isinstance(widget, Elided)
        and _is_cut(widget)
    ]


def _is_cut(widget: QLabel | QAbstractButton) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    # a dot is what rounding costs
    return widget.width() < widget.sizeHint().width() - 1
