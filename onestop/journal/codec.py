"""Facts to canonical JSON and back: UTF-8, NFC, sorted keys, no spaces, integers only."""

import re
from collections.abc import Callable, Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Any
from unicodedata import is_normalized, normalize

import msgspec
from msgspec.structs import fields, replace

from onestop.domain.entries import Entry
from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import (
    CATALOGUE_KINDS,
    DOSSIER_KINDS,
    VERSIONS,
    Fact,
)
from onestop.journal.upgrades import upgraded

SALT_BYTES = 16
LARGEST_BODY = 256 * 1024
# RecursionError: brackets nested without end.
_UNREADABLE = (msgspec.MsgspecError, ValueError, RecursionError)

_KINDS: Mapping[str, type[Fact]] = MappingProxyType({**DOSSIER_KINDS, **CATALOGUE_KINDS})
_DECODERS: Mapping[str, Callable[[str], Fact]] = MappingProxyType(
    {name: msgspec.json.Decoder(kind).decode for name, kind in _KINDS.items()}
)
# An odd run of backslashes before u0000: an even one is a text that only looks like it.
_NOUGHT = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
_ENCODER = msgspec.json.Encoder(order="sorted")


def _private_decoders() -> Mapping[str, msgspec.json.Decoder[Any]]:
    found = {}
    for name, kind in _KINDS.items():
        hints = {field.name: field.type for field in fields(kind)}
        if "private" in hints:
            found[name] = msgspec.json.Decoder(hints["private"])
    return MappingProxyType(found)


_PRIVATE = _private_decoders()


def canonical(value: object) -> str:
    """Write a value as canonical JSON text.

    Refuses a text with U+0000, and lone surrogates, which no database keeps.
    """
    try:
        text = _ENCODER.encode(value).decode()
    except UnicodeEncodeError as surrogate:
        raise Refused(Reason.TEXT_UNREADABLE) from surrogate
    if _NOUGHT.search(text):
        raise Refused(Reason.TEXT_UNREADABLE)
    return text if text.isascii() or is_normalized("NFC", text) else normalize("NFC", text)


def closed(fact: Fact, salt: bytes) -> tuple[str, bytes | None]:
    """Split a fact into its body and its private part, salted against guessing from its seal."""
    private = getattr(fact, "private", None)
    if private is None:
        return _bounded(canonical(fact)), None
    body = _bounded(canonical(replace(fact, private=None)))
    return body, salt + _bounded(canonical(private)).encode()


def seal_of(private: bytes | None) -> str:
    """Give the lower-case hex SHA-256 of a private part, or nothing."""
    return sha256(private).hexdigest() if private is not None else ""


def opened(entry: Entry) -> Fact | None:
    """Read the fact of an entry; None when this program cannot read it or its kind.

    A private part that cannot be read counts as kept away: a fact moves without it, and so it moves
    alike on a station that never gets one.
    """
    decode = _DECODERS.get(entry.kind)
    if decode is None or not 1 <= entry.version <= VERSIONS[entry.kind]:
        return None
    try:
        fact = decode(upgraded(entry.kind, entry.version, entry.body))
    except _UNREADABLE:
        return None
    return _with_private(fact, entry)


def _with_private(fact: Fact, entry: Entry) -> Fact:
    decoder = _PRIVATE.get(entry.kind)
    if decoder is None:
        return fact
    try:
        private = decoder.decode(entry.private[SALT_BYTES:]) if entry.private else None
    except _UNREADABLE:
        private = None
    return replace(fact, private=private)


def _bounded(body: str) -> str:
    if len(body.encode()) > LARGEST_BODY:
        raise Refused(Reason.TEXT_TOO_LONG, longest=LARGEST_BODY, given=len(body))
    return body
