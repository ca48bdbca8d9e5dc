"""What is drawn by chance: ids of dossiers, origins of stores, salts of private parts."""

import secrets
from uuid import uuid4  # noqa: TID251 - the one place where ids of dossiers are drawn

from onestop.journal.codec import SALT_BYTES


def new_subject() -> str:
    """Draw the id of a new dossier."""
    return uuid4().hex


def new_origin(station: str) -> str:
    """Draw an origin: the station's code and eight random hex digits."""
    return f"{station}-{secrets.token_hex(4)}"


def new_salt() -> bytes:
    """Draw the salt of a private part."""
    return secrets.token_bytes(SALT_BYTES)
