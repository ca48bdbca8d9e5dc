"""What the screens ask: queues of a department, what may be done, whose result, what waits."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onestop.config import Home
from onestop.domain.dossier import Stage
from onestop.domain.errors import Reason, Refused
from onestop.domain.scanning import read_scan
from onestop.services import (
    acts,
    collecting,
    dossier_page,
    lookup,
    officer,
    outbox,
    processing,
    queues,
    seals,
    typed_search,
)
from onestop.services.acts import Act
from onestop.services.queues import Queue
from onestop.services.seals import Verdict
from onestop.services.setting_up import set_up_sample
from onestop.services.station import Station
from onestop.services.work import Desk, Work
from tests.ui import lived


@pytest.fixture
def clock() -> lived.Clock:
    """A clock that begins with the office's first day."""
    clock = lived.Clock()
    clock.now = lived.FIRST
    return clock


@pytest.fixture
def station(tmp_path: Path, clock: lived.Clock) -> Iterator[Station]:
    """Counter 03 of the sample office."""
    home = Home(folder=tmp_path / "home")
    set_up_sample(home, 3)
    opened = Station.open(home, clock)
    yield opened
    opened.close()


@pytest.fixture
def subjects(station: Station, clock: lived.Clock) -> dict[str, str]:
    """What has happened at the office so far."""
    return lived.live(station, clock)


def test_what_is_late_and_what_is_soon_never_overlap(
    station: Station, subjects: dict[str, str]
) -> None:
    desk = _desk(station, lived.OFFICER, subjects)

    soon = desk.ask(queues.waiting, Queue.SOON)
    late = desk.ask(queues.waiting, Queue.OVERDUE)

    assert {line.subject for line in soon.lines}.isdisjoint(line.subject for line in late.lines)
    assert [line.name for line in late.lines] == ["Lê Văn Đỗ"]
    assert [line.days_left for line in soon.lines] == [0, 1, 1]


def test_every_list_is_as_long_as_its_count(station: Station, subjects: dict[str, str]) -> None:
    desk = _desk(station, lived.OFFICER, subjects)

    for queue in Queue:
        waiting = desk.ask(queues.waiting, queue)
        assert len(waiting.lines) == waiting.counts[queue]


def test_friday_evening_the_next_open_day_is_monday(
    station: Station, clock: lived.Clock, subjects: dict[str, str]
) -> None:
    desk = _desk(station, lived.OFFICER, subjects)
    clock.now = lived.at(lived.TODAY, "17:30")

    soon = desk.ask(queues.waiting, Queue.SOON)

    assert [line.name for line in soon.lines] == ["Nguyễn Hữu Ẩn", "Trần Thị Ngỡi"]


@pytest.mark.parametrize(
    ("clerk", "name", "first"),
    [
        (lived.RECEIVER, "Tạ Văn Vượng", Act.ROUTE),
        (lived.OFFICER, "Lê Thị Ẩm", Act.TAKE),
        (lived.OFFICER, "Võ Đình Quế", Act.COMPLETE),
        (lived.OFFICER, "Phạm Thị Ổi", Act.NOTE),
        (lived.HEAD, "Võ Đình Quế", Act.COMPLETE),
        (lived.OFFICER, "Đặng Quang Sỹ", Act.SEND_BACK),
        (lived.RECEIVER, "Hồ Văn Ỷ", Act.HAND_OVER),
        (lived.OFFICER, "Cao Thị Diệu Hiền", Act.NOTE),
    ],
)
def test_the_first_act_is_what_the_file_waits_for(
    station: Station, subjects: dict[str, str], clerk: str, name: str, first: Act
) -> None:
    desk = _desk(station, clerk, subjects)

    assert desk.ask(_allowed, subjects[name])[0] is first


def test_what_is_offered_is_not_refused(station: Station, subjects: dict[str, str]) -> None:
    for clerk in (lived.RECEIVER, lived.OFFICER, lived.HEAD):
        desk = _desk(station, clerk, subjects)
        for subject in subjects.values():
            if Act.TAKE in desk.ask(_allowed, subject):
                desk.do(processing.take, subject)
            if Act.ROUTE in desk.ask(_allowed, subject):
                desk.do(processing.route, subject)
            if Act.SEND_BACK in desk.ask(_allowed, subject):
                desk.do(processing.send_back, subject)


def test_yesterdays_reception_is_neither_put_right_nor_taken_back(
    station: Station, subjects: dict[str, str]
) -> None:
    desk = _desk(station, lived.RECEIVER, subjects)

    assert not {Act.CORRECT, Act.CANCEL} & set(desk.ask(_allowed, subjects["Lê Quý Đôn Hậu"]))
    assert {Act.CORRECT, Act.CANCEL} <= set(desk.ask(_allowed, subjects["Tạ Văn Vượng"]))


