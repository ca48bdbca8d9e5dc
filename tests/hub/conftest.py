"""What tests of the hub stand on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hub.province import Servers, new_province, province, sample_template, server
from tests.sync.world import World

__all__ = ["new_province", "province", "sample_template", "server"]


@pytest.fixture
def world(server: Servers, sample_template: str, tmp_path: Path) -> Iterator[World]:
    """A province of the sample office, and room for its stations."""
    with World(server, server.copy(sample_template), tmp_path) as made:
        yield made
