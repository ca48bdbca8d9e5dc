"""Locks between processes: the operating system drops them when their holder dies.

They are SQLite's own file locks, because those are the same on Linux and Windows and may be shared.
A file that cannot be locked at all is refused: nobody holds it.
"""

import os
import sqlite3
from pathlib import Path
from types import MappingProxyType

from onestop.domain.errors import Reason, Refused

_ALONE = "EXCLUSIVE"
_SHARED = "DEFERRED"
_PRIMARY = 0xFF
_REASONS = MappingProxyType(
    {
        sqlite3.SQLITE_FULL: Reason.DISK_FULL,
        sqlite3.SQLITE_READONLY: Reason.DISK_READ_ONLY,
        sqlite3.SQLITE_CANTOPEN: Reason.DISK_READ_ONLY,
        sqlite3.SQLITE_PERM: Reason.DISK_READ_ONLY,
        sqlite3.SQLITE_IOERR: Reason.DISK_READ_ONLY,
    }
)


class Lock:
    """One process's hold on a file; taken by one alone, or shared by many."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._held: sqlite3.Connection | None = None

    def take(self) -> bool:
        """Take the lock alone, or answer False when anybody holds it."""
        return self._begin(_ALONE, timeout=0)

    def wait(self, seconds: float = 60) -> None:
        """Take the lock alone, waiting for those who hold it."""
        if not self._begin(_ALONE, timeout=seconds):
            raise TimeoutError("whoever holds the lock does not let go")

    def take_shared(self) -> None:
        """Share the lock with others who share it."""
        if not self._begin(_SHARED, timeout=60):
            raise TimeoutError("whoever holds the lock does not let go")

    def release(self) -> None:
        """Let go."""
        if self._held is not None:
            self._held.close()
            self._held = None

    def _begin(self, mode: str, timeout: float) -> bool:
        try:
            held = _begun(self._file, mode, timeout)
        except sqlite3.OperationalError as failed:
            # Only the first byte tells the kind, the others where in SQLite it arose.
            code = failed.sqlite_errorcode & _PRIMARY
            if code == sqlite3.SQLITE_BUSY:
                return False
            if code in _REASONS:
                raise Refused(_REASONS[code]) from None
            raise
        if mode == _ALONE and not os.access(self._file, os.W_OK):
            # Where nothing can be written, SQLite quietly shares what was to be held alone.
            held.close()
            raise Refused(Reason.DISK_READ_ONLY)
        self._held = held
        return True


def _begun(file: Path, mode: str, timeout: float) -> sqlite3.Connection:
    connection = sqlite3.connect(
        file, timeout=timeout, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute(f"BEGIN {mode}")
        # A deferred transaction takes its shared lock with the first read and keeps it.
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection
