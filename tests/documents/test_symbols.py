"""Code 128 and QR as a scanner meets them: printed at three resolutions, blurred, tilted."""

import itertools
from itertools import pairwise

import pytest
from msgspec.structs import replace
from PIL import Image, ImageFilter
from pyzbar.pyzbar import Rect, decode

from onestop.documents.barcode import MODULE, QR_MODULE, code128, on_grid, qr
from onestop.documents.receipt import receipt
from onestop.domain.forms import PaperSize
from tests.documents.reading import rendered, scanned
from tests.documents.samples import CODE, RECEIPT, seal_of

SYMBOLS = {"CODE128": CODE, "QRCODE": RECEIPT.qr}


@pytest.mark.parametrize("dpi", [203, 300, 600])
@pytest.mark.parametrize("paper", PaperSize)
def test_both_symbols_are_read_at_every_resolution(paper: PaperSize, dpi: int) -> None:
    image = rendered(receipt(RECEIPT, paper), dpi)

    assert scanned(image) == SYMBOLS


@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_both_symbols_are_read_when_dots_are_black_or_white_only(dpi: int) -> None:
    image = rendered(receipt(RECEIPT, PaperSize.A5), dpi)

    assert scanned(image.point(lambda grey: 255 if grey > 127 else 0)) == SYMBOLS


@pytest.mark.parametrize("degrees", [-2, 0, 2])
@pytest.mark.parametrize("radius", [0.8, 1.5])
def test_both_symbols_are_read_blurred_and_tilted(degrees: int, radius: float) -> None:
    image = rendered(receipt(RECEIPT, PaperSize.A5), 300)

    tilted = image.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=255)

    assert scanned(tilted.filter(ImageFilter.GaussianBlur(radius))) == SYMBOLS


@pytest.mark.parametrize("count", ["0000", "0399", "03100", "03999"])
@pytest.mark.parametrize("paper", PaperSize)
def test_every_length_of_code_fits_beside_its_qr(paper: PaperSize, count: str) -> None:
    code = f"000.00.99.H50-261120-{count}"
    data = replace(RECEIPT, code=code, qr=seal_of(code))

    image = rendered(receipt(data, paper), 300)

    assert scanned(image) == {"CODE128": code, "QRCODE": seal_of(code)}


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("count", ["0307", "03999"])
def test_nothing_stands_in_the_quiet_zones(paper: PaperSize, count: str) -> None:
    code = f"000.00.99.H50-261120-{count}"
    page = rendered(receipt(replace(RECEIPT, code=code), paper), 300)
    places = {symbol.type: symbol.rect for symbol in decode(page)}

    # At 300 dpi a module of the bars is three dots, one of the QR six; edges blur by one or two.
    left, top, right, bottom = bars_of(page, places["CODE128"])
    assert right - left == pytest.approx(3 * code128(code, 1).width / MODULE, abs=3)
    assert is_white(page, (left - 30, top, left - 2, bottom))
    assert is_white(page, (right + 2, top, right + 30, bottom))
    x, y, wide, high = places["QRCODE"]
    assert is_white(page, (x - 24, y - 24, x - 3, y + high + 24))
    assert is_white(page, (x + wide + 3, y - 24, x + wide + 24, y + high + 24))
    assert is_white(page, (x, y - 24, x + wide, y - 3))
    assert is_white(page, (x, y + high + 3, x + wide, y + high + 24))


def bars_of(page: Image.Image, place: Rect) -> tuple[int, int, int, int]:
    """Find the box of the bars around where a reader found them, up to ten white modules."""
    middle = place.top + place.height // 2
    row = page.crop((0, middle, page.width, middle + 1)).tobytes()
    dark = [x for x, grey in enumerate(row) if grey < 128]
    last = next(x for x, after in pairwise([*dark, page.width]) if after - x > 30)
    return dark[0], place.top, last + 1, place.top + place.height


def is_white(page: Image.Image, zone: tuple[int, int, int, int]) -> bool:
    """Tell whether nothing is printed in a zone."""
    return page.crop(zone).getextrema() == (255, 255)


@pytest.mark.parametrize("code", ["H15.50.05.13-261008-0975", "G09.20-20260609-0092637"])
def test_codes_of_other_offices_are_drawn_too(code: str) -> None:
    data = replace(RECEIPT, code=code, qr="")

    image = rendered(receipt(data, PaperSize.A5), 203)

    assert scanned(image) == {"CODE128": code}


@pytest.mark.parametrize("code", ["Đ-1", "0" * 200 + "x" * 200])
def test_a_code_no_bars_can_carry_leaves_the_qr(code: str) -> None:
    image = rendered(receipt(replace(RECEIPT, code=code), PaperSize.A5), 300)

    assert scanned(image) == {"QRCODE": RECEIPT.qr}


def test_bars_and_squares_lie_on_whole_modules_and_never_overlap() -> None:
    for symbol, module in ((code128(CODE, 40), MODULE), (qr(RECEIPT.qr), QR_MODULE)):
        cells = [
            {(x, y) for x in range(left, left + wide) for y in range(top, top + high)}
            for left, top, wide, high in (
                [round(side / module) for side in mark] for mark in symbol.marks
            )
        ]
        assert sum(map(len, cells)) == len(set().union(*cells))
        assert all(
            side / module == pytest.approx(round(side / module))
            for mark in symbol.marks
            for side in itertools.islice(mark, 3)
        )


def test_a_length_on_the_grid_stays_where_it_is() -> None:
    assert on_grid(7 * MODULE) == pytest.approx(7 * MODULE)
    assert on_grid(7.01 * MODULE) == pytest.approx(8 * MODULE)
