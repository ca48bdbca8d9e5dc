"""Chains of entries as stations write them, without a store."""

from hashlib import sha256

from msgspec.structs import replace

from onestop.domain.entries import Entry, digest_of
from onestop.keys import StationKey


class Chain:
    """One origin's chain: each entry follows the one before."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.key = StationKey.create()
        self.entries: list[Entry] = []

    def add(
        self, subject: str, kind: str = "Received", to: str = "", private: bytes | None = None
    ) -> Entry:
        """Write the next entry."""
        entry = self.forged(subject, kind, to, private)
        self.entries.append(entry)
        return entry

    def forged(
        self, subject: str, kind: str = "Received", to: str = "", private: bytes | None = None
    ) -> Entry:
        """Make an entry that would come next, and keep it out of the chain."""
        last = self.entries[-1] if self.entries else None
        return sealed_again(
            Entry(
                origin=self.origin,
                seq=last.seq + 1 if last else 1,
                subject=subject,
                kind=kind,
                version=1,
                clerk="c01",
                at=1_700_000_000_000 + len(self.entries),
                seen=0,
                to=to,
                body='{"x":"ừ"}',
                sealed=sha256(private).hexdigest() if private is not None else "",
                prev=last.digest if last else bytes(32),
                digest=b"",
                signature=b"",
                private=private,
            ),
            self.key,
        )


def sealed_again(entry: Entry, key: StationKey) -> Entry:
    """Give an entry the digest and signature its content asks for."""
    digest = digest_of(entry)
    return replace(entry, digest=digest, signature=key.sign(digest))
