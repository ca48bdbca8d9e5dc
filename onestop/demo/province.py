"""A province to try everything on: a trial server, the hub in it, a keeper beside it."""

import logging
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from onestop.domain.people import Duty
from onestop.hub import embedded, enrolment
from onestop.hub.embedded import TrialServer
from onestop.journal.sample_office import SAMPLE_OFFICE, sample_chain
from onestop.sync.address import Enrolment

_log = logging.getLogger(__name__)
_PATIENCE = 10
DUTIES = tuple(str(duty) for duty in Duty if duty is not Duty.OPERATE)


@dataclass(slots=True)
class Province:
    """A running trial province; whoever leaves last stops its server."""

    server: TrialServer
    keeper: subprocess.Popen[bytes]

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Start the province of a folder, or find the one that runs there."""
        server = embedded.start(folder)
        enrolment.init(server.url)
        enrolment.load(server.url, sample_chain(), SAMPLE_OFFICE)
        keeper = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "onestop", "hub", "keep", server.url],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        return cls(server, keeper)

    def enrol(self, lane: int) -> Enrolment:
        """Give a station its login and its lane; a second time a new password."""
        post = enrolment.Post(
            office=SAMPLE_OFFICE, station=f"{SAMPLE_OFFICE}-{lane:02}", duties=DUTIES, lane=lane
        )
        return enrolment.enrol(self.server.url, post)

    def close(self) -> None:
        """Stop the keeper, and the server when nobody else uses it."""
        self.keeper.terminate()
        try:
            self.keeper.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            _log.warning("the keeper did not stop by itself")
            self.keeper.kill()
            self.keeper.wait()
        self.server.leave()

    def __enter__(self) -> Self:
        """Use the province for the length of a block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the province."""
        self.close()
