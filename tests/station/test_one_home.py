"""Several processes at one home: nobody loses a dossier, nobody gets another's code."""

import os
import signal
from collections import Counter as Tally
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.station.agreement import seen
from tests.station.counters import Counter, ended

AT_ONCE = 3
EACH = 15


def test_processes_that_receive_at_once_share_the_lane_s_codes(tmp_path: Path) -> None:
    counter = Counter.set_up(tmp_path / "home", 1)
    file = counter.dossiers(EACH)

    processes = [counter.start("receive", file) for _ in range(AT_ONCE)]
    numbers = [line["number"] for process in processes for line in ended(process).lines]

    assert len(numbers) == AT_ONCE * EACH
    assert max(Tally(numbers).values()) == 1
    assert seen(counter).keys() == set(numbers)
    assert counter.must("verify").line["broken"] == []


@pytest.fixture
def hearing_control_c() -> Iterator[None]:
    """Let programs hear Ctrl+C: whoever a shell starts in the background passes on deafness."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name != "posix", reason="only there a signal is what Ctrl+C sends")
@pytest.mark.usefixtures("hearing_control_c")
def test_control_c_stops_between_two_dossiers(tmp_path: Path) -> None:
    counter = Counter.set_up(tmp_path / "home", 1)
    process = counter.start("receive", counter.dossiers(2_000))
    assert process.stdout is not None
    first = process.stdout.readline()

    process.send_signal(signal.SIGINT)

    done = ended(process)
    assert first
    assert done.code == 130
    assert "Traceback" not in done.said
    assert counter.must("verify").line["broken"] == []


def test_a_reader_that_goes_away_costs_no_dossier(tmp_path: Path) -> None:
    counter = Counter.set_up(tmp_path / "home", 1)
    process = counter.start("receive", counter.dossiers(5))
    assert process.stdout is not None
    process.stdout.close()

    _, said = process.communicate(timeout=60)

    assert b"Traceback" not in said
    assert process.returncode != 0
    assert counter.must("verify").line["broken"] == []
