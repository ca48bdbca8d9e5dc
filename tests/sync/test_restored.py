"""A hub put back from a backup: the stations bring back what it lost, and no verdict changes."""

from collections.abc import Sequence
from datetime import UTC, datetime

import psycopg
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from psycopg import sql

from onestop.domain.dossier import Stage
from onestop.domain.errors import HubUnreachable
from onestop.hub.keeper import keep_once
from onestop.keys import StationKey
from onestop.services import lookup, processing
from onestop.services.sample import PASSWORD
from onestop.services.signing_in import sign_in
from tests.hub.province import Province
from tests.sync.world import Counter, World

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
STATIONS = 3
# Nothing is shrunk: each example is a conversation with a server.
_SEARCHING = (Phase.explicit, Phase.generate)
# Who writes a note and whether it then exchanges.
WRITTEN = st.lists(st.tuples(st.integers(0, STATIONS - 1), st.booleans()), max_size=8)
# Who exchanges after the loss; when the keeper runs, and something new is written.
BROUGHT = st.lists(
    st.one_of(st.integers(0, STATIONS - 1), st.just("keeper"), st.just("note")), max_size=8
)


def keep(province: Province, key: StationKey) -> None:
    keep_once(province.url, key, lambda: NOW)


def placed(counter: Counter, subject: str) -> list[bytes]:
    """Name the confirmed entries of a dossier in their order."""
    return [known.entry.digest for known in counter.history(subject) if known.confirmed]


def standing(counter: Counter, subject: str) -> tuple[Stage, bool]:
    """Tell where a dossier is, and whether a dispute blocks it."""
    dossier = counter.desk.ask(lookup.page, subject).dossier
    return dossier.stage, dossier.blocked


def test_a_taken_file_stays_taken_when_its_taker_comes_first_to_a_restored_hub(
    world: World,
) -> None:
    key = StationKey.create()
    first, second = world.counter(1), world.counter(2)
    for counter in (first, second):
        counter.exchange()
    yesterday = world.backed_up()
    subject = first.receive()[0]
    first.route(subject)
    first.exchange()
    second.exchange()
    sign_in(second.station, "ha.nt", PASSWORD).do(processing.take, subject)
    second.exchange()
    first.exchange()
    before = first.history(subject)

    for counter in (first, second):
        world.connect(counter, yesterday)
    second.exchange()
    keep(yesterday, key)
    passes = [counter.exchange() for counter in (second, first, second)]

    assert [standing(each, subject) for each in (first, second)] == [(Stage.IN_HAND, False)] * 2
    assert first.history(subject) == second.history(subject) == before
    assert all(each.agree and not each.withheld for each in passes)


def test_the_story_stays_the_story_whoever_brings_it_back_and_in_whatever_order(
    world: World,
) -> None:
    counters = [world.counter(lane) for lane in range(1, STATIONS + 1)]
    key = StationKey.create()
    _all_exchange(counters)

    @settings(max_examples=12, suppress_health_check=list(HealthCheck), phases=_SEARCHING)
    @given(kept=WRITTEN, lost=WRITTEN, brought=BROUGHT)
    def whatever_was_lost(
        kept: Sequence[tuple[int, bool]],
        lost: Sequence[tuple[int, bool]],
        brought: Sequence[int | str],
    ) -> None:
        subject = counters[0].receive()[0]
        _all_exchange(counters)
        _write(counters, subject, kept)
        yesterday = world.backed_up()
        _write(counters, subject, lost)
        _all_exchange(counters)
        before = placed(counters[0], subject)

        world.hub = yesterday
        for counter in counters:
            world.connect(counter, yesterday)
        for who in brought:
            _bring(world, who, subject, key)
        _all_exchange(counters)

        for counter in counters:
            assert placed(counter, subject)[: len(before)] == before

    whatever_was_lost()


@pytest.mark.parametrize("checks", [0, 1], ids=["waiting", "checked by the keeper"])
def test_an_exchange_that_runs_on_brings_what_it_carried_before_what_is_new(
    world: World, checks: int
) -> None:
    key = StationKey.create()
    first, second = world.counter(1), world.counter(2)
    for counter in (first, second):
        counter.exchange()
    yesterday = world.backed_up()
    subject = first.receive()[0]
    first.exchange()
    second.exchange()
    again = world.servers.copy(yesterday.database)

    with second.line() as opened:
        _put_back(world, yesterday)
        carried = opened.once()
        for _ in range(checks):
            keep(world.hub, key)
            opened.once()
        _put_back(world, again)
        second.desk.do(processing.note, subject, "Đã gọi điện")
        with pytest.raises(HubUnreachable):
            opened.once()
        opened.once()
    first.exchange()

    assert carried.sent
    turns = world.hub.rows(
        "select e.kind from onestop.story s join onestop.entry e using (origin, seq, digest)"
        " where s.subject = %s order by s.place",
        subject,
    )
    assert turns == [("Received",), ("Noted",)]


def _write(counters: Sequence[Counter], subject: str, acts: Sequence[tuple[int, bool]]) -> None:
    for who, then in acts:
        counters[who].desk.do(processing.note, subject, "Đã gọi điện")
        if then:
            counters[who].exchange()


def _bring(world: World, who: int | str, subject: str, key: StationKey) -> None:
    """Let a station exchange, the keeper run, or somebody write something new."""
    if isinstance(who, int):
        world.counters[who].exchange()
    elif who == "keeper":
        keep(world.hub, key)
    else:
        _write(world.counters, subject, [(0, False)])


def _all_exchange(counters: Sequence[Counter]) -> None:
    for counter in (*counters, *counters):
        counter.exchange()


def _put_back(world: World, backup: Province) -> None:
    """Put a backup in the place of a hub: same server, same name."""
    names = [sql.Identifier(name) for name in (world.hub.database, backup.database)]
    with psycopg.connect(world.servers.url, autocommit=True) as connection:
        connection.execute(sql.SQL("drop database {} with (force)").format(names[0]))
        connection.execute(sql.SQL("alter database {1} rename to {0}").format(*names))


def test_the_keys_a_keeper_published_come_back_and_its_chain_goes_on(world: World) -> None:
    key = StationKey.create()
    first, second = world.counter(1), world.counter(2)
    first.exchange()
    yesterday = world.backed_up()
    for counter in (second, first):
        counter.exchange()
        keep(world.hub, key)
    for counter in (first, second):
        counter.exchange()
        world.connect(counter, yesterday)

    first.exchange()
    keep(yesterday, key)
    second.exchange()
    world.connect(world.counter(3), yesterday)
    world.counters[2].exchange()
    keep(yesterday, key)
    passes = [counter.exchange() for counter in (*world.counters, *world.counters)]

    assert all(one.agree and not one.withheld for one in passes)
    assert yesterday.rows("select kind from onestop.alarm") == []
    assert yesterday.rows(
        "select count(*), count(distinct subject), max(seq) from onestop.entry"
        " where kind = 'StationKeyed'"
    ) == [(3, 3, 3)]
