"""The keeper beside a hub: checks signatures, records keys, folds what the public may know.

Every step may be repeated: marks move in the transaction of what they stand for, and a dossier is
folded anew from its confirmed story. When the keeper stands still, stations go on exchanging.
"""

import logging
import threading
from collections.abc import Callable, Iterable
from datetime import datetime

import psycopg
from msgspec import Struct

from onestop.domain.entries import Entry, about_dossier
from onestop.domain.facts import ClerkLocked, StationKeyed
from onestop.domain.moments import milliseconds
from onestop.domain.published import is_locked
from onestop.hub.checking import check_carried, check_signatures
from onestop.hub.public_table import fold_public
from onestop.hub.publishing import introduce_keeper, publish_facts
from onestop.hub.rows import ENTRY, JOINED
from onestop.journal.codec import opened
from onestop.journal.reading import entry_of
from onestop.keys import StationKey, key_id
from onestop.sync.postgres_hub import why

_PAGE = 1_000
_IDLE_SECONDS = 5.0
_NEWS = (
    f"select {ENTRY} from onestop.inbox x {JOINED}"  # noqa: S608 - names of columns only
    " where x.inbox = %s and x.position > %s and x.position <= %s order by x.position"
)
# Passed on ones alone: what is withheld locks and lifts nothing.
_STORY = f"select {ENTRY} from onestop.story x {JOINED} where x.subject = %s"  # noqa: S608 - names of columns only
_log = logging.getLogger(__name__)


class Kept(Struct, frozen=True, kw_only=True):
    """What a pass came to: keys recorded, entries read, released, forged; dossiers folded."""

    keys: int
    read: int
    released: int
    forged: int
    folded: int


def keep(url: str, key: StationKey, clock: Callable[[], datetime], stop: threading.Event) -> None:
    """Keep a hub until told to stop; a hub that is away is waited for."""
    while not stop.is_set():
        try:
            kept = keep_once(url, key, clock)
        except psycopg.OperationalError as away:
            _log.warning("hub away: %s", why(away))
        else:
            if kept.read == _PAGE:
                continue
        stop.wait(_IDLE_SECONDS)


def keep_once(url: str, key: StationKey, clock: Callable[[], datetime]) -> Kept:
    """Make one pass over everything that came since the last."""
    with psycopg.connect(url, autocommit=True) as connection:
        at = milliseconds(clock())
        # Its own entries may have been carried to a restored hub: it goes on from them.
        introduce_keeper(connection, key, at)
        released, forged = check_carried(connection)
        keys = _record_keys(connection, key, at)
        with connection.transaction():
            connection.execute("select onestop.judge_all()")
        read = folded = 0
        for inbox, position in _marks(connection):
            with connection.transaction():
                rows = _news(connection, inbox, position)
                forged += check_signatures(connection, rows)
                _forget_locked(connection, rows)
                folded += fold_public(connection, rows)
                _move_mark(connection, inbox, position + len(rows))
            read = max(read, len(rows))
    return Kept(keys=keys, read=read, released=released, forged=forged, folded=folded)


def _record_keys(connection: psycopg.Connection, key: StationKey, at: int) -> int:
    """Publish each station's key once: from then on every desk can verify what it signed."""
    with connection.transaction():
        rows = connection.execute(
            "select s.station, s.office, o.public_key from onestop.origin o"
            " join onestop.station s on s.login = o.login order by o.since"
        )
        facts = {
            f"key:{key_id(public)}": StationKeyed(
                station=station, office=office, key=key_id(public), public=public.hex()
            )
            for station, office, public in rows
        }
        known = connection.execute(
            "select subject from onestop.story where number = 1 and subject = any(%s)",
            (list(facts),),
        )
        for (subject,) in known:
            del facts[subject]
        if facts:
            publish_facts(connection, key, list(facts.items()), at)
    return len(facts)


def _marks(connection: psycopg.Connection) -> list[tuple[str, int]]:
    rows = connection.execute(
        "select h.inbox, coalesce(m.position, 0) from onestop.inbox_head h"
        " left join onestop.keeper_mark m using (inbox)"
        " where h.position > coalesce(m.position, 0) order by h.inbox"
    )
    return [(row[0], row[1]) for row in rows]


def _news(connection: psycopg.Connection, inbox: str, position: int) -> list[Entry]:
    rows = connection.execute(_NEWS.encode(), (inbox, position, position + _PAGE))
    return [entry_of(row) for row in rows]


def _forget_locked(connection: psycopg.Connection, entries: Iterable[Entry]) -> None:
    """Replace a locked clerk's verifier by an empty one, which every station takes as newer."""
    for entry in entries:
        fact = opened(entry) if entry.kind == ClerkLocked.__name__ else None
        if not isinstance(fact, ClerkLocked) or about_dossier(entry.subject):
            continue
        if _is_locked(connection, entry.subject, fact.clerk):
            connection.execute(
                "update onestop.verifier v set verifier = '', changed_at = greatest(%s, changed_at"
                " + 1) from onestop.origin o where o.origin = %s and v.office = o.office"
                " and v.clerk = %s and v.verifier <> ''",
                (entry.at, entry.origin, fact.clerk),
            )


def _is_locked(connection: psycopg.Connection, subject: str, clerk: str) -> bool:
    """Look whether the lock still holds: a lifted one must not cost the clerk the new password."""
    rows = connection.execute(_STORY.encode(), (subject,))
    return is_locked(clerk, filter(None, (opened(entry_of(row)) for row in rows)))


def _move_mark(connection: psycopg.Connection, inbox: str, position: int) -> None:
    connection.execute(
        "insert into onestop.keeper_mark (inbox, position) values (%s, %s)"
        " on conflict (inbox) do update set position = excluded.position",
        (inbox, position),
    )
