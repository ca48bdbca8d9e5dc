"""Two stations apart receive all day; after they have exchanged they and the hub agree."""

from collections import Counter as Tally
from pathlib import Path

from onestop.hub.sample import SampleProvince
from tests.station.agreement import agree
from tests.station.counters import Counter, ended

EACH = 200
BOTH = 2 * EACH


def test_two_hundred_dossiers_each_come_together_without_a_double_code(
    province: SampleProvince, tmp_path: Path
) -> None:
    first = Counter.set_up(tmp_path / "first", 1, province.url)
    second = Counter.set_up(tmp_path / "second", 2, province.url)

    receiving = [counter.start("receive", counter.dossiers(EACH)) for counter in (first, second)]
    received = [line for process in receiving for line in ended(process).lines]
    exchanged = [counter.must("exchange").line for counter in (first, second, first)]

    assert max(Tally(line["number"] for line in received).values()) == 1
    assert [line["sent"] for line in exchanged] == [BOTH, BOTH, 0]
    assert [line["received"] for line in exchanged] == [0, BOTH, BOTH]
    assert all(line["agree"] for line in exchanged)
    agree(first, second, province.url, BOTH)
    for counter in (first, second):
        shown = counter.must("search", "TC05", "--limit", "1000").lines
        assert {line["number"] for line in shown} == {line["number"] for line in received}
        assert counter.must("verify").line["broken"] == []


def test_a_dossier_walks_through_two_stations_and_is_confirmed_on_both(
    province: SampleProvince, tmp_path: Path
) -> None:
    counter = Counter.set_up(tmp_path / "counter", 1, province.url)
    department = Counter.set_up(tmp_path / "department", 2, province.url)
    officer = ("--clerk", "ha.nt")
    number = counter.must("receive", counter.dossiers(1)).line["number"]
    counter.must("route", number)
    for station in (counter, department):
        station.must("exchange")

    department.must("take", number, *officer)
    result = ("--result-number", "12/GCN", "--signed-on", "2026-01-05")
    department.must("complete", number, *result, *officer)
    department.must("send-back", number, *officer)
    for station in (department, counter):
        station.must("exchange")
    counter.must("hand-over", number, "--name", "Người nhận", "--letter", "số 5")
    for station in (counter, department):
        station.must("exchange")

    stories = [station.must("show", number).line for station in (counter, department)]
    assert stories[0] == stories[1]
    assert (stories[0]["status"], stories[0]["confirmed"]) == (10, True)
    agree(counter, department, province.url, 1)
