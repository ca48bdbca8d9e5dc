"""Run the benchmarks, all or those named; all of them together write docs/benchmarks.md.

python -m tests.bench [NAME ...]
"""

import argparse
import gc
import sys
import tempfile
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from types import ModuleType

from tests.bench import (
    drawing,
    pressing,
    pulling,
    receiving,
    searching,
    sending,
    starting,
)
from tests.bench.machine import described
from tests.bench.offices import now
from tests.bench.pairs import Ratio
from tests.bench.report import Measured, page, table

MODULES: Mapping[str, ModuleType] = {
    module.__name__.rpartition(".")[2]: module
    for module in (starting, pressing, receiving, drawing, searching, sending, pulling)
}
PAGE = Path(__file__).parents[2] / "docs" / "benchmarks.md"


def main(clock: Callable[[], datetime]) -> int:
    """Measure, print, and write the page when everything was measured; 1 when a bound is broken."""
    asked = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    asked.add_argument("name", nargs="*", help=", ".join(MODULES))
    names = asked.parse_args().name or list(MODULES)
    if unknown := set(names) - set(MODULES):
        asked.error(f"no benchmark is called {', '.join(sorted(unknown))}")
    machine = described()
    measured = []
    for name in names:
        measured.append(_measured(MODULES[name]))
        print(table(measured[-1].ratios), flush=True)
    if names == list(MODULES):
        PAGE.write_text(page(clock(), machine, measured), encoding="utf-8")
    broken = [ratio for each in measured for ratio in each.ratios if not ratio.holds]
    for ratio in broken:
        print(f"broken: {ratio.name}", file=sys.stderr)
    return 1 if broken else 0


def _measured(module: ModuleType) -> Measured:
    with tempfile.TemporaryDirectory(prefix="onestop-bench-") as folder:
        found: Ratio | list[Ratio] = module.measure(Path(folder))
    # What one benchmark leaves behind is not the next one's to clear away.
    gc.collect()
    ratios = found if isinstance(found, list) else [found]
    return Measured(words=module.__doc__ or "", ratios=tuple(ratios))


if __name__ == "__main__":
    sys.exit(main(now))
