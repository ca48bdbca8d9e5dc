"""The exchange that never gives up: pass after pass, with back-off while the hub is away.

It is a process of its own, so that no folding stalls a screen; one per home, by a lock of the
operating system. What the desk records is noticed by the store itself (`PRAGMA data_version`).
"""

import logging
import os
import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from onestop.config import Home
from onestop.domain.errors import HubUnreachable, Reason, Refused
from onestop.domain.moments import milliseconds
from onestop.journal.about import read_about
from onestop.journal.local import Local
from onestop.journal.reading import waiting
from onestop.journal.store import Store
from onestop.keys import StationKey, store_key
from onestop.sync import standing
from onestop.sync.address import read_enrolment
from onestop.sync.exchange import Exchange
from onestop.sync.locks import Lock
from onestop.sync.postgres_hub import PostgresHub
from onestop.sync.receiving import Surroundings
from onestop.sync.report import Exchanged, LineState, keep_line_state, line_state

_IDLE_SECONDS = 15.0
_LONGEST_SECONDS = 60.0
_LOOK_SECONDS = 0.5
_MOST_DOUBLINGS = 6
_log = logging.getLogger(__name__)


class Line(Struct, frozen=True, kw_only=True):
    """A home's line to its hub."""

    store: Store
    local: Local
    hub: PostgresHub
    exchange: Exchange
    clock: Callable[[], datetime]

    def once(self) -> Exchanged:
        """Make one pass and leave the state of the line for the desk."""
        try:
            exchanged = self.exchange.once()
        except HubUnreachable as away:
            self._keep_away(str(away))
            raise
        state = LineState(
            last_contact=milliseconds(self.clock()),
            waiting=exchanged.waiting,
            oldest=exchanged.oldest,
            withheld=exchanged.withheld,
            reasons=exchanged.reasons,
            agree=exchanged.agree,
            skew=exchanged.skew,
        )
        keep_line_state(self.local, state)
        return exchanged

    def has_news(self) -> bool:
        """Tell whether something was recorded here that the hub does not hold."""
        return self.store.changed_elsewhere() and self._waiting()[0] > 0

    def _keep_away(self, why: str) -> None:
        before = line_state(self.local)
        since = before.away_since or milliseconds(self.clock())
        with self.store.snapshot() as connection:
            reasons = Counter(standing.reasons(connection).values())
        waits, oldest = self._waiting()
        state = replace(
            before,
            away_since=since,
            why=why,
            waiting=waits,
            oldest=oldest,
            withheld=reasons.total(),
            reasons=reasons,
            agree=False,
        )
        keep_line_state(self.local, state)

    def _waiting(self) -> tuple[int, int | None]:
        with self.store.snapshot() as connection:
            return waiting(connection, read_about(connection).origin)


@contextmanager
def line(home: Home, around: Surroundings) -> Iterator[Line]:
    """Open a home's line to its hub; nothing is connected before the first pass."""
    enrolment = read_enrolment(home.hub)
    secret = store_key(home.secret)
    store, local, hub = Store(home.store, secret), Local(home.local, secret), PostgresHub(enrolment)
    try:
        exchange = Exchange((store, local), StationKey.load(home.key), hub, around)
        yield Line(store=store, local=local, hub=hub, exchange=exchange, clock=around.clock)
    finally:
        hub.close()
        local.close()
        store.close()


def run_for_ever(home: Home, clock: Callable[[], datetime], stop: threading.Event) -> None:
    """Exchange until told to stop; refused when another process of this home does it already."""
    alone = Lock(home.exchange_lock)
    if not alone.take():
        raise Refused(Reason.STORE_BUSY, "exchange")
    # A desk's own threads come first; the exchange takes what is left.
    if hasattr(os, "nice"):
        os.nice(10)
    try:
        with line(home, Surroundings(clock=clock, wait=stop.wait, desk_at_work=True)) as opened:
            _run(opened, stop)
    finally:
        alone.release()


def _run(opened: Line, stop: threading.Event) -> None:
    failures = 0
    while not stop.is_set():
        try:
            opened.once()
            failures = 0
        except HubUnreachable as away:
            failures += 1
            _log.info("hub away: %s", str(away))
        except Refused as refused:
            # A full disk, a busy store: a state that passes, and no reason to stop.
            failures += 1
            _log.warning("exchange refused: %s", str(refused))
        if failures:
            stop.wait(pause_after(failures, random.random))
        else:
            _idle(opened, stop)


def pause_after(failures: int, draw: Callable[[], float]) -> float:
    """Wait longer after each failure, a minute at most, and never all stations at once."""
    longest = min(_LONGEST_SECONDS, 2.0 ** min(failures, _MOST_DOUBLINGS))
    return longest * (0.5 + draw() / 2)


def _idle(opened: Line, stop: threading.Event) -> None:
    begun = time.monotonic()
    while not stop.wait(_LOOK_SECONDS) and time.monotonic() - begun < _IDLE_SECONDS:
        opened.hub.rest()
        if opened.has_news():
            return
