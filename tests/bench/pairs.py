"""Two ways of doing one thing, timed in turn: a ratio holds while the machine's speed drifts."""

from collections.abc import Callable, Sequence
from statistics import median
from time import perf_counter

from msgspec import Struct


class Ratio(Struct, frozen=True, kw_only=True):
    """The middle of all pairs: ours over the baseline; without a bound it is only told."""

    name: str
    ours: float
    baseline: float
    ratio: float
    bound: float | None = None
    unit: str = "ms"
    more_is_better: bool = False

    @property
    def holds(self) -> bool:
        """Tell whether the ratio keeps its bound."""
        if self.bound is None:
            return True
        return self.ratio >= self.bound if self.more_is_better else self.ratio <= self.bound


def seconds(act: Callable[[], object]) -> float:
    """Time one run of an act."""
    start = perf_counter()
    act()
    return perf_counter() - start


def compared(
    name: str,
    bound: float | None,
    ours: Callable[[], object],
    baseline: Callable[[], object],
    pairs: int,
) -> Ratio:
    """Run both in turn, after one of each that is not counted."""
    ours()
    baseline()
    return middle(name, bound, [(seconds(ours), seconds(baseline)) for _ in range(pairs)])


def middle(name: str, bound: float | None, times: Sequence[tuple[float, float]]) -> Ratio:
    """Compare the seconds of pairs."""
    return Ratio(
        name=name,
        ours=median(mine for mine, _ in times) * 1000,
        baseline=median(plain for _, plain in times) * 1000,
        ratio=median(mine / plain for mine, plain in times),
        bound=bound,
    )


def throughput(name: str, bound: float | None, rates: Sequence[tuple[float, float]]) -> Ratio:
    """Compare the rates (entries a second) of pairs."""
    return Ratio(
        name=name,
        ours=median(mine for mine, _ in rates),
        baseline=median(plain for _, plain in rates),
        ratio=median(mine / plain for mine, plain in rates),
        bound=bound,
        unit="entries/s",
        more_is_better=True,
    )


def floor(name: str, least: float, rates: Sequence[float]) -> Ratio:
    """Hold a rate (entries a second) against the least that will do."""
    rate = median(rates)
    return Ratio(
        name=name,
        ours=rate,
        baseline=least,
        ratio=rate / least,
        bound=1.0,
        unit="entries/s, the least",
        more_is_better=True,
    )
