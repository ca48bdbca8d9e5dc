"""Benchmarks are not run among tests; that they could be is."""

import pytest

from tests.bench.__main__ import MODULES
from tests.bench.pairs import Ratio, floor


def test_every_benchmark_can_be_measured() -> None:
    assert MODULES
    assert all(callable(module.measure) and module.__doc__ for module in MODULES.values())


@pytest.mark.parametrize("least, holds", [(2.0, True), (3.0, True), (3.1, False)])
def test_what_should_be_more_holds_from_its_bound_on(least: float, holds: object) -> None:
    measured = Ratio(name="", ours=3, baseline=1, ratio=3, bound=least, more_is_better=True)

    assert measured.holds is holds


@pytest.mark.parametrize("most, holds", [(2.9, False), (3.0, True), (None, True)])
def test_what_should_be_less_holds_up_to_its_bound(most: float | None, holds: object) -> None:
    measured = Ratio(name="", ours=3, baseline=1, ratio=3, bound=most)

    assert measured.holds is holds


def test_a_rate_is_held_against_the_least_that_will_do() -> None:
    assert floor("", 100, [90, 110, 130]).holds
    assert not floor("", 100, [90, 95, 130]).holds
