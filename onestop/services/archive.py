"""The archive: the bytes of everything printed here, named by their SHA-256.

They name persons as the store does: where the store is encrypted, so is every file here.
"""

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from onestop.config import Home
from onestop.domain.errors import Refused
from onestop.keys import ArchiveKey, store_key
from onestop.services.disks import disk_reason


def keep(home: Home, content: bytes) -> str:
    """Keep the bytes of a form, synced to disk; answer their name."""
    name = sha256(content).hexdigest()
    if kept(home, name) is not None:
        return name
    key = _key(home)
    try:
        _write(home.archived(name), key.seal(content) if key else content)
    except OSError as refusal:
        reason = disk_reason(refusal)
        if reason is None:
            raise
        raise Refused(reason) from None
    return name


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}")
    try:
        _write_synced(draft, content)
        try:
            draft.replace(path)
        except FileNotFoundError:
            # An erasure took it for what a killed process left behind.
            _write_synced(draft, content)
            draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _write_synced(draft: Path, content: bytes) -> None:
    with draft.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())


def kept(home: Home, name: str) -> bytes | None:
    """Give the bytes that were kept under a name; None when gone, damaged or unreadable."""
    key = _key(home)
    try:
        found = home.archived(name).read_bytes()
    except OSError:
        return None
    content = key.unsealed(found) if key else found
    return content if content is not None and sha256(content).hexdigest() == name else None


def drop(home: Home, name: str) -> None:
    """Forget the bytes of a form that no fact names; what somebody reads just now stays."""
    with suppress(OSError):
        home.archived(name).unlink(missing_ok=True)


def _key(home: Home) -> ArchiveKey | None:
    secret = store_key(home.secret)
    return ArchiveKey.of(secret) if secret is not None else None
