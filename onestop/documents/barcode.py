"""Code 128 and QR symbols as black rectangles (x, y, width, height) from their top left corner.

A module is 0.254 mm, a hundredth of an inch: 2, 3 and 6 dots of printers with 203, 300 and 600 dpi.
"""

import math
from itertools import groupby

import zxingcpp
from barcode.codex import Code128
from msgspec import Struct

MODULE = 0.72
QUIET = 10 * MODULE
QR_MODULE = 2 * MODULE
QR_QUIET = 4 * QR_MODULE

Mark = tuple[float, float, float, float]


class Symbol(Struct, frozen=True, kw_only=True):
    """A barcode to fill in black; quiet zones are outside."""

    width: float
    height: float
    marks: tuple[Mark, ...]


def code128(code: str, height: float) -> Symbol:
    """Draw a code of ASCII letters as Code 128, with the shortest choice of its code sets."""
    (modules,) = Code128(code).build()
    return Symbol(
        width=len(modules) * MODULE,
        height=height,
        marks=tuple(
            (start * MODULE, 0.0, length * MODULE, height) for start, length in _runs(modules, "1")
        ),
    )


def qr(text: str) -> Symbol:
    """Draw a text as QR, level M (ISO/IEC 18004)."""
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    # The image is a buffer of one byte per module, which its type does not tell.
    flat = bytes(made.to_image(scale=1, add_quiet_zones=False))  # type: ignore[call-overload]
    side = math.isqrt(len(flat))
    rows = [flat[at : at + side] for at in range(0, len(flat), side)]
    return Symbol(width=side * QR_MODULE, height=side * QR_MODULE, marks=_merged(rows))


def on_grid(length: float) -> float:
    """Move a length up to the grid of modules, where edges fall between the dots of a printer."""
    return math.ceil(round(length / MODULE, 6)) * MODULE


def _merged(rows: list[bytes]) -> tuple[Mark, ...]:
    """Join black modules of a row, and equal runs of rows below one another, into one rectangle."""
    marks: list[Mark] = []
    open_runs: dict[tuple[int, int], int] = {}
    for y, row in enumerate([*rows, b""]):
        found = _runs(row, 0)
        for run in open_runs.keys() - set(found):
            top = open_runs.pop(run)
            marks.append(_mark(run, top, y))
        for run in found:
            open_runs.setdefault(run, y)
    return tuple(sorted(marks))


def _mark(run: tuple[int, int], top: int, bottom: int) -> Mark:
    start, length = run
    return (
        start * QR_MODULE,
        top * QR_MODULE,
        length * QR_MODULE,
        (bottom - top) * QR_MODULE,
    )


def _runs(modules: str | bytes, black: str | int) -> list[tuple[int, int]]:
    """Find the runs of black modules as (start, length)."""
    runs: list[tuple[int, int]] = []
    at = 0
    for module, group in groupby(modules):
        length = len(list(group))
        if module == black:
            runs.append((at, length))
        at += length
    return runs
