"""The envelope every fact travels in, and the one order of the entries of a subject."""

from hashlib import sha256

from msgspec import Struct

EVERYONE = "*"
# No dossier has so many entries; a stranger's wild number must not leave ours without a next one.
MOST_SEEN = 2**53
_LINE_FEEDS = 10


class Entry(Struct, frozen=True, kw_only=True, gc=False):
    """A fact in its envelope, exactly as it is chained, stored and sent.

    `at` is integer milliseconds UTC; `sealed` the lower-case hex SHA-256 of `private`, or empty.
    """

    origin: str
    seq: int
    subject: str
    kind: str
    version: int
    clerk: str
    at: int
    seen: int
    to: str
    body: str
    sealed: str
    prev: bytes
    digest: bytes
    signature: bytes
    private: bytes | None = None


def digest_of(entry: Entry) -> bytes:
    """Compute the digest of an envelope: its raw `prev`, then its fields joined by line feeds."""
    return sha256(entry.prev + _text_of(entry).encode()).digest()


def intact(entry: Entry) -> bool:
    """Tell whether an envelope carries the digest of its own content, read in one way only."""
    text = _text_of(entry)
    # A line feed inside a field would let two envelopes share a digest; canonical JSON has none.
    return (
        text.count("\n") == _LINE_FEEDS
        and sha256(entry.prev + text.encode()).digest() == entry.digest
    )


def _text_of(entry: Entry) -> str:
    fields = (
        entry.origin,
        entry.seq,
        entry.subject,
        entry.kind,
        entry.version,
        entry.clerk,
        entry.at,
        entry.seen,
        entry.to,
        entry.sealed,
        entry.body,
    )
    return "\n".join(map(str, fields))


class Ref(Struct, frozen=True, array_like=True, gc=False):
    """The name of an entry: two entries of one origin with one seq differ in their digest."""

    origin: str
    seq: int
    digest: str


def about_dossier(subject: str) -> bool:
    """Tell a dossier's subject, a bare id, from a catalogue's, which has a family and a colon."""
    return ":" not in subject


def ref_of(entry: Entry) -> Ref:
    """Name an entry."""
    return Ref(entry.origin, entry.seq, entry.digest.hex())


def rank(entry: Entry, place: int | None) -> tuple[int, int, str, int, bytes]:
    """Order an entry within its subject: places, then `seen`, origin and seq; never a clock."""
    if place is not None:
        return (0, place, "", 0, b"")
    return (1, min(entry.seen, MOST_SEEN), entry.origin, entry.seq, entry.digest)
