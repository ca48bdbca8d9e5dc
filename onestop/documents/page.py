"""Pages of a PDF: text, rules and boxes, measured in points from the top left corner.

All that knows the PDF library stands here. Equal calls give equal bytes: no time, no random id.
"""

import functools
import io
import threading
import unicodedata
from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path

from msgspec import Struct
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from onestop.config import resource
from onestop.domain.forms import PaperSize

MM = 72 / 25.4

_SIZES = {PaperSize.A4: (210 * MM, 297 * MM), PaperSize.A5: (148 * MM, 210 * MM)}
# The library keeps fonts in one table of the process and reads each with one cursor: threads that
# register or subset fonts at once would read each other's glyphs.
_FONTS = threading.Lock()


class Face(StrEnum):
    """The faces our forms are set in: Tinos, with every Vietnamese letter, under the OFL."""

    REGULAR = "Tinos-Regular"
    BOLD = "Tinos-Bold"
    ITALIC = "Tinos-Italic"
    BOLD_ITALIC = "Tinos-BoldItalic"


class Ink(Struct, frozen=True):
    """How a text is set: face and size in points."""

    face: Face
    size: float


def clean(text: str) -> str:
    """Compose a text (NFC) and turn what has no shape on paper, such as line feeds, into spaces."""
    composed = unicodedata.normalize("NFC", text)
    if composed.isprintable():
        return composed
    return "".join(letter if letter.isprintable() else " " for letter in composed)


def width_of(text: str, ink: Ink) -> float:
    """Measure a text in points."""
    widths, default = _widths(ink.face)
    return sum([widths.get(letter, default) for letter in text]) * ink.size / 1000


class Pages:
    """A PDF in the making."""

    def __init__(self, paper: PaperSize, title: str) -> None:
        for face in Face:
            _font(face)
        self.width, self.height = _SIZES[paper]
        self._bytes = io.BytesIO()
        self._canvas = Canvas(
            self._bytes,
            pagesize=(self.width, self.height),
            pageCompression=1,
            invariant=1,
            initialFontName=Face.REGULAR,
            initialFontSize=10,
            lang="vi-VN",
        )
        self._canvas.setTitle(title)
        self._canvas.setCreator("OneStop")
        self._canvas.setAuthor("OneStop")

    def text(self, x: float, y: float, text: str, ink: Ink) -> None:
        """Write a line from x on, its baseline at y."""
        if not text:
            return
        self._canvas.setFont(ink.face, ink.size)
        self._canvas.drawString(x, self.height - y, text)

    def centred(self, x: float, y: float, text: str, ink: Ink) -> None:
        """Write a line centred at x, its baseline at y."""
        self.text(x - width_of(text, ink) / 2, y, text, ink)

    def rules(self, lines: Iterable[tuple[float, float, float, float]], thick: float) -> None:
        """Draw straight lines (x1, y1, x2, y2)."""
        path = self._canvas.beginPath()
        for x1, y1, x2, y2 in lines:
            path.moveTo(x1, self.height - y1)
            path.lineTo(x2, self.height - y2)
        self._canvas.setLineWidth(thick)
        self._canvas.drawPath(path)

    def dots(self, x1: float, x2: float, y: float) -> None:
        """Draw a dotted line to write on by hand."""
        self._canvas.setDash((0.8, 1.6))
        self.rules([(x1, y, x2, y)], 0.8)
        self._canvas.setDash()

    def box(self, x: float, y: float, width: float, height: float, thick: float) -> None:
        """Draw the outline of a box from its top left corner."""
        self._canvas.setLineWidth(thick)
        self._canvas.rect(x, self.height - y - height, width, height)

    def blacken(self, marks: Sequence[tuple[float, float, float, float]]) -> None:
        """Fill rectangles (x, y, width, height) as one path, so that no seam shows between them."""
        path = self._canvas.beginPath()
        for x, y, width, height in marks:
            path.rect(x, self.height - y - height, width, height)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def turn(self) -> None:
        """End this page; what is drawn next goes onto a new one."""
        self._canvas.showPage()

    def finish(self) -> bytes:
        """Close the last page and give the PDF."""
        with _FONTS:
            self._canvas.save()
        return self._bytes.getvalue()


@functools.cache
def _widths(face: Face) -> tuple[dict[str, float], float]:
    metrics = _font(face).face
    widths = {chr(code): float(width) for code, width in metrics.charWidths.items()}
    return widths, float(metrics.defaultWidth)


@functools.cache
def _font(face: Face) -> TTFont:
    with _FONTS:
        if face not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(face, str(_file(face))))
        return pdfmetrics.getFont(face)


def _file(face: Face) -> Path:
    return resource(f"fonts/{face}.ttf")
