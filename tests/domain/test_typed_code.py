"""Fourteen digits: read back exactly, and never after one slip of a finger."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.typed_code import Slip, TypedCode, check_digit, read_typed_code, typed_code

codes = st.builds(
    TypedCode,
    slip=st.sampled_from(Slip),
    office=st.integers(0, 999),
    year=st.integers(2000, 2099),
    serial=st.integers(0, 9_999_999),
)


def test_the_check_digit_is_damms() -> None:
    assert check_digit("572") == 4
    assert check_digit("5724") == 0


def test_a_ticket_reads_as_printed() -> None:
    code = TypedCode(slip=Slip.TICKET, office=12, year=2026, serial=12345)

    digits = typed_code(code)

    assert digits[:13] == "2012260012345"
    assert read_typed_code(digits) == code


@given(codes)
def test_every_code_is_read_back(code: TypedCode) -> None:
    digits = typed_code(code)

    assert len(digits) == 14
    assert read_typed_code(digits) == code


@given(codes, st.integers(0, 13), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(code: TypedCode, place: int, shift: int) -> None:
    digits = typed_code(code)
    wrong = str((int(digits[place]) + shift) % 10)

    assert read_typed_code(digits[:place] + wrong + digits[place + 1 :]) is None


@given(codes, st.integers(0, 12))
def test_two_neighbours_swapped_are_always_noticed(code: TypedCode, place: int) -> None:
    digits = typed_code(code)
    swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]

    assert swapped == digits or read_typed_code(swapped) is None


@pytest.mark.parametrize("text", ["", "2012260012345", "x" * 14, "\u0662" * 14])
def test_what_is_no_typed_code_is_none(text: str) -> None:
    assert read_typed_code(text) is None


def test_dossiers_are_never_typed_codes() -> None:
    digits = "1012260012345"

    assert read_typed_code(f"{digits}{check_digit(digits)}") is None


@pytest.mark.parametrize(("office", "serial"), [(1000, 1), (1, 10_000_000), (-1, 1)])
def test_what_does_not_fit_is_not_written(office: int, serial: int) -> None:
    with pytest.raises(ValueError, match="fit"):
        typed_code(TypedCode(slip=Slip.BADGE, office=office, year=2026, serial=serial))
