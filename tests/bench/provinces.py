"""A real hub to measure on: the sample office's, on a PostgreSQL of its own."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from onestop.domain.entries import Entry
from onestop.hub.sample import SampleProvince, start_sample
from onestop.sync.hub import Hello, Outcome
from onestop.sync.postgres_hub import PostgresHub
from tests.bench.feeds import ORIGIN

BATCH = 1000
WRITING_LANE = 1


@contextmanager
def province(folder: Path) -> Iterator[SampleProvince]:
    """Run a fresh hub for the length of a block."""
    with closing(start_sample(folder)) as running:
        yield running


@contextmanager
def caller(running: SampleProvince, lane: int) -> Iterator[PostgresHub]:
    """Connect as the station of a lane."""
    hub = PostgresHub(running.enrolment(lane))
    try:
        yield hub
    finally:
        hub.close()


def greet(hub: PostgresHub) -> None:
    """Let the station that writes all feeds make first contact."""
    hub.held(Hello(origin=ORIGIN, key=bytes(32), at=0), [])


def give(hub: PostgresHub, entries: Sequence[Entry]) -> None:
    """Send entries in batches; each must find its place."""
    for batch in batches(entries):
        if any(verdict.outcome is not Outcome.PLACED for verdict in hub.send(batch)):
            raise RuntimeError("the hub did not place a whole batch")


def batches(entries: Sequence[Entry]) -> Iterator[Sequence[Entry]]:
    """Cut entries as an exchange cuts them on a quick line."""
    for start in range(0, len(entries), BATCH):
        yield entries[start : start + BATCH]
