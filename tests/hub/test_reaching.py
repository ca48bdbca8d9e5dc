"""Why a hub's database is away: one answer, whoever asks."""

import threading
from collections.abc import Callable

import pytest

from onestop.hub import keeper
from onestop.hub.enrolment import init
from onestop.hub.reaching import reaching
from onestop.hub.status import status
from onestop.keys import StationKey
from onestop.sync.hub import Away, HubAway
from tests.hub.province import Province
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


def test_the_keeper_logs_why_the_hub_was_away(
    closed: str, caplog: pytest.LogCaptureFixture
) -> None:
    keeper.keep(closed, StationKey.create(), now, OnePass())

    assert caplog.messages == [f"hub away: {Away.REFUSED_LOGIN}"]
