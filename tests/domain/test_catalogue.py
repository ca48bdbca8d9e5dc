"""The files that ship: complete, consistent, and readable as what they claim to be."""

import re
import unicodedata
from datetime import date
from pathlib import Path

import msgspec
import pytest

from onestop.config import resource
from onestop.domain.catalogue import (
    Level,
    Mode,
    Procedure,
    TermKind,
    UnitKind,
    procedure_of,
    procedures,
    sample_office,
    unit_on,
    units,
)
from onestop.domain.deadlines import surplus
from onestop.domain.people import Duty

_LISTED = procedures(resource("catalogue/procedures.json").read_bytes())
_UNITS = units(resource("catalogue/units.json").read_bytes())
_OFFICE = sample_office(resource("catalogue/office.json").read_bytes())
_FILES = [
    resource(f"catalogue/{name}")
    for name in ("calendar.json", "office.json", "procedures.json", "units.json", "README.md")
]
_LOCAL = [
    *("KT01", "DT01", "KT02", "KT03", "KT04", "KT05", "KT06", "KT08", "KT09", "KT10"),
    *("TC05", "TC06", "TC09", "TC07", "TC19", "TC20", "TC21", "TC17", "TC01", "TC13"),
    *("LD03", "LD35", "LD21", "LD24", "LD28", "LD31", "LD18", "LD34", "LD42"),
    *("TN17", "TN20", "TN13", "TN08", "TN10", "TN26", "TN02", "TN24", "TN04", "TN11"),
    *("TP01", "TP02", "TP04", "TP05", "TP08", "TP09", "TP10"),
]


def _of(code: str) -> Procedure:
    found = procedure_of(_LISTED, code)
    assert found is not None
    return found


def _floats(value: object) -> list[float]:
    if isinstance(value, dict):
        return [each for inner in value.values() for each in _floats(inner)]
    if isinstance(value, list):
        return [each for inner in value for each in _floats(inner)]
    return [value] if isinstance(value, float) else []


def test_the_procedures_of_a_district_are_there() -> None:
    local = [each.code for each in _LISTED if not each.national_code]
    national = [each.code for each in _LISTED if each.national_code]

    assert local == _LOCAL
    assert len(local) == 46
    assert len(national) == 37
    assert all(re.fullmatch(r"[123]\.\d{6}", code) for code in national)


def test_a_code_names_one_procedure() -> None:
    codes = [code for each in _LISTED for code in (each.code, *each.other_codes)]

    assert len(codes) == len(set(codes))
    assert _of("TC04").code == "KT10"
    assert procedure_of(_LISTED, "") is None
    assert procedure_of(_LISTED, "KT99") is None


def test_every_procedure_goes_to_a_body_the_office_knows() -> None:
    known = {department.id for department in _OFFICE.departments}

    assert {each.department for each in _LISTED} <= known
    assert {share.department for each in _LISTED for share in each.shares} <= known | {""}


def test_splits_that_do_not_match_their_term_are_the_known_ones() -> None:
    longer = {each.code: surplus(each.shares, each.term) for each in _LISTED}

    assert {code: half_days for code, half_days in longer.items() if half_days} == {
        "TC01": 2,
        "TC07": 1,
        "TC13": 1,
    }


def test_procedures_without_a_fixed_total_keep_their_split() -> None:
    open_ended = [each for each in _LISTED if each.term.kind is TermKind.NONE]

    assert {each.code for each in open_ended if each.shares} == {
        *("LD35", "LD21", "LD24", "LD28", "LD31", "LD18", "LD34", "LD42")
    }


@pytest.mark.parametrize("procedure", _LISTED, ids=lambda each: each.code)
def test_a_procedure_says_what_a_receipt_needs(procedure: Procedure) -> None:
    assert procedure.name
    assert procedure.field
    assert procedure.result
    assert procedure.source
    assert procedure.sample
    assert procedure.components
    assert all(part.originals + part.certified + part.copies > 0 for part in procedure.components)
    assert len({part.name for part in procedure.components}) == len(procedure.components)


def test_the_source_is_followed_where_it_counts_papers() -> None:
    house = {part.name: part for part in _of("KT01").components}
    town = _of("DT01").components[0]
    business = {part.name: part for part in _of("TC05").components}

    assert house["Giấy chứng nhận quyền sử dụng đất hoặc giấy tờ thay thế"].certified == 2
    assert house["Hồ sơ thiết kế"].originals == 2
    assert town.originals == 2
    assert (business["Bản sao CMND"].originals, business["Bản sao CMND"].copies) == (0, 1)
    assert _of("LD34").sets == 3
    assert any(part.mode is Mode.SHOW for part in _of("2.000815").components)


