"""Giving the hub what it does not hold: this store's own entries, and any it saw.

What was sent is known from what the hub says it holds, never from a flag set here.
"""

import sys
from collections.abc import Mapping, Sequence
from functools import partial

from sqlalchemy import Connection

from onestop.domain.entries import Entry
from onestop.journal.reading import Head, unsent
from onestop.journal.store import Store
from onestop.journal.writing import note_held, note_withheld
from onestop.sync import standing
from onestop.sync.hub import HeldHead, Holding, Hub, Outcome, Verdict
from onestop.sync.portion import Portion

_STOPPED = (Outcome.WITHHELD, Outcome.REFUSED)
_ASKED_AGAIN = 1_000


class Sender:
    """Sends what one store has and its hub has not."""

    def __init__(self, store: Store, hub: Hub) -> None:
        self._store = store
        self._hub = hub
        self._portion = Portion()
        # What others wrote and this store brought: held, though no chain at the hub reaches it.
        self._carried: dict[str, int] = {}

    @property
    def carries(self) -> bool:
        """Tell whether something was brought that no chain at the hub reaches."""
        return bool(self._carried)

    def forget(self) -> None:
        """Forget what was carried: the hub was restored and may have forgotten it, too."""
        self._carried.clear()

    def send(self, station: str, holding: Holding) -> int:
        """Send everything the hub does not hold; answer how many entries it took."""
        with self._store.snapshot() as connection:
            known = standing.held(connection)
            told = standing.reasons(connection)
            heads = dict(known) | _heads(holding)
            after = self._starts(connection, station, holding)
        again = self._held_back()
        carried = [entry for entry in again if not is_own(entry.origin, station)]
        reasons = self._asked_again(carried)
        taken = 0
        while batch := self._next(after):
            verdicts = self._portion.timed(partial(self._hub.send, batch))
            for verdict in verdicts:
                self._note(verdict, station, after, heads)
            reasons |= _held_back(verdicts)
            taken += sum(_is_new(verdict) for verdict in verdicts if verdict.digest not in told)
        # Our own last, or at a restored hub it would come before what has a place.
        reasons |= self._asked_again([entry for entry in again if is_own(entry.origin, station)])
        if heads != known or reasons != told:
            with self._store.transaction() as connection:
                note_held(connection, heads)
                note_withheld(connection, reasons)
        return taken

    def _starts(self, connection: Connection, station: str, holding: Holding) -> dict[str, int]:
        """Say after which seq of each origin to go on."""
        for origin, at_hub in holding.heads.items():
            if at_hub.seq >= self._carried.get(origin, 0):
                self._carried.pop(origin, None)
        after = dict(self._carried)
        for origin, at_hub in holding.heads.items():
            # Where our own chains part, this branch is sent from its start: repeats do no harm.
            parted = is_own(origin, station) and not agrees(connection, origin, at_hub)
            after[origin] = 0 if parted else max(at_hub.seq, after.get(origin, 0))
        return after

    def _next(self, after: Mapping[str, int]) -> Sequence[Entry]:
        with self._store.snapshot() as connection:
            return unsent(connection, after, self._portion.size)

    def _note(
        self, verdict: Verdict, station: str, after: dict[str, int], heads: dict[str, Head]
    ) -> None:
        if verdict.outcome is Outcome.GAP:
            # Nothing more of this chain in this pass; the next one asks again what is held.
            after[verdict.origin] = sys.maxsize
            return
        after[verdict.origin] = max(after.get(verdict.origin, 0), verdict.seq)
        if not is_own(verdict.origin, station):
            self._carried[verdict.origin] = after[verdict.origin]
        elif verdict.seq >= heads.get(verdict.origin, Head(0, b"")).seq:
            heads[verdict.origin] = Head(verdict.seq, verdict.digest)

    def _held_back(self) -> Sequence[Entry]:
        with self._store.snapshot() as connection:
            return standing.withheld(connection, _ASKED_AGAIN)

    def _asked_again(self, entries: Sequence[Entry]) -> dict[bytes, str]:
        """Ask again about what is held back: the hub judges it anew, and the answer is news."""
        return _held_back(self._hub.send(entries)) if entries else {}


def is_own(origin: str, station: str) -> bool:
    """Tell whether an origin is or was this station's: its code and eight hex digits."""
    return origin.rpartition("-")[0] == station


def agrees(connection: Connection, origin: str, at_hub: HeldHead) -> bool:
    """Tell whether this store has what the hub takes for the head of a chain."""
    return not at_hub.seq or standing.holds(connection, origin, Head(at_hub.seq, at_hub.digest))


def _heads(holding: Holding) -> dict[str, Head]:
    return {origin: Head(head.seq, head.digest) for origin, head in holding.heads.items()}


def _held_back(verdicts: Sequence[Verdict]) -> dict[bytes, str]:
    return {verdict.digest: verdict.reason for verdict in verdicts if verdict.outcome in _STOPPED}


def _is_new(verdict: Verdict) -> bool:
    return verdict.outcome in (Outcome.PLACED, Outcome.WITHHELD)
