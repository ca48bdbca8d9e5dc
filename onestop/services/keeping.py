"""Keeping a store in order: verify everything in it, make its projections anew."""

from collections.abc import Callable, Collection

from onestop.domain.published import Catalogue
from onestop.journal import rebuilding, verifying
from onestop.journal.sample_office import SAMPLE_ORIGIN, sample_key
from onestop.journal.store import News
from onestop.journal.verifying import Verified
from onestop.keys import verify as signed
from onestop.services.station import Station


def verify(station: Station) -> Verified:
    """Read the whole store of a station and list what does not hold; changes nothing."""
    with station.store.snapshot() as connection:
        keys_of = _keys_of(station, station.catalogue(connection))
        return verifying.verify(connection, station.about.origin, keys_of, signed)


def rebuild(station: Station) -> int:
    """Make every projection anew from the journal; answer how many dossiers there are."""
    with station.store.transaction() as connection:
        subjects = rebuilding.rebuild(connection)
    station.store.tell(News())
    return subjects


def _keys_of(station: Station, catalogue: Catalogue) -> Callable[[str], Collection[bytes]]:
    """Know the keys of an origin: our own, the sample office's, those the province published."""

    def keys_of(origin: str) -> Collection[bytes]:
        if origin == SAMPLE_ORIGIN:
            return (sample_key(),)
        if origin == station.about.origin:
            return (station.key.public,)
        # An origin is a station's code and eight digits drawn by chance.
        name = origin.rpartition("-")[0]
        published = catalogue.keys.values()
        return [bytes.fromhex(fact.public) for fact in published if fact.station == name]

    return keys_of
