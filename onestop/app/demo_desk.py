"""A desk to try everything on: a demo home, and a demo province beside it."""

import os
from collections.abc import Callable
from contextlib import ExitStack, closing
from datetime import datetime
from functools import partial
from pathlib import Path

from platformdirs import user_data_dir

from onestop.app.greeting import keep_greeting
from onestop.app.greeting_of import greeting_of
from onestop.app.start import open_desk
from onestop.config import Home
from onestop.demo.province import Province
from onestop.domain.errors import Reason, Refused
from onestop.services.setting_up import set_up_sample
from onestop.services.station import Station
from onestop.sync.locks import Lock

_COUNTERS = range(1, 6)


def demo_folder() -> Path:
    """Name the folder of this user's demo homes and their province."""
    named = os.environ.get("ONESTOP_DEMO")
    return Path(named) if named else Path(user_data_dir("onestop-demo", appauthor=False))


def open_demo_desk(clock: Callable[[], datetime]) -> int:
    """Open the first counter nobody sits at; its province stops with the last desk."""
    folder = demo_folder()
    home, lane, lock = _free_counter(folder, clock)
    with ExitStack() as opened:
        opened.callback(lock.release)
        enrol = partial(enrol_with_province, opened, folder / "province", home, lane)
        return open_desk(home, clock, enrol)


def enrol_with_province(opened: ExitStack, folder: Path, home: Home, lane: int) -> None:
    """Start the province and enrol a home; a province that fails is left, to be tried again."""
    with ExitStack() as started:
        province = started.enter_context(closing(Province.open(folder)))
        province.hub.enrolment(lane).save(home.hub)
        opened.enter_context(started.pop_all())


def _free_counter(folder: Path, clock: Callable[[], datetime]) -> tuple[Home, int, Lock]:
    for lane in _COUNTERS:
        home = Home(folder=folder / f"quay-{lane:02}")
        if not home.folder.exists():
            set_up_sample(home, lane)
            greet(home, clock)
        lock = Lock(home.desk_lock)
        if lock.take():
            return home, lane, lock
    raise Refused(Reason.DESK_ALREADY_OPEN)


def greet(home: Home, clock: Callable[[], datetime]) -> None:
    """Let a new home's sign-in know its office before the desk was ever opened."""
    station = Station.open(home, clock)
    keep_greeting(home, greeting_of(station))
    station.close()
