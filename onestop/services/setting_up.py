"""Setting a station up: its folder, key and store, and the sample office where it is a demo."""

import secrets
import shutil
from pathlib import Path

from msgspec import Struct

from onestop.config import Home
from onestop.domain.errors import Reason, Refused
from onestop.domain.numbering import LANES
from onestop.journal.about import About, place_of, take_new_origin, write_about
from onestop.journal.drawing import new_origin
from onestop.journal.sample_office import SAMPLE_OFFICE, sample_chain, sample_verifiers
from onestop.journal.schema import upgrade
from onestop.journal.store import Store
from onestop.journal.verifiers import keep_verifiers
from onestop.journal.writing import accept
from onestop.keys import StationKey, write_secret
from onestop.services.station import Station


class Enrolled(Struct, frozen=True, kw_only=True):
    """What a station is told about itself; `lane` is -1 where it receives nothing."""

    station: str
    office: str
    counter: str
    lane: int
    hub: bytes = b""


def set_up_sample(home: Home, lane: int, hub: bytes = b"") -> About:
    """Make a station of the sample office; only there may the lane be named."""
    if lane not in LANES:
        raise Refused(Reason.LANE_MISSING, "lane")
    enrolled = Enrolled(
        station=f"{SAMPLE_OFFICE}-{lane:02}",
        office=SAMPLE_OFFICE,
        counter=f"quay-{lane:02}",
        lane=lane,
        hub=hub,
    )
    return _made(home, enrolled, demo=True)


def set_up(home: Home, enrolled: Enrolled) -> About:
    """Make a station of a real office: its store is encrypted, its catalogue comes from the hub."""
    return _made(home, enrolled, demo=False)


def enrol_again(station: Station, lane: int | None, hub: bytes) -> None:
    """Give a station its way to the hub, or a new one; `lane` is the one its enrolment names.

    One that should have a lane and has none goes on under a new origin, to which the hub gives one:
    its own went to a copy of its folder.
    """
    if lane is not None and station.about.lane < 0:
        with station.store.transaction() as connection:
            take_new_origin(connection, station.about.place)
    write_secret(station.home.hub, hub)


def _made(home: Home, enrolled: Enrolled, *, demo: bool) -> About:
    """Make everything beside the place where it belongs, then move it there in one step."""
    if home.folder.exists() and any(home.folder.iterdir()):
        raise Refused(Reason.HOME_EXISTS)
    draft = Home(folder=home.folder.with_name(f".{home.folder.name}.{secrets.token_hex(4)}"))
    draft.folder.mkdir(parents=True, mode=0o700)
    try:
        about = _filled(draft, home.store, enrolled, demo=demo)
        if home.folder.exists():
            home.folder.rmdir()
        draft.folder.rename(home.folder)
    except BaseException:
        shutil.rmtree(draft.folder, ignore_errors=True)
        raise
    return about


def _filled(home: Home, later: Path, enrolled: Enrolled, *, demo: bool) -> About:
    secret = None if demo else secrets.token_bytes(32)
    if secret is not None:
        write_secret(home.secret, secret.hex().encode())
    if enrolled.hub:
        write_secret(home.hub, enrolled.hub)
    StationKey.create().save(home.key)
    upgrade(home.store, secret)
    about = About(
        origin=new_origin(enrolled.station),
        station=enrolled.station,
        office=enrolled.office,
        counter=enrolled.counter,
        lane=enrolled.lane,
        demo=int(demo),
        place=place_of(home.store, later),
    )
    store = Store(home.store, secret)
    with store.transaction() as connection:
        write_about(connection, about)
        if demo:
            chain = sample_chain()
            accept(connection, chain, [None] * len(chain))
            keep_verifiers(connection, sample_verifiers())
    store.close()
    return about
