"""The application of Qt, as every window of ours expects it."""

from PySide6.QtWidgets import QApplication

from onestop.ui.theme.theme import apply
from onestop.ui.theme.tokens import Scheme


def dressed() -> QApplication:
    """Give the application of this process in the light scheme, made where there is none yet."""
    application = QApplication.instance() or QApplication([])
    if not isinstance(application, QApplication):
        raise TypeError("windows need an application that knows them")
    apply(application, Scheme.LIGHT)
    return application
