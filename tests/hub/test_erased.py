"""A placed erasure takes every private part of its subject from the hub, and none comes back."""

import pytest
from msgspec.structs import replace

from onestop.domain.entries import Entry
from onestop.hub.enrolment import Post, enrol, init
from onestop.hub.rights import DUTIES, KIND_DUTIES, PUBLIC
from tests.hub.chains import sealed_again
from tests.hub.province import COUNTER, Caller, Province, outcomes

DESK = (*COUNTER, "administer")
NAMED = b'0123456789abcdef{"name":"x"}'


def parts(province: Province) -> int:
    (row,) = province.rows("select count(*) from onestop.private_part")
    return int(str(row[0]))


def closed(desk: Caller, subject: str = "d1") -> list[Entry]:
    """Write a reception that was taken back, both with a private part."""
    return [
        desk.chain.add(subject, "Received", private=NAMED),
        desk.chain.add(subject, "Cancelled", private=NAMED),
    ]


def test_with_its_place_an_erasure_empties_the_subject_and_nothing_else(
    province: Province,
) -> None:
    desk = province.caller("Q1", duties=DESK)
    first = closed(desk)
    desk.hub.send([*first, *closed(desk, "d2")])
    before = desk.hub.pull({}, 9)

    verdicts = desk.hub.send([desk.chain.add("d1", "Erased")])

    after = desk.hub.pull({}, 9)
    assert outcomes(verdicts) == ["placed"]
    kept = [row.entry.private is not None for row in after.rows]
    assert kept == [False, False, True, True, False]
    assert [row.entry.private for row in desk.hub.story("d1")] == [None] * 3
    assert [row.running for row in after.rows[:4]] == [row.running for row in before.rows]
    assert parts(province) == 2


def test_a_part_that_comes_later_is_not_kept_whoever_brings_it(province: Province) -> None:
    desk, neighbour = province.caller("Q1", duties=DESK), province.caller("Q2", duties=DESK)
    told = closed(desk)
    desk.hub.send([*told, desk.chain.add("d1", "Erased")])

    late = [
        neighbour.chain.add("d1", "Noted", private=NAMED),
        neighbour.chain.add("d9", "Received", private=NAMED),
        neighbour.chain.add("d1", "Noted", private=NAMED),
    ]
    verdicts = neighbour.hub.send(late)
    again = neighbour.hub.send(told)
    carried = neighbour.hub.send([desk.chain.add("d1", "Noted", private=NAMED)])

    assert outcomes(verdicts) == ["placed"] * 3
    assert outcomes(again) == ["known"] * 2
    assert outcomes(carried) == ["UNCHECKED"]
    assert parts(province) == 1


def test_what_was_held_back_about_it_goes_as_well(province: Province) -> None:
    desk = province.caller("Q1", duties=DESK)
    public = province.caller("P1", duties=("process",))
    desk.hub.send(closed(desk))
    held = public.hub.send([public.chain.add("d1", "Corrected", private=NAMED)])

    desk.hub.send([desk.chain.add("d1", "Erased")])

    assert outcomes(held) == ["NO_DUTY"]
    assert parts(province) == 0


def test_only_the_administrator_of_the_owning_office_erases(province: Province) -> None:
    desk = province.caller("Q1", duties=DESK)
    counter = province.caller("Q2")
    there = province.caller("P1", office="B", duties=DESK)
    told = closed(desk)
    told[1] = sealed_again(replace(told[1], to="B"), desk.chain.key)
    desk.chain.entries[1] = told[1]
    desk.hub.send(told)

    without_duty = counter.hub.send([counter.chain.add("d1", "Erased")])
    elsewhere = there.hub.send([there.chain.add("d1", "Erased")])

    assert outcomes(without_duty) == ["NO_DUTY"]
    assert outcomes(elsewhere) == ["NOT_OWNER"]
    assert parts(province) == 2
    enrol(province.url, Post(office="A", station="Q2", duties=DESK))
    assert parts(province) == 0


def test_an_erasure_waits_for_the_end_of_its_dossier(province: Province) -> None:
    desk, neighbour = province.caller("Q1", duties=DESK), province.caller("Q2", duties=DESK)
    desk.hub.send([desk.chain.add("d1", "Received", private=NAMED)])

    early = neighbour.hub.send([neighbour.chain.add("d1", "Erased")])
    kept = parts(province)
    desk.hub.send([desk.chain.add("d1", "HandedOver", private=NAMED)])

    assert outcomes(early) == ["NOT_ENDED"]
    assert kept == 1
    assert parts(province) == 0
    assert [row.place for row in desk.hub.story("d1")] == [1, 2, 3]


def test_a_hub_that_gives_no_places_waits_with_deleting(province: Province) -> None:
    province.rows("update onestop.hub set gives_places = false")
    desk = province.caller("Q1", duties=DESK)

    desk.hub.send([*closed(desk), desk.chain.add("d1", "Erased")])

    assert parts(province) == 2


@pytest.mark.parametrize(
    "changed",
    [
        {"subject": "d1\nNoted"},
        {"kind": "Noted\n1"},
        {"clerk": "c01\n1"},
        {"to": "A\n"},
        {"body": "{}\n"},
        {"sealed": "a" * 63 + "\n"},
        {"seen": 2**53 + 1},
    ],
    ids=lambda changed: next(iter(changed)),
)
@pytest.mark.parametrize("company", [0, 1])
def test_an_envelope_that_reads_in_two_ways_or_counts_too_far_is_malformed(
    province: Province, changed: dict[str, str | int], company: int
) -> None:
    desk = province.caller("Q1", duties=DESK)
    good = [desk.chain.add("d1") for _ in range(company)]
    bad = sealed_again(replace(desk.chain.forged("d1"), **changed), desk.chain.key)

    verdicts = desk.hub.send([*good, bad])

    assert outcomes(verdicts) == ["placed"] * company + ["MALFORMED"]


def test_an_origin_on_two_lines_is_malformed(province: Province) -> None:
    desk = province.caller("Q1", duties=DESK)
    entry = replace(desk.chain.forged("d1"), origin="Q1-00000000\nx")

    assert outcomes(desk.hub.send([sealed_again(entry, desk.chain.key)])) == ["MALFORMED"]


def test_the_greatest_count_is_taken(province: Province) -> None:
    desk = province.caller("Q1", duties=DESK)
    entry = sealed_again(replace(desk.chain.forged("d1"), seen=2**53), desk.chain.key)

    assert outcomes(desk.hub.send([entry])) == ["placed"]


def test_a_hub_of_the_first_schema_grows_and_forgets_as_well(province: Province) -> None:
    province.rows("drop table onestop.erased")
    province.rows("revoke delete on onestop.private_part from onestop_functions")
    province.rows("update onestop.schema_version set version_num = '0001'")

    init(province.url)

    desk = province.caller("Q1", duties=DESK)
    desk.hub.send([*closed(desk), desk.chain.add("d1", "Erased")])
    assert parts(province) == 0


def test_every_desk_settles_and_no_public_station_does() -> None:
    assert set(KIND_DUTIES["Settled"]) == DUTIES - {*PUBLIC, "operate"}
