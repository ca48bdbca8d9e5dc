"""Reading a drawn PDF back, with readers that did not make it."""

import pypdfium2
from PIL import Image
from pypdfium2 import raw
from pyzbar.pyzbar import ZBarSymbol, decode


def texts_of(pdf: bytes) -> list[str]:
    """Extract the text of each page, its lines joined by spaces."""
    document = pypdfium2.PdfDocument(pdf)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def sizes_of(pdf: bytes) -> list[tuple[float, float]]:
    """Give width and height of each page in millimetres."""
    document = pypdfium2.PdfDocument(pdf)
    return [(page.get_width() / 72 * 25.4, page.get_height() / 72 * 25.4) for page in document]


def letters_of(pdf: bytes) -> list[tuple[str, float]]:
    """Give each letter of the first page with its size in points."""
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    return [
        (chr(raw.FPDFText_GetUnicode(text, at)), raw.FPDFText_GetFontSize(text, at))
        for at in range(text.count_chars())
    ]


def reach_of(pdf: bytes) -> list[tuple[float, float]]:
    """Give how far left and right the letters of each page reach, in millimetres."""
    reach = []
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        boxes = [text.get_charbox(at) for at in range(text.count_chars())]
        drawn = [(left, right) for left, _, right, _ in boxes if right > left]
        reach.append((min(left for left, _ in drawn), max(right for _, right in drawn)))
    return [(left / 72 * 25.4, right / 72 * 25.4) for left, right in reach]


def rendered(pdf: bytes, dpi: int, page: int = 0) -> Image.Image:
    """Rasterise a page in grey, as a printer would."""
    pixels: Image.Image = pypdfium2.PdfDocument(pdf)[page].render(scale=dpi / 72).to_pil()
    return pixels.convert("L")


def scanned(image: Image.Image) -> dict[str, str]:
    """Read every symbol of an image: kind -> text."""
    found = decode(image, symbols=[ZBarSymbol.CODE128, ZBarSymbol.QRCODE])
    return {symbol.type: symbol.data.decode() for symbol in found}
