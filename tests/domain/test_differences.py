"""A form and a record are compared by what a clerk must decide."""

from datetime import date

from onestop.domain.differences import Difference, Differing, differences
from onestop.domain.intake import TypedPerson
from onestop.domain.reception import Applicant

GIVEN = TypedPerson(
    name="Lê Thị Ẩm", birth_date="5/9/1990", phone="0912 345 678", address="Số 8, phố Vân Hội"
)


def test_only_what_differs_is_listed() -> None:
    record = Applicant(name="LÊ THỊ ẨM", birth_date=date(1990, 9, 5), address="Số 12, ngõ 45")

    assert differences(GIVEN, record) == (
        Difference(field=Differing.ADDRESS, given="Số 8, phố Vân Hội", record="Số 12, ngõ 45"),
    )


def test_an_empty_side_is_no_difference() -> None:
    assert differences(GIVEN, Applicant(name="Lê Thị Ẩm")) == ()


def test_another_name_and_birth_date_are_told() -> None:
    record = Applicant(name="Lê Thị An", birth_date=date(1991, 9, 5))

    found = differences(GIVEN, record)

    assert [each.field for each in found] == [Differing.NAME, Differing.BIRTH_DATE]


def test_a_telephone_differs_by_its_digits_alone() -> None:
    same = Applicant(name="Lê Thị Ẩm", phone="0912345678")
    other = Applicant(name="Lê Thị Ẩm", phone="0905111222")

    assert differences(GIVEN, same) == ()
    assert [each.field for each in differences(GIVEN, other)] == [Differing.PHONE]


def test_a_birth_date_that_cannot_be_read_is_shown_as_typed() -> None:
    typed = TypedPerson(name="Lê Thị Ẩm", birth_date="32/13")

    (found,) = differences(typed, Applicant(name="Lê Thị Ẩm", birth_date=date(1990, 9, 5)))

    assert (found.given, found.record) == ("32/13", "05/09/1990")
