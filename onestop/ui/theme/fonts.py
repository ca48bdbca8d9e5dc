"""Noto Sans from our own files: a machine without fonts would show empty boxes."""

from PySide6.QtGui import QFont, QFontDatabase

from onestop.config import resource
from onestop.ui.theme.tokens import Step

FAMILY = "Noto Sans"
_FILES = ("fonts/NotoSans-Regular.ttf", "fonts/NotoSans-SemiBold.ttf")
# Digits of one width: dates, codes and money stand in columns everywhere.
_TABULAR = QFont.Tag("tnum")


def register_fonts() -> None:
    """Make the bundled fonts known to Qt, once per process."""
    if FAMILY in QFontDatabase.applicationFontFamilies(0):
        return
    for file in _FILES:
        QFontDatabase.addApplicationFont(str(resource(file)))


def font_of(step: Step) -> QFont:
    """Set one step of the type ramp."""
    font = QFont(FAMILY)
    font.setPixelSize(step.size)
    font.setWeight(QFont.Weight(step.weight))
    font.setFeature(_TABULAR, 1)
    return font
