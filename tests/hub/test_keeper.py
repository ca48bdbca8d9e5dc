"""The keeper: signatures, keys and the public table."""

from datetime import UTC, datetime

import psycopg
from msgspec.structs import replace

from onestop.domain.facts import ClerkLocked, ClerkUnlocked, StationKeyed
from onestop.hub.keeper import Kept, keep_once
from onestop.hub.publishing import publish_facts
from onestop.hub.status import status
from onestop.journal.codec import opened
from onestop.journal.verifiers import Verifier
from onestop.keys import StationKey
from onestop.sync.hub import Hello
from tests.hub.province import Province
from tests.sync.world import World

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
KEY = StationKey.create()


def keep(province: Province) -> Kept:
    return keep_once(province.url, KEY, lambda: NOW)


def test_a_stations_key_is_published_once_for_everyone(province: Province) -> None:
    first, second = province.caller("Q1"), province.caller("Q2", office="B")

    passes = [keep(province), keep(province)]

    assert [one.keys for one in passes] == [2, 0]
    facts = [opened(row.entry) for row in second.hub.pull({}, 9).rows if row.inbox == "*"]
    assert [fact.public for fact in facts if isinstance(fact, StationKeyed)] == [
        first.chain.key.public.hex(),
        second.chain.key.public.hex(),
    ]


def test_the_public_table_tells_how_far_a_dossier_is_and_names_nobody(world: World) -> None:
    counter = world.counter(1)
    here, there = counter.receive(2)
    counter.exchange()
    keep(world.hub)
    counter.route(there)
    counter.exchange()

    passes = [keep(world.hub), keep(world.hub)]

    codes = {subject: code for subject, (code, _, _) in counter.dossiers().items()}
    assert [one.folded for one in passes] == [1, 0]
    assert world.hub.rows(
        "select subject, code, office, procedure, status, entries from onestop.public_dossier"
        " order by status"
    ) == [
        (here, codes[here], "DEMO", "TC05", 2, 1),
        (there, codes[there], "DEMO", "TC05", 4, 2),
    ]


def test_a_carried_entry_is_released_when_its_signature_is_its_stations(
    province: Province,
) -> None:
    away, neighbour = province.caller("Q1"), province.caller("Q2")
    genuine = away.chain.add("d1")
    forged = replace(away.chain.add("d2"), signature=bytes(64))
    neighbour.hub.send([genuine, forged])

    kept = keep(province)

    assert (kept.released, kept.forged) == (1, 1)
    assert [row.entry for row in neighbour.hub.pull({}, 9).rows if row.inbox == "A"] == [genuine]
    assert province.rows("select reason from onestop.withheld") == [("FORGED",)]
    assert province.rows("select kind, seq from onestop.alarm") == [("SIGNATURE", 2)]


def test_an_entry_its_own_key_did_not_sign_raises_an_alarm(province: Province) -> None:
    caller = province.caller("Q1")
    caller.hub.send([replace(caller.chain.add("d1"), signature=bytes(64))])

    assert keep(province).forged == 1
    assert keep(province).forged == 0
    assert province.rows("select kind from onestop.alarm") == [("SIGNATURE",)]


def test_a_locked_clerk_has_no_verifier_anywhere(province: Province) -> None:
    caller = province.caller("Q1")
    known = Verifier(clerk="c01", login="an.ttm", verifier="$argon2id$", changed_at=5)
    caller.hub.verifiers([known])
    province.rows("insert into onestop.origin (origin, office) values ('X-1', 'A')")
    with psycopg.connect(province.url) as connection:
        publish_facts(connection, KEY, [("clerk:A:c01", ClerkLocked(clerk="c01"))], 10)
        connection.execute("update onestop.origin set office = 'A' where origin like 'TINH-%'")

    keep(province)

    assert [(one.verifier, one.changed_at) for one in caller.hub.verifiers([known])] == [("", 10)]


def test_a_lock_that_stands_in_a_dossier_is_none(province: Province) -> None:
    caller = province.caller("Q1")
    known = Verifier(clerk="c01", login="an.ttm", verifier="$argon2id$", changed_at=5)
    caller.hub.verifiers([known])
    with psycopg.connect(province.url) as connection:
        publish_facts(connection, KEY, [("d1", ClerkLocked(clerk="c01"))], 10)
        connection.execute("update onestop.origin set office = 'A' where origin like 'TINH-%'")

    keep(province)

    assert caller.hub.verifiers([]) == (known,)


def test_a_lock_that_was_lifted_costs_no_new_password(province: Province) -> None:
    caller = province.caller("Q1")
    with psycopg.connect(province.url) as connection:
        facts = [("clerk:A:c01", ClerkLocked(clerk="c01"))]
        publish_facts(connection, KEY, facts, 10)
        publish_facts(connection, KEY, [("clerk:A:c01", ClerkUnlocked(clerk="c01", lifted=1))], 11)
        connection.execute("update onestop.origin set office = 'A' where origin like 'TINH-%'")
    known = Verifier(clerk="c01", login="an.ttm", verifier="$argon2id$", changed_at=12)
    caller.hub.verifiers([known])

    keep(province)

    assert caller.hub.verifiers([]) == (known,)


def test_the_status_tells_who_is_behind_and_what_is_held_back(province: Province) -> None:
    first, second = province.caller("Q1"), province.caller("Q2")
    first.chain.add("d1")
    first.chain.add("d2", kind="ClerkPublished")
    first.hub.send(first.chain.entries)
    page = first.hub.pull({}, 9)
    first.hub.pull(page.cursors, 9)

    behind = status(province.url)
    second.hub.pull(second.hub.pull({}, 9).cursors, 9)
    caught_up = status(province.url)

    assert [(one.office, one.stations, one.behind, one.withheld) for one in behind] == [
        ("A", 2, 1, 1)
    ]
    assert (caught_up[0].behind, caught_up[0].agree) == (0, False)
    assert caught_up[0].last_seen is not None


def test_the_status_tells_the_clock_that_is_off_the_most(province: Province) -> None:
    now = int(str(province.rows("select onestop.clock()")[0][0]))
    for station, off in (("Q1", 0), ("Q2", -600_000)):
        caller = province.caller(station)
        caller.hub.held(
            Hello(origin=caller.chain.origin, key=caller.chain.key.public, at=now + off), []
        )

    (office,) = status(province.url)

    assert office.skew is not None
    assert 600_000 <= office.skew < 660_000
