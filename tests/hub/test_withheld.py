"""What a hub holds back, from whom, and until when."""

from msgspec.structs import replace

from onestop.hub.enrolment import Post, enrol
from onestop.journal.verifiers import Verifier
from onestop.sync.hub import Outcome
from tests.hub.chains import Chain
from tests.hub.province import Province, inbox, outcomes

ADMINISTRATOR = ("administer",)
OPERATOR = ("operate",)


def test_what_an_office_may_not_touch_is_withheld_until_the_subject_is_opened(
    province: Province,
) -> None:
    here, there = province.caller("Q1"), province.caller("P1", office="B")
    here.chain.add("d1")
    here.hub.send(here.chain.entries)
    there.chain.add("d1", kind="Noted")
    there.chain.add("e1")

    early = there.hub.send(there.chain.entries)
    opened = here.hub.send([here.chain.add("d1", kind="Routed", to="B")])

    assert outcomes(early) == ["NOT_SEEN", "placed"]
    assert early[0].outcome is Outcome.WITHHELD
    assert outcomes(opened) == ["placed"]
    assert outcomes(there.hub.send(there.chain.entries[:1])) == ["known"]
    assert inbox(here)[-1] == (there.chain.origin, 1, 3)
    assert province.rows("select count(*) from onestop.withheld") == [(0,)]


def test_a_kind_needs_a_station_with_its_duty_and_is_judged_again_when_rights_change(
    province: Province,
) -> None:
    desk = province.caller("P1", duties=("process",))
    desk.chain.add("d1", kind="Received")
    desk.chain.add("d2", kind="Noted")

    verdicts = desk.hub.send(desk.chain.entries)
    enrol(province.url, Post(office="A", station="P1", duties=("process", "receive")))

    assert outcomes(verdicts) == ["NO_DUTY", "placed"]
    assert [seq for _, seq, _ in inbox(desk)] == [2, 1]


def test_only_the_province_speaks_to_everyone(province: Province) -> None:
    here, there = province.caller("Q1"), province.caller("P1", office="B")
    centre = province.caller("T1", office="H", duties=OPERATOR)
    office = province.caller("A1", duties=ADMINISTRATOR)

    published = centre.hub.send(
        [centre.chain.add("procedure:TC05", kind="ProcedurePublished", to="*")]
    )
    meddling = office.hub.send([office.chain.add("procedure:TC05", kind="ProcedurePublished")])
    shouting = office.hub.send([office.chain.add("hours:A", kind="HoursPublished", to="*")])
    own = office.hub.send([office.chain.add("clerk:c1", kind="ClerkPublished")])

    assert outcomes(published) == ["placed"]
    assert outcomes(meddling) == outcomes(shouting) == ["PROVINCE_ONLY"]
    assert outcomes(own) == ["placed"]
    for station in (here, there):
        rows = [row for row in station.hub.pull({}, 9).rows if row.inbox == "*"]
        assert [(row.entry.subject, row.place) for row in rows] == [("procedure:TC05", 1)]


def test_no_office_speaks_to_another_of_clerks_or_hours(province: Province) -> None:
    here = province.caller("Q1")
    there = province.caller("P1", office="B", duties=ADMINISTRATOR)

    locking = there.hub.send([there.chain.add("clerk:A:c01", kind="ClerkLocked", to="A")])
    own = there.hub.send([there.chain.add("clerk:B:c01", kind="ClerkLocked", to="B")])

    assert outcomes(locking) == ["PROVINCE_ONLY"]
    assert outcomes(own) == ["placed"]
    assert here.hub.pull({}, 9).rows == []


def test_an_office_nobody_knows_yet_holds_an_entry_back_until_it_is_enrolled(
    province: Province,
) -> None:
    here = province.caller("Q1")

    verdicts = here.hub.send([here.chain.add("d1", to="B"), here.chain.add("d2")])
    there = province.caller("P1", office="B")

    assert outcomes(verdicts) == ["OFFICE_UNKNOWN", "placed"]
    assert [subject.entry.subject for subject in there.hub.pull({}, 9).rows] == ["d1"]


