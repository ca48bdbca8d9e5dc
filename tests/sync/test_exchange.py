"""Stations and a real hub: everything arrives, in one order, whatever is cut."""

from datetime import timedelta

import pytest

from onestop.domain.errors import HubUnreachable
from onestop.hub.status import status
from onestop.journal.about import About, read_about
from onestop.journal.sample_office import SAMPLE_PASSWORD
from onestop.services.signing_in import change_password, sign_in
from onestop.sync.report import line_state
from tests.sync.world import Counter, World, now


def about(counter: Counter) -> About:
    with counter.station.store.snapshot() as connection:
        return read_about(connection)


def test_two_counters_apart_agree_after_first_second_first(world: World) -> None:
    first, second = world.counter(1), world.counter(2)
    first.receive(30)
    second.receive(30)

    passes = [first.exchange(), second.exchange(), first.exchange()]

    assert [(one.sent, one.received, one.waiting) for one in passes] == [
        (30, 0, 0),
        (30, 30, 0),
        (0, 30, 0),
    ]
    assert all(one.agree and not one.withheld for one in passes)
    assert first.dossiers() == second.dossiers()
    assert len({code for code, _, _ in first.dossiers().values()}) == 60
    assert {(placed, open_) for _, placed, open_ in first.dossiers().values()} == {(1, 0)}


def test_the_hub_knows_what_was_read_as_soon_as_the_station_does(world: World) -> None:
    first, second = world.counter(1), world.counter(2)
    first.receive(3)

    passes = [counter.exchange() for counter in (first, second)]

    assert all(one.agree for one in passes)
    assert [(one.office, one.behind, one.agree) for one in status(world.hub.url)] == [
        ("DEMO", 0, True)
    ]


def test_a_second_pass_has_nothing_to_do_and_writes_nothing(world: World) -> None:
    counter = world.counter(1)
    counter.receive(3)
    with counter.line() as opened:
        opened.once()
        opened.store.changed_elsewhere()

        again = opened.once()

        assert (again.sent, again.received, again.agree) == (0, 0, True)
        assert not opened.store.changed_elsewhere()


def test_what_happened_at_once_stands_in_the_provinces_order_everywhere(world: World) -> None:
    first, second = world.counter(1), world.counter(2)
    subject = first.receive()[0]
    first.exchange()
    second.exchange()
    first.route(subject)
    second.route(subject)

    for counter in (second, first, second):
        counter.exchange()

    here, there = first.history(subject), second.history(subject)
    assert here == there
    assert [known.place for known in here] == [1, 2, 3]
    assert here[1].entry.origin == second.station.about.origin
    assert first.dossiers()[subject] == second.dossiers()[subject]


def test_without_the_hub_everything_waits_and_drains_when_it_is_back(world: World) -> None:
    counter = world.counter(1)
    world.cut(counter)
    counter.receive(3)

    with pytest.raises(HubUnreachable, match="NO_ANSWER"):
        counter.exchange()
    away = line_state(counter.station.local)
    world.connect(counter, world.hub)
    back = counter.exchange()

    assert (away.why, away.waiting, away.agree) == ("NO_ANSWER", 3, False)
    assert away.away_since is not None
    assert away.oldest is not None
    assert (back.sent, back.waiting, back.agree) == (3, 0, True)
    assert line_state(counter.station.local).away_since is None


def test_a_hub_restored_to_yesterday_is_noticed_and_refilled(world: World) -> None:
    first, second = world.counter(1), world.counter(2)
    first.receive(5)
    first.exchange()
    second.exchange()
    yesterday = world.backed_up()
    first.receive(4)
    second.receive(3)
    for counter in (first, second, first):
        counter.exchange()

    for counter in (first, second):
        world.connect(counter, yesterday)
    passes = [counter.exchange() for counter in (second, first, second, first)]

    assert passes[-1].agree
    assert passes[-2].agree
    assert first.dossiers() == second.dossiers()
    assert len(first.dossiers()) == 12
    assert yesterday.rows("select count(*) from onestop.story where subject not like '%%:%%'") == [
        (12,)
    ]


