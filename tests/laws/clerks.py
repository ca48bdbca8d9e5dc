"""A lock is lifted by whoever knew of it, in whatever order the facts come."""

from collections.abc import Sequence
from random import Random

from hypothesis import strategies as st

from onestop.domain import published
from onestop.domain.facts import ClerkLocked, ClerkUnlocked, Fact
from tests.laws.drawing import law


@law(
    st.lists(st.booleans(), max_size=6),
    st.integers(0, 3),
    st.randoms(use_true_random=False),
)
def a_lock_is_lifted_by_whoever_knew_of_it_in_any_order(
    known: Sequence[bool], unknown: int, chance: Random
) -> None:
    """One administrator locks and unlocks; others lock meanwhile and are not yet heard of."""
    facts: list[Fact] = [ClerkLocked(clerk="c02"), ClerkUnlocked(clerk="c02", lifted=9)]
    locks = 0
    for locks_again in known:
        locks += locks_again
        facts.append(
            ClerkLocked(clerk="c01") if locks_again else ClerkUnlocked(clerk="c01", lifted=locks)
        )
    facts += [ClerkLocked(clerk="c01")] * unknown
    chance.shuffle(facts)

    locked = published.is_locked("c01", facts)

    ends_with_a_lock = bool(known) and known[-1]
    assert locked is (ends_with_a_lock or unknown > 0)


LAWS = (a_lock_is_lifted_by_whoever_knew_of_it_in_any_order,)
