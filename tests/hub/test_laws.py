"""Laws of the hub: any order of arrival, any repeats and any cuts come to the same books."""

from collections.abc import Sequence
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onestop.domain.entries import Entry
from onestop.sync.hub import Outcome
from tests.hub.province import Caller, Province, Servers
from tests.hub.test_race import FUNCTIONS

OFFICES = ("A", "B")
Step = tuple[int, int, str, str]

scripts = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.integers(0, 3),
        st.sampled_from(["Received", "Noted", "Noted", "Taken"]),
        st.sampled_from(["", "", "", "A", "B"]),
    ),
    max_size=24,
)
deliveries = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 24), st.integers(1, 9)))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(script=scripts, order=deliveries)
def test_books_balance_after_any_delivery(
    server: Servers, script: list[Step], order: list[tuple[int, int, int]]
) -> None:
    province = server.copy("hub_template")
    callers = [province.caller(f"Q{n}", office=OFFICES[n % 2]) for n in range(3)]
    for station, subject, kind, to in script:
        callers[station].chain.add(f"d{subject}", kind=kind, to=to)

    for station, start, count in order:
        chain = callers[station].chain.entries
        callers[station].hub.send(chain[start : start + count])
    for caller in callers:
        verdicts = caller.hub.send(caller.chain.entries)
        assert {verdict.outcome for verdict in verdicts} <= {
            *(Outcome.PLACED, Outcome.KNOWN, Outcome.WITHHELD),
        }

    _all_is_there_once(province, [entry for caller in callers for entry in caller.chain.entries])
    for caller in callers:
        _inbox_is_sound(caller)
    province.close()


def test_the_law_is_seen_to_fail_when_a_story_comes_without_its_beginning(
    province: Province,
) -> None:
    functions = (FUNCTIONS / "2_inboxes.sql").read_text("utf-8")
    copied = "from onestop.story t where t.subject = p_subject;"
    assert copied in functions
    province.rows(functions.replace(copied, f"{copied[:-1]} and t.number > 1;"))
    here, there = province.caller("Q1"), province.caller("P1", office="B")
    for to in ("", "", "B"):
        here.chain.add("d1", to=to)

    here.hub.send(here.chain.entries)

    with pytest.raises(AssertionError):
        _inbox_is_sound(there)


def _all_is_there_once(province: Province, entries: Sequence[Entry]) -> None:
    books = province.rows(
        "select origin, seq from onestop.story union all select origin, seq from onestop.withheld"
    )
    assert sorted(books) == sorted((entry.origin, entry.seq) for entry in entries)
    assert province.rows("select * from onestop.alarm") == []
    # What may pass was passed: nothing is held back that would be let through now.
    assert province.rows("select onestop.judge_all()") == [(0,)]


def _inbox_is_sound(caller: Caller) -> None:
    running = bytes(32)
    places: dict[str, int] = {}
    page = caller.hub.pull({}, 10_000)
    for number, row in enumerate(page.rows, start=1):
        assert row.place is not None
        assert row.position == number
        assert row.place == places.get(row.entry.subject, 0) + 1
        places[row.entry.subject] = row.place
        running = sha256(running + row.entry.digest + row.place.to_bytes(8, "big")).digest()
        assert row.running == running
    for subject, last in places.items():
        assert len(caller.hub.story(subject)) == last
