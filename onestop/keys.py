"""The station's keys: Ed25519 signatures of entries and receipts, what seals its files.

A key never leaves its machine: it is a file only its owner may read.
"""

import hashlib
import os
import secrets
from pathlib import Path
from typing import Self

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from msgspec import Struct

from onestop.domain.errors import Reason, Refused

_KEY_BYTES = 32
_NONCE_BYTES = 12


class StationKey(Struct, frozen=True):
    """A key pair that signs for one station."""

    _private: Ed25519PrivateKey

    def __repr__(self) -> str:
        """Tell nothing: what is held here is secret."""
        return f"{type(self).__name__}()"

    @classmethod
    def create(cls) -> Self:
        """Draw a new key pair."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def from_seed(cls, seed: bytes) -> Self:
        """Make the key pair of 32 bytes; only the sample office has public ones."""
        return cls(Ed25519PrivateKey.from_private_bytes(seed))

    @classmethod
    def load(cls, file: Path) -> Self:
        """Read the key pair that `save` wrote."""
        return cls(Ed25519PrivateKey.from_private_bytes(_read_key(file)))

    @property
    def public(self) -> bytes:
        """Give the 32 bytes everyone may know."""
        return self._private.public_key().public_bytes_raw()

    @property
    def id(self) -> str:
        """Name the key in ten decimal digits."""
        return key_id(self.public)

    def sign(self, message: bytes) -> bytes:
        """Sign a message in 64 bytes; equal messages give equal signatures (RFC 8032)."""
        return self._private.sign(message)

    def save(self, file: Path) -> None:
        """Write the key pair for its owner's eyes only, whole or not at all."""
        write_secret(file, self._private.private_bytes_raw().hex().encode())


class ArchiveKey(Struct, frozen=True):
    """What files beside an encrypted store are sealed with: ChaCha20-Poly1305 (RFC 8439)."""

    _cipher: ChaCha20Poly1305

    def __repr__(self) -> str:
        """Tell nothing: what is held here is secret."""
        return f"{type(self).__name__}()"

    @classmethod
    def of(cls, store_key: bytes) -> Self:
        """Derive the key from the store's, which was drawn by chance (RFC 5869, 3.3)."""
        derived = HKDFExpand(SHA256(), _KEY_BYTES, b"onestop archive").derive(store_key)
        return cls(ChaCha20Poly1305(derived))

    def seal(self, content: bytes) -> bytes:
        """Seal content under a nonce drawn anew: equal content gives unequal files."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, content, None)

    def unsealed(self, sealed: bytes) -> bytes | None:
        """Give sealed content; None for anything this key did not seal."""
        try:
            return self._cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], None)
        except (InvalidTag, ValueError):
            return None


def store_key(file: Path) -> bytes | None:
    """Read the raw key of a store; None in a demo home, where nothing is encrypted."""
    return _read_key(file) if file.exists() else None


def _read_key(file: Path) -> bytes:
    """Read a key file; refuse one that was emptied, cut or lost, and name it."""
    try:
        key = bytes.fromhex(file.read_text("ascii"))
    except (ValueError, FileNotFoundError):
        key = b""
    if len(key) != _KEY_BYTES:
        raise Refused(Reason.KEY_UNREADABLE, file=file.name)
    return key


def write_secret(file: Path, content: bytes) -> None:
    """Write a file for its owner's eyes only, whole or not at all."""
    draft = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
    _sync_folder(file.parent)


def verify(public: bytes, signature: bytes, message: bytes) -> bool:
    """Tell whether the owner of a public key signed a message."""
    if len(public) != _KEY_BYTES:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def key_id(public: bytes) -> str:
    """Name a public key in ten decimal digits, drawn from its SHA-256."""
    return f"{int.from_bytes(hashlib.sha256(public).digest()[:8], 'big') % 10**10:010d}"


def _sync_folder(folder: Path) -> None:
    # A rename is durable only when its folder is; Windows has no handle on folders and needs none.
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
