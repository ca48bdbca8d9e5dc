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
    origin = keeper_origin(key)
    connection.execute(
        "insert into onestop.origin (origin, office, public_key, since) values (%s, '*', %s, %s)"
        " on conflict do nothing",
        (origin, key.public, at),
    )
    row = connection.execute(
        "select head_seq, head_digest from onestop.origin where origin = %s for update", (origin,)
    ).fetchone()
    seq, prev = (int(row[0]), bytes(row[1])) if row else (0, bytes(32))
    chain: list[Entry] = []
    for subject, fact in facts:
        entry = _entry(key, subject, fact, at)
        entry = replace(entry, seq=seq + 1 + len(chain), prev=chain[-1].digest if chain else prev)
        chain.append(signed(entry, key.sign))
    publish(connection, chain, EVERYONE)


def keeper_origin(key: StationKey) -> str:
    """Name the keeper's chain; one key, one chain, whose head only the hub knows."""
    return f"{_STATION}-{sha256(key.public).hexdigest()[:8]}"


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
