"""A receipt, against plain reportlab putting the very same marks on the same sheet.

The baseline knows every mark beforehand: it breaks no line and measures no text, but computes both
bar codes, as anybody has to.
"""

import io
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from unittest.mock import patch

import pypdfium2
from reportlab.lib.pagesizes import A4, A5
from reportlab.pdfgen.canvas import Canvas

from onestop.documents import receipt as receipts
from onestop.documents.barcode import code128, qr
from onestop.documents.page import Face, Ink, Pages
from onestop.documents.receipt import receipt
from onestop.domain.forms import PaperSize
from tests.bench.pairs import Ratio, compared
from tests.documents.samples import RECEIPT

BOUND = 1.5
EACH = 10
PAIRS = 25
SHEETS = {PaperSize.A4: A4, PaperSize.A5: A5}
Mark = Callable[[Canvas], object]


def measure(_folder: Path) -> list[Ratio]:
    """Draw the sample receipt on both sizes of paper."""
    return [_on(paper) for paper in PaperSize]


def _on(paper: PaperSize) -> Ratio:
    marks = _recorded(paper)
    _must_look_alike(receipt(RECEIPT, paper), _plain(marks, paper))

    def ours() -> None:
        for _ in range(EACH):
            receipt(RECEIPT, paper)

    def baseline() -> None:
        for _ in range(EACH):
            _plain(marks, paper)

    return compared(f"receipt on {paper} ({EACH} drawn)", BOUND, ours, baseline, PAIRS)


def _plain(marks: Sequence[Mark], paper: PaperSize) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(
        out, pagesize=SHEETS[paper], pageCompression=1, invariant=1, initialFontName=Face.REGULAR
    )
    code128(RECEIPT.code, 42)
    qr(RECEIPT.qr)
    for mark in marks:
        mark(canvas)
    canvas.save()
    return out.getvalue()


def _recorded(paper: PaperSize) -> list[Mark]:
    marks: list[Mark] = []
    with patch.object(receipts, "Pages", partial(_Recorder, marks)):
        receipt(RECEIPT, paper)
    return marks


class _Recorder(Pages):
    """Notes every mark as the fewest plain calls that put it there."""

    def __init__(self, marks: list[Mark], paper: PaperSize, title: str) -> None:
        super().__init__(paper, title)
        self._marks = marks

    def text(self, x: float, y: float, text: str, ink: Ink) -> None:
        """Note a line of text."""
        if text:
            self._marks.append(partial(_text, x, self.height - y, text, ink))

    def rules(self, lines: Iterable[tuple[float, float, float, float]], thick: float) -> None:
        """Note straight lines."""
        up = self.height
        flipped = [(x1, up - y1, x2, up - y2) for x1, y1, x2, y2 in lines]
        self._marks.append(partial(_lines, flipped, thick))

    def dots(self, x1: float, x2: float, y: float) -> None:
        """Note a dotted line."""
        self._marks.append(lambda canvas: canvas.setDash((0.8, 1.6)))
        self.rules([(x1, y, x2, y)], 0.8)
        self._marks.append(lambda canvas: canvas.setDash())

    def box(self, x: float, y: float, width: float, height: float, thick: float) -> None:
        """Note a box."""
        self._marks.append(partial(_box, (x, self.height - y - height, width, height), thick))

    def blacken(self, marks: Sequence[tuple[float, float, float, float]]) -> None:
        """Note filled rectangles."""
        flipped = [(x, self.height - y - height, width, height) for x, y, width, height in marks]
        self._marks.append(partial(_fill, flipped))


def _text(x: float, y: float, text: str, ink: Ink, canvas: Canvas) -> None:
    canvas.setFont(ink.face, ink.size)
    canvas.drawString(x, y, text)


def _lines(lines: list[tuple[float, float, float, float]], thick: float, canvas: Canvas) -> None:
    canvas.setLineWidth(thick)
    canvas.lines(lines)


def _box(box: tuple[float, float, float, float], thick: float, canvas: Canvas) -> None:
    canvas.setLineWidth(thick)
    canvas.rect(*box)


def _fill(boxes: list[tuple[float, float, float, float]], canvas: Canvas) -> None:
    path = canvas.beginPath()
    for box in boxes:
        path.rect(*box)
    canvas.drawPath(path, stroke=0, fill=1)


def _must_look_alike(mine: bytes, plain: bytes) -> None:
    """Make sure that the baseline draws the same sheet, pixel for pixel."""
    if _pixels(mine) != _pixels(plain):
        raise RuntimeError("the baseline does not draw the same marks")


def _pixels(pdf: bytes) -> list[bytes]:
    document = pypdfium2.PdfDocument(pdf)
    pages = [bytes(page.render(scale=3).buffer) for page in document]
    document.close()
    return pages
