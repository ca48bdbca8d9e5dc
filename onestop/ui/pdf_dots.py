"""The dots of the pages of a PDF, exactly as they would be printed; no Qt here, see `printing`."""

import pypdfium2
from msgspec import Struct


class Dots(Struct, frozen=True, kw_only=True):
    """One page: four bytes a dot, red first, the fourth unused."""

    content: bytes
    width: int
    height: int
    stride: int


def dots(pdf: bytes, width: int) -> list[Dots]:
    """Turn the pages of a PDF into dots, so many in a row."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_dots(page, width) for page in document]
    finally:
        document.close()


def _dots(page: pypdfium2.PdfPage, width: int) -> Dots:
    bitmap = page.render(scale=width / page.get_width(), rev_byteorder=True, prefer_bgrx=True)
    return Dots(
        content=bytes(bitmap.buffer),
        width=bitmap.width,
        height=bitmap.height,
        stride=bitmap.stride,
    )
