"""No code is ever given twice, whatever the clock does and however often a store is made anew."""

from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from onestop.domain.calendar import OFFICE_TIME
from onestop.services import keeping, reception
from onestop.services.clock import confirm_clock
from tests.laws.offices import INTAKE, Counter

_FIRST = datetime(2024, 1, 2, 8, 0, tzinfo=OFFICE_TIME)
_YEAR = 365
Act = tuple[int, str, int, int]
ACTS = st.lists(
    st.tuples(
        st.integers(0, 1),
        st.sampled_from(["receive", "receive", "backdate", "restart", "rebuild"]),
        # Few days, so that the clock comes back to some, and any jump of two years either way.
        st.one_of(st.sampled_from([0, _YEAR, 2 * _YEAR]), st.integers(0, 4 * _YEAR)),
        st.integers(0, 3),
    ),
    min_size=2,
    max_size=8,
)


def a_code_is_never_given_twice() -> None:
    """Two counters live through every example on; what they gave before counts as well."""
    with TemporaryDirectory() as folder:
        counters = [Counter(Path(folder) / str(lane), lane) for lane in (1, 2)]
        given_out: list[str] = []

        @given(ACTS)
        def whatever_happens(acts: list[Act]) -> None:
            # Judged once, after all: an example lived through again would meet its own codes.
            for act in acts if _distinct(given_out) else []:
                given_out.extend(_done(counters, act))

        try:
            whatever_happens()
        finally:
            for counter in counters:
                counter.close()
        assert given_out
        assert _distinct(given_out)


def _distinct(codes: list[str]) -> bool:
    return len(set(codes)) == len(codes)


def _done(counters: list[Counter], act: Act) -> list[str]:
    who, what, day, back = act
    counter = counters[who]
    counter.clock.now = _FIRST + timedelta(days=day)
    match what:
        case "restart":
            counter.restart()
        case "rebuild":
            used = counter.used()
            keeping.rebuild(counter.station)
            assert counter.used() == used
        case _:
            intake = INTAKE
            if what == "backdate":
                claimed = counter.clock.now - timedelta(days=back)
                intake = replace(INTAKE, received=claimed, reason="nhập bù")
            desk = counter.desk()
            desk.do(confirm_clock)
            return [desk.do(reception.receive, intake).code]
    return []


LAWS = (a_code_is_never_given_twice,)
