"""One station erases; after the exchange nobody has the person any more, and every node agrees."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from onestop.domain.facts import Noted, Words
from onestop.hub.keeper import keep_once
from onestop.keys import StationKey
from onestop.services import keeping, lookup, reception
from onestop.services.erasure import carry_out
from onestop.services.sample import PASSWORD
from onestop.services.signing_in import sign_in
from onestop.services.work import Desk, Work
from tests.services.apart import print_receipt
from tests.services.closing import ADMINISTRATOR, DECISION
from tests.sync.world import Counter, World, now

NUMBER = b"45088000000"


def administrator(counter: Counter) -> Desk:
    return sign_in(counter.station, ADMINISTRATOR, PASSWORD)


def erase(counter: Counter, subject: str) -> None:
    # These counters live by the machine's own clock.
    carry_out(administrator(counter), subject, replace(DECISION, dated=date(2020, 1, 2)))


def bytes_of(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def parts_at_hub(world: World, subject: str) -> int:
    (row,) = world.hub.rows(
        "select count(*) from onestop.private_part p join onestop.entry e"
        " on e.origin = p.origin and e.seq = p.seq and e.digest = p.digest where e.subject = %s",
        subject,
    )
    return int(str(row[0]))


def parts_at(counter: Counter, subject: str) -> int:
    return sum(known.entry.private is not None for known in counter.history(subject))


@pytest.fixture
def closed(world: World) -> str:
    """A cancelled reception that two counters know, its receipt printed at the first."""
    first, second = world.counter(1), world.counter(2)
    subject = first.receive()[0]
    print_receipt(first.desk, subject)
    first.receive()
    first.desk.do(reception.cancel, subject, "dân rút hồ sơ")
    first.exchange()
    second.exchange()
    return subject


def test_after_the_exchange_no_node_has_the_person(world: World, closed: str) -> None:
    first, second = world.counters
    erase(second, closed)
    here = parts_at(second, closed)

    for counter in (second, first, second):
        counter.exchange()

    assert here == 2
    assert (parts_at_hub(world, closed), parts_at(first, closed), parts_at(second, closed)) == (
        0,
        0,
        0,
    )
    for counter in world.counters:
        assert NUMBER not in bytes_of(counter.home.folder)
        assert keeping.verify(counter.station).broken == ()
        assert counter.exchange().agree
    assert first.history(closed) == second.history(closed)
    assert first.dossiers() == second.dossiers()
    assert list(first.home.archive.iterdir()) == []


def test_a_station_that_comes_later_never_meets_the_person(world: World, closed: str) -> None:
    first, _ = world.counters
    erase(first, closed)
    first.exchange()

    late = world.counter(3)
    late.exchange()

    assert parts_at(late, closed) == 0
    assert NUMBER not in bytes_of(late.home.folder)
    assert keeping.verify(late.station).broken == ()
    (line,) = late.desk.ask(lookup.find, first.dossiers()[closed][0])
    assert line.erased


def test_what_another_wrote_before_it_knew_is_kept_without_its_words(
    world: World, closed: str
) -> None:
    first, second = world.counters
    erase(first, closed)
    second.desk.do(Work.record, closed, Noted(private=Words(text="ông Đức gọi lại")))

    for counter in (first, second, first):
        counter.exchange()

    assert [known.entry.kind for known in first.history(closed)][-2:] == ["Erased", "Noted"]
    assert parts_at_hub(world, closed) == parts_at(first, closed) == parts_at(second, closed) == 0
    assert "ông Đức gọi lại".encode() not in bytes_of(second.home.folder)
    assert first.history(closed) == second.history(closed)
    assert all(keeping.verify(each.station).broken == () for each in world.counters)


def test_a_hub_restored_to_a_day_before_forgets_again(world: World, closed: str) -> None:
    first, second = world.counters
    yesterday = world.backed_up()
    erase(first, closed)
    for counter in (first, second):
        counter.exchange()
    world.hub = yesterday
    assert parts_at_hub(world, closed) == 2

    for counter in (first, second):
        world.connect(counter, yesterday)
    passes = [counter.exchange() for counter in (second, first, second, first)]

    assert passes[-1].agree
    assert parts_at_hub(world, closed) == parts_at(first, closed) == parts_at(second, closed) == 0
    assert first.history(closed) == second.history(closed)
    assert all(keeping.verify(each.station).broken == () for each in world.counters)


def test_a_lone_station_deletes_at_once_and_says_so_when_it_gets_a_hub(world: World) -> None:
    first = world.counter(1)
    hub = first.home.hub.read_bytes()
    first.home.hub.unlink()
    subject = first.receive()[0]
    first.desk.do(reception.cancel, subject, "dân rút hồ sơ")

    erase(first, subject)
    alone = parts_at(first, subject)
    first.home.hub.write_bytes(hub)
    first.exchange()
    second = world.counter(2)
    second.exchange()

    assert alone == 0
    assert parts_at_hub(world, subject) == parts_at(second, subject) == 0
    assert first.dossiers() == second.dossiers()
    assert all(keeping.verify(each.station).broken == () for each in world.counters)


def test_a_station_that_lost_its_way_to_the_hub_waits_for_it(world: World, closed: str) -> None:
    first, _ = world.counters
    hub = first.home.hub.read_bytes()
    first.home.hub.unlink()

    erase(first, closed)
    away = parts_at(first, closed)
    first.home.hub.write_bytes(hub)
    first.exchange()

    assert (away, parts_at(first, closed)) == (2, 0)


def test_the_keeper_goes_on_and_the_public_table_names_nobody(world: World, closed: str) -> None:
    first, _ = world.counters
    key = StationKey.create()
    keep_once(world.hub.url, key, now)
    asked = "select code, status, entries from onestop.public_dossier where subject = %s"
    before = world.hub.rows(asked, closed)
    erase(first, closed)
    first.exchange()

    kept = keep_once(world.hub.url, key, now)

    code = first.dossiers()[closed][0]
    assert (kept.forged, kept.folded) == (0, 1)
    assert (before, world.hub.rows(asked, closed)) == ([(code, 7, 3)], [(code, 7, 4)])
