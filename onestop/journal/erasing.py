"""Erasing: what an `Erased` entry makes this store forget, for good.

Private parts go in the transaction that learns of a confirmed erasure, and never come back. What
stands outside those rows (archived forms, old pages of the search index, the write-ahead log) goes
after its commit, and again at each opening and exchange until it is done.
"""

import logging
from collections.abc import Collection, Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from msgspec.structs import replace
from sqlalchemy import Connection

from onestop.config import Home
from onestop.domain.entries import Entry
from onestop.domain.errors import Refused
from onestop.journal.projections import Projected
from onestop.journal.store import Store

# Pages of the search index that one transaction merges: a desk that waits meanwhile is not stalled.
_PAGES = 400
_WORK_DONE = 2
_FORMS = (
    "SELECT json_extract(body, '$.sha256'), subject IN (SELECT subject FROM erased)"
    " FROM entry WHERE kind = 'Printed' AND json_valid(body)"
)
_log = logging.getLogger(__name__)


def erased_among(connection: Connection, subjects: Collection[str]) -> frozenset[str]:
    """Tell which of these subjects have no private parts any more."""
    marks = ", ".join("?" * len(subjects))
    found = connection.exec_driver_sql(
        f"SELECT subject FROM erased WHERE subject IN ({marks})",  # noqa: S608 - marks only
        tuple(subjects),
    )
    return frozenset(found.scalars())


def without_erased(entries: Sequence[Entry], erased: Collection[str]) -> Sequence[Entry]:
    """Take the private parts off entries about erased subjects: they came too late to be kept."""
    if not erased:
        return entries
    return [replace(entry, private=None) if entry.subject in erased else entry for entry in entries]


def is_final(row: Projected) -> bool:
    """Tell whether a dossier's erasure is confirmed: nothing that arrives later can dispute it."""
    return 0 < row.dossier.erased <= row.placed


def forget(connection: Connection, subjects: Iterable[str]) -> None:
    """Delete the private parts of these subjects, and remember that they never come back."""
    rows = [(subject,) for subject in subjects]
    if not rows:
        return
    connection.exec_driver_sql("INSERT OR IGNORE INTO erased (subject, swept) VALUES (?, 0)", rows)
    connection.exec_driver_sql(
        "DELETE FROM private_part"
        " WHERE digest IN (SELECT entry.digest FROM entry WHERE entry.subject = ?)",
        rows,
    )


def sweep(store: Store) -> int:
    """Remove every other trace of what was erased; answer of how many subjects none is left.

    Whatever cannot be removed now (a file somebody reads, a busy store, a full disk) is tried again
    next time: what was erased is erased all the same.
    """
    try:
        return _swept(store)
    except Refused as refusal:
        _log.warning("traces of an erasure are left: %s", str(refusal))
        return 0


def _swept(store: Store) -> int:
    with store.snapshot() as connection:
        rows = connection.exec_driver_sql("SELECT subject FROM erased WHERE swept = 0").all()
    if not rows:
        return 0
    gone = _forms_deleted(store)
    _merge_search(store)
    if not (store.empty_log() and gone):
        return 0
    with store.transaction() as connection:
        connection.exec_driver_sql(
            "UPDATE erased SET swept = 1 WHERE subject = ?", [(row[0],) for row in rows]
        )
    return len(rows)


def _forms_deleted(store: Store) -> bool:
    """Delete the forms of erased dossiers, and archived drafts that no dossier names any more.

    So a form goes that was drawn, never printed, and still names somebody.
    """
    home = Home(folder=store.path.parent)
    with store.snapshot() as connection:
        kept, erased = _forms(connection)
    laid_out = [path for path in home.printed.glob("*.pdf") if _bytes_name(path) in erased]
    gone = [_deleted(path) for path in laid_out]
    if _others(home, kept):
        with store.transaction() as connection:
            # A form being printed is kept once more in the transaction that names it.
            kept, _ = _forms(connection)
            gone += [_deleted(path) for path in _others(home, kept)]
    return all(gone)


def _forms(connection: Connection) -> tuple[set[str], set[str]]:
    """Name the forms of dossiers that stand, and those of erased ones alone."""
    named = connection.exec_driver_sql(_FORMS).all()
    kept = {name for name, erased in named if not erased}
    return kept, {name for name, erased in named if erased} - kept


def _others(home: Home, kept: Collection[str]) -> list[Path]:
    """List what is archived beside these forms.

    What does not end as a form was half written by a killed process; a living one writes it anew.
    """
    files = {f"{name}.pdf" for name in kept}
    return [path for path in home.archive.glob("*") if path.name not in files]


def _bytes_name(path: Path) -> str:
    """Name a form that lies under a name for people; one that has just gone has none."""
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _deleted(path: Path) -> bool:
    try:
        path.unlink(missing_ok=True)
    except OSError as refusal:
        _log.warning("an erased form is still in use: %s", refusal.errno)
        return False
    return True


def _merge_search(store: Store) -> None:
    """Write the search index anew without what was deleted from it, some pages at a time."""
    pages = -_PAGES
    while True:
        with store.transaction() as connection:
            before = _changes(connection)
            connection.exec_driver_sql(
                "INSERT INTO search (search, rank) VALUES ('merge', ?)", (pages,)
            )
            # The index says so itself: one change is the command alone, nothing was left to merge.
            if _changes(connection) - before < _WORK_DONE:
                return
        pages = _PAGES


def _changes(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT total_changes()").scalar_one())
