"""Signatures checked beside a hub: PostgreSQL knows no Ed25519."""

import logging
from collections.abc import Iterable

import psycopg

from onestop.domain.entries import Entry
from onestop.hub.rows import JOINED
from onestop.keys import verify

_AT_ONCE = 1_000
_CARRIED = (
    "select o.public_key, e.origin, e.seq, e.digest, e.signature"  # noqa: S608 - names only
    f" from onestop.withheld x {JOINED}"
    " join onestop.origin o on o.origin = e.origin and o.public_key is not null"
    " where x.reason = 'UNCHECKED' order by x.turn limit %s"
)
_log = logging.getLogger(__name__)


def check_carried(connection: psycopg.Connection) -> tuple[int, int]:
    """Release what others carried here, once its signature is seen to be its station's."""
    rows = connection.execute(_CARRIED.encode(), (_AT_ONCE,)).fetchall()
    released = 0
    for public, origin, seq, digest, signature in rows:
        genuine = verify(public, signature, digest)
        released += genuine
        # One transaction each: locks are taken in the order every sender takes them.
        connection.execute("select onestop.checked(%s, %s, %s, %s)", (origin, seq, digest, genuine))
    return released, len(rows) - released


def check_signatures(connection: psycopg.Connection, entries: Iterable[Entry]) -> int:
    """Raise an alarm for entries their station's key did not sign."""
    rows = connection.execute(
        "select origin, public_key from onestop.origin where public_key is not null"
    )
    publics: dict[str, bytes] = dict(iter(rows))
    forged = [
        entry
        for entry in entries
        if entry.origin in publics
        and not verify(publics[entry.origin], entry.signature, entry.digest)
    ]
    for entry in forged:
        _log.error("entry %s/%d is not signed by its station", entry.origin, entry.seq)
        connection.execute(
            "insert into onestop.alarm values ('SIGNATURE', %s, %s, onestop.clock())"
            " on conflict do nothing",
            (entry.origin, entry.seq),
        )
    return len(forged)
