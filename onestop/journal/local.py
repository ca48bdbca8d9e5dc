"""The second file of a station: settings, failed sign-ins, wrong clocks; none of it is a fact."""

from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import astuple
from sqlalchemy.schema import CreateTable

from onestop.domain.errors import Reason, Refused
from onestop.journal.store import engine_of, translated
from onestop.models.local import attempt, off_clock, setting

T = TypeVar("T")


class Span(Struct, frozen=True):
    """Entries of one origin, from one seq to another, both counted in."""

    origin: str
    first: int
    last: int


class Local:
    """What this machine remembers for itself; losing it loses no dossier."""

    def __init__(self, path: Path, key: bytes | None = None) -> None:
        self._path = path
        self._engine = engine_of(path, key)
        try:
            self._made()
        except Refused as refusal:
            if refusal.faults[0].reason is not Reason.STORE_UNREADABLE:
                raise
            # Whoever looks into the damage finds the old file beside the new one.
            self._engine.dispose()
            _set_aside(path)
            self._made()

    def _made(self) -> None:
        with translated(self._path), self._engine.connect() as connection:
            for table in (setting, attempt, off_clock):
                connection.execute(CreateTable(table, if_not_exists=True))
            connection.commit()

    def get(self, key: str, kind: type[T]) -> T | None:
        """Read a remembered value; None when there is none, or it is of another kind."""
        with translated(self._path), self._engine.connect() as connection:
            text = connection.exec_driver_sql(
                "SELECT value FROM setting WHERE key = ?", (key,)
            ).scalar_one_or_none()
            connection.rollback()
        try:
            return msgspec.json.decode(text, type=kind) if text is not None else None
        except msgspec.MsgspecError:
            return None

    def set(self, key: str, value: object) -> None:
        """Remember a value; None forgets it."""
        with translated(self._path), self._engine.connect() as connection:
            if value is None:
                connection.exec_driver_sql("DELETE FROM setting WHERE key = ?", (key,))
            else:
                connection.exec_driver_sql(
                    "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)",
                    (key, msgspec.json.encode(value).decode()),
                )
            connection.commit()

    def failures(self, login: str, since: int, until: int) -> list[int]:
        """List when this login failed between two moments, in milliseconds UTC."""
        with translated(self._path), self._engine.connect() as connection:
            rows = connection.exec_driver_sql(
                "SELECT at FROM attempt WHERE login = ? AND at BETWEEN ? AND ? ORDER BY at",
                (login, since, until),
            ).scalars()
            found = list(rows)
            connection.rollback()
        return found

    def failed(self, login: str, at: int) -> None:
        """Remember a failed sign-in."""
        with translated(self._path), self._engine.connect() as connection:
            connection.exec_driver_sql("INSERT INTO attempt (login, at) VALUES (?, ?)", (login, at))
            connection.commit()

    def forgive(self, login: str) -> None:
        """Forget the failed sign-ins of a login."""
        with translated(self._path), self._engine.connect() as connection:
            connection.exec_driver_sql("DELETE FROM attempt WHERE login = ?", (login,))
            connection.commit()

    def note_off_clock(self, span: Span) -> None:
        """Remember that the clock was off while these entries were written."""
        with translated(self._path), self._engine.connect() as connection:
            grown = connection.exec_driver_sql(
                "UPDATE off_clock SET last = max(last, ?) WHERE origin = ? AND last >= ? - 1",
                (span.last, span.origin, span.first),
            )
            if not grown.rowcount:
                connection.exec_driver_sql("INSERT INTO off_clock VALUES (?, ?, ?)", astuple(span))
            connection.commit()

    def off_clock(self) -> list[Span]:
        """List the entries that were written while the clock was off."""
        with translated(self._path), self._engine.connect() as connection:
            rows = connection.exec_driver_sql("SELECT origin, first, last FROM off_clock").all()
            connection.rollback()
        return [Span(*row) for row in rows]

    def close(self) -> None:
        """Close the file."""
        self._engine.dispose()


def _set_aside(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.replace(part.with_name(f"{path.name}.damaged{suffix}"))
