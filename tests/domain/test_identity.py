"""Numbers people show: as issued, each with what it tells of its owner."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.errors import Fault, Reason, Refused
from onestop.domain.identity import (
    Identity,
    IdentityKind,
    Sex,
    birth_year,
    check,
    read_identity,
    sex_of,
)
from onestop.domain.provinces import PROVINCES
from tests.domain.identities import personal, reasons_of

TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)


births = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def _read_or_none(text: str, kind: IdentityKind | None) -> Identity | None:
    try:
        return read_identity(text, kind)
    except Refused:
        return None


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("045088001234", IdentityKind.PERSONAL_NUMBER, "045088001234"),
        (" 045 088.001-234\n", IdentityKind.PERSONAL_NUMBER, "045088001234"),
        ("\uff10\uff14\uff15088001234", IdentityKind.PERSONAL_NUMBER, "045088001234"),
        ("197012345", IdentityKind.CMND, "197012345"),
        ("012345678", IdentityKind.CMND, "012345678"),
        ("b1234567", IdentityKind.PASSPORT, "B1234567"),
        ("3200042637", IdentityKind.TAX_CODE, "3200042637"),
        ("0314409058002", IdentityKind.TAX_CODE, "0314409058-002"),
        ("0314409058-002", IdentityKind.TAX_CODE, "0314409058-002"),
    ],
)
def test_the_kind_of_a_number_shows_in_its_shape(
    text: str, kind: IdentityKind, number: str
) -> None:
    assert read_identity(text) == Identity(kind=kind, number=number)


@pytest.mark.parametrize(
    ("text", "kind", "reason"),
    [
        ("", None, Reason.IDENTITY_EMPTY),
        (" .-", None, Reason.IDENTITY_EMPTY),
        ("04508800123", None, Reason.IDENTITY_LENGTH),
        ("0450880012345678", None, Reason.IDENTITY_LENGTH),
        ("04508800123O", None, Reason.IDENTITY_NOT_DIGITS),
        ("\u0660" * 12, None, Reason.IDENTITY_NOT_DIGITS),
        ("099088001234", None, Reason.IDENTITY_PROVINCE_UNKNOWN),
        ("000088001234", None, Reason.IDENTITY_PROVINCE_UNKNOWN),
        ("12345678", IdentityKind.CMND, Reason.CMND_LENGTH),
        ("Nguyễn", None, Reason.PASSPORT_UNREADABLE),
        ("0100233480", None, Reason.TAX_CODE_CHECK_DIGIT),
        ("0314409058-000", None, Reason.TAX_CODE_CHECK_DIGIT),
        ("0100000000", None, Reason.TAX_CODE_CHECK_DIGIT),
        ("01002334", IdentityKind.TAX_CODE, Reason.TAX_CODE_LENGTH),
    ],
)
def test_a_number_never_issued_is_refused_for_its_reason(
    text: str, kind: IdentityKind | None, reason: Reason
) -> None:
    with pytest.raises(Refused, match=f"^{reason}$"):
        read_identity(text, kind)


def test_a_short_number_is_told_how_many_digits_it_has() -> None:
    with pytest.raises(Refused) as caught:
        read_identity("04508800123")

    assert caught.value.faults == (
        Fault(Reason.IDENTITY_LENGTH, "identity", {"expected": 12, "given": 11}),
    )


@given(st.text(), st.none() | st.sampled_from(IdentityKind))
def test_any_text_is_read_or_refused(text: str, kind: IdentityKind | None) -> None:
    identity = _read_or_none(text, kind)

    if identity is not None:
        assert check(identity) == []
        assert read_identity(identity.number, identity.kind) == identity


def test_there_are_63_provinces_and_both_codes_of_quang_tri_stay() -> None:
    assert len(PROVINCES) == 63
    assert check(personal("045088001234")) == []
    assert check(personal("044088001234")) == []


def test_a_birth_registered_abroad_has_no_province() -> None:
    assert check(personal("156088001234")) == []


@pytest.mark.parametrize(
    ("number", "year", "sex"),
    [
        ("045088001234", 1988, Sex.MALE),
        ("045190004321", 1990, Sex.FEMALE),
        ("045205012345", 2005, Sex.MALE),
        ("045305012345", 2005, Sex.FEMALE),
        ("045400012345", 2100, Sex.MALE),
    ],
)
def test_a_personal_number_tells_birth_year_and_sex(number: str, year: int, sex: Sex) -> None:
    assert birth_year(personal(number)) == year
    assert sex_of(personal(number)) is sex


def test_other_papers_tell_neither() -> None:
    cmnd = read_identity("197012345")

    assert birth_year(cmnd) is None
    assert sex_of(cmnd) is None
    assert check(cmnd, date(1988, 2, 5), Sex.FEMALE) == []


@given(births, st.sampled_from(Sex), st.sampled_from(sorted(PROVINCES)), st.integers(0, 999_999))
def test_a_number_agrees_with_its_own_person_and_no_other_year_or_sex(
    born: date, sex: Sex, province: str, serial: int
) -> None:
    century = 2 * (born.year // 100 - 19) + (sex is Sex.FEMALE)
    identity = personal(f"{province}{century}{born:%y}{serial:06}")
    other_sex = Sex.MALE if sex is Sex.FEMALE else Sex.FEMALE

    assert check(identity, born, sex) == []
    assert reasons_of(check(identity, born.replace(year=born.year + 1, day=1), sex)) == [
        Reason.IDENTITY_DISAGREES_YEAR
    ]
    assert reasons_of(check(identity, born, other_sex)) == [Reason.IDENTITY_DISAGREES_SEX]


def test_disagreements_stand_beside_the_field_they_are_about() -> None:
    faults = check(personal("045088001234"), date(1990, 2, 5), Sex.FEMALE)

    assert faults == [
        Fault(Reason.IDENTITY_DISAGREES_YEAR, "birth_date", {"year": 1988, "given": 1990}),
        Fault(Reason.IDENTITY_DISAGREES_SEX, "sex"),
    ]


@pytest.mark.parametrize("number", ["0100109106", "0100233488", "0314409058-002", "3200042637"])
def test_tax_codes_in_use_are_accepted(number: str) -> None:
    assert read_identity(number, IdentityKind.TAX_CODE).number == number


def test_a_persons_tax_code_may_be_the_personal_number() -> None:
    identity = read_identity("045088001234", IdentityKind.TAX_CODE)

    assert identity.kind is IdentityKind.TAX_CODE
    assert birth_year(identity) == 1988
    with pytest.raises(Refused, match=Reason.IDENTITY_PROVINCE_UNKNOWN):
        read_identity("099088001234", IdentityKind.TAX_CODE)


@given(st.text("0123456789", min_size=9, max_size=9).filter(lambda body: body[2:] != "0" * 7))
def test_at_most_one_last_digit_makes_a_tax_code(body: str) -> None:
    expected = 10 - sum(w * int(d) for w, d in zip(TAX_WEIGHTS, body, strict=True)) % 11

    accepted = [
        last
        for last in range(10)
        if not check(Identity(kind=IdentityKind.TAX_CODE, number=f"{body}{last}"))
    ]

    assert accepted == ([] if expected == 10 else [expected])
