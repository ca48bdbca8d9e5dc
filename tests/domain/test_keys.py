"""The station's key: signs for itself only, and its file is its owner's alone."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.keys import ArchiveKey, StationKey, key_id, store_key, verify, write_secret
from tests.disks import mounted


def test_a_message_signed_here_verifies_with_the_public_half() -> None:
    key = StationKey.create()

    signature = key.sign(b"message")

    assert len(signature) == 64
    assert verify(key.public, signature, b"message")


def test_another_message_key_or_signature_never_verifies() -> None:
    key, other = StationKey.create(), StationKey.create()
    signature = key.sign(b"message")

    assert not verify(key.public, signature, b"massage")
    assert not verify(other.public, signature, b"message")
    assert not verify(key.public, bytes(64), b"message")
    assert not verify(key.public, signature[:-1], b"message")
    assert not verify(b"short", signature, b"message")


def test_the_known_answer_of_rfc_8032_holds() -> None:
    seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")

    key = StationKey.from_seed(seed)

    assert key.public.hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert key.sign(b"").hex().startswith("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e0")


def test_a_saved_key_signs_as_before(tmp_path: Path) -> None:
    key = StationKey.create()
    file = tmp_path / "station.key"

    key.save(file)
    key.save(file)

    assert StationKey.load(file).sign(b"x") == key.sign(b"x")
    assert [found.name for found in tmp_path.iterdir()] == ["station.key"]


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights in access lists, not modes")
def test_a_saved_key_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "station.key"

    StationKey.create().save(file)

    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_disk_that_fills_leaves_the_secret_that_was_there(tmp_path: Path) -> None:
    folder = tmp_path / "small"
    with mounted(folder, "size=64k"):
        file = folder / "hub.json"
        write_secret(file, b"old")

        with pytest.raises(OSError, match=r"No space"):
            write_secret(file, bytes(256 * 1024))

        assert file.read_bytes() == b"old"
        assert list(folder.iterdir()) == [file]


def test_a_key_is_named_by_ten_digits_and_never_shown() -> None:
    key = StationKey.create()

    assert len(key.id) == 10
    assert key.id.isdecimal()
    assert key.id == key_id(key.public)
    assert "Private" not in repr(key)


@given(content=st.binary(max_size=200), at=st.integers(0), flipped=st.integers(1, 255))
def test_what_was_sealed_comes_back_whole_or_not_at_all(
    content: bytes, at: int, flipped: int
) -> None:
    key = ArchiveKey.of(bytes(range(32)))
    sealed = key.seal(content)
    damaged = bytearray(sealed)
    damaged[at % len(sealed)] ^= flipped

    assert key.unsealed(sealed) == content
    assert key.unsealed(bytes(damaged)) is None
    assert key.unsealed(sealed[: at % len(sealed)]) is None
    assert ArchiveKey.of(bytes(32)).unsealed(sealed) is None


def test_equal_content_is_sealed_in_unequal_files() -> None:
    key = ArchiveKey.of(bytes(32))

    assert key.seal(b"form") != key.seal(b"form")


def test_a_demo_home_has_no_key_to_its_store(tmp_path: Path) -> None:
    (tmp_path / "store.key").write_text("ab" * 32, "ascii")

    assert store_key(tmp_path / "store.key") == b"\xab" * 32
    assert store_key(tmp_path / "none") is None
