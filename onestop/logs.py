"""Logs without citizens: what went wrong and where, never the words of an error.

A database error quotes the row it stumbled on, so no exception's message or arguments are written,
only its type and the lines it passed. What a module logs itself must name nobody either: ids and
counts.
"""

import logging
import traceback
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

_FORM = "%(asctime)s %(levelname)s %(name)s %(message)s"
_ONE_FILE = 1_000_000
_KEPT = 5


def start(folder: Path, process: str) -> RotatingFileHandler:
    """Write this process's log to a file of its own; two processes cannot rotate one file."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / f"{process}.log", maxBytes=_ONE_FILE, backupCount=_KEPT, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter(_FORM))
    handler.addFilter(without_words_of_errors)
    logging.getLogger().addHandler(handler)
    logging.getLogger("onestop").setLevel(logging.INFO)
    logging.captureWarnings(capture=True)
    return handler


def without_words_of_errors(record: logging.LogRecord) -> bool:
    """Keep of every error in a record its type and lines, and let the record pass."""
    record.msg = _named(record.msg)
    if isinstance(record.args, tuple):
        record.args = tuple(_named(value) for value in record.args)
    elif record.args:
        record.args = {name: _named(value) for name, value in record.args.items()}
    if record.exc_info and record.exc_info[1]:
        record.exc_text = "\n".join(_lines(record.exc_info[1]))
        record.exc_info = None
    return True


def _named(value: object) -> object:
    return _type(value) if isinstance(value, BaseException) else value


def _type(error: BaseException) -> str:
    return f"{type(error).__module__}.{type(error).__qualname__}"


def _lines(error: BaseException) -> Iterator[str]:
    """Go from the first cause to the last error."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before:
        yield from _lines(before)
    yield _type(error)
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {frame.filename}:{frame.lineno} in {frame.name}"
    for inner in error.exceptions if isinstance(error, BaseExceptionGroup) else ():
        yield from _lines(inner)
