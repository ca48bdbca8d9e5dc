"""The store: one SQLite file, one writer, readers beside it; tells who listens after a commit."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any, cast

import sqlcipher3.dbapi2
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.pool import NullPool, QueuePool

from onestop.domain.errors import Reason, Refused

SCHEMA = "0001"
READERS = 3
_BUSY_SECONDS = 20
_REASONS = (
    ("database is locked", Reason.STORE_BUSY),
    ("database or disk is full", Reason.DISK_FULL),
    ("readonly database", Reason.DISK_READ_ONLY),
    ("unable to open database file", Reason.DISK_READ_ONLY),
    ("disk I/O error", Reason.DISK_READ_ONLY),
)


@dataclass(frozen=True, slots=True)
class News:
    """What a commit changed: these subjects; none named means anything may have."""

    subjects: frozenset[str] = field(default_factory=frozenset)


class Store:
    """A station's store; safe to use from several threads, and beside other processes."""

    def __init__(self, path: Path, key: bytes | None = None) -> None:
        self._engine = engine_of(path, key)
        self._writer_engine = engine_of(path, key, synchronous="FULL")
        self._writer: Connection | None = None
        self._writing = threading.RLock()
        self._watcher: Connection | None = None
        self._version = 0
        self._listeners: list[Callable[[News], None]] = []
        with self.snapshot() as connection:
            _refuse_other_schema(connection)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Give the writing connection inside BEGIN IMMEDIATE; commit, synced to disk, or undo."""
        with self._writing, translated():
            connection = self._writer = self._writer or self._writer_engine.connect()
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.commit()
            except BaseException:
                connection.rollback()
                raise

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """Give a reading connection that sees one moment of the store."""
        with translated(), self._engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            try:
                yield connection
            finally:
                connection.rollback()

    def subscribe(self, listener: Callable[[News], None]) -> None:
        """Call the listener, on the writer's thread, after every commit of this process."""
        self._listeners.append(listener)

    def tell(self, news: News) -> None:
        """Tell who listens what a commit changed."""
        for listener in self._listeners:
            listener(news)

    def changed_elsewhere(self) -> bool:
        """Tell whether another process or connection has committed since this was last asked."""
        with translated():
            self._watcher = self._watcher or self._engine.connect()
            cursor = self._watcher.exec_driver_sql("PRAGMA data_version")
            version = cast("int", cursor.scalar_one())
            self._watcher.rollback()
        changed, self._version = version != self._version, version
        return changed

    def close(self) -> None:
        """Close every connection; the last one folds the write-ahead log into the file."""
        with self._writing:
            for connection in (self._writer, self._watcher):
                if connection is not None:
                    connection.close()
            self._writer = self._watcher = None
            self._engine.dispose()
            self._writer_engine.dispose()


def engine_of(path: Path, key: bytes | None = None, synchronous: str = "NORMAL") -> Engine:
    """Make an engine over a SQLite file in write-ahead mode, encrypted when a raw key is given."""
    engine = create_engine(
        f"sqlite:///{path}",
        module=cast("ModuleType", sqlcipher3.dbapi2),
        connect_args={"timeout": _BUSY_SECONDS, "check_same_thread": False},
        poolclass=QueuePool if synchronous == "NORMAL" else NullPool,
        **({"pool_size": READERS, "max_overflow": 8} if synchronous == "NORMAL" else {}),
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver has no types
        connection.isolation_level = None
        if key is not None:
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA synchronous = {synchronous}")
        connection.execute("PRAGMA foreign_keys = ON")

    return engine


@contextmanager
def translated() -> Iterator[None]:
    """Turn what the disk or another process refuses into a reason people can act on."""
    try:
        yield
    except (OperationalError, DBAPIError) as refusal:
        message = str(refusal.orig)
        for words, reason in _REASONS:
            if words in message:
                raise Refused(reason) from None
        raise


def _refuse_other_schema(connection: Connection) -> None:
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
    if found != SCHEMA:
        raise Refused(Reason.STORE_NEWER)
