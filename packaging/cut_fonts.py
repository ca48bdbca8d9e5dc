"""Cut the screen fonts to what screens show, with arrows and ticks from their sister fonts.

Usage: python packaging/cut_fonts.py FOLDER, where FOLDER holds the Noto fonts of Debian's packages
fonts-noto-core and fonts-noto-extra (see resources/fonts/README.md).
"""

import sys
import tempfile
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
# Latin with all marks (U+1EA0-1EF9 are the Vietnamese letters), combining marks, punctuation, ₫.
LETTERS = "U+0020-007E,U+00A0-017F,U+01A0-01A1,U+01AF-01B0,U+02C6-02DD,U+0300-0304,U+0306-0309"
LETTERS += ",U+031B,U+0323,U+1EA0-1EF9,U+2010-2026,U+2030-203A,U+2044,U+20AB,U+20AC,U+2116,U+2122"
SHAPES = {
    "NotoSansMath-Regular.ttf": "←↑→↓↵⇡⇣−≈≠≤≥",
    "NotoSansSymbols2-Regular.ttf": "▸▾▴◂▲▼●○◔□▣▮▯✓✕⚠⏎⌫☐☑",
    "NotoSansSymbols-Regular.ttf": "ⓘ",
}
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "tnum", "lnum", "case"]
WEIGHTS = ("NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf")


def main(folder: Path) -> None:
    """Write the cut fonts into resources/fonts."""
    with tempfile.TemporaryDirectory() as scratch:
        shapes = [_cut(folder / name, Path(scratch), text=text) for name, text in SHAPES.items()]
        for name in WEIGHTS:
            letters = _cut(folder / name, Path(scratch), unicodes=LETTERS)
            _join(letters, shapes).save(FONTS / name)


def _cut(font: Path, scratch: Path, **wanted: str) -> Path:
    cut = scratch / font.name
    arguments = [f"--{name}={value}" for name, value in wanted.items()]
    subset.main(
        [
            str(font),
            *arguments,
            f"--layout-features={','.join(FEATURES)}",
            "--no-hinting",
            "--name-IDs=*",
            f"--output-file={cut}",
        ]
    )
    return cut


def _join(letters: Path, shapes: list[Path]) -> TTFont:
    """Put shapes beside letters; names and measures stay those of the letters."""
    named = TTFont(letters)
    options = merge.Options(drop_tables=["vmtx", "vhea", "MATH", "STAT", "DSIG"])
    joined = merge.Merger(options).merge([str(letters), *map(str, shapes)])
    for table in ("name", "OS/2", "hhea"):
        joined[table] = named[table]
    joined["head"].created = joined["head"].modified = named["head"].created
    joined.recalcTimestamp = False
    return joined


if __name__ == "__main__":
    main(Path(sys.argv[1]))
