"""A home that was copied or moved: never two stations with one lane, and a way on for both."""

import shutil
from pathlib import Path

from onestop.hub.sample import SampleProvince
from tests.station.counters import Counter


def test_a_station_whose_copy_took_its_lane_over_is_told_and_gets_another_one(
    province: SampleProvince, tmp_path: Path
) -> None:
    counter = Counter.set_up(tmp_path / "home", 5, province.url)
    counter.must("exchange")
    shutil.copytree(counter.home, tmp_path / "copy")
    copy = Counter(tmp_path / "copy")
    copy.must("exchange")
    counter.must("exchange")

    told = counter.run("receive", counter.dossiers(1))
    counter.must("station", "enrol", "--hub", province.url)
    counter.must("exchange")
    received = [each.must("receive", each.dossiers(1)).line["number"] for each in (copy, counter)]

    assert told.code == 1
    assert "số làn" in str(told.lines) + told.said
    lanes = [number.rpartition("-")[2][:2] for number in received]
    assert lanes[0] != lanes[1]
    assert "05" not in lanes


def test_a_moved_demo_home_finds_its_way_to_the_hub_again(
    province: SampleProvince, tmp_path: Path
) -> None:
    counter = Counter.set_up(tmp_path / "home", 5, province.url)
    counter.must("exchange")
    moved = Counter(counter.home.rename(tmp_path / "moved"))

    enrolled = moved.must("station", "enrol", "--hub", province.url).line
    moved.must("exchange")

    assert enrolled["station"] == "DEMO-05"
    assert moved.must("receive", moved.dossiers(1)).code == 0
