"""Writing the journal: the one place where entries are recorded or taken over from a hub."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection

from onestop.domain.dossier import Dossier, after
from onestop.domain.entries import MOST_SEEN, Entry, about_dossier, digest_of, intact
from onestop.domain.facts import VERSIONS, ClerkLocked, Fact
from onestop.domain.published import is_locked
from onestop.journal.codec import closed, opened, seal_of
from onestop.journal.erasing import erased_among, forget, is_final, without_erased
from onestop.journal.projections import (
    Projected,
    folded_anew,
    projected,
    projected_all,
    store_all,
)
from onestop.journal.reading import Head, head, history

_INSERT_ENTRY = (
    "INSERT OR IGNORE INTO entry (origin, seq, subject, kind, version, clerk, at, seen,"
    ' "to", body, sealed, prev, digest, signature)'
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_INSERT_PRIVATE = "INSERT OR IGNORE INTO private_part (digest, part) VALUES (?, ?)"
_INSERT_PLACE = "INSERT OR REPLACE INTO place (digest, subject, place) VALUES (?, ?, ?)"
_INSERT_PUBLISHED = (
    "INSERT OR IGNORE INTO published (id, digest, subject)"
    " SELECT id, digest, subject FROM entry WHERE digest = ? AND origin = ? AND seq = ?"
)


class JournalBrokenError(Exception):
    """An entry that came in does not carry the digest of its own content."""


class Author(Struct, frozen=True, kw_only=True):
    """Who writes an entry: the store's origin, the clerk, the clock's moment, the station's key."""

    origin: str
    clerk: str
    at: int
    sign: Callable[[bytes], bytes]
    salt: Callable[[], bytes]


def append(
    connection: Connection, author: Author, subject: str, fact: Fact, to: str = ""
) -> tuple[Entry, Dossier | None]:
    """Record a fact at the end of this store's own chain, and store the fold of its dossier.

    The caller has decided that the fact fits. A catalogue fact answers no dossier.
    """
    kind = type(fact).__name__
    before = projected(connection, subject) if about_dossier(subject) else None
    known, greatest = _seen(connection, subject, before)
    body, private = closed(fact, author.salt())
    last = head(connection, author.origin)
    entry = signed(
        Entry(
            origin=author.origin,
            seq=last.seq + 1,
            subject=subject,
            kind=kind,
            version=VERSIONS[kind],
            clerk=author.clerk,
            at=author.at,
            seen=min(max(known, greatest + 1), MOST_SEEN),
            to=to,
            body=body,
            sealed=seal_of(private),
            prev=last.digest,
            digest=b"",
            signature=b"",
            private=private,
        ),
        author.sign,
    )
    _insert(connection, without_erased((entry,), erased_among(connection, (subject,))))
    if not about_dossier(subject):
        return entry, None
    return entry, _store_after(connection, before, entry)


def accept(
    connection: Connection, entries: Sequence[Entry], places: Sequence[int | None]
) -> frozenset[str]:
    """Take over entries and places from a hub; answer the subjects they are about.

    Known entries are harmless, and private parts of erased subjects are left out. Raises
    JournalBrokenError, and takes nothing, when a digest does not hold.
    """
    for entry in entries:
        if not sound(entry):
            raise JournalBrokenError(entry.origin, entry.seq)
    subjects = frozenset(entry.subject for entry in entries)
    erased = erased_among(connection, subjects)
    entries = without_erased(entries, erased)
    _insert(connection, entries)
    placed = [
        (entry.digest, entry.subject, place)
        for entry, place in zip(entries, places, strict=True)
        if place is not None
    ]
    if placed:
        connection.exec_driver_sql(_INSERT_PLACE, placed)
    rows = _project(connection, entries, places)
    final = {row.dossier.subject for row in rows if is_final(row)}
    forget(connection, final - erased)
    return subjects


def signed(entry: Entry, sign: Callable[[bytes], bytes]) -> Entry:
    """Give an entry the digest of its content and its author's signature."""
    digest = digest_of(entry)
    return replace(entry, digest=digest, signature=sign(digest))


def sound(entry: Entry) -> bool:
    """Tell whether an entry may be taken over: its digest and the seal of its private part hold."""
    return intact(entry) and (entry.private is None or seal_of(entry.private) == entry.sealed)


def move_cursors(connection: Connection, cursors: Mapping[str, tuple[int, bytes]]) -> None:
    """Keep how far each inbox has been read, in the transaction of what was read."""
    rows = [(inbox, position, digest) for inbox, (position, digest) in cursors.items()]
    if rows:
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO cursor (inbox, position, digest) VALUES (?, ?, ?)", rows
        )


