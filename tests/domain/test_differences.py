"""A card and a record are compared by what a clerk must decide."""

from datetime import date

from onestop.domain.differences import Difference, Differing, differences
from onestop.domain.identity import Identity, IdentityCard, IdentityKind
from onestop.domain.reception import Applicant

CARD = IdentityCard(
    identity=Identity(kind=IdentityKind.PERSONAL_NUMBER, number="045190012345"),
    name="Lê Thị Ẩm",
    birth_date=date(1990, 9, 5),
    address="Số 8, phố Vân Hội",
)


def test_only_what_differs_is_listed() -> None:
    record = Applicant(name="LÊ THỊ ẨM", birth_date=date(1990, 9, 5), address="Số 12, ngõ 45")

    assert differences(CARD, record) == (
        Difference(field=Differing.ADDRESS, card="Số 8, phố Vân Hội", record="Số 12, ngõ 45"),
    )


def test_an_empty_side_is_no_difference() -> None:
    assert differences(CARD, Applicant(name="Lê Thị Ẩm")) == ()


def test_another_name_and_birth_date_are_told() -> None:
    record = Applicant(name="Lê Thị An", birth_date=date(1991, 9, 5))

    found = differences(CARD, record)

    assert [each.field for each in found] == [Differing.NAME, Differing.BIRTH_DATE]
