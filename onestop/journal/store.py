"""The store: one SQLite file, one writer, readers beside it; tells who listens after a commit."""

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from types import ModuleType
from typing import Any, cast

import sqlcipher3.dbapi2
from msgspec import Struct, field
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.pool import NullPool, QueuePool

from onestop.domain.errors import Reason, Refused

SCHEMA = "0004"
READERS = 3
PATIENCE_SECONDS = 20.0
_LOG_PATIENCE_MS = 500
_REASONS = (
    ("database is locked", Reason.STORE_BUSY),
    ("database or disk is full", Reason.DISK_FULL),
    ("readonly database", Reason.DISK_READ_ONLY),
    ("unable to open database file", Reason.DISK_READ_ONLY),
    ("file is not a database", Reason.STORE_UNREADABLE),
    ("malformed", Reason.STORE_UNREADABLE),
)
_DRIVER_ERRORS = (DBAPIError, sqlcipher3.dbapi2.Error)
_LEAST_FREE = 4 * 1024 * 1024


class Use(StrEnum):
    """What connections are for: reading, writing what must last, writing what may be lost."""

    READING = "query_only = ON"
    WRITING = "synchronous = FULL"
    LOCAL = "synchronous = NORMAL"


class News(Struct, frozen=True):
    """What a commit changed: these subjects; none named means anything may have."""

    subjects: frozenset[str] = field(default_factory=frozenset)


class Store:
    """A station's store; safe to use from several threads, and beside other processes."""

    def __init__(
        self, path: Path, key: bytes | None = None, patience: float = PATIENCE_SECONDS
    ) -> None:
        self.path = path
        self._engine = engine_of(path, key, Use.READING, patience)
        self._writer_engine = engine_of(path, key, Use.WRITING, patience)
        self._writer: Connection | None = None
        self._writing = threading.RLock()
        self._watcher: Connection | None = None
        self._version = 0
        self._listeners: list[Callable[[News], None]] = []
        try:
            with self.snapshot() as connection:
                _refuse_other_schema(connection)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Give the writing connection inside BEGIN IMMEDIATE; commit, synced to disk, or undo."""
        with self._writing, translated(self.path):
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
        with translated(self.path), self._engine.connect() as connection:
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
        with translated(self.path):
            self._watcher = self._watcher or self._engine.connect()
            cursor = self._watcher.exec_driver_sql("PRAGMA data_version")
            version = cast("int", cursor.scalar_one())
            self._watcher.rollback()
        changed, self._version = version != self._version, version
        return changed

    def empty_log(self) -> bool:
        """Fold the write-ahead log into the file and empty it; False while somebody reads it."""
        with (
            self._writing,
            translated(self.path),
            self._writer_engine.connect() as connection,
        ):
            connection.exec_driver_sql(f"PRAGMA busy_timeout = {_LOG_PATIENCE_MS}")
            row = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
        return not row[0]

    def close(self) -> None:
        """Close every connection; the last one folds the write-ahead log into the file."""
        with self._writing:
            for connection in (self._writer, self._watcher):
                if connection is not None:
                    connection.close()
            self._writer = self._watcher = None
            self._engine.dispose()
            self._writer_engine.dispose()


def engine_of(
    path: Path,
    key: bytes | None = None,
    use: Use = Use.LOCAL,
    patience: float = PATIENCE_SECONDS,
) -> Engine:
    """Make an engine over a SQLite file in write-ahead mode, encrypted when a raw key is given."""
    engine = create_engine(
        f"sqlite:///{path}",
        module=cast("ModuleType", sqlcipher3.dbapi2),
        connect_args={"timeout": patience, "check_same_thread": False},
        # What a statement was given may name a citizen, and an error's text may reach a log.
        hide_parameters=True,
        poolclass=NullPool if use is Use.WRITING else QueuePool,
        **({} if use is Use.WRITING else {"pool_size": READERS, "max_overflow": 8}),
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver has no types
        connection.isolation_level = None
        if key is not None:
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        # Sorting would else write names in the clear to the system's temporary folder.
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA journal_mode = WAL")
        # What is deleted or replaced is overwritten in the file: an erased name must not be found.
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA {use}")

    return engine


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what the disk or another process refuses into a reason people can act on."""
    try:
        yield
    except _DRIVER_ERRORS as refusal:
        reason = _reason(str(getattr(refusal, "orig", refusal)), path)
        if reason is None:
            raise
        raise Refused(reason) from None


def _reason(message: str, path: Path) -> Reason | None:
    for words, reason in _REASONS:
        if words in message:
            return reason
    if "disk I/O error" in message:
        # A full disk also shows as this, where SQLite enlarges the index of its write-ahead log.
        free = shutil.disk_usage(path.parent).free
        return Reason.DISK_FULL if free < _LEAST_FREE else Reason.DISK_READ_ONLY
    return None


def _refuse_other_schema(connection: Connection) -> None:
    try:
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    except OperationalError as missing:
        if "no such table" in str(missing.orig):
            raise Refused(Reason.STORE_UNREADABLE) from None
        raise
    if found is None:
        raise Refused(Reason.STORE_UNREADABLE)
    if found != SCHEMA:
        raise Refused(Reason.STORE_OLDER if found < SCHEMA else Reason.STORE_NEWER)
