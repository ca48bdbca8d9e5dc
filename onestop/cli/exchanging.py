"""Exchanging with the hub: one pass, or for ever as the process a desk starts."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import click

from onestop import logs
from onestop.cli.seat import HOME, at_station, clock
from onestop.cli.speaking import answer, say, unfinished
from onestop.cli.stopping import stop_when_left, told_to_stop
from onestop.config import Home
from onestop.sync.locks import Lock
from onestop.sync.loop import line, run_for_ever
from onestop.sync.receiving import Surroundings
from onestop.sync.report import Exchanged

_PATIENCE_SECONDS = 10.0


@click.command(help="Exchange with the hub: one pass, or for ever.")
@HOME
@click.option("--forever", is_flag=True, help="Go on until told to stop.")
@click.option("--watched", is_flag=True, help="Stop when standard input ends, as a desk's does.")
def exchange(home: Home, *, forever: bool, watched: bool) -> None:
    """Exchange with the hub."""
    # A home that was copied or moved takes its new origin before it speaks.
    with at_station(home):
        pass
    if forever:
        logs.start(home.logs, "exchange")
        with told_to_stop() as stop:
            if watched:
                stop_when_left(stop)
            run_for_ever(home, clock(), stop)
        return
    done = _one_pass(home)
    answer(
        {
            "sent": done.sent,
            "received": done.received,
            "waiting": done.waiting,
            "withheld": done.withheld,
            "agree": done.agree,
        }
    )
    if done.withheld:
        say("WITHHELD", count=done.withheld)
    if not done.agree:
        unfinished()


def _one_pass(home: Home) -> Exchanged:
    around = Surroundings(clock=clock(), wait=threading.Event().wait, desk_at_work=False)
    with _alone(home), line(home, around) as opened:
        return opened.once()


@contextmanager
def _alone(home: Home) -> Iterator[None]:
    """Let one process of a home exchange at a time; another single pass is soon over."""
    lock = Lock(home.exchange_lock)
    try:
        lock.wait(_PATIENCE_SECONDS)
    except TimeoutError:
        say("EXCHANGE_RUNNING")
        unfinished()
    try:
        yield
    finally:
        lock.release()
