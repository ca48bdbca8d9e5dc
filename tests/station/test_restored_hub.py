"""A hub's folder put back to yesterday: what was confirmed stays as it was on every station."""

import os
import shutil
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from onestop.domain.dossier import Stage
from onestop.hub.keeper import keep_once
from onestop.hub.sample import start_sample
from onestop.keys import StationKey
from onestop.services import lookup
from tests.station.counters import Counter
from tests.station.opened import opened

OFFICER = ("--clerk", "ha.nt")


def test_a_confirmed_story_is_the_same_after_the_hub_s_folder_was_put_back(
    province_folder: Path, tmp_path: Path
) -> None:
    hub, backup = province_folder / "hub", province_folder / "backup"
    with closing(start_sample(hub)) as province:
        first = Counter.set_up(tmp_path / "first", 1, province.url)
        second = Counter.set_up(tmp_path / "second", 2, province.url)
    _copy(hub, backup)
    with closing(start_sample(hub)):
        number = first.must("receive", first.dossiers(1)).line["number"]
        first.must("route", number)
        for counter in (first, second):
            counter.must("exchange")
        second.must("take", number, *OFFICER)
        for counter in (second, first):
            counter.must("exchange")
    before = first.must("show", number).line
    shutil.rmtree(hub)
    shutil.move(backup, hub)

    with closing(start_sample(hub)) as province:
        second.must("exchange")
        keep_once(province.url, StationKey.create(), lambda: datetime.now(UTC))  # noqa: TID251 - a clock
        exchanged = [counter.must("exchange").line for counter in (first, second)]

    assert all(line["agree"] for line in exchanged)
    assert [counter.must("show", number).line for counter in (first, second)] == [before] * 2
    assert before["confirmed"]
    for counter in (first, second):
        with opened(counter.home) as desk:
            (line,) = desk.ask(lookup.find, "TC05", 10)
            dossier = desk.ask(lookup.page, line.subject).dossier
        assert (dossier.stage, dossier.blocked) == (Stage.IN_HAND, False)


def _copy(folder: Path, to: Path) -> None:
    """Copy a folder with its owners, as a backup keeps them: the server is no root's."""
    shutil.copytree(folder, to, symlinks=True)
    if os.name != "posix":
        return
    for path in (folder, *folder.rglob("*")):
        known = path.lstat()
        os.chown(to / path.relative_to(folder), known.st_uid, known.st_gid, follow_symlinks=False)
