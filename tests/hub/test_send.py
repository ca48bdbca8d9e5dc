"""What a hub does with what it is sent."""

from hashlib import sha256

from msgspec.structs import replace

from onestop.hub.enrolment import Post, enrol
from onestop.journal.verifiers import Verifier
from onestop.sync.hub import START, Cursor, Outcome, Verdict
from tests.hub.chains import Chain, sealed_again
from tests.hub.province import Caller, Province

ADMINISTRATOR = ("administer",)
OPERATOR = ("operate",)


def outcomes(verdicts: tuple[Verdict, ...]) -> list[str]:
    return [str(verdict.reason or verdict.outcome) for verdict in verdicts]


def inbox(caller: Caller) -> list[tuple[str, int, int | None]]:
    rows = caller.hub.pull({}, 10_000).rows
    return [(row.entry.origin, row.entry.seq, row.place) for row in rows if row.inbox != "*"]


def test_a_chain_is_placed_densely_in_each_subject_and_in_the_inbox(province: Province) -> None:
    counter = province.caller("Q1")
    for number in range(12):
        counter.chain.add(f"d{number % 3}")

    verdicts = counter.hub.send(counter.chain.entries)

    assert {verdict.outcome for verdict in verdicts} == {Outcome.PLACED}
    page = counter.hub.pull({}, 100)
    assert [row.entry for row in page.rows] == counter.chain.entries
    assert [row.position for row in page.rows] == list(range(1, 13))
    assert [row.place for row in page.rows] == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]
    assert page.cursors == page.heads
    assert page.heads["A"] != START


def test_the_running_digest_covers_every_entry_and_its_place(province: Province) -> None:
    counter = province.caller("Q1")
    for number in range(5):
        counter.chain.add(f"d{number % 2}")
    counter.hub.send(counter.chain.entries)

    running = bytes(32)
    for row in counter.hub.pull({}, 100).rows:
        assert row.place is not None
        running = sha256(running + row.entry.digest + row.place.to_bytes(8, "big")).digest()

    assert counter.hub.pull({}, 100).heads["A"] == Cursor(5, running)


def test_the_page_ends_where_the_limit_says_and_the_next_one_goes_on(province: Province) -> None:
    counter = province.caller("Q1")
    for number in range(7):
        counter.chain.add(f"d{number}")
    counter.hub.send(counter.chain.entries)

    first = counter.hub.pull({}, 4)
    second = counter.hub.pull(first.cursors, 4)

    assert [row.entry.seq for row in (*first.rows, *second.rows)] == [1, 2, 3, 4, 5, 6, 7]
    assert second.cursors["A"] == second.heads["A"] != first.cursors["A"]


def test_sending_again_changes_nothing(province: Province) -> None:
    counter = province.caller("Q1")
    for number in range(3):
        counter.chain.add(f"d{number}")
    counter.hub.send(counter.chain.entries[:2])
    before = counter.hub.pull({}, 100).heads

    again = counter.hub.send(counter.chain.entries[:2])
    overlapping = counter.hub.send(counter.chain.entries)

    assert outcomes(again) == ["known", "known"]
    assert outcomes(overlapping) == ["known", "known", "placed"]
    assert counter.hub.pull({}, 2).cursors["A"] == before["A"]


def test_the_hub_tells_what_it_holds(province: Province) -> None:
    counter = province.caller("Q1")
    counter.chain.add("d1")
    last = counter.chain.add("d2")
    counter.hub.send(counter.chain.entries)

    holding = counter.hub.held(counter.hello(), ["unknown-00000000"])

    assert set(holding.heads) == {counter.chain.origin}
    assert holding.heads[counter.chain.origin].seq == 2
    assert holding.heads[counter.chain.origin].digest == last.digest
    assert not holding.heads[counter.chain.origin].forked
    assert (holding.office, holding.lane) == ("A", counter.enrolment.lane)


def test_an_entry_whose_predecessor_is_missing_is_not_taken_and_later_it_is(
    province: Province,
) -> None:
    counter = province.caller("Q1")
    for number in range(4):
        counter.chain.add(f"d{number}")

    early = counter.hub.send(counter.chain.entries[2:])
    later = counter.hub.send(counter.chain.entries)

    assert outcomes(early) == ["gap", "gap"]
    assert outcomes(later) == ["placed"] * 4


