"""Pictures of the pages of a PDF, exactly as they would be printed."""

import pypdfium2
from PySide6.QtGui import QImage


def pages(pdf: bytes, width: int) -> list[QImage]:
    """Turn the pages of a PDF into pictures of a width in pixels."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_picture(page, width) for page in document]
    finally:
        document.close()


def _picture(page: pypdfium2.PdfPage, width: int) -> QImage:
    bitmap = page.render(scale=width / page.get_width(), rev_byteorder=True, prefer_bgrx=True)
    dots = bytes(bitmap.buffer)
    form = QImage.Format.Format_RGBX8888
    # a copy, because Qt only borrows the dots
    return QImage(dots, bitmap.width, bitmap.height, bitmap.stride, form).copy()
