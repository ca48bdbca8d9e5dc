"""The archive: the bytes of everything printed here, named by their SHA-256."""

import os
from hashlib import sha256

from onestop.config import Home


def keep(home: Home, content: bytes) -> str:
    """Keep the bytes of a form, synced to disk; answer their name."""
    name = sha256(content).hexdigest()
    path = home.archive / f"{name}.pdf"
    if path.exists():
        return name
    home.archive.mkdir(exist_ok=True)
    draft = path.with_suffix(".part")
    with draft.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    draft.replace(path)
    return name


def kept(home: Home, name: str) -> bytes | None:
    """Give the bytes that were kept under a name; None when they are gone or damaged."""
    path = home.archive / f"{name}.pdf"
    if not path.exists():
        return None
    content = path.read_bytes()
    return content if sha256(content).hexdigest() == name else None
