"""A login is one clerk's at a time, whoever had it before and in whatever order it is heard of."""

from collections.abc import Sequence
from itertools import permutations

import pytest

from onestop.domain.facts import ClerkLocked
from onestop.journal.store import Store
from onestop.journal.verifiers import Verifier, keep_verifiers, verifiers
from onestop.journal.writing import accept
from tests.laws.nodes import Node


def verifier(clerk: str, login: str, secret: str, changed_at: int) -> Verifier:
    return Verifier(clerk=clerk, login=login, verifier=secret, changed_at=changed_at)


BEFORE = verifier("c03", "van.thu", "$old$", 1)
AFTER = verifier("c99", "van.thu", "$new$", 2)
LOCKED = verifier("c03", "van.thu", "", 3)
OTHER = verifier("c07", "ha.nt", "$other$", 1)


@pytest.mark.parametrize("order", list(permutations([BEFORE, AFTER, LOCKED, OTHER])))
@pytest.mark.parametrize("at_once", [False, True])
def test_a_login_that_was_given_to_another_is_the_others(
    store: Store, order: Sequence[Verifier], *, at_once: bool
) -> None:
    with store.transaction() as connection:
        for part in [order] if at_once else [[each] for each in order]:
            keep_verifiers(connection, part)
        kept = verifiers(connection)

    assert sorted(kept, key=lambda each: each.clerk) == [OTHER, AFTER]


def test_a_lock_leaves_no_password(store: Store) -> None:
    with store.transaction() as connection:
        keep_verifiers(connection, [BEFORE])
        keep_verifiers(connection, [LOCKED])

        assert verifiers(connection) == [LOCKED]


def test_a_later_change_of_the_same_clerk_may_change_the_login(store: Store) -> None:
    moved = verifier("c03", "thu.v", "$moved$", 2)
    with store.transaction() as connection:
        keep_verifiers(connection, [BEFORE, moved])
        keep_verifiers(connection, [BEFORE])

        assert verifiers(connection) == [moved]


def test_a_lock_that_stands_in_a_dossier_is_none(store: Store) -> None:
    author = Node("B-00000002")
    entries = [
        author.write("d1", ClerkLocked(clerk="c07")),
        author.write("clerk:B:c01", ClerkLocked(clerk="c01")),
    ]
    author.close()
    with store.transaction() as connection:
        keep_verifiers(connection, [OTHER])

        accept(connection, entries, [1, 1])

        assert verifiers(connection) == [OTHER]
