"""Every entry ever recorded is read as it was meant, and digests are the same for ever."""

from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from onestop.domain.entries import Entry, digest_of, intact
from onestop.domain.facts import VERSIONS
from onestop.journal.codec import SALT_BYTES, canonical, closed, opened, seal_of
from onestop.journal.sample_office import sample_chain, sample_key
from onestop.keys import verify
from tests.golden.samples import FACTS

FOLDER = Path(__file__).parent / "entries"
VECTOR = FOLDER.parent / "digest.json"
BY_KIND = {type(fact).__name__: fact for fact in FACTS}
# The head of the sample office's chain: two demo stations agree only when it is the same on both.
SAMPLE_HEAD = (138, "0cfd15513e6d9132df5dec471477797a71baa03e9b31e15e37cd2b20d4f5daa1")


class Golden(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of one kind and version as it was once recorded, without its salt."""

    kind: str
    version: int
    body: str
    private: str


class Vector(msgspec.Struct, frozen=True, kw_only=True):
    """An envelope and the digest every program must compute of it."""

    entry: dict[str, str | int]
    prev: str
    private: str
    digest: str


def entry_of(golden: Golden) -> Entry:
    private = bytes(SALT_BYTES) + golden.private.encode() if golden.private else None
    return Entry(
        origin="DEMO-03-0a1b2c3d",
        seq=1,
        subject="d1",
        kind=golden.kind,
        version=golden.version,
        clerk="c01",
        at=1_795_000_000_000,
        seen=0,
        to="",
        body=golden.body,
        sealed=seal_of(private),
        prev=bytes(32),
        digest=b"",
        signature=b"",
        private=private,
    )


def goldens() -> list[Golden]:
    return [msgspec.json.decode(path.read_bytes(), type=Golden) for path in FOLDER.iterdir()]


def test_every_kind_and_version_has_a_golden_entry() -> None:
    found = {(golden.kind, golden.version) for golden in goldens()}

    wanted = {(kind, version) for kind, last in VERSIONS.items() for version in range(1, last + 1)}
    assert found == wanted


@pytest.mark.parametrize("golden", goldens(), ids=lambda golden: golden.kind)
def test_a_golden_entry_is_read_as_it_was_meant(golden: Golden) -> None:
    assert opened(entry_of(golden)) == BY_KIND[golden.kind]


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: type(fact).__name__)
def test_a_fact_is_written_as_it_always_was(fact: object) -> None:
    golden = next(each for each in goldens() if each.kind == type(fact).__name__)

    body, private = closed(BY_KIND[golden.kind], bytes(SALT_BYTES))

    assert (body, (private or bytes(SALT_BYTES))[SALT_BYTES:].decode()) == (
        golden.body,
        golden.private,
    )


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: type(fact).__name__)
def test_bodies_are_canonical(fact: object) -> None:
    text = canonical(fact)
    plain = msgspec.json.decode(text)

    assert msgspec.json.encode(plain, order="sorted").decode() == text
    assert not _floats(plain)


def test_the_digest_is_the_one_of_the_test_vector() -> None:
    vector = msgspec.json.decode(VECTOR.read_bytes(), type=Vector)
    private = bytes.fromhex(vector.private)
    raw = {**vector.entry, "prev": "", "digest": "", "signature": ""}
    entry = replace(
        msgspec.convert(raw, Entry, strict=False),
        prev=bytes.fromhex(vector.prev),
        private=private,
        digest=bytes.fromhex(vector.digest),
    )

    assert digest_of(entry).hex() == vector.digest
    assert intact(entry)
    assert entry.sealed == sha256(private).hexdigest()
    # Computed a second time by nothing of ours.
    named = [
        "origin",
        "seq",
        "subject",
        "kind",
        "version",
        "clerk",
        "at",
        "seen",
        "to",
        "sealed",
        "body",
    ]
    lines = "\n".join(str(vector.entry[name]) for name in named)
    assert sha256(bytes.fromhex(vector.prev) + lines.encode()).hexdigest() == vector.digest


def test_the_sample_offices_chain_is_the_same_everywhere() -> None:
    chain = sample_chain()

    assert (len(chain), chain[-1].digest.hex()) == SAMPLE_HEAD
    assert all(verify(sample_key(), entry.signature, entry.digest) for entry in chain)
    assert all(after.prev == before.digest for before, after in pairwise(chain))


def _floats(value: object) -> bool:
    match value:
        case float():
            return True
        case dict():
            return any(map(_floats, value.values()))
        case list():
            return any(map(_floats, value))
        case _:
            return False
