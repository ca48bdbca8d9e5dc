"""A station: the opened folder of one machine, before anybody has signed in."""

from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Self

from sqlalchemy import Connection

from onestop.config import Home
from onestop.domain.errors import Reason, Refused
from onestop.domain.published import Catalogue
from onestop.journal.about import place_of, read_about, take_new_origin
from onestop.journal.erasing import sweep
from onestop.journal.local import Local
from onestop.journal.reading import catalogue_facts, catalogue_revision
from onestop.journal.store import Store
from onestop.keys import StationKey, store_key

Clock = Callable[[], datetime]


class Station:
    """The store, the local file and the key of a home, and the catalogue as it stands."""

    def __init__(
        self, home: Home, files: tuple[Store, Local], key: StationKey, clock: Clock
    ) -> None:
        self.home = home
        self.store, self.local = files
        self.key = key
        self.clock = clock
        self._read: tuple[int, Catalogue] = (-1, Catalogue(()))
        with self.store.snapshot() as connection:
            self.about = read_about(connection)
        if self.about.place != place_of(home.store):
            with self.store.transaction() as connection:
                self.about = take_new_origin(connection, place_of(home.store))

    @classmethod
    def open(cls, home: Home, clock: Clock) -> Self:
        """Open a home that was set up before."""
        if not home.store.exists():
            raise Refused(Reason.HOME_MISSING)
        secret = store_key(home.secret)
        key = StationKey.load(home.key)
        store = _opened(home.store, secret)
        try:
            # A power cut may have come between an erasure and the last of its traces.
            sweep(store)
            return cls(home, (store, Local(home.local, secret)), key, clock)
        except BaseException:
            store.close()
            raise

    def catalogue(self, connection: Connection) -> Catalogue:
        """Give the catalogue, read anew only when something was published."""
        revision = catalogue_revision(connection)
        if revision != self._read[0]:
            facts = [fact for _, fact in catalogue_facts(connection)]
            self._read = (revision, Catalogue(facts))
        return self._read[1]

    def close(self) -> None:
        """Close both files."""
        self.local.close()
        self.store.close()


def _opened(path: Path, secret: bytes | None) -> Store:
    """Open a store; one that an older program made is brought up to date first."""
    try:
        return Store(path, secret)
    except Refused as refusal:
        if refusal.faults[0].reason is not Reason.STORE_OLDER:
            raise
    # Looked for only now: what makes schemas is slow to load.
    import_module("onestop.journal.schema").upgrade(path, secret)
    return Store(path, secret)
