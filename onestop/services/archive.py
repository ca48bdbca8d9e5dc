"""The archive: the bytes of everything printed here, named by their SHA-256."""

import errno
import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from onestop.config import Home
from onestop.domain.errors import Reason, Refused

_REASONS: Mapping[int, Reason] = MappingProxyType(
    {
        errno.ENOSPC: Reason.DISK_FULL,
        errno.EDQUOT: Reason.DISK_FULL,
        errno.EROFS: Reason.DISK_READ_ONLY,
        errno.EACCES: Reason.DISK_READ_ONLY,
        errno.EIO: Reason.DISK_READ_ONLY,
    }
)


def keep(home: Home, content: bytes) -> str:
    """Keep the bytes of a form, synced to disk; answer their name."""
    name = sha256(content).hexdigest()
    path = home.archive / f"{name}.pdf"
    if kept(home, name) is not None:
        return name
    try:
        _write(path, content)
    except OSError as refusal:
        reason = _REASONS.get(refusal.errno or 0)
        if reason is None:
            raise
        raise Refused(reason) from None
    return name


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}")
    try:
        with draft.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def kept(home: Home, name: str) -> bytes | None:
    """Give the bytes that were kept under a name; None when they are gone or damaged."""
    path = home.archive / f"{name}.pdf"
    if not path.exists():
        return None
    content = path.read_bytes()
    return content if sha256(content).hexdigest() == name else None


def drop(home: Home, name: str) -> None:
    """Forget the bytes of a form that no fact names."""
    (home.archive / f"{name}.pdf").unlink(missing_ok=True)
