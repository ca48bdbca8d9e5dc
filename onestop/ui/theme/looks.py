"""Light, dark, or as the system has it."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from onestop.ui.theme.theme import apply
from onestop.ui.theme.tokens import Scheme

_PROPERTY = "onestop.looks"


class Looks(StrEnum):
    """What a clerk may choose."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


def looks_now() -> Looks:
    """Give the looks that were chosen; light before anybody chose."""
    application = QApplication.instance()
    chosen = application.property(_PROPERTY) if application else None
    return Looks(chosen) if chosen else Looks.LIGHT


def put_on(application: QApplication, looks: Looks) -> None:
    """Put the chosen looks in force."""
    application.setProperty(_PROPERTY, str(looks))
    if looks is Looks.SYSTEM:
        hints = QApplication.styleHints()
        hints.unsetColorScheme()
        dark = hints.colorScheme() is Qt.ColorScheme.Dark
        apply(application, Scheme.DARK if dark else Scheme.LIGHT)
    else:
        apply(application, Scheme(looks))
