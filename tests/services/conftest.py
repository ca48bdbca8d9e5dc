"""Counter 03 of the sample office, its clerks and a clock that can be set."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onestop.services.work import Desk
from tests.laws.offices import Counter


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    """Counter 03 of the sample office, at 09:12 on Friday 20/11/2026."""
    counter = Counter(tmp_path / "home", 3)
    yield counter
    counter.close()


@pytest.fixture
def desk(counter: Counter) -> Desk:
    """The reception clerk's desk."""
    return counter.desk()


@pytest.fixture
def officer(counter: Counter) -> Desk:
    """The desk of an officer of the department for finance and planning."""
    return counter.desk("ha.nt")
