"""Sabotages of what a desk offers, marks and locks."""

from collections.abc import Iterable

import pytest

from onestop.domain import published
from onestop.domain.dossier import Dossier
from onestop.domain.facts import ClerkLocked, ClerkUnlocked, Fact
from onestop.services import acts, clock
from onestop.services.holding import lies_here
from onestop.services.work import Work
from tests.laws import clerks, clocks, offers
from tests.sabotage.rules import Sabotage


def _any_office(patch: pytest.MonkeyPatch) -> None:
    def anywhere(work: Work, dossier: Dossier) -> bool:
        del work, dossier
        return True

    patch.setattr(acts, "lies_here", anywhere)


def _the_holders_office_corrects(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(acts, "received_here", lies_here)


def _backwards_within_the_dossier(patch: pytest.MonkeyPatch) -> None:
    chain = "AND before.seq < later.seq ORDER BY"
    broken = "AND before.subject = later.subject AND before.seq < later.seq - 1 ORDER BY"
    patch.setattr(clock, "_RAN_BACKWARDS", clock._RAN_BACKWARDS.replace(chain, broken))  # noqa: SLF001 - it is this rule that is broken


def _the_last_fact_decides(patch: pytest.MonkeyPatch) -> None:
    def is_locked(clerk: str, facts: Iterable[Fact]) -> bool:
        kinds = (ClerkLocked, ClerkUnlocked)
        own = [fact for fact in facts if isinstance(fact, kinds) and fact.clerk == clerk]
        return bool(own) and isinstance(own[-1], ClerkLocked)

    patch.setattr(published, "is_locked", is_locked)


SABOTAGES = (
    Sabotage(
        name="acts on any office's files",
        law=offers.what_is_offered_is_what_is_taken,
        breaks=_any_office,
    ),
    Sabotage(
        name="the holder's office corrects",
        law=offers.what_is_offered_is_what_is_taken,
        breaks=_the_holders_office_corrects,
    ),
    Sabotage(
        name="the entry before overlooked",
        law=clocks.what_runs_backwards_within_its_chain_is_marked_and_nothing_else,
        breaks=_backwards_within_the_dossier,
    ),
    Sabotage(
        name="the last fact decides",
        law=clerks.a_lock_is_lifted_by_whoever_knew_of_it_in_any_order,
        breaks=_the_last_fact_decides,
    ),
)
