"""Stores in memory, as many as a law needs, and a province that gives places."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct, field
from sqlalchemy import Connection

from onestop.domain.dossier import Dossier, after
from onestop.domain.entries import Entry
from onestop.domain.facts import Fact
from onestop.journal.codec import opened
from onestop.journal.projections import COLUMNS, columns_of, folded_anew, without_a_gap
from onestop.journal.reading import history, unsent
from onestop.journal.schema import upgrade
from onestop.journal.store import engine_of
from onestop.journal.writing import Author, accept, append

SUBJECTS = ("d1", "d2")


@cache
def schema() -> tuple[str, ...]:
    """Give the statements that make an empty store, as the migrations leave them."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "store.db"
        upgrade(path)
        engine = engine_of(path)
        with engine.connect() as connection:
            statements = connection.exec_driver_sql(
                "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'search_%'"
            ).scalars()
            found = tuple(statements)
        engine.dispose()
    return found


class Node:
    """One station's store in memory; clocks are counters, for no law may hang on them."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.at = count(1_795_000_000_000)
        self.read = 0
        self._engine = engine_of(Path(":memory:"))
        self.connection: Connection = self._engine.connect()
        for statement in schema():
            self.connection.exec_driver_sql(statement)

    def write(self, subject: str, fact: Fact) -> Entry:
        """Record a fact whether it fits or not."""
        author = Author(
            origin=self.origin,
            clerk="c1",
            at=next(self.at),
            sign=lambda digest: digest + digest,
            salt=lambda: bytes(16),
        )
        return append(self.connection, author, subject, fact)[0]

    def take(self, rows: Sequence[tuple[Entry, int | None]]) -> None:
        """Take entries and places over."""
        if rows:
            accept(self.connection, [row[0] for row in rows], [row[1] for row in rows])

    def close(self) -> None:
        """Let the store go."""
        self.connection.close()
        self._engine.dispose()


class Province(Struct):
    """Who gives places: one per subject and entry, in the order of arrival; an inbox for all."""

    held: dict[str, int] = field(default_factory=dict)
    inbox: list[tuple[Entry, int | None]] = field(default_factory=list)
    given: dict[str, int] = field(default_factory=dict)
    known: set[bytes] = field(default_factory=set)

    def receive(self, entries: Sequence[Entry]) -> None:
        """Place what is new; what came before is harmless."""
        for entry in entries:
            if entry.digest not in self.known:
                self.known.add(entry.digest)
                self.held[entry.origin] = max(entry.seq, self.held.get(entry.origin, 0))
                self.given[entry.subject] = self.given.get(entry.subject, 0) + 1
                self.inbox.append((entry, self.given[entry.subject]))

    def exchange(self, node: Node, send: int, pull: int) -> None:
        """Take some of what a node has, give it some of what is new."""
        self.receive(unsent(node.connection, self.held, send))
        page = self.inbox[node.read : node.read + pull]
        node.read += len(page)
        node.take(page)


def rows_of(connection: Connection) -> Mapping[str, tuple[object, ...]]:
    """Read every projected row by subject, without its id."""
    rows = connection.exec_driver_sql(
        f"SELECT subject, {', '.join(COLUMNS)} FROM dossier"  # noqa: S608 - names of columns only
    )
    return {row[0]: tuple(row[1:]) for row in rows}


def rows_anew(connection: Connection) -> Mapping[str, tuple[object, ...]]:
    """Fold every dossier from the journal."""
    subjects = connection.exec_driver_sql(
        "SELECT DISTINCT subject FROM entry WHERE instr(subject, ':') = 0"
    ).scalars()
    return {subject: columns_of(folded_anew(connection, subject)) for subject in subjects.all()}


def verdicts(connection: Connection, subject: str) -> list[tuple[bytes, bool]]:
    """Tell of every confirmed entry whether it moved its dossier, in order."""
    recorded = history(connection, subject)
    dossier = Dossier(subject=subject)
    found = []
    for known in recorded[: without_a_gap(recorded)]:
        fact = opened(known.entry)
        then = after(dossier, known.entry, fact)
        refused = then.unread > dossier.unread or (len(then.disputes) > len(dossier.disputes))
        found.append((known.entry.digest, not refused))
        dossier = then
    return found
