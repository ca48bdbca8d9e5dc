"""A province of its own for each test that needs one: a real server in a folder that goes away."""

import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from onestop.hub.sample import SampleProvince, start_sample


@pytest.fixture
def province_folder() -> Iterator[Path]:
    """A folder for a server; not below pytest's own, which is closed to the server's user."""
    with tempfile.TemporaryDirectory(prefix="onestop-station-") as folder:
        yield Path(folder)


@pytest.fixture
def province(province_folder: Path) -> Iterator[SampleProvince]:
    """The sample office's hub on a real server."""
    with closing(start_sample(province_folder)) as running:
        yield running
