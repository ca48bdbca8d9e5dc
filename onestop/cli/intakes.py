"""Reading dossiers from a file somebody hands in: nothing in it is trusted.

Python's own reader is used, because it lets pass what only one dossier suffers from (half a
surrogate pair): each dossier is judged on its own, and one unreadable costs no other.
"""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, get_args

import msgspec
from msgspec import Struct

from onestop.cli.moments import YEARS
from onestop.domain.errors import Fault, Reason, Refused
from onestop.domain.folding import visible
from onestop.domain.intake import Intake

LONGEST_MB = 20
MOST_DOSSIERS = 10_000
STANDARD_INPUT = "-"

_MEGABYTE = 1024 * 1024
# A file may call a field anything: what is told of it stays readable.
_LONGEST_PATH = 80
_AT = re.compile(r" - at `\$\.?(.*)`$")
_MISSING = re.compile(r"missing required field `([^`]*)`")


def read_all(file: str) -> Sequence[object]:
    """Read one dossier or a list of them; refuse a file that is too large or no JSON."""
    try:
        read = json.loads(_content(file))
    except json.JSONDecodeError as unreadable:
        raise Refused(Reason.JSON_UNREADABLE, line=unreadable.lineno) from None
    except (ValueError, RecursionError):
        raise Refused(Reason.JSON_UNREADABLE, line=1) from None
    dossiers = read if isinstance(read, list) else [read]
    if len(dossiers) > MOST_DOSSIERS:
        raise Refused(Reason.LIST_TOO_LONG, longest=MOST_DOSSIERS, given=len(dossiers))
    return dossiers


def read_one(raw: object) -> Intake:
    """Read one dossier; refuse unknown fields by name, and what is of another kind by its path."""
    found = [visible(path)[:_LONGEST_PATH] for path in _unknown(raw, Intake)]
    unknown = [Fault(Reason.FIELD_UNKNOWN, path) for path in found]
    if unknown:
        raise Refused.of(unknown)
    try:
        intake = msgspec.convert(raw, Intake)
    except msgspec.ValidationError as unfit:
        raise _unfit(str(unfit)) from None
    if intake.received is not None and not _possible(intake.received):
        raise Refused(Reason.DATE_UNREADABLE, "received")
    return intake


def _content(file: str) -> bytes:
    try:
        if file == STANDARD_INPUT:
            return _bounded(sys.stdin.buffer) if sys.stdin else b""
        with Path(file).open("rb") as source:
            return _bounded(source)
    except (OSError, ValueError):
        raise Refused(Reason.FILE_UNREADABLE, "file") from None


def _bounded(source: BinaryIO) -> bytes:
    content = source.read(LONGEST_MB * _MEGABYTE + 1)
    if len(content) > LONGEST_MB * _MEGABYTE:
        raise Refused(Reason.FILE_TOO_LARGE, "file", longest=LONGEST_MB)
    return content


def _unknown(raw: object, kind: type[Struct], where: str = "") -> Iterator[str]:
    if not isinstance(raw, dict):
        return
    known = {field.name: field.type for field in msgspec.structs.fields(kind)}
    for name, value in raw.items():
        path = f"{where}{name}"
        if name not in known:
            yield path
            continue
        inner = next(_structs(known[name]), None)
        if inner is None:
            continue
        for index, each in enumerate(value) if isinstance(value, list) else [(-1, value)]:
            yield from _unknown(each, inner, f"{path}." if index < 0 else f"{path}.{index}.")


def _structs(annotation: object) -> Iterator[type[Struct]]:
    """Find the struct in `T | None` or `tuple[T, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, Struct):
        yield annotation
    for inner in get_args(annotation):
        yield from _structs(inner)


def _unfit(message: str) -> Refused:
    """Say which field is missing or of another kind; the message itself may quote citizens."""
    at = _AT.search(message)
    path = re.sub(r"\[([0-9]+)\]", r".\1", at[1]) if at else ""
    missing = _MISSING.search(message)
    if missing is None:
        return Refused(Reason.FIELD_UNREADABLE, path)
    return Refused(Reason.FIELD_MISSING, f"{path}.{missing[1]}".lstrip("."))


def _possible(received: datetime) -> bool:
    """Tell whether a moment is one that clocks and calendars can hold."""
    return received.year in YEARS
