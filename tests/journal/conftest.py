"""A store of its own for each test, and the sample office's counter."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onestop.journal.schema import upgrade
from onestop.journal.store import Store
from tests.laws.offices import Counter


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An empty store's file."""
    path = tmp_path / "store.db"
    upgrade(path)
    return path


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """An empty store, opened."""
    store = Store(path, patience=0.05)
    yield store
    store.close()


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    """Counter 03 of the sample office."""
    counter = Counter(tmp_path / "home", 3)
    yield counter
    counter.close()
