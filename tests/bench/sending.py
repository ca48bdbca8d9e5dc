"""`send` and `pull` of a real hub, rows only, against COPY and INSERT of the same bytes.

The baseline gives the same server the same fields: binary COPY into a temporary table, then INSERT
ON CONFLICT into one bare table with a random key. The hub's own checks, locks, places and running
digests are what ours does beside it. `pull` is held against that, too, and shown beside a plain
SELECT of the bare table's rows.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import LiteralString, Self

import psycopg

from onestop.domain.entries import Entry
from onestop.hub.sample import SampleProvince
from onestop.journal.sample_office import SAMPLE_OFFICE
from onestop.sync.hub import START
from onestop.sync.postgres_hub import PostgresHub
from tests.bench.feeds import chained, model_of, stories
from tests.bench.pairs import Ratio, seconds, throughput
from tests.bench.provinces import BATCH, WRITING_LANE, batches, caller, give, greet, province

DOSSIERS = 8000
FACTS = 5
BOUND = 0.5
READING_LANE = 2
WARM = 5
_COLUMNS = (
    ("origin", "text"),
    ("seq", "int8"),
    ("subject", "text"),
    ("kind", "text"),
    ("version", "int8"),
    ("clerk", "text"),
    ("at", "int8"),
    ("seen", "int8"),
    ("addressed", "text"),
    ("sealed", "text"),
    ("prev", "bytea"),
    ("digest", "bytea"),
    ("signature", "bytea"),
    ("body", "text"),
    ("private", "bytea"),
)
_TYPES = [kind for _, kind in _COLUMNS]
_FIELDS = ", ".join(f"{name} {kind}" for name, kind in _COLUMNS)
_INSERT: LiteralString = (
    "insert into bare select gen_random_uuid(), staging.* from staging on conflict do nothing"
)
_KEEP: LiteralString = (
    "insert into ordered (origin, seq, subject, kind, version, clerk, at, seen, addressed, sealed,"
    " prev, digest, signature, body, private) select * from staging"
)
_SELECT: LiteralString = "select * from ordered where number > %s order by number limit %s"


def measure(folder: Path) -> list[Ratio]:
    """Send and pull the same entries in batches of 1,000, each batch both ways in turn."""
    chance = random.Random(4)  # noqa: S311 - invented people
    told = stories(model_of(folder / "model", chance), DOSSIERS, FACTS, chance)
    entries = list(batches([entry for entry, _ in chained(told)]))
    with province(folder / "hub") as running, _Bare(running) as bare:
        with caller(running, WRITING_LANE) as writer:
            greet(writer)
            # Plans, caches and files of the first batches are nobody's usual day.
            for batch in entries[:WARM]:
                give(writer, batch)
                bare.copy(batch)
            sent = [
                (_rate(lambda: give(writer, batch)), _rate(lambda: bare.copy(batch)))  # noqa: B023 - called at once
                for batch in entries[WARM:]
            ]
            for batch in entries:
                bare.keep(batch)
        with caller(running, READING_LANE) as reader:
            pulled = list(_pulled(reader, bare))
    return [
        throughput("send", BOUND, sent),
        throughput("pull, rows only", BOUND, [(mine, copy) for mine, copy, _ in pulled]),
        throughput("pull beside a SELECT", None, [(mine, plain) for mine, _, plain in pulled]),
    ]


def _pulled(reader: PostgresHub, bare: "_Bare") -> Iterator[tuple[float, float, float]]:
    """Pull page after page of the office's inbox; give the rates of full pages."""
    cursors = dict(reader.pull({}, 0).heads) | {SAMPLE_OFFICE: START}
    bare.rewind()
    while True:
        start = perf_counter()
        page = reader.pull(cursors, BATCH)
        rate = len(page.rows) / (perf_counter() - start)
        if len(page.rows) < BATCH:
            return
        cursors = dict(page.cursors)
        entries = [row.entry for row in page.rows]
        yield rate, _rate(lambda: bare.copy(entries)), _rate(bare.select)  # noqa: B023 - called at once


def _rate(act: Callable[[], object]) -> float:
    return BATCH / seconds(act)


class _Bare:
    """The same server, used plainly."""

    def __init__(self, running: SampleProvince) -> None:
        self._connection = psycopg.connect(running.url, autocommit=True)
        self._last = 0
        for statement in (
            f"create table bare (id uuid primary key, {_FIELDS})",
            f"create table ordered (number bigserial primary key, {_FIELDS})",
            f"create temp table staging ({_FIELDS}) on commit delete rows",
        ):
            self._connection.execute(statement.encode())

    def __enter__(self) -> Self:
        """Use it for the length of a block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the connection."""
        self._connection.close()

    def copy(self, entries: Sequence[Entry]) -> None:
        """Copy entries and insert them where they are not yet, in one transaction."""
        self._copy(entries, _INSERT)

    def keep(self, entries: Sequence[Entry]) -> None:
        """Keep entries to be selected again."""
        self._copy(entries, _KEEP)

    def rewind(self) -> None:
        """Select from the start."""
        self._last = 0

    def select(self) -> None:
        """Select the next rows by their key, as wide as the hub's."""
        rows = self._connection.execute(_SELECT, (self._last, BATCH), binary=True).fetchall()
        if len(rows) != BATCH:
            raise RuntimeError("the bare table ran out of rows")
        self._last = rows[-1][0]

    def _copy(self, entries: Sequence[Entry], then: LiteralString) -> None:
        with self._connection.transaction():
            with (
                self._connection.cursor() as cursor,
                cursor.copy("copy staging from stdin (format binary)") as copy,
            ):
                copy.set_types(_TYPES)
                for entry in entries:
                    copy.write_row(_row(entry))
            self._connection.execute(then)


def _row(entry: Entry) -> tuple[object, ...]:
    return (
        entry.origin,
        entry.seq,
        entry.subject,
        entry.kind,
        entry.version,
        entry.clerk,
        entry.at,
        entry.seen,
        entry.to,
        entry.sealed,
        entry.prev,
        entry.digest,
        entry.signature,
        entry.body,
        entry.private,
    )