def test_a_result_and_its_way_back_are_one_act(station: Station, subjects: dict[str, str]) -> None:
    desk = _desk(station, lived.OFFICER, subjects)
    subject = subjects["Võ Đình Quế"]

    with pytest.raises(Refused, match=Reason.RESULT_NUMBER_EMPTY):
        desk.do(officer.finish, subject, " ", lived.TODAY)
    assert desk.ask(lookup.page, subject).dossier.stage is Stage.IN_HAND

    desk.do(officer.finish, subject, "52/TB", lived.TODAY)

    assert desk.ask(lookup.page, subject).dossier.stage is Stage.READY


def test_a_file_is_taken_by_its_code_and_another_departments_is_not(
    station: Station, subjects: dict[str, str]
) -> None:
    desk = _desk(station, lived.OFFICER, subjects)

    taken = desk.do(officer.take_by_code, _code(desk, subjects["Lê Thị Ẩm"]))

    assert taken.name == "Lê Thị Ẩm"
    with pytest.raises(Refused, match=Reason.NOT_HELD_HERE):
        desk.do(officer.take_by_code, _code(desk, subjects["Cao Thị Diệu Hiền"]))


def test_a_person_with_a_result_here_is_told_of_it_before_what_is_on_its_way(
    station: Station, subjects: dict[str, str]
) -> None:
    desk = _desk(station, lived.RECEIVER, subjects)

    here = desk.ask(collecting.asked, read_scan("045191000452"))
    on_its_way = desk.ask(collecting.asked, read_scan("045082000288"))

    assert [line.stage for line in here.lines] == [Stage.READY]
    assert [line.stage for line in on_its_way.lines] == [Stage.IN_HAND]


def test_a_forged_receipt_finds_nothing(station: Station, subjects: dict[str, str]) -> None:
    desk = _desk(station, lived.RECEIVER, subjects)
    reception = desk.ask(lookup.page, subjects["Hồ Văn Ỷ"]).dossier.reception
    assert reception is not None
    seal = seals.seal(reception)

    true = desk.ask(collecting.asked, read_scan(seal))
    false = desk.ask(collecting.asked, read_scan(seal[:-1] + str((int(seal[-1]) + 1) % 10)))

    assert (true.verdict, len(true.lines)) == (Verdict.GENUINE, 1)
    assert (false.verdict, len(false.lines)) == (Verdict.FALSE, 0)


def test_todays_returns_are_this_stations_the_latest_first(
    station: Station, subjects: dict[str, str]
) -> None:
    desk = _desk(station, lived.RECEIVER, subjects)

    today = desk.ask(collecting.collected_today)

    assert [line.collector for line in today] == [
        "Trần Thị Mỹ Lệ",
        "Phan Ngọc Sỹ",
        "Nguyễn Văn Đức",
    ]
    assert desk.ask(collecting.ready) == 3


def test_an_entry_stands_in_one_list_of_the_outbox(
    station: Station, subjects: dict[str, str]
) -> None:
    desk = _desk(station, lived.RECEIVER, subjects)
    before = desk.ask(outbox.outbox)

    lived.withhold(station, subjects["Ngô Thị Thắm"], "NOT_SEEN")
    after = desk.ask(outbox.outbox)

    assert (before.waiting_count, before.withheld_count) == (1, 0)
    assert (after.waiting_count, after.withheld_count) == (1, 1)
    assert after.sent_count == before.sent_count - 1
    assert after.withheld[0].reason == "NOT_SEEN"
    assert after.withheld[0].name == "Ngô Thị Thắm"


def test_a_search_without_words_finds_nothing_among_all(
    station: Station, subjects: dict[str, str]
) -> None:
    desk = _desk(station, lived.RECEIVER, subjects)

    found = desk.ask(typed_search.find, "  ")

    assert found.lines == ()
    assert found.known == len(lived.CASES)


def test_the_page_tells_what_was_handed_in_and_what_was_not_needed(
    station: Station, subjects: dict[str, str]
) -> None:
    desk = _desk(station, lived.RECEIVER, subjects)

    view = desk.ask(dossier_page.view, subjects["Lê Thị Ẩm"])

    assert [line.handed_in for line in view.papers if line.required] == [True, True]
    assert not any(line.handed_in for line in view.papers if not line.required)
    assert view.counter == "Quầy 03"


def _desk(station: Station, clerk: str, subjects: dict[str, str]) -> Desk:
    assert subjects
    return Desk(station, lived.clerk(station, clerk))


def _allowed(work: Work, subject: str) -> tuple[Act, ...]:
    return acts.allowed(work, work.dossier(subject))


def _code(desk: Desk, subject: str) -> str:
    reception = desk.ask(lookup.page, subject).dossier.reception
    assert reception is not None
    return reception.code
