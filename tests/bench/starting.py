"""Whole processes: until the sign-in is painted, until the desk can be typed into.

The baseline is a process that shows an empty Qt window of the same size. To the usable desk belongs
everything but the clerk's typing: the station opened, the password checked, the reception read.
"""

import compileall
import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import onestop
from tests.bench.first_paint import PAINTED
from tests.bench.offices import staffed
from tests.bench.pairs import Ratio, middle

PAIRS = 15
SIGN_IN = 3.0
DESK = 6.0
BARE = "tests.bench.bare_window"


def measure(folder: Path) -> list[Ratio]:
    """Start each in turn with the bare window."""
    home = folder / "home"
    staffed(home).station.close()
    # As installed: modules are compiled once, not at each start.
    compileall.compile_dir(Path(onestop.__file__).parent, quiet=1)
    return [
        _compared("sign-in painted", SIGN_IN, home, "sign-in"),
        _compared("desk usable", DESK, home, "desk"),
    ]


def _compared(name: str, bound: float, home: Path, until: str) -> Ratio:
    opened = ("tests.bench.opened_window", str(home), until)
    # The first of each warms the file cache: what is measured is the second start of a day.
    _start(*opened)
    _start(BARE)
    return middle(name, bound, [(_start(*opened), _start(BARE)) for _ in range(PAIRS)])


def _start(program: str, *arguments: str) -> float:
    """Start a program; answer the seconds until it said that it is there."""
    begun = perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", program, *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        said = process.stdout.readline().strip() if process.stdout else ""
        seconds = perf_counter() - begun
    if said != PAINTED or process.returncode:
        raise RuntimeError(f"{program} did not come up and end well")
    return seconds
