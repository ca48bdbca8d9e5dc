"""The catalogue on a day: later versions win, an office's own before the province's."""

from datetime import date
from typing import TypeVar

import pytest
from msgspec.structs import replace

from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import (
    CatalogueFact,
    ClerkLocked,
    ClerkPublished,
    ClerkUnlocked,
    DepartmentPublished,
    OfficePublished,
    ProcedurePublished,
)
from onestop.domain.published import Catalogue
from tests.golden.samples import FACTS, FIRST

K = TypeVar("K")
DAY = date(2026, 11, 20)
PUBLISHED = [fact for fact in FACTS if isinstance(fact, CatalogueFact)]
LOCKED = [fact for fact in PUBLISHED if not isinstance(fact, ClerkUnlocked)]
UNLOCKED = [fact for fact in LOCKED if not isinstance(fact, ClerkLocked)]


def one(kind: type[K]) -> K:
    return next(fact for fact in FACTS if isinstance(fact, kind))


def test_a_later_version_is_in_force_from_its_first_day() -> None:
    before = one(ProcedurePublished)
    renamed = replace(before.procedure, name="Tên mới")
    later = replace(before, procedure=renamed, valid_from=date(2027, 1, 1))

    catalogue = Catalogue([before, later])

    assert catalogue.procedure("TC05", DAY).name == before.procedure.name
    assert catalogue.procedure("1.001612", date(2027, 1, 1)).name == "Tên mới"
    assert catalogue.procedure_names["TC05"] == "Tên mới"


def test_what_is_not_in_force_is_unknown() -> None:
    catalogue = Catalogue(PUBLISHED)

    with pytest.raises(Refused, match=Reason.PROCEDURE_UNKNOWN):
        catalogue.procedure("TC05", date(2025, 12, 31))
    with pytest.raises(Refused, match=Reason.OFFICE_UNKNOWN):
        catalogue.office("XX", DAY)


def test_names_are_never_missing() -> None:
    catalogue = Catalogue(PUBLISHED)

    assert catalogue.department_name("DEMO", "tc-kh", DAY) == "Phòng Tài chính"
    assert catalogue.department_name("DEMO", "xx", DAY) == "xx"
    assert catalogue.section_name("DEMO", DAY) == one(OfficePublished).office.section
    assert catalogue.section_name("XX", DAY) == "XX"


def test_departments_are_their_offices_own() -> None:
    other = replace(
        one(DepartmentPublished),
        department=replace(one(DepartmentPublished).department, office="B"),
    )

    catalogue = Catalogue([one(DepartmentPublished), other])

    assert len(catalogue.departments("DEMO", DAY)) == 1


@pytest.mark.parametrize(
    ("facts", "day", "serves"),
    [
        (UNLOCKED, DAY, True),
        (UNLOCKED, date(2031, 1, 1), False),
        (LOCKED, DAY, False),
        (PUBLISHED, DAY, True),
        ([*PUBLISHED, ClerkLocked(clerk="c01")], DAY, False),
        ([], DAY, False),
    ],
)
def test_a_clerk_serves_while_in_office_and_not_locked(
    facts: list[CatalogueFact], day: date, *, serves: bool
) -> None:
    assert Catalogue(facts).serves("c01", day) is serves


def test_a_clerk_without_names_still_has_duties() -> None:
    bare = replace(one(ClerkPublished), private=None)

    clerk = Catalogue([bare]).clerks["c01"]

    assert (clerk.name, clerk.duties, clerk.locked) == ("", bare.duties, False)
    assert bare.valid_from == FIRST
