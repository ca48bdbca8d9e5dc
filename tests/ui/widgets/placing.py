"""Put widgets into a window, and compose words in them as an input method does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget


def put(window: QWidget, *widgets: QWidget) -> None:
    """Put widgets one below the other and focus the first."""
    layout = window.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
        if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            # a layout shows late what is added to a window already on screen
            widget.show()
    widgets[0].setFocus()


def compose(field: QWidget, preedit: str, commit: str = "") -> None:
    """Do what an input method does: show a word, then perhaps commit one."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(field, event)
