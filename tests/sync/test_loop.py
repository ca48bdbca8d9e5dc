"""The line that never gives up: one per home, patient, and quick when something is recorded."""

import logging
import threading
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop import logs
from onestop.domain.errors import Reason, Refused
from onestop.sync import standing
from onestop.sync.hub import START, Away, Cursor
from onestop.sync.locks import Lock
from onestop.sync.loop import pause_after, run_for_ever
from onestop.sync.portion import LARGEST, Portion
from onestop.sync.report import LineState, line_state
from tests.sync.world import Counter, World, now
from tests.waiting import until


@given(st.integers(1, 10_000), st.floats(0, 1))
def test_the_pause_grows_and_is_never_longer_than_a_minute(failures: int, chance: float) -> None:
    pause = pause_after(failures, lambda: chance)

    assert 1.0 <= pause <= 60.0
    assert pause <= pause_after(failures + 1, lambda: 1.0)


def test_only_one_process_of_a_home_exchanges_for_ever(world: World) -> None:
    counter = world.counter(1)
    other = Lock(counter.home.exchange_lock)
    assert other.take()

    with pytest.raises(Refused, match=Reason.STORE_BUSY):
        run_for_ever(counter.home, now, threading.Event())
    other.release()


def test_what_is_recorded_while_the_line_idles_is_sent_at_once(world: World) -> None:
    counter = world.counter(1)
    stop = threading.Event()
    running = threading.Thread(target=run_for_ever, args=(counter.home, now, stop))
    running.start()
    try:
        _until(counter, running, lambda state: state.agree)
        counter.receive()
        _until(counter, running, lambda _: _confirmed(counter) == 1)
    finally:
        stop.set()
        running.join()

    assert world.hub.rows("select count(*) from onestop.story where origin like 'DEMO-01-%%'") == [
        (1,)
    ]


def test_the_line_comes_back_by_itself(world: World) -> None:
    counter = world.counter(1)
    counter.receive(2)
    world.hub.rows('alter role "demo-01" nologin')
    stop = threading.Event()
    running = threading.Thread(target=run_for_ever, args=(counter.home, now, stop))
    running.start()
    try:
        _until(counter, running, lambda state: state.away_since is not None)
        world.hub.rows('alter role "demo-01" login')
        _until(counter, running, lambda state: state.agree)
    finally:
        world.hub.rows('alter role "demo-01" login')
        stop.set()
        running.join()

    assert line_state(counter.station.local).waiting == 0


def test_the_log_tells_why_the_hub_was_away(world: World, tmp_path: Path) -> None:
    counter = world.counter(1)
    world.hub.rows('alter role "demo-01" nologin')
    handler = logs.start(tmp_path, "exchange")
    stop = threading.Event()
    running = threading.Thread(target=run_for_ever, args=(counter.home, now, stop))
    running.start()
    try:
        _until(counter, running, lambda state: state.away_since is not None)
    finally:
        world.hub.rows('alter role "demo-01" login')
        stop.set()
        running.join()
        logging.getLogger().removeHandler(handler)
        logging.captureWarnings(capture=False)
        handler.close()

    written = (tmp_path / "exchange.log").read_text(encoding="utf-8")
    assert f"hub away: {Away.REFUSED_LOGIN}" in written


def test_a_portion_shrinks_on_a_slow_line_and_recovers() -> None:
    portion = Portion()

    for _ in range(20):
        portion.took(5.0)
    smallest = portion.size
    for _ in range(20):
        portion.took(0.1)

    assert smallest == 10
    assert portion.size == LARGEST


def test_there_is_a_mark_to_go_back_to_however_far(world: World) -> None:
    counter = world.counter(1)
    with counter.station.store.transaction() as connection:
        for position in range(1, 2_000):
            standing.keep_cursors(connection, {"DEMO": Cursor(position, bytes(32))})
        kept = connection.exec_driver_sql("SELECT count(*) FROM mark").scalar_one()
        cursor = standing.cursors(connection)["DEMO"]
        steps = []
        while cursor != START:
            cursor = standing.mark_before(connection, "DEMO", cursor)
            steps.append(cursor.position)

    assert kept < 200
    assert steps[-1] == 0
    assert all(1999 - later >= 0 for later in steps)
    # The further back, the wider the steps, and never more than a few times the way already gone.
    assert all(
        earlier - later <= max(16, (1999 - later) // 2)
        for earlier, later in pairwise(steps)
        if later
    )


def _until(counter: Counter, running: threading.Thread, true: Callable[[LineState], bool]) -> None:
    until(lambda: not running.is_alive() or true(line_state(counter.station.local)))
    assert running.is_alive()


def _confirmed(counter: Counter) -> int:
    return sum(placed for _, placed, _ in counter.dossiers().values())
