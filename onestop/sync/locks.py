"""Locks between processes: the operating system drops them when their holder dies.

They are SQLite's own file locks, because those are the same on Linux and Windows and may be shared.
"""

import sqlite3
from pathlib import Path


class Lock:
    """One process's hold on a file; taken by one alone, or shared by many."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._held: sqlite3.Connection | None = None

    def take(self) -> bool:
        """Take the lock alone, or answer False when anybody holds it."""
        return self._begin("EXCLUSIVE", timeout=0)

    def wait(self, seconds: float = 60) -> None:
        """Take the lock alone, waiting for those who hold it."""
        if not self._begin("EXCLUSIVE", timeout=seconds):
            raise TimeoutError("whoever holds the lock does not let go")

    def take_shared(self) -> None:
        """Share the lock with others who share it."""
        if not self._begin("DEFERRED", timeout=60):
            raise TimeoutError("whoever holds the lock does not let go")

    def release(self) -> None:
        """Let go."""
        if self._held is not None:
            self._held.close()
            self._held = None

    def _begin(self, mode: str, timeout: float) -> bool:
        connection = sqlite3.connect(
            self._file, timeout=timeout, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute(f"BEGIN {mode}")
            # A deferred transaction takes its shared lock with the first read and keeps it.
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except sqlite3.OperationalError:
            connection.close()
            return False
        self._held = connection
        return True
