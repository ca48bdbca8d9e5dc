"""One pass of the exchange: give the hub what it does not hold, read on in its inboxes.

The network is never touched inside a transaction, and every step may be cut: what was sent is known
by what the hub holds, what was read by the cursor kept in the transaction of what was read.
"""

import logging
from collections import Counter
from collections.abc import Mapping

from msgspec.structs import replace

from onestop.domain.moments import milliseconds
from onestop.journal.about import NO_LANE, About, read_about, write_about
from onestop.journal.drawing import new_origin
from onestop.journal.erasing import sweep
from onestop.journal.local import Local
from onestop.journal.reading import origins, waiting
from onestop.journal.store import News, Store
from onestop.journal.verifiers import Verifier, date_back, keep_verifiers, verifiers
from onestop.keys import StationKey
from onestop.sync import clocks, standing
from onestop.sync.hub import Hello, Holding, Hub
from onestop.sync.receiving import Reader, Surroundings
from onestop.sync.report import Exchanged
from onestop.sync.sending import Sender, agrees

_log = logging.getLogger(__name__)


class Exchange:
    """The exchange between one store and one hub."""

    def __init__(
        self, files: tuple[Store, Local], key: StationKey, hub: Hub, around: Surroundings
    ) -> None:
        store, self._local = files
        self._store = store
        self._key = key
        self._hub = hub
        self._around = around
        self._sender = Sender(store, hub)
        self._reader = Reader(store, hub, around)
        self._skew = 0

    def once(self) -> Exchanged:
        """Make one pass; raises `HubUnreachable` when the hub is away, and has lost nothing."""
        about, holding, renewed = self._introduced()
        # What was carried stands before our own: a restored hub gives places as they come.
        if self._sender.carries and self._reader.is_restored():
            self._sender.forget()
        sent = self._sender.send(about.station, holding)
        read = self._reader.read()
        if read.restored:
            self._sender.forget()
            sent += self._sender.send(about.station, self._asked(about))
            read = self._reader.read()
        self._exchange_verifiers()
        sweep(self._store)
        with self._store.snapshot() as connection:
            waits, oldest = waiting(connection, about.origin)
            reasons = Counter(standing.reasons(connection).values())
        return Exchanged(
            sent=sent,
            received=read.received,
            waiting=waits,
            oldest=oldest,
            reasons=reasons,
            agree=read.complete and not waits,
            renewed=renewed,
            skew=self._skew,
        )

    def _introduced(self) -> tuple[About, Holding, bool]:
        """Introduce the station; leave an origin another store has used, take the lane given."""
        with self._store.snapshot() as connection:
            about = read_about(connection)
        holding = self._asked(about)
        self._note_clock(about, holding)
        renewed = self._is_forked(about, holding)
        if renewed:
            _log.warning("origin %s was used by another store", about.origin)
            about = self._settled(replace(about, origin=new_origin(about.station), lane=NO_LANE))
            holding = self._asked(about)
        # No lane: a copy of this store was given a new one, and ours may be another station's.
        lane = holding.lane if holding.lane is not None else NO_LANE
        if lane != about.lane:
            about = self._settled(replace(about, lane=lane))
        return about, holding, renewed

    def _asked(self, about: About) -> Holding:
        with self._store.snapshot() as connection:
            known = origins(connection)
        asked = milliseconds(self._around.clock())
        hello = Hello(origin=about.origin, key=self._key.public, at=asked)
        holding = self._hub.held(hello, known)
        self._skew = clocks.skew(asked, milliseconds(self._around.clock()), holding.clock)
        return holding

    def _note_clock(self, about: About, holding: Holding) -> None:
        if clocks.is_off(self._skew):
            _log.warning("the clock is %d s off the hub's", self._skew // 1000)
            with self._store.snapshot() as connection:
                held = holding.heads[about.origin].seq
                clocks.note_off(connection, self._local, about.origin, held)

    def _is_forked(self, about: About, holding: Holding) -> bool:
        own = holding.heads[about.origin]
        with self._store.snapshot() as connection:
            return own.forked or not agrees(connection, about.origin, own)

    def _settled(self, about: About) -> About:
        with self._store.transaction() as connection:
            write_about(connection, about)
        self._store.tell(News())
        return about

    def _exchange_verifiers(self) -> None:
        with self._store.snapshot() as connection:
            here = {one.clerk: one for one in verifiers(connection)}
        there = {one.clerk: one for one in self._hub.verifiers(())}
        newer = _later(here, there)
        if newer:
            there = {one.clerk: one for one in self._hub.verifiers(newer)}
        fresh = fresh_among(here, there)
        ahead = [one for one in there.values() if _is_ahead(here.get(one.clerk), one)]
        if fresh or ahead:
            with self._store.transaction() as connection:
                keep_verifiers(connection, fresh)
                date_back(connection, ahead)


def _is_ahead(here: Verifier | None, there: Verifier) -> bool:
    """Tell whether one and the same verifier bears a later moment here than at the hub."""
    return (
        here is not None
        and (here.login, here.verifier) == (there.login, there.verifier)
        and here.changed_at > there.changed_at
    )


def fresh_among(here: Mapping[str, Verifier], there: Mapping[str, Verifier]) -> list[Verifier]:
    """Give what is to be kept of the hub's verifiers, by clerk, where others stand already.

    Left out are those whose login is another clerk's by now: they would never be kept, and asked
    for in every pass.
    """
    return _free(_later(there, here), here)


def _free(wanted: list[Verifier], here: Mapping[str, Verifier]) -> list[Verifier]:
    moving = {one.clerk for one in wanted}
    holders = {one.login: one for one in here.values() if one.clerk not in moving}
    left = [one for one in wanted if not _is_taken(one, holders.get(one.login))]
    # Who may not move holds a login too.
    return left if left == wanted else _free(left, here)


def _later(these: Mapping[str, Verifier], those: Mapping[str, Verifier]) -> list[Verifier]:
    return [
        one
        for one in these.values()
        if one.clerk not in those or one.changed_at > those[one.clerk].changed_at
    ]


def _is_taken(one: Verifier, held: Verifier | None) -> bool:
    """Tell whether keeping a verifier would do nothing; the empty one of a lock takes no login."""
    if held is None or not one.verifier:
        return held is not None
    return bool(held.verifier) and held.changed_at >= one.changed_at