def test_what_a_neighbour_refills_waits_for_its_own_station_and_is_not_sent_for_ever(
    world: World,
) -> None:
    first, second = world.counter(1), world.counter(2)
    yesterday = world.backed_up()
    first.receive(2)
    first.exchange()
    second.exchange()

    world.connect(second, yesterday)
    with second.line() as opened:
        passes = [opened.once(), opened.once()]
    carried = yesterday.rows("select count(*) from onestop.withheld where reason = 'UNCHECKED'")
    world.connect(first, yesterday)
    first.exchange()

    assert [one.sent for one in passes] == [2, 0]
    assert carried == [(2,)]
    assert {placed for _, placed, _ in first.dossiers().values()} == {1}
    assert yesterday.rows("select count(*) from onestop.withheld") == [(0,)]


def test_a_store_put_back_to_yesterday_goes_on_under_a_new_origin_and_loses_nothing(
    world: World,
) -> None:
    counter = world.counter(1)
    counter.receive(2)
    counter.exchange()
    counter.station.store.close()
    yesterday = counter.home.store.read_bytes()
    lost = counter.receive(2)
    counter.exchange()
    origin = about(counter).origin
    counter.station.store.close()
    counter.home.store.write_bytes(yesterday)

    branch = counter.receive()
    passes = [counter.exchange(), counter.exchange()]

    assert passes[0].renewed
    assert not passes[1].renewed
    assert passes[1].agree
    assert about(counter).origin != origin
    assert about(counter).lane not in (-1, 1)
    assert {*lost, *branch} <= set(counter.dossiers())
    assert world.hub.rows("select kind, origin from onestop.alarm") == [("FORK", origin)]


def test_a_changed_password_reaches_the_other_station(world: World) -> None:
    first, second = world.counter(1), world.counter(2)
    first.exchange()
    first.desk.do(change_password, SAMPLE_PASSWORD, "another word 2026")

    first.exchange()
    second.exchange()

    assert sign_in(second.station, "an.ttm", "another word 2026").clerk.login == "an.ttm"


def test_a_password_changed_under_a_clock_that_runs_ahead_counts_from_the_exchange(
    world: World,
) -> None:
    first, second = world.counter(1), world.counter(2)
    first.station.clock = lambda: now() + timedelta(days=3)
    first.desk.do(change_password, SAMPLE_PASSWORD, "another word 2026")
    for counter in (first, second):
        counter.exchange()

    here = sign_in(second.station, "an.ttm", "another word 2026")
    here.do(change_password, "another word 2026", "a third word 2026")
    for counter in (second, first, first, second):
        counter.exchange()

    for counter in (first, second):
        assert sign_in(counter.station, "an.ttm", "a third word 2026").clerk.login == "an.ttm"
    assert world.hub.rows(
        "select count(*) from onestop.verifier where changed_at > onestop.clock()"
    ) == [(0,)]


def test_what_the_hub_holds_back_is_shown_with_its_reason_until_it_is_passed_on(
    world: World,
) -> None:
    counter = world.counter(1)
    counter.exchange()
    world.hub.rows("update onestop.station set duties = '{process}' where station = 'DEMO-01'")
    counter.receive(2)

    held_back = counter.exchange()
    state = line_state(counter.station.local)
    world.hub.rows("update onestop.station set duties = '{receive}' where station = 'DEMO-01'")
    passed_on = counter.exchange()

    assert (held_back.withheld, held_back.waiting) == (2, 0)
    assert state.reasons == {"NO_DUTY": 2}
    assert (passed_on.withheld, passed_on.agree) == (0, True)
    assert {placed for _, placed, _ in counter.dossiers().values()} == {1}
