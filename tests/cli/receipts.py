"""Reading a drawn receipt back, with readers that did not make it."""

from pathlib import Path

import pypdfium2
from pyzbar.pyzbar import ZBarSymbol, decode


def qr_of(pdf: Path) -> str:
    """Read the QR code of a receipt's first page."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        image = page.render(scale=300 / 72).to_pil()
        page.close()
    (found,) = {symbol.data for symbol in decode(image, symbols=[ZBarSymbol.QRCODE])}
    return str(found.decode())
