"""Render the widgets in both schemes to PNG, arranged like the screens, so that people can look.

python -m tests.ui.gallery FOLDER
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from onestop.ui.theme.theme import apply
from onestop.ui.theme.tokens import Scheme
from onestop.ui.widgets.toast import Toast
from tests.ui.gallery.parts import parts
from tests.ui.gallery.reception import reception


def main(folder: Path) -> None:
    """Render every arrangement in both schemes."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    for scheme in Scheme:
        apply(application, scheme)
        for name, build in (("reception", reception), ("parts", parts)):
            window = build()
            window.resize(1366, 768)
            window.show()
            window.activateWindow()
            for first in ("procedure", "focused"):
                field = window.findChild(QWidget, first)
                if field is not None:
                    field.setFocus(Qt.FocusReason.OtherFocusReason)
            if name == "parts":
                Toast(window).say("Đã chuyển Phòng Tư pháp.", "Hoàn tác")
            application.processEvents()
            window.grab().save(str(folder / f"{name}-{scheme}.png"))
            window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
