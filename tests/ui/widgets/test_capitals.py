"""The tallest Vietnamese capitals are whole in every control: Ẳ reaches over the font's height."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.buttons import ButtonLook, LinkButton, PrimaryButton, SecondaryButton
from onestop.ui.widgets.choice import Choice
from onestop.ui.widgets.elided import Elided
from onestop.ui.widgets.line_edits import VnLineEdit
from onestop.ui.widgets.tag import GlyphLabel, Tag
from onestop.ui.widgets.text import Text
from onestop.ui.widgets.ticks import CheckLine

# the same letters without marks stand between both lines that the marks reach over
TALL, PLAIN = "ẲẪỖẴỆ", "AAOAE"


def _choice(words: str) -> QWidget:
    choice = Choice("Chọn")
    choice.addItem(words)
    return choice


def _field(words: str) -> QWidget:
    field = VnLineEdit()
    field.setText(words)
    return field


def _of_face(face: Face) -> Callable[[str], QWidget]:
    return lambda words: Text(words, face)


MAKERS: dict[str, Callable[[str], QWidget]] = {
    "field": _field,
    "choice": _choice,
    "primary": lambda words: PrimaryButton(words, ButtonLook(keys="F2")),
    "secondary": SecondaryButton,
    "link": LinkButton,
    "check": CheckLine,
    "elided": lambda words: Elided(words, Face.SECTION),
    "tag": lambda words: Tag(TagLook(words, Status.WARN, Glyph.HALF)),
    "glyph label": lambda words: GlyphLabel(TagLook(words, Status.WARN, Glyph.HALF)),
    **{f"text {face}": _of_face(face) for face in Face},
}


@pytest.mark.parametrize("name", MAKERS)
def test_the_tallest_capitals_are_whole(window: QWidget, name: str) -> None:
    normal = _rows_of_marks(window, MAKERS[name], 0)
    roomy = _rows_of_marks(window, MAKERS[name], 3 * current().sizes.gap2)

    assert normal == roomy


def _rows_of_marks(window: QWidget, make: Callable[[str], QWidget], more: int) -> int:
    """Count the rows of dots on which the marks stand: what differs from the plain letters."""
    tall, plain = (_painted(window, make(words), more) for words in (TALL, PLAIN))
    across, down = min(tall.width(), plain.width()), tall.height()
    return sum(
        any(tall.pixel(x, y) != plain.pixel(x, y) for x in range(across)) for y in range(down)
    )


def _painted(window: QWidget, widget: QWidget, more: int) -> QImage:
    """Paint a control at the size it asks for, or higher."""
    widget.setParent(window)
    size = widget.sizeHint() + QSize(0, more)
    widget.setMaximumHeight(size.height())
    widget.setFixedSize(size)
    widget.show()
    return widget.grab().toImage()
