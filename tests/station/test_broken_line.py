"""Exchanges that are cut, and a hub that goes and comes back: everything drains, all agree."""

import secrets
import signal
from contextlib import closing
from pathlib import Path

from onestop.hub.sample import SampleProvince, start_sample
from tests.station.agreement import agree, held
from tests.station.counters import Counter, ended, killed
from tests.waiting import until

_CHANCE = secrets.SystemRandom()
CUTS = 4


def test_an_exchange_killed_anywhere_goes_on_where_it_was(
    province: SampleProvince, tmp_path: Path
) -> None:
    first = Counter.set_up(tmp_path / "first", 1, province.url)
    second = Counter.set_up(tmp_path / "second", 2, province.url)
    for counter in (first, second):
        counter.must("receive", counter.dossiers(40))

    for _ in range(CUTS):
        for counter in (first, second):
            killed(counter.start("exchange"), _CHANCE.uniform(0.2, 0.9))

    done = [counter.must("exchange").line for counter in (first, second, first)]
    assert all(line["agree"] and not line["waiting"] for line in done)
    agree(first, second, province.url, 80)


def test_without_the_hub_work_goes_on_and_drains_when_it_comes_back(
    province_folder: Path, tmp_path: Path
) -> None:
    with closing(start_sample(province_folder)) as province:
        first = Counter.set_up(tmp_path / "first", 1, province.url)
        second = Counter.set_up(tmp_path / "second", 2, province.url)
        first.must("receive", first.dossiers(3))
        first.must("exchange")

    for counter in (first, second):
        counter.must("receive", counter.dossiers(5))
    away = first.run("exchange")
    with closing(start_sample(province_folder)) as province:
        for counter in (first, second):
            counter.must("station", "enrol", "--hub", province.url)
        done = [counter.must("exchange").line for counter in (first, second, first)]
        agree(first, second, province.url, 13)

    assert (away.code, away.lines) == (1, [])
    assert "Chưa gửi được lên tỉnh" in away.said
    assert [line["waiting"] for line in done] == [0, 0, 0]
    assert all(line["agree"] for line in done)


def test_the_exchange_for_ever_drains_by_itself_and_ends_in_order(
    province: SampleProvince, tmp_path: Path
) -> None:
    first = Counter.set_up(tmp_path / "first", 1, province.url)
    second = Counter.set_up(tmp_path / "second", 2, province.url)
    running = [counter.start("exchange", "--forever") for counter in (first, second)]
    try:
        for counter in (first, second):
            counter.must("receive", counter.dossiers(4))
        until(lambda: held(province.url) == (8, 8, 0))
    finally:
        for process in running:
            process.send_signal(signal.SIGTERM)
        codes = [ended(process).code for process in running]

    assert codes == [0, 0]
    for counter in (first, second):
        counter.must("exchange")
    agree(first, second, province.url, 8)