@pytest.mark.parametrize(
    ("code", "kind", "amount", "fee"),
    [
        ("KT01", TermKind.WORKING_DAYS, 15, 50_000),
        ("TC05", TermKind.WORKING_DAYS, 5, None),
        ("TN17", TermKind.SESSIONS, 1, 0),
        ("TN13", TermKind.WORKING_DAYS, 34, 0),
        ("LD18", TermKind.NONE, 0, None),
        ("1.001612", TermKind.WORKING_DAYS, 3, 100_000),
        ("2.000806", TermKind.CALENDAR_DAYS, 15, None),
        ("2.000815", TermKind.SAME_DAY, 0, None),
    ],
)
def test_terms_and_fees_are_those_of_the_source(
    code: str, kind: TermKind, amount: int, fee: int | None
) -> None:
    procedure = _of(code)

    assert (procedure.term.kind, procedure.term.amount) == (kind, amount)
    assert procedure.fee.amount == fee


def test_same_day_procedures_close_at_three() -> None:
    same_day = [each for each in _LISTED if each.term.kind is TermKind.SAME_DAY]

    assert {each.term.cutoff_minutes for each in same_day} == {15 * 60}
    assert len(same_day) == 11


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.name)
def test_texts_are_composed_and_numbers_whole(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert unicodedata.is_normalized("NFC", text)
    if path.suffix == ".json":
        read = msgspec.json.decode(text)
        assert read["source"]
        assert _floats(read) == []


def test_a_code_of_a_unit_may_come_back_with_another_name() -> None:
    before = unit_on(_UNITS, "19333", date(2025, 6, 30))
    after = unit_on(_UNITS, "19333", date(2025, 7, 1))

    assert before is not None
    assert after is not None
    assert (before.name, before.parent) == ("Phường 1", "461")
    assert (after.name, after.parent) == ("Phường Đông Hà", "44")
    assert unit_on(_UNITS, "19999", date(2025, 7, 1)) is None


def test_units_form_a_tree_on_every_day() -> None:
    keys = [(unit.code, unit.valid_from, unit.valid_to) for unit in _UNITS]

    assert len(keys) == len(set(keys))
    assert all(
        unit_on(_UNITS, unit.parent, unit.valid_from)
        for unit in _UNITS
        if unit.kind is not UnitKind.PROVINCE
    )


def test_the_districts_of_the_old_province_are_ten_and_none_is_left() -> None:
    districts = {UnitKind.CITY, UnitKind.TOWN, UnitKind.DISTRICT}
    old = [unit for unit in _UNITS if unit.kind in districts]
    new = [unit for unit in _UNITS if unit.valid_to is None]

    assert len(old) == 10
    assert {unit.valid_to for unit in old} == {date(2025, 6, 30)}
    assert len(new) == 38
    assert not districts & {unit.kind for unit in new}


def test_the_sample_office_says_that_it_is_one() -> None:
    office = _OFFICE.office

    assert office.sample
    assert (office.agency_code, office.level) == ("000.00.99.H50", Level.DISTRICT)
    assert _OFFICE.valid_from == date(2011, 1, 1)
    assert unit_on(_UNITS, office.unit, _OFFICE.valid_from) is not None
    assert len(_OFFICE.counters) == 5


def test_everything_of_the_sample_office_belongs_to_it() -> None:
    owners = {
        *(department.office for department in _OFFICE.departments),
        *(counter.office for counter in _OFFICE.counters),
        *(clerk.office for clerk in _OFFICE.clerks),
    }

    assert owners == {_OFFICE.office.code}


def test_the_sample_office_has_a_clerk_of_every_duty() -> None:
    clerks = _OFFICE.clerks
    departments = {department.id for department in _OFFICE.departments}

    assert {duty for clerk in clerks for duty in clerk.duties} == set(Duty)
    assert len({clerk.id for clerk in clerks}) == len(clerks)
    assert len({clerk.login for clerk in clerks}) == len(clerks)
    assert {clerk.department for clerk in clerks} <= departments | {""}
    assert next(clerk.name for clerk in clerks if clerk.login == "an.ttm") == "Trần Thị Mỹ Ẩn"


@pytest.mark.parametrize("read", [procedures, units, sample_office])
def test_a_file_that_is_something_else_is_not_read(read: object) -> None:
    assert callable(read)

    with pytest.raises(msgspec.DecodeError):
        read(b"{}")
