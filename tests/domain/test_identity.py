"""Papers people show: numbers as issued, cards as scanned, dates and telephones as typed."""

import unicodedata
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
    read_card,
    read_date,
    read_identity,
    read_phone,
    sex_of,
)
from onestop.domain.provinces import PROVINCES

CARD = (
    "045088001234|197012345|Nguyễn Văn An|05021988|Nam"
    "|Khu phố 2, Phường 1, Đông Hà, Quảng Trị|10052021"
)
TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
digits = st.text(alphabet="0123456789")
births = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def _personal(number: str) -> Identity:
    return Identity(kind=IdentityKind.PERSONAL_NUMBER, number=number)


def _read_or_none(text: str, kind: IdentityKind | None) -> Identity | None:
    try:
        return read_identity(text, kind)
    except Refused:
        return None


def _reasons(faults: list[Fault]) -> list[Reason]:
    return [fault.reason for fault in faults]


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
    assert check(_personal("045088001234")) == []
    assert check(_personal("044088001234")) == []


def test_a_birth_registered_abroad_has_no_province() -> None:
    assert check(_personal("156088001234")) == []


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
    assert birth_year(_personal(number)) == year
    assert sex_of(_personal(number)) is sex


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
    identity = _personal(f"{province}{century}{born:%y}{serial:06}")
    other_sex = Sex.MALE if sex is Sex.FEMALE else Sex.FEMALE

    assert check(identity, born, sex) == []
    assert _reasons(check(identity, born.replace(year=born.year + 1, day=1), sex)) == [
        Reason.IDENTITY_DISAGREES_YEAR
    ]
    assert _reasons(check(identity, born, other_sex)) == [Reason.IDENTITY_DISAGREES_SEX]


def test_disagreements_stand_beside_the_field_they_are_about() -> None:
    faults = check(_personal("045088001234"), date(1990, 2, 5), Sex.FEMALE)

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


def test_a_card_of_2021_gives_its_fields() -> None:
    card = read_card(CARD)

    assert card is not None
    assert card.identity == _personal("045088001234")
    assert card.name == "Nguyễn Văn An"
    assert card.birth_date == date(1988, 2, 5)
    assert card.sex is Sex.MALE
    assert card.address == "Khu phố 2, Phường 1, Đông Hà, Quảng Trị"
    assert card.cmnd == "197012345"
    assert card.issued_on == date(2021, 5, 10)
    assert card.faults == ()


@pytest.mark.parametrize(
    "text",
    [
        unicodedata.normalize("NFD", CARD),
        f"\ufeff{CARD}\r\n",
        CARD.replace("|", " | "),
        CARD.replace("|", "\x00|"),
        f"{CARD}||Nguyễn Văn Cha|Trần Thị Mẹ||",
    ],
)
def test_a_card_is_the_same_however_it_reaches_us(text: str) -> None:
    assert read_card(text) == read_card(CARD)


def test_a_card_without_an_old_number_or_a_date_of_issue_is_a_card() -> None:
    card = read_card("045190004321||Trần Thị Bê|05091990|Nữ|Hải Lăng, Quảng Trị")

    assert card is not None
    assert (card.cmnd, card.issued_on, card.sex) == ("", None, Sex.FEMALE)
    assert card.faults == ()


@pytest.mark.parametrize(
    ("born", "sex", "reasons"),
    [
        ("31021988", "Nam", [Reason.BIRTH_DATE_UNREADABLE]),
        ("", "Nam", [Reason.BIRTH_DATE_UNREADABLE]),
        ("05021989", "Nam", [Reason.IDENTITY_DISAGREES_YEAR]),
        ("05021988", "Nữ", [Reason.IDENTITY_DISAGREES_SEX]),
        ("05021988", "N?", []),
    ],
)
def test_a_card_says_what_in_it_cannot_be_true(born: str, sex: str, reasons: list[Reason]) -> None:
    card = read_card(f"045088001234||Nguyễn Văn An|{born}|{sex}|Đông Hà|10052021")

    assert card is not None
    assert _reasons(list(card.faults)) == reasons


@pytest.mark.parametrize("text", ["", "045088001234", "a|b|c|d|e|f", "|||||", "12|2|3|4|5|6|7"])
def test_what_is_no_card_is_none(text: str) -> None:
    assert read_card(text) is None


@given(st.lists(st.text() | digits, min_size=5, max_size=12), st.booleans())
def test_no_text_makes_reading_a_card_fail(parts: list[str], numbered: bool) -> None:  # noqa: FBT001 -- drawn
    read_card("|".join(["045088001234", *parts] if numbered else parts))


@pytest.mark.parametrize(
    "text",
    [
        "05/09/1990",
        "5/9/1990",
        "5-9-1990",
        "05.09.1990",
        "5 9 1990",
        "05091990",
        "1990-09-05",
        " ngày 05 tháng 9 năm 1990 ",
        unicodedata.normalize("NFD", "Ngày 5 tháng 9 năm 1990"),
    ],
)
def test_dates_are_read_day_first(text: str) -> None:
    assert read_date(text) == date(1990, 9, 5)


@pytest.mark.parametrize(
    "text",
    ["", "5/9/90", "31/02/1990", "09/31/1990", "050990", "05/09/0190", "mai", "5/9/1990/1"],
)
def test_a_date_that_would_be_a_guess_is_refused(text: str) -> None:
    with pytest.raises(Refused, match=Reason.DATE_UNREADABLE):
        read_date(text)


@given(st.dates(date(1850, 1, 1), date(2200, 1, 1)))
def test_a_written_date_is_read_back(day: date) -> None:
    written = (
        f"{day:%d/%m/%Y}",
        f"{day:%d%m%Y}",
        day.isoformat(),
        f"{day.day}-{day.month}-{day.year}",
    )

    assert {read_date(text) for text in written} == {day}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0912345678", "0912345678"),
        ("0912 345.678", "0912345678"),
        ("+84 912 345 678", "0912345678"),
        ("84912345678", "0912345678"),
        ("0084912345678", "0912345678"),
        ("+84 (0)912 345 678", "0912345678"),
        ("(0233) 3852 529", "02333852529"),
        ("01688123456", "01688123456"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_telephones_are_kept_as_digits_from_nought(text: str, expected: str) -> None:
    assert read_phone(text) == expected


@pytest.mark.parametrize("text", ["113", "091234567", "912345678", "0012345678", "không có"])
def test_a_telephone_nobody_can_dial_is_refused(text: str) -> None:
    with pytest.raises(Refused, match=Reason.PHONE_UNREADABLE):
        read_phone(text)
