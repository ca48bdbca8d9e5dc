"""The seal of a receipt: its text round-trips and nothing else is taken for one."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.seal import Seal, due_digits, message, read_seal, seal_text

CODE = "000.00.99.H50-261120-0307"
DUE = datetime(2026, 12, 11, 2, 30, tzinfo=UTC)
SIGNATURE = bytes(64)

moments = st.none() | st.datetimes(
    datetime(2011, 1, 1),  # noqa: DTZ001 -- hypothesis takes naive bounds
    timezones=st.just(UTC),
).filter(lambda moment: moment.year < 9999)


@given(
    code=st.from_regex(r"[0-9A-Z.]{1,20}-[0-9]{6}-[0-9]{4,5}", fullmatch=True),
    due=moments,
    version=st.integers(1, 999),
    key=st.from_regex(r"[0-9]{10}", fullmatch=True).filter(str.isascii),
    signature=st.binary(min_size=64, max_size=64),
)
def test_a_seal_reads_back_as_it_was_written(
    code: str, due: datetime | None, version: int, key: str, signature: bytes
) -> None:
    seal = read_seal(seal_text(code, due, version, key, signature))

    assert seal == Seal(
        code=code, due=due_digits(due), version=version, key=key, signature=signature
    )
    assert seal.message == message(code, due, version, key)


def test_every_seal_of_one_shape_has_the_same_length() -> None:
    low = seal_text(CODE, DUE, 1, "0000000001", bytes(64))
    high = seal_text(CODE, DUE, 1, "9999999999", b"\xff" * 64)

    assert len(low) == len(high) == 25 + 1 + 12 + 1 + 1 + 1 + 10 + 1 + 155


def test_the_promised_moment_is_the_office_s_own_time() -> None:
    assert message(CODE, DUE, 2, "0123456789") == (
        b"000.00.99.H50-261120-0307:202612110930:2:0123456789"
    )
    assert due_digits(None) == "0"


def test_a_signature_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        seal_text(CODE, DUE, 1, "0123456789", bytes(63))


@pytest.mark.parametrize(
    "spoilt",
    [
        "",
        CODE,
        seal_text(CODE, DUE, 1, "0123456789", SIGNATURE) + "\n",
        seal_text(CODE, DUE, 1, "0123456789", SIGNATURE)[:-1],
        f"{CODE}:202612110930:0:0123456789:{0:0155d}",
        f"{CODE}:20261211:1:0123456789:{0:0155d}",
        f"{CODE}:202612110930:1:0123456789:{2**512:0155d}",
        f"{CODE}:202612110930:1:0123456789:{'٣' * 155}",
    ],
)
def test_what_is_not_exactly_a_seal_is_none(spoilt: str) -> None:
    assert read_seal(spoilt) is None


@given(st.text())
def test_any_text_can_be_scanned(text: str) -> None:
    seal = read_seal(text)

    assert seal is None or seal.message.decode() in text
