"""Reading on in the inboxes: pages are verified, stored and folded, and cursors kept with them."""

import logging
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial

from msgspec import Struct
from sqlalchemy import Connection

from onestop.journal.store import News, Store
from onestop.journal.writing import JournalBrokenError, accept, sound
from onestop.sync import standing
from onestop.sync.hub import START, Cursor, Hub, Page, Pulled
from onestop.sync.portion import Portion

_FAR_BEHIND = 5_000
_log = logging.getLogger(__name__)


class Pace(Struct, frozen=True, kw_only=True):
    """How many entries one transaction applies, and how long the store is left alone after it."""

    entries: int
    rest: float


BESIDE_A_DESK = Pace(entries=100, rest=0.005)
FIRST_FILL = Pace(entries=1_000, rest=0.0)


class Surroundings(Struct, frozen=True, kw_only=True):
    """What an exchange needs of the world: a clock, a way to wait, whether a desk is at work."""

    clock: Callable[[], datetime]
    wait: Callable[[float], object]
    desk_at_work: bool


class Read(Struct, frozen=True, kw_only=True):
    """What reading came to: entries new here, if all was read, if the hub was restored."""

    received: int
    complete: bool
    restored: bool


class Reader:
    """Reads the inboxes of one store's hub."""

    def __init__(self, store: Store, hub: Hub, around: Surroundings) -> None:
        self._store = store
        self._hub = hub
        self._around = around
        self._portion = Portion()

    def is_restored(self) -> bool:
        """Ask whether the hub has lost what was read of it, and read nothing."""
        with self._store.snapshot() as connection:
            cursors = standing.cursors(connection)
        return bool(self._hub.pull(cursors, 0).restored)

    def read(self) -> Read:
        """Read page by page until nothing is new."""
        with self._store.snapshot() as connection:
            cursors = standing.cursors(connection)
        received, restored = 0, False
        pace: Pace | None = None
        while True:
            size = self._portion.size
            page = self._portion.timed(partial(self._hub.pull, cursors, size))
            if page.restored:
                restored = True
                cursors = self._gone_back(cursors, page)
                continue
            # Decided once, or the last entries of a first fill would come at the desk's pace.
            pace = pace or self._pace(page)
            received += self._take(page, pace)
            cursors = dict(page.cursors)
            # The hub knows what was read by where a station reads on: whoever got something asks
            # once more.
            if not page.rows:
                return Read(received=received, complete=cursors == page.heads, restored=restored)

    def _gone_back(self, cursors: dict[str, Cursor], page: Page) -> dict[str, Cursor]:
        """Go back, inbox by inbox, towards the last mark that the restored hub still has."""
        _log.warning("the hub was restored: going back in %d inboxes", len(page.restored))
        with self._store.snapshot() as connection:
            return cursors | {
                inbox: standing.mark_before(connection, inbox, cursors[inbox])
                for inbox in page.restored
            }

    def _take(self, page: Page, pace: Pace) -> int:
        """Apply a page; answer how many of its entries were new here."""
        fresh = 0
        for rows in _slices(page.rows, pace.entries):
            with self._store.transaction() as connection:
                before = _newest(connection)
                subjects = _accepted(connection, rows)
                fresh += _newest(connection) - before
                standing.keep_cursors(
                    connection, {row.inbox: Cursor(row.position, row.running) for row in rows}
                )
            self._store.tell(News(subjects))
            if pace.rest:
                self._around.wait(pace.rest)
        self._keep_end(page)
        return fresh

    def _keep_end(self, page: Page) -> None:
        """Keep the cursors where no row moved them: the hub was restored to a mark."""
        with self._store.snapshot() as connection:
            kept = standing.cursors(connection)
        moved = {
            inbox: cursor
            for inbox, cursor in page.cursors.items()
            if kept.get(inbox, START) != cursor
        }
        if moved:
            with self._store.transaction() as connection:
                standing.keep_cursors(connection, moved)

    def _pace(self, page: Page) -> Pace:
        behind = sum(
            newest.position - page.cursors[inbox].position for inbox, newest in page.heads.items()
        )
        if behind > _FAR_BEHIND and not self._around.desk_at_work:
            return FIRST_FILL
        return BESIDE_A_DESK


def _accepted(connection: Connection, rows: Sequence[Pulled]) -> frozenset[str]:
    """Accept rows; those whose digest does not hold are left out and named in the log."""
    try:
        return accept(connection, [row.entry for row in rows], [row.place for row in rows])
    except JournalBrokenError:
        good = [row for row in rows if _is_sound(row)]
    return accept(connection, [row.entry for row in good], [row.place for row in good])


def _newest(connection: Connection) -> int:
    # Rows of the journal are never deleted, so their ids have no gaps.
    newest = connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM entry").scalar_one()
    return int(newest)


def _is_sound(row: Pulled) -> bool:
    entry = row.entry
    if sound(entry):
        return True
    _log.error("entry %s/%d from the hub is not what its digest says", entry.origin, entry.seq)
    return False


def _slices(rows: Sequence[Pulled], size: int) -> Iterator[Sequence[Pulled]]:
    for start in range(0, len(rows), size):
        yield rows[start : start + size]
