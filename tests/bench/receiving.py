"""Receive to durable, against the plain driver writing the same rows as durably.

Ours checks duties and rules, counts the due moment, draws a code, signs twice, chains, folds and
indexes. The baseline is handed every value and only writes: one transaction each, synced.
"""

import random
import sqlite3
from itertools import count
from pathlib import Path

from onestop.services import reception
from tests.bench.offices import intake, staffed
from tests.bench.pairs import Ratio, compared

EACH = 50
PAIRS = 15
BOUND = 5.0


def measure(folder: Path) -> Ratio:
    """Receive dossiers through a desk, and write such rows by sqlite3 in one transaction each."""
    office = staffed(folder / "receive")
    chance = random.Random(1)  # noqa: S311 - invented people
    office.counter.do(reception.receive, intake(chance))
    plain = _PlainWriter(folder / "plain.db", office.station.home.store)

    def ours() -> None:
        for _ in range(EACH):
            office.counter.do(reception.receive, intake(chance))

    ratio = compared(f"receive to durable ({EACH} dossiers)", BOUND, ours, plain.write, PAIRS)
    office.station.close()
    return ratio


class _PlainWriter:
    """Writes the rows of one reception again and again, under new keys."""

    def __init__(self, path: Path, model: Path) -> None:
        store = sqlite3.connect(model)
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")
        for (statement,) in store.execute(
            "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'index')"
            " AND tbl_name IN ('entry', 'private_part', 'dossier', 'code_used')"
        ):
            self._connection.execute(statement)
        self._connection.execute(
            "CREATE VIRTUAL TABLE search USING fts5 (people, numbers, words, content='',"
            " detail=none, prefix='2 3', tokenize='unicode61 remove_diacritics 0')"
        )
        self._rows = {
            name: store.execute(f"SELECT * FROM {name} LIMIT 1 OFFSET ?", (offset,)).fetchone()  # noqa: S608 - our own names
            for name, offset in (("entry", _last(store) - 1), ("private_part", 0), ("dossier", 0))
        }
        self._number = count(10**6)
        store.close()

    def write(self) -> None:
        """Write as many receptions as ours, each synced to disk."""
        for _ in range(EACH):
            self._one(next(self._number))

    def _one(self, number: int) -> None:
        run = self._connection.execute
        mark = number.to_bytes(32, "big")
        entry, part, dossier = (self._rows[name] for name in ("entry", "private_part", "dossier"))
        run("BEGIN IMMEDIATE")
        run("SELECT count FROM code_used WHERE stem = '000.00.99.H50-261120-01'").fetchone()
        run("INSERT OR REPLACE INTO code_used VALUES ('000.00.99.H50-261120-01', ?)", (number,))
        run(
            f"INSERT INTO entry VALUES ({', '.join('?' * len(entry))})",  # noqa: S608 - marks
            (number, entry[1], number, f"{number:032}", *entry[4:13], mark, entry[14]),
        )
        run("INSERT INTO private_part VALUES (?, ?)", (mark, part[1]))
        run(
            f"INSERT INTO dossier VALUES ({', '.join('?' * len(dossier))})",  # noqa: S608 - marks
            (number, f"{number:032}", f"000.00.99.H50-261120-{number}", *dossier[3:]),
        )
        run(
            "INSERT INTO search (rowid, people, numbers, words) VALUES (?, ?, ?, ?)",
            (number, "nguyen van duc nvd", f"000 00 99 h50 {number} 0912345678 5678", "tc05 cap"),
        )
        run("COMMIT")


def _last(store: sqlite3.Connection) -> int:
    return int(store.execute("SELECT count(*) FROM entry").fetchone()[0])
