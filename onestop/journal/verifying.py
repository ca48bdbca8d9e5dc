"""Verifying a store: chains, digests, seals, signatures, and projections against a fresh fold."""

from collections.abc import Callable, Collection, Iterator
from enum import StrEnum

from msgspec import Struct
from sqlalchemy import Connection

from onestop.domain.entries import Entry, intact
from onestop.journal.codec import seal_of
from onestop.journal.projections import COLUMNS, added_up, columns_of
from onestop.journal.reading import NO_DIGEST, entries_of, history, origins

KeysOf = Callable[[str], Collection[bytes]]
Signed = Callable[[bytes, bytes, bytes], bool]


class Flaw(StrEnum):
    """What is wrong with an entry, or with what was made of its subject."""

    DIGEST = "digest"
    PREV = "prev"
    GAP = "gap"
    SEAL = "seal"
    MISSING = "missing"
    SIGNATURE = "signature"
    PROJECTION = "projection"
    SEARCH = "search"


class Broken(Struct, frozen=True):
    """An entry that does not hold, named by origin and seq; seq 0 where the journal has none."""

    origin: str
    seq: int
    why: Flaw


class Verified(Struct, frozen=True, kw_only=True):
    """How many entries were read, and which do not hold."""

    entries: int
    broken: tuple[Broken, ...]


def verify(connection: Connection, own: str, keys_of: KeysOf, signed: Signed) -> Verified:
    """Read everything this store has and list what does not hold.

    `keys_of` gives the public keys known for an origin; an origin without any goes unchecked.
    """
    count = 0
    parts = _Parts(connection, own)
    broken: list[Broken] = []
    for origin in origins(connection):
        keys = keys_of(origin)
        chain = _Chain(whole=origin == own)
        for entry in entries_of(connection, origin):
            count += 1
            flaws = (*chain.flaws(entry), *_flaws(entry, keys, signed), *parts.flaws(entry))
            broken.extend(Broken(entry.origin, entry.seq, why) for why in flaws)
    broken.extend(_projections(connection))
    return Verified(entries=count, broken=tuple(broken))


class _Chain:
    """One origin's chain as it is walked; a fork has two entries with one seq."""

    def __init__(self, *, whole: bool) -> None:
        self._whole = whole
        self._seq = 0
        self._digests = {NO_DIGEST}
        self._before: set[bytes] = set()

    def flaws(self, entry: Entry) -> Iterator[Flaw]:
        """Compare an entry with those before it; a chain of another office may have gaps."""
        if entry.seq != self._seq:
            follows = entry.seq == self._seq + 1
            if self._whole and not follows:
                yield Flaw.GAP
            self._before = self._digests if follows else set()
            self._seq, self._digests = entry.seq, set()
        self._digests.add(entry.digest)
        if self._before and entry.prev not in self._before:
            yield Flaw.PREV


class _Parts:
    """Which private parts should be here: all of them, but those of erased subjects.

    A store that keeps none is a public station's (board, kiosk), which is sent none.
    """

    def __init__(self, connection: Connection, own: str) -> None:
        self._own = own
        self._erased = set(connection.exec_driver_sql("SELECT subject FROM erased").scalars())
        kept = connection.exec_driver_sql("SELECT EXISTS (SELECT 1 FROM private_part)")
        self._kept = bool(kept.scalar_one())

    def flaws(self, entry: Entry) -> Iterator[Flaw]:
        """Compare an entry's seal with what is here."""
        expected = entry.sealed and (self._kept or entry.origin == self._own)
        if expected and entry.private is None and entry.subject not in self._erased:
            yield Flaw.MISSING


def _flaws(entry: Entry, keys: Collection[bytes], signed: Signed) -> Iterator[Flaw]:
    if not intact(entry):
        yield Flaw.DIGEST
    if entry.private is not None and seal_of(entry.private) != entry.sealed:
        yield Flaw.SEAL
    if keys and not any(signed(key, entry.signature, entry.digest) for key in keys):
        yield Flaw.SIGNATURE


def _projections(connection: Connection) -> Iterator[Broken]:
    """Fold every dossier anew and compare it with its row; the journal is never wrong here."""
    subjects = connection.exec_driver_sql(
        "SELECT subject FROM entry WHERE instr(subject, ':') = 0 GROUP BY subject"
    ).scalars()
    for subject in subjects.all():
        recorded = history(connection, subject)
        first = recorded[0].entry
        row = connection.exec_driver_sql(
            f"SELECT id, {', '.join(COLUMNS)} FROM dossier WHERE subject = ?",  # noqa: S608 - names of columns only
            (subject,),
        ).first()
        if row is None or tuple(row[1:]) != columns_of(added_up(subject, recorded, row[0])):
            yield Broken(first.origin, first.seq, Flaw.PROJECTION)
        if row is None or not _searchable(connection, row[0]):
            yield Broken(first.origin, first.seq, Flaw.SEARCH)
    strays = connection.exec_driver_sql(
        "SELECT count(*) FROM dossier WHERE subject NOT IN (SELECT subject FROM entry)"
    ).scalar_one()
    if strays:
        yield Broken("", 0, Flaw.PROJECTION)


def _searchable(connection: Connection, row: int) -> bool:
    found = connection.exec_driver_sql("SELECT count(*) FROM search WHERE rowid = ?", (row,))
    return bool(found.scalar_one())