def test_what_another_carried_waits_for_its_own_station_or_the_keeper(province: Province) -> None:
    here, neighbour = province.caller("Q1"), province.caller("Q2")
    for number in range(3):
        here.chain.add(f"d{number}")

    carried = neighbour.hub.send(here.chain.entries[1:])
    held = neighbour.hub.held(neighbour.hello(), [here.chain.origin])
    brought = here.hub.send(here.chain.entries)

    assert outcomes(carried) == ["UNCHECKED", "UNCHECKED"]
    assert held.heads[here.chain.origin].seq == 0
    assert outcomes(brought) == ["placed"] * 3
    assert here.hub.held(here.hello(), []).heads[here.chain.origin].seq == 3
    assert province.rows("select count(*) from onestop.withheld") == [(0,)]


def test_an_entry_waits_behind_those_that_others_carried_and_goes_when_they_have_gone(
    province: Province,
) -> None:
    here, neighbour = province.caller("Q1"), province.caller("Q2")
    for kind in ("Received", "Routed"):
        here.chain.add("d1", kind=kind)
    neighbour.chain.add("d1", kind="Taken")
    neighbour.chain.add("d2")

    carried = neighbour.hub.send([*here.chain.entries, *neighbour.chain.entries])
    brought = here.hub.send([*here.chain.entries, here.chain.add("d1", kind="Noted")])

    assert outcomes(carried) == ["UNCHECKED", "UNCHECKED", "BEHIND", "placed"]
    assert outcomes(brought) == ["placed"] * 3
    assert province.rows(
        "select e.kind from onestop.story s join onestop.entry e using (origin, seq, digest)"
        " where s.subject = 'd1' order by s.place"
    ) == [("Received",), ("Routed",), ("Taken",), ("Noted",)]
    assert province.rows("select count(*) from onestop.withheld") == [(0,)]


def test_whoever_an_entry_lets_in_comes_before_those_that_came_later(province: Province) -> None:
    here, there = province.caller("Q1"), province.caller("P1", office="B")
    here.chain.add("d1")
    here.hub.send(here.chain.entries)
    routed = here.chain.add("d1", kind="Routed", to="B")
    noted = here.chain.add("d1", kind="Noted")

    brought = there.hub.send([routed, there.chain.add("d1", kind="Taken"), noted])
    here.hub.send([routed, noted])

    assert outcomes(brought) == ["UNCHECKED", "NOT_SEEN", "UNCHECKED"]
    mine, theirs = here.chain.origin, there.chain.origin
    assert inbox(here) == [(mine, 1, 1), (mine, 2, 2), (theirs, 1, 3), (mine, 3, 4)]


def test_nobody_waits_longer_than_a_week_for_what_is_never_checked(province: Province) -> None:
    gone, here = Chain("Q9-00000009"), province.caller("Q1")
    here.hub.send([gone.add("d1"), here.chain.add("d1", kind="Noted")])
    before = here.hub.send(here.chain.entries)

    province.rows("update onestop.entry set arrived = arrived - 7 * 86400000::bigint")
    after = here.hub.send(here.chain.entries)

    assert outcomes(before) == ["BEHIND"]
    assert outcomes(after) == ["known"]
    assert inbox(here) == [(here.chain.origin, 1, 1)]


def test_a_public_station_gets_entries_without_private_parts(province: Province) -> None:
    counter = province.caller("Q1")
    board = province.caller("B1", duties=("board",))
    entry = counter.chain.add("d1", private=b"0123456789abcdef{}")
    counter.hub.send([entry])

    seen = board.hub.pull({}, 9).rows[0].entry
    refused = board.hub.send([board.chain.add("d1", kind="Noted")])

    assert seen == replace(entry, private=None)
    assert counter.hub.pull({}, 9).rows[0].entry == entry
    assert outcomes(refused) == ["NO_DUTY"]


def test_verifiers_stay_in_their_office_and_the_newest_one_holds(province: Province) -> None:
    here, neighbour = province.caller("Q1"), province.caller("Q2")
    there, board = province.caller("P1", office="B"), province.caller("B1", duties=("board",))
    old = Verifier(clerk="c01", login="an.ttm", verifier="$argon2id$1", changed_at=10)
    new = Verifier(clerk="c01", login="an.ttm", verifier="$argon2id$2", changed_at=20)

    here.hub.verifiers([new])
    answered = neighbour.hub.verifiers([old])
    namesake = replace(new, verifier="$argon2id$3", changed_at=30)
    apart = there.hub.verifiers([namesake])

    assert answered == (new,)
    assert apart == (namesake,)
    assert here.hub.verifiers([]) == (new,)
    assert board.hub.verifiers([new]) == ()
