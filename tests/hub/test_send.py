"""What a hub does with what it is sent."""

from hashlib import sha256

from msgspec.structs import replace

from onestop.sync.hub import START, Cursor, Outcome
from tests.hub.chains import Chain, sealed_again
from tests.hub.province import Caller, Province, inbox, outcomes


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
