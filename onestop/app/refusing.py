"""Why no desk opens, in a window: whoever clicked an icon sees no terminal."""

from PySide6.QtWidgets import QApplication

from onestop.app.screen import has_screen
from onestop.domain.errors import Refused
from onestop.ui.notice_window import NoticeWindow
from onestop.ui.refusals import sentences
from onestop.ui.theme.theme import apply
from onestop.ui.theme.tokens import Scheme


def show_refused(refused: Refused) -> None:
    """Show why, until somebody closes it; without a screen whoever calls must say it."""
    if not has_screen():
        return
    application = QApplication.instance() or QApplication([])
    if isinstance(application, QApplication):
        apply(application, Scheme.LIGHT)
        window = NoticeWindow(sentences(refused))
        window.show()
        window.done.setFocus()
        application.exec()
