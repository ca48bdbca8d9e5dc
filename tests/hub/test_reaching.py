"""Why a hub's database is away: one answer, whoever asks."""

import threading
from collections.abc import Callable
from secrets import token_hex

import pytest

from onestop.hub import keeper
from onestop.hub.enrolment import Post, enrol, init
from onestop.hub.reaching import reaching
from onestop.hub.status import status
from onestop.keys import StationKey
from onestop.sync.hub import Away, HubAway
from tests.hub.province import Province, Servers
from tests.sync.world import now


class OnePass(threading.Event):
    """Tells to stop as soon as somebody waits."""

    def wait(self, timeout: float | None = None) -> bool:
        """Let nobody wait."""
        del timeout
        self.set()
        return True


@pytest.fixture
def closed(province: Province) -> str:
    """Give the address of a login that may not sign in any more."""
    enrolment = province.caller("Q1").enrolment
    province.rows(f'alter role "{enrolment.login}" nologin')
    place = province.url.rpartition("@")[2]
    return f"postgresql://{enrolment.login}:{enrolment.password}@{place}"


@pytest.mark.parametrize("ask", [init, status])
def test_an_administrator_is_told_of_a_login_that_is_not_taken(
    closed: str, ask: Callable[[str], object]
) -> None:
    with pytest.raises(HubAway) as away, reaching():
        ask(closed)

    assert away.value.reason is Away.REFUSED_LOGIN


@pytest.mark.parametrize(
    "ask",
    [
        status,
        lambda url: enrol(url, Post(office="A", station="Q1", duties=("receive",))),
        lambda url: keeper.keep(url, StationKey.create(), now, OnePass()),
    ],
    ids=["status", "enrol", "keep"],
)
def test_a_database_without_a_hub_is_told_as_such(
    server: Servers, ask: Callable[[str], object]
) -> None:
    url = server.database(f"empty_{token_hex(4)}")

    with pytest.raises(HubAway) as away, reaching():
        ask(url)

    assert away.value.reason is Away.NOT_A_HUB


def test_the_keeper_logs_why_the_hub_was_away(
    closed: str, caplog: pytest.LogCaptureFixture
) -> None:
    keeper.keep(closed, StationKey.create(), now, OnePass())

    assert caplog.messages == [f"hub away: {Away.REFUSED_LOGIN}"]
