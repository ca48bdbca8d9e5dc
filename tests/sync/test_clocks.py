"""The exchange measures this machine's clock against the hub's, and blames no slow line on it."""

from datetime import timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from onestop.config import Home
from onestop.domain.moments import CLOCK_TOLERANCE
from onestop.hub.enrolment import Post, enrol
from onestop.services import lookup
from onestop.services.setting_up import Enrolled, set_up
from onestop.services.station import Station
from onestop.sync.clocks import is_off, skew
from onestop.sync.loop import line
from onestop.sync.receiving import Surroundings
from onestop.sync.report import line_state
from tests.hub.province import Province
from tests.sync.world import Counter, World, now

DAY = 86_400_000
FAST = timedelta(minutes=7)


@given(
    hub=st.integers(0, 2**41),
    off=st.integers(-DAY, DAY),
    there=st.integers(0, 600_000),
    back=st.integers(0, 600_000),
)
def test_a_clock_is_never_blamed_for_more_than_it_is_off(
    hub: int, off: int, there: int, back: int
) -> None:
    asked, answered = hub - there + off, hub + back + off

    found = skew(asked, answered, hub)

    assert min(off, 0) <= found <= max(off, 0)
    assert abs(found) >= abs(off) - max(there, back)


def test_up_to_two_minutes_a_clock_is_right() -> None:
    assert not is_off(CLOCK_TOLERANCE)
    assert not is_off(-CLOCK_TOLERANCE)
    assert is_off(-CLOCK_TOLERANCE - 1)


def _exchange(counter: Counter, off: timedelta) -> None:
    around = Surroundings(clock=lambda: now() + off, wait=lambda _: None, desk_at_work=True)
    with line(counter.home, around) as opened:
        opened.once()


def _marked(counter: Counter, subject: str) -> list[bool]:
    return [told.clock_off for told in counter.desk.ask(lookup.page, subject).story]


def test_what_was_written_by_a_clock_that_was_off_stays_marked(world: World) -> None:
    counter = world.counter(1)
    before = counter.receive()[0]
    _exchange(counter, timedelta())
    between = counter.receive()[0]
    _exchange(counter, FAST)
    fast = line_state(counter.station.local).skew
    after = counter.receive()[0]

    _exchange(counter, timedelta())

    assert [_marked(counter, each) for each in (before, between, after)] == [
        [False],
        [True],
        [False],
    ]
    assert fast // 60_000 in {6, 7}
    assert line_state(counter.station.local).skew == 0


def test_the_exchange_of_an_office_reads_the_desks_sealed_local_file(
    province: Province, tmp_path: Path
) -> None:
    enrolment = enrol(province.url, Post(office="A", station="Q1", duties=("receive",)))
    home = Home(folder=tmp_path / "home")
    enrolled = Enrolled(station="Q1", office="A", counter="Q1", lane=0, hub=enrolment.to_bytes())
    set_up(home, enrolled)
    station = Station.open(home, now)
    station.local.set("kept", 1)
    station.close()

    with line(home, Surroundings(clock=now, wait=lambda _: None, desk_at_work=True)) as opened:
        kept = opened.local.get("kept", int)

    assert kept == 1