def note_held(connection: Connection, heads: Mapping[str, Head]) -> None:
    """Keep what the hub says it holds of each chain."""
    rows = [(origin, head.seq, head.digest) for origin, head in heads.items()]
    if rows:
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO held (origin, seq, digest) VALUES (?, ?, ?)", rows
        )


def note_withheld(connection: Connection, reasons: Mapping[bytes, str]) -> None:
    """Keep which entries the hub holds back, and why; what is not named any more is passed on."""
    connection.exec_driver_sql("DELETE FROM withheld")
    if reasons:
        connection.exec_driver_sql(
            "INSERT INTO withheld (digest, reason) VALUES (?, ?)", list(reasons.items())
        )


def _seen(connection: Connection, subject: str, before: Projected | None) -> tuple[int, int]:
    if before is not None:
        return before.dossier.known, before.dossier.greatest_seen
    row = connection.exec_driver_sql(
        "SELECT count(*), coalesce(max(seen), -1) FROM entry WHERE subject = ?", (subject,)
    ).one()
    return row[0], row[1]


def _insert(connection: Connection, entries: Sequence[Entry]) -> None:
    connection.exec_driver_sql(
        _INSERT_ENTRY,
        [
            (
                entry.origin,
                entry.seq,
                entry.subject,
                entry.kind,
                entry.version,
                entry.clerk,
                entry.at,
                entry.seen,
                entry.to,
                entry.body,
                entry.sealed,
                entry.prev,
                entry.digest,
                entry.signature,
            )
            for entry in entries
        ],
    )
    parts = [(entry.digest, entry.private) for entry in entries if entry.private is not None]
    if parts:
        connection.exec_driver_sql(_INSERT_PRIVATE, parts)
    published = [
        (entry.digest, entry.origin, entry.seq)
        for entry in entries
        if not about_dossier(entry.subject)
    ]
    if published:
        connection.exec_driver_sql(_INSERT_PUBLISHED, published)
        _forget_locked(connection, entries)


def _forget_locked(connection: Connection, entries: Sequence[Entry]) -> None:
    """Delete the verifiers of clerks who may no longer sign in.

    A lock comes in again with its place: by then it may be lifted, and the verifier a new one.
    """
    for entry in entries:
        fact = opened(entry) if entry.kind == ClerkLocked.__name__ else None
        if not isinstance(fact, ClerkLocked) or about_dossier(entry.subject):
            continue
        known = [opened(each.entry) for each in history(connection, entry.subject)]
        if is_locked(fact.clerk, filter(None, known)):
            connection.exec_driver_sql("DELETE FROM verifier WHERE clerk = ?", (fact.clerk,))


def _store_after(connection: Connection, before: Projected | None, entry: Entry) -> Dossier:
    was = before or Projected(
        id=0,
        dossier=Dossier(subject=entry.subject),
        station=entry.origin,
        placed=0,
        unplaced=0,
    )
    if entry.seen == MOST_SEEN:
        # Only here an entry of our own may not be the last in its order.
        now = folded_anew(connection, entry.subject, was.id)
    else:
        # Read back what was written, so that the stored fold is the one everybody else makes.
        dossier = after(was.dossier, entry, opened(entry))
        now = replace(was, dossier=dossier, unplaced=was.unplaced + 1)
    store_all(connection, (now,), (was,))
    return now.dossier


def _project(
    connection: Connection, entries: Sequence[Entry], places: Sequence[int | None]
) -> Sequence[Projected]:
    arrived: dict[str, list[tuple[Entry, int | None]]] = defaultdict(list)
    for entry, place in zip(entries, places, strict=True):
        if about_dossier(entry.subject):
            arrived[entry.subject].append((entry, place))
    before = {known.dossier.subject: known for known in projected_all(connection, tuple(arrived))}
    rows = []
    for subject, news in arrived.items():
        known = before.get(subject)
        row = _next(known, news)
        rows.append(row or folded_anew(connection, subject, known.id if known else 0))
    store_all(connection, rows, before.values())
    return rows


def _next(before: Projected | None, news: Sequence[tuple[Entry, int | None]]) -> Projected | None:
    """Fold on from the stored fold when the news simply follow; None when they do not."""
    if before is None:
        first = news[0][0]
        before = Projected(
            id=0, dossier=Dossier(subject=first.subject), station=first.origin, placed=0, unplaced=0
        )
    if before.unplaced or any(
        place != before.placed + 1 + index for index, (_, place) in enumerate(news)
    ):
        return None
    dossier = before.dossier
    for entry, _ in news:
        dossier = after(dossier, entry, opened(entry))
    return replace(before, dossier=dossier, placed=before.placed + len(news))
