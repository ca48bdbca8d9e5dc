"""Printing a receipt: drawn, archived, recorded and handed to the printer, off the UI thread."""

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import Protocol, cast

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from onestop.devices.printers import Handed, Job, Printers, Printing, Way, ask_printers
from onestop.domain.errors import Refused
from onestop.domain.forms import PaperSize, Receipt
from onestop.services import papers
from onestop.services.work import Desk
from onestop.ui.background import Background

Draw = Callable[[Receipt, PaperSize], bytes]
ToDots = Callable[[bytes, int], list["_Page"]]
# Looked up here: Qt's classes are made when first used, which must be on the UI thread.
_PIXELS = QImage.Format.Format_RGBX8888


class Printed(Struct, frozen=True, kw_only=True):
    """What became of a printing: where the paper went, or why it did not."""

    again: int = 0
    handed: Handed | None = None
    refused: Refused | None = None

    @property
    def where(self) -> str:
        """Name the printer, or the file where there is none."""
        return self.handed.where if self.handed else ""

    @property
    def to_file(self) -> bool:
        """Tell whether a file was written because this machine has no printer."""
        return self.handed is not None and self.handed.way is Way.FOLDER


class ReceiptPrinter(QObject):
    """Print and show the receipts of one desk; the paper size is remembered by who asks."""

    def __init__(self, desk: Desk, background: Background, printing: Printing) -> None:
        super().__init__()
        self._desk = desk
        self._background = background
        self._printing = printing

    def print(
        self, subject: str, code: str, paper: PaperSize, then: Callable[[Printed], object]
    ) -> None:
        """Issue the receipt of a dossier and hand it to its printer."""
        issue = partial(self._issue, subject, code, paper)
        self._background.read(self, issue, then, lambda refused: then(Printed(refused=refused)))

    def preview(
        self, subject: str, paper: PaperSize, width: int, then: Callable[[list[QImage]], object]
    ) -> None:
        """Show the receipt as it was or would be printed, page by page; nothing is recorded."""
        self._background.read(self, lambda: self._draw(subject, paper, width), then)

    def ask_printers(self, then: Callable[[Printers], object]) -> None:
        """Tell what printers there are; none where PDF files are written instead."""
        self._background.read(self, ask_printers, then)

    def use(self, chosen: Mapping[str, str]) -> None:
        """Print on these printers from now on; what has none goes to the system's own."""
        self._printing = replace(self._printing, chosen=chosen)

    def _issue(self, subject: str, code: str, paper: PaperSize) -> Printed:
        handed: list[Handed] = []

        def hand_over(content: bytes) -> None:
            job = Job(title=code, paper=paper, pdf=content)
            handed.append(self._printing.hand_over(papers.RECEIPT, job))

        issued = papers.issue(self._desk, subject, paper, draw, hand_over)
        return Printed(again=issued.again, handed=handed[0])

    def _draw(self, subject: str, paper: PaperSize, width: int) -> list[QImage]:
        return pages(papers.shown(self._desk, subject, paper, draw), width)


def draw(form: Receipt, paper: PaperSize) -> bytes:
    """Draw a receipt.

    What draws is loaded with the first paper: it takes as long as the first window of a desk,
    and nobody prints before there is something to print.
    """
    drawn = cast("Draw", import_module("onestop.documents.receipt").receipt)
    return drawn(form, paper)


def pages(pdf: bytes, width: int) -> list[QImage]:
    """Turn the pages of a PDF into pictures of a width in pixels; loaded as late as `draw`."""
    dots = cast("ToDots", import_module("onestop.ui.pdf_dots").dots)
    return [
        # a copy, because Qt only borrows the dots
        QImage(page.content, page.width, page.height, page.stride, _PIXELS).copy()
        for page in dots(pdf, width)
    ]


class _Page(Protocol):
    """The dots of a page."""

    content: bytes
    width: int
    height: int
    stride: int
