"""Entries of the province's own: what the hub's keeper and administrator publish for everyone."""

from collections.abc import Sequence
from hashlib import sha256

import psycopg
from msgspec.structs import replace

from onestop.domain.entries import EVERYONE, Entry
from onestop.domain.facts import VERSIONS, CatalogueFact
from onestop.journal.codec import closed, seal_of
from onestop.journal.drawing import new_salt
from onestop.journal.writing import signed
from onestop.keys import StationKey
from onestop.sync.arrays import packed, teach

_CLERK = "keeper"
_STATION = "TINH"
_CARRIED_ON = (
    "with recursive chain as (select head_seq as seq, head_digest as digest from onestop.origin"
    " where origin = %(origin)s union all select e.seq, e.digest from chain c"
    " join onestop.entry e on e.origin = %(origin)s and e.seq = c.seq + 1 and e.prev = c.digest"
    " where exists (select from onestop.story s where s.subject = e.subject and"
    " s.digest = e.digest)),"
    " newest as (select seq, digest from chain order by seq desc limit 1)"
    " update onestop.origin o set head_seq = n.seq, head_digest = n.digest from newest n"
    " where o.origin = %(origin)s returning n.seq, n.digest"
)


def publish(connection: psycopg.Connection, chain: Sequence[Entry], office: str) -> None:
    """Give entries to the hub as the province's own, or as an office's that it speaks for."""
    teach(connection)
    connection.execute(
        "insert into onestop.origin (origin, office)"
        " select distinct o, %s from unnest(%s::text[]) o on conflict do nothing",
        (office, [entry.origin for entry in chain]),
    )
    marks = ", ".join(["%s"] * 15)
    connection.execute(f"select onestop.publish({marks})".encode(), packed(chain))


def publish_facts(
    connection: psycopg.Connection,
    key: StationKey,
    facts: Sequence[tuple[str, CatalogueFact]],
    at: int,
) -> None:
    """Publish facts for everyone at the end of the keeper's own chain, signed by its key."""
    seq, prev = _head(connection, introduce_keeper(connection, key, at))
    chain: list[Entry] = []
    for subject, fact in facts:
        entry = _entry(key, subject, fact, at)
        entry = replace(entry, seq=seq + 1 + len(chain), prev=chain[-1].digest if chain else prev)
        chain.append(signed(entry, key.sign))
    publish(connection, chain, EVERYONE)


def introduce_keeper(connection: psycopg.Connection, key: StationKey, at: int) -> str:
    """Let the hub know the keeper's chain, which stations may have carried to a restored one."""
    origin = keeper_origin(key)
    connection.execute(
        "insert into onestop.origin as o (origin, office, public_key, since)"
        " values (%s, '*', %s, %s) on conflict (origin) do update"
        " set office = excluded.office, public_key = excluded.public_key, since = excluded.since"
        " where o.public_key is null",
        (origin, key.public, at),
    )
    return origin


def keeper_origin(key: StationKey) -> str:
    """Name the keeper's chain; one key, one chain, whose head only the hub knows."""
    return f"{_STATION}-{sha256(key.public).hexdigest()[:8]}"


def _head(connection: psycopg.Connection, origin: str) -> tuple[int, bytes]:
    """Move the head of the keeper's chain past what was carried here and passed on."""
    connection.execute("select from onestop.origin where origin = %s for update", (origin,))
    row = connection.execute(_CARRIED_ON, {"origin": origin}).fetchone()
    return (int(row[0]), bytes(row[1])) if row else (0, bytes(32))


def _entry(key: StationKey, subject: str, fact: CatalogueFact, at: int) -> Entry:
    kind = type(fact).__name__
    body, private = closed(fact, new_salt())
    return Entry(
        origin=keeper_origin(key),
        seq=0,
        subject=subject,
        kind=kind,
        version=VERSIONS[kind],
        clerk=_CLERK,
        at=at,
        seen=0,
        to=EVERYONE,
        body=body,
        sealed=seal_of(private),
        prev=b"",
        digest=b"",
        signature=b"",
        private=private,
    )
