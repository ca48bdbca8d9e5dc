"""A province to try everything on: the sample office's hub, and a keeper beside it."""

import logging
import subprocess
import sys
from pathlib import Path
from typing import Self

from msgspec import Struct

from onestop.hub.sample import SampleProvince, start_sample

_log = logging.getLogger(__name__)
_PATIENCE = 10


class Province(Struct):
    """A running trial province; whoever leaves last stops its server."""

    hub: SampleProvince
    keeper: subprocess.Popen[bytes]

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Start the province of a folder, or find the one that runs there."""
        hub = start_sample(folder)
        keeper = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "onestop", "--home", str(folder), "hub", "keep", hub.url],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        return cls(hub, keeper)

    def close(self) -> None:
        """Stop the keeper, and the server when nobody else uses it."""
        self.keeper.terminate()
        try:
            self.keeper.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            _log.warning("the keeper did not stop by itself")
            self.keeper.kill()
            self.keeper.wait()
        self.hub.close()
