"""Let what is higher than its room scroll, never sideways; Tab goes to what is inside."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from onestop.ui.theme.theme import current


def scrolling(inside: QWidget) -> QScrollArea:
    """Put a widget into a frame that scrolls up and down."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    # two lines are enough to show that there is more
    area.setMinimumHeight(2 * current().sizes.gap5)
    area.setWidget(inside)
    return area
