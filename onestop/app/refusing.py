"""Why no desk opens, in a window: whoever clicked an icon sees no terminal."""

from onestop.app.dressing import dressed
from onestop.app.screen import has_screen
from onestop.domain.errors import Refused
from onestop.ui.notice_window import NoticeWindow
from onestop.ui.refusals import sentences


def show_refused(refused: Refused) -> None:
    """Show why, until somebody closes it; without a screen whoever calls must say it."""
    if not has_screen():
        return
    application = dressed()
    window = NoticeWindow(sentences(refused))
    window.show()
    window.done.setFocus()
    application.exec()
