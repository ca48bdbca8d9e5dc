"""Pull from a real hub to searchable, as a new station does: fetched, verified, durable, folded.

Stories together is how a day's work comes; at worst no page holds two facts of one dossier. Beside
the whole pull stands the store's share of it (`accept`), without a hub.
"""

import random
from collections.abc import Callable
from itertools import count
from pathlib import Path

from onestop.hub.sample import SampleProvince
from onestop.journal.writing import accept
from onestop.sync.exchange import Exchange
from onestop.sync.receiving import Surroundings
from tests.bench.feeds import Feed, by_days, chained, model_of, stories
from tests.bench.offices import Staffed, now, staffed
from tests.bench.pairs import Ratio, floor, seconds
from tests.bench.provinces import BATCH, WRITING_LANE, caller, give, greet, province

DOSSIERS = 3000
FACTS = 5
TOGETHER = 10_000.0
APART = 6_000.0
RUNS = 5


def measure(folder: Path) -> list[Ratio]:
    """Take over the same entries in both orders on new stations."""
    chance = random.Random(2)  # noqa: S311 - invented people
    told = stories(model_of(folder / "model", chance), DOSSIERS, FACTS, chance)
    return [
        *_both("stories together", TOGETHER, folder / "together", chained(told)),
        *_both("stories apart", APART, folder / "apart", chained(by_days(told))),
    ]


def _both(name: str, least: float, folder: Path, feed: Feed) -> list[Ratio]:
    lanes = count(WRITING_LANE + 1)
    with province(folder / "hub") as running:
        with caller(running, WRITING_LANE) as writer:
            greet(writer)
            give(writer, [entry for entry, _ in feed])
        rates = [
            (
                _rate(folder, next(lanes), len(feed), lambda new: _pull(running, new)),
                _rate(folder, next(lanes), len(feed), lambda new: _accept(new, feed)),
            )
            for _ in range(RUNS)
        ]
    return [
        floor(f"pull to searchable, {name}", least, [whole for whole, _ in rates]),
        floor(f"the store's share alone, {name}", least, [share for _, share in rates]),
    ]


def _rate(folder: Path, lane: int, entries: int, act: Callable[[Staffed], None]) -> float:
    new = staffed(folder / f"station-{lane}", lane)
    rate = entries / seconds(lambda: act(new))
    found = _dossiers(new)
    new.station.close()
    if found != DOSSIERS:
        raise RuntimeError(f"{found} dossiers arrived")
    return rate


def _pull(running: SampleProvince, new: Staffed) -> None:
    """Make one pass of the exchange, as on a station at which nobody works yet."""
    station = new.station
    around = Surroundings(clock=now, wait=_never, desk_at_work=False)
    with caller(running, station.about.lane) as hub:
        Exchange((station.store, station.local), station.key, hub, around).once()


def _accept(new: Staffed, feed: Feed) -> None:
    for start in range(0, len(feed), BATCH):
        page = feed[start : start + BATCH]
        with new.station.store.transaction() as connection:
            accept(connection, [entry for entry, _ in page], [place for _, place in page])


def _never(_seconds: float) -> None:
    raise AssertionError("a first fill does not rest")


def _dossiers(new: Staffed) -> int:
    with new.station.store.snapshot() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM dossier").scalar_one())
