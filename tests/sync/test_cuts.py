"""The exchange process killed in the middle: nothing is lost, nothing stands twice."""

import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.hub.province import COUNTER
from tests.sync.world import Counter, World

FOREIGN = 3_000
OWN = 30
KILLS = 4


@pytest.fixture
def counter(world: World) -> Iterator[Counter]:
    """A counter with dossiers to send, at a hub with many entries of another station."""
    other = world.hub.caller("X1", office="DEMO", duties=COUNTER)
    for number in range(FOREIGN):
        other.chain.add(f"d{number % 700}")
    other.hub.send(other.chain.entries)
    counter = world.counter(1)
    counter.receive(OWN)
    yield counter
    other.hub.close()


def test_nothing_is_lost_or_doubled_by_killing_the_exchange(world: World, counter: Counter) -> None:
    for kill in range(1, KILLS + 1):
        _killed_once_read(counter, kill * FOREIGN // (KILLS + 2))

    passes = [counter.exchange(), counter.exchange()]

    assert passes[1].agree
    assert passes[1].received == 0
    assert _count(counter, "entry WHERE origin LIKE 'X1-%'") == FOREIGN
    assert _count(counter, "place JOIN entry USING (digest) WHERE origin LIKE 'X1-%'") == FOREIGN
    assert _count(counter, "dossier WHERE code <> '' AND unplaced = 0") == OWN
    assert _count(counter, "dossier WHERE code = ''") == 700
    assert world.hub.rows("select count(*) from onestop.story where origin like 'DEMO-01-%%'") == [
        (OWN,)
    ]


def _killed_once_read(counter: Counter, position: int) -> None:
    """Let an exchange process read up to a position of the office's inbox, then kill it."""
    command = [sys.executable, "-m", "onestop", "exchange", "--forever"]
    with subprocess.Popen([*command, "--home", str(counter.home.folder)]) as process:
        while _read(counter) < position:
            assert process.poll() is None
        process.send_signal(signal.SIGKILL)


def _read(counter: Counter) -> int:
    with counter.station.store.snapshot() as connection:
        found = connection.exec_driver_sql("SELECT position FROM cursor WHERE inbox = 'DEMO'")
        return found.scalar_one_or_none() or 0


def _count(counter: Counter, what: str) -> int:
    with counter.station.store.snapshot() as connection:
        found = connection.exec_driver_sql(f"SELECT count(*) FROM {what}")  # noqa: S608 - ours
        return int(found.scalar_one())