def test_only_the_bad_entries_of_a_batch_are_refused(province: Province) -> None:
    counter, chain = province.caller("Q1"), Chain("Q1-00000001")
    good = [counter.chain.add(f"d{number}") for number in range(3)]
    broken = replace(good[0], digest=bytes(32))
    unsealed = replace(counter.chain.forged("d9", private=b"x" * 20), sealed="")
    large = sealed_again(replace(counter.chain.forged("d9"), body="x" * 262_145), chain.key)
    null = replace(counter.chain.forged("d9"), body="\0")
    surrogate = replace(counter.chain.forged("d9"), clerk="\ud800")
    huge = replace(counter.chain.forged("d9"), version=2**70)

    verdicts = counter.hub.send(
        [broken, null, good[0], unsealed, good[1], large, surrogate, huge, good[2]]
    )

    assert outcomes(verdicts) == [
        *("MALFORMED", "MALFORMED", "placed", "MALFORMED", "placed"),
        *("TOO_LARGE", "MALFORMED", "MALFORMED", "placed"),
    ]
    assert [seq for _, seq, _ in inbox(counter)] == [1, 2, 3]


def test_both_sides_of_a_fork_are_kept_and_an_alarm_names_the_machine(province: Province) -> None:
    counter = province.caller("Q1")
    common = counter.chain.add("d1")
    copied = counter.chain.forged("d2")
    own = counter.chain.add("d3")
    counter.hub.send([common, own])

    verdicts = counter.hub.send([copied])

    assert outcomes(verdicts) == ["placed"]
    assert counter.hub.held(counter.hello(), []).heads[counter.chain.origin].forked
    assert province.rows("select origin, seq from onestop.alarm where kind = 'FORK'") == [
        (counter.chain.origin, 2)
    ]
    assert {row.entry.digest for row in counter.hub.pull({}, 9).rows} >= {own.digest, copied.digest}


def test_routing_brings_the_whole_story_first(province: Province) -> None:
    here, there = province.caller("Q1"), province.caller("P1", office="B")
    here.chain.add("d1")
    here.chain.add("d2")
    here.chain.add("d1")
    here.hub.send(here.chain.entries)
    assert inbox(there) == []

    here.chain.add("d1", kind="Routed", to="B")
    here.chain.add("d1", kind="Noted")
    here.hub.send(here.chain.entries[3:])
    there.chain.add("d1", kind="Taken")
    verdicts = there.hub.send(there.chain.entries)

    mine, theirs = here.chain.origin, there.chain.origin
    story = [(mine, 1, 1), (mine, 3, 2), (mine, 4, 3), (mine, 5, 4), (theirs, 1, 5)]
    assert outcomes(verdicts) == ["placed"]
    assert inbox(there) == story
    assert [row.entry.seq for row in there.hub.story("d1")] == [1, 3, 4, 5, 1]
    assert there.hub.story("d2") == []


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


def test_a_hub_with_an_upstream_gives_no_places(province: Province) -> None:
    province.rows("update onestop.hub set gives_places = false")
    counter = province.caller("Q1")
    counter.chain.add("d1")
    counter.chain.add("d1")

    counter.hub.send(counter.chain.entries)
    counter.hub.send([counter.chain.add("d1", kind="HandedOver"), counter.chain.add("d2", to="A")])

    assert [place for _, _, place in inbox(counter)] == [None] * 4


def test_a_batch_and_single_entries_come_to_the_same(province: Province) -> None:
    here, there = province.caller("Q1"), province.caller("P1", office="B")
    script = [("d1", ""), ("d2", ""), ("d1", "B"), ("d1", ""), ("d2", ""), ("d3", "B")]
    for subject, to in script:
        here.chain.add(subject, to=to)
        there.chain.add(f"x{subject}", to="A" if to else "")

    here.hub.send(here.chain.entries)
    for entry in there.chain.entries:
        there.hub.send([entry])

    def seen(caller: Caller, origin: str) -> list[tuple[int, int | None]]:
        return [(seq, place) for by, seq, place in inbox(caller) if by == origin]

    assert seen(here, here.chain.origin) == seen(there, there.chain.origin)
    assert seen(there, here.chain.origin) == seen(here, there.chain.origin)


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
