"""Clerks' verifiers from the hub: what will never be kept costs no pass the writer's lock."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from onestop.journal.verifiers import Verifier, keep_verifiers, verifiers
from onestop.sync.exchange import fresh_among
from tests.laws.nodes import Node

LOCKED, SECRET = "", "$secret$"


def of_clerks(*verifier: str) -> st.SearchStrategy[list[Verifier]]:
    each = st.builds(
        Verifier,
        clerk=st.sampled_from(["c1", "c2", "c3"]),
        login=st.sampled_from(["an", "ha", "yen"]),
        verifier=st.sampled_from(verifier),
        changed_at=st.integers(1, 4),
    )
    return st.lists(each, unique_by=lambda one: one.clerk)


def by_clerk(found: Iterable[Verifier]) -> dict[str, Verifier]:
    return {one.clerk: one for one in found}


def kept(*batches: Iterable[Verifier]) -> dict[str, Verifier]:
    """Keep verifiers in a store, batch by batch; answer what it has then."""
    node = Node("A-00000001")
    for batch in batches:
        keep_verifiers(node.connection, batch)
    found = by_clerk(verifiers(node.connection))
    node.close()
    return found


def test_a_login_that_went_to_another_clerk_takes_the_writers_lock_once() -> None:
    former = Verifier(clerk="c1", login="an", verifier="$old$", changed_at=1)
    present = Verifier(clerk="c2", login="an", verifier="$new$", changed_at=2)
    there = by_clerk([former, present])

    here = kept(fresh_among({}, there))

    assert here == by_clerk([present])
    assert fresh_among(here, there) == []


@given(before=of_clerks(LOCKED, SECRET), there=of_clerks(LOCKED, SECRET))
def test_what_is_left_out_would_have_changed_nothing(
    before: list[Verifier], there: list[Verifier]
) -> None:
    here = kept(before)
    later = [
        one for one in there if one.clerk not in here or one.changed_at > here[one.clerk].changed_at
    ]

    assert kept(before, fresh_among(here, by_clerk(there))) == kept(before, later)


@given(before=of_clerks(SECRET), there=of_clerks(SECRET))
def test_a_few_passes_leave_nothing_to_keep(before: list[Verifier], there: list[Verifier]) -> None:
    node = Node("A-00000001")
    fresh = before
    for _ in range(5):
        keep_verifiers(node.connection, fresh)
        fresh = fresh_among(by_clerk(verifiers(node.connection)), by_clerk(there))
    node.close()

    assert fresh == []
