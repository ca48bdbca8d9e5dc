"""A lane is one origin's for a calendar year: two stores with one lane would double codes."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.errors import Refused
from onestop.domain.moments import milliseconds
from onestop.hub.enrolment import Post, enrol
from onestop.sync.hub import Hello
from tests.hub.chains import Chain
from tests.hub.province import COUNTER, Caller, Province
from tests.hub.test_race import FUNCTIONS

# The office's new year begins at 17:00 UTC of the day before.
_FIRST = datetime(2026, 12, 31, 9, tzinfo=UTC)
_STATIONS = 2
# Nothing is shrunk: each example is a conversation with a server.
_SEARCHING = (Phase.explicit, Phase.generate)
_CLOCK = """
create table public.wall (ms bigint);
insert into public.wall values (0);
grant usage on schema public to onestop_functions;
grant select on public.wall to onestop_functions;
create or replace function onestop.clock() returns bigint language sql stable as
    'select ms from public.wall';
"""
Act = tuple[int, str, int]
ACTS = st.lists(
    st.tuples(
        st.integers(0, _STATIONS - 1),
        st.sampled_from(["enrol", "call", "call", "renew", "renew", "old"]),
        # Hours: around the turn of a year, months, years.
        st.sampled_from([0, 0, 1, 7, 9, 24 * 40, 24 * 366]),
    ),
    max_size=10,
)
# Received in the night of the new year, given up, and asked for again in the morning.
_NEW_YEARS_NIGHT: Sequence[Act] = ((0, "call", 9), (0, "renew", 0), (0, "renew", 9))


@pytest.fixture
def wall(province: Province) -> Province:
    """A hub whose clock a test sets."""
    province.rows(_CLOCK)
    return province


class _Office:
    """One office of an example: its stations, the origins each has had, who was told which lane."""

    def __init__(self, province: Province, name: str) -> None:
        self._province = province
        self._name = name
        self._callers: dict[int, Caller] = {}
        self._origins: dict[int, list[Chain]] = {}
        self.told: dict[tuple[int, int], set[str]] = {}
        self.now = _FIRST

    def live(self, act: Act) -> None:
        """Let time pass, then let a station do something."""
        who, what, hours = act
        self.now += timedelta(hours=hours)
        self._province.rows("update public.wall set ms = %s", milliseconds(self.now))
        if what == "enrol" or who not in self._callers:
            self._enrol(who)
        origins = self._origins[who]
        if what == "renew":
            origins.append(Chain(f"{self._station(who)}-{len(origins):08x}"))
        self._call(who, origins[0] if what == "old" else origins[-1])

    def close(self) -> None:
        """Let go of the connections: a server has few."""
        for caller in self._callers.values():
            caller.hub.close()

    def _enrol(self, who: int) -> None:
        post = Post(office=self._name, station=self._station(who), duties=COUNTER)
        enrolment = enrol(self._province.url, post)
        if who in self._callers:
            self._callers[who].hub.close()
        self._origins.setdefault(who, [Chain(f"{self._station(who)}-{0:08x}")])
        self._callers[who] = self._province.again(enrolment, self._origins[who][0])

    def _call(self, who: int, chain: Chain) -> None:
        hello = Hello(origin=chain.origin, key=chain.key.public, at=0)
        lane = self._callers[who].hub.held(hello, []).lane
        if lane is not None:
            year = self.now.astimezone(OFFICE_TIME).year
            self.told.setdefault((lane, year), set()).add(chain.origin)

    def _station(self, who: int) -> str:
        return f"{self._name}Q{who}"


def never_two_origins_with_one_lane_in_a_year(province: Province) -> None:
    """Live through histories of enrolments, copies and years, each in an office of its own."""
    names = (f"A{number}" for number in count())

    @settings(max_examples=20, suppress_health_check=list(HealthCheck), phases=_SEARCHING)
    @example(_NEW_YEARS_NIGHT)
    @given(ACTS)
    def whatever_happens(acts: Sequence[Act]) -> None:
        office = _Office(province, next(names))
        try:
            for act in acts:
                office.live(act)
        finally:
            office.close()
        assert all(len(origins) == 1 for origins in office.told.values()), office.told

    whatever_happens()


def test_a_lane_is_one_origins_for_a_calendar_year(wall: Province) -> None:
    never_two_origins_with_one_lane_in_a_year(wall)


def test_a_lane_given_up_last_year_is_given_again(wall: Province) -> None:
    office = _Office(wall, "A")
    for act in ((0, "call", 0), (0, "renew", 0), (0, "renew", 9)):
        office.live(act)

    assert set(office.told) == {(0, 2026), (1, 2026), (0, 2027)}


def test_no_lane_is_left_once_a_year_used_them_all(wall: Province) -> None:
    office = _Office(wall, "A")
    for _ in range(101):
        office.live((0, "renew", 0))

    assert len(office.told) == 100
    with pytest.raises(Refused):
        office.live((1, "enrol", 0))


@pytest.mark.parametrize(
    ("rule", "broken"),
    [
        # given again in the year it was given up
        ("l.retired is null or onestop", "l.retired is null or false and onestop"),
        # the year of UTC, seven hours late
        ("interval '7 hours'", "interval '0 hours'"),
        # an old origin comes back and takes the lane of the new one
        ("if held.origin = p_origin then", "if held.origin is not null then"),
    ],
)
def test_the_law_is_seen_to_fail_when_a_rule_is_broken(
    wall: Province, rule: str, broken: str
) -> None:
    functions = (FUNCTIONS / "4_stations.sql").read_text("utf-8")
    assert functions.count(rule) == 1
    wall.rows(functions.replace(rule, broken))

    with pytest.raises(AssertionError):
        never_two_origins_with_one_lane_in_a_year(wall)
