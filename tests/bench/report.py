"""Benchmarks as people read them: a table on the screen, a page among the documents."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from msgspec import Struct

from onestop.domain.calendar import OFFICE_TIME
from tests.bench.pairs import Ratio

_HEAD = (
    "| what | ours | baseline | unit | ratio | bound | holds |",
    "|---|---:|---:|---|---:|---:|---|",
)
_OPENING = """\
# Benchmarks

Written by `make bench`. Ours and the baseline are measured alternately in the same run; a ratio is
the median of the pairs. Carry the ratios to another machine, never the absolute figures; only a
rate held against «the least» is absolute, and falls when the machine has other work to do.
"""


class Measured(Struct, frozen=True, kw_only=True):
    """What one benchmark found, and the words of its module on what it compares."""

    words: str
    ratios: tuple[Ratio, ...]


def table(ratios: Iterable[Ratio]) -> str:
    """Line ratios up for a terminal."""
    return "\n".join(
        f"{ratio.name:44} {_number(ratio.ours):>9} {_number(ratio.baseline):>9} {ratio.unit:22}"
        f" {ratio.ratio:6.2f}  {_bound(ratio):6} {_verdict(ratio)}"
        for ratio in ratios
    )


def page(at: datetime, machine: Iterable[str], measured: Sequence[Measured]) -> str:
    """Write the page: the bounds first, then each benchmark with what it compares."""
    bounded = [ratio for each in measured for ratio in each.ratios if ratio.bound is not None]
    parts = [
        _OPENING,
        "\n".join(f"* {line}" for line in (f"{at.astimezone(OFFICE_TIME):%d/%m/%Y}", *machine)),
        _rows(bounded),
    ]
    for each in measured:
        first, _, rest = each.words.strip().partition("\n")
        parts.append(f"## {first.rstrip('.')}")
        if rest.strip():
            parts.append(rest.strip())
        if told := [ratio for ratio in each.ratios if ratio.bound is None]:
            parts.append(_rows(told))
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _rows(ratios: Iterable[Ratio]) -> str:
    rows = (
        f"| {ratio.name} | {_number(ratio.ours)} | {_number(ratio.baseline)} | {ratio.unit}"
        f" | {ratio.ratio:.2f} | {_bound(ratio)} | {_verdict(ratio)} |"
        for ratio in ratios
    )
    return "\n".join((*_HEAD, *rows))


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"


def _bound(ratio: Ratio) -> str:
    if ratio.bound is None:
        return "–"
    return f"{'≥' if ratio.more_is_better else '≤'} {ratio.bound:g}"


def _verdict(ratio: Ratio) -> str:
    if ratio.bound is None:
        return "told only"
    return "yes" if ratio.holds else "**no**"
