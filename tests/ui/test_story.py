"""The story on the page of a dossier: what came, what is to come, and what to doubt of it."""

from datetime import timedelta

from onestop.journal.reading import history
from onestop.journal.writing import accept
from onestop.services import dossier_page, processing
from onestop.services.station import Station
from onestop.services.work import Desk
from onestop.ui.dossier.story import Part, steps
from onestop.ui.widgets.timeline import StepState
from tests.ui import lived
from tests.ui.conftest import Clock


def test_the_story_runs_from_what_is_to_come_down_to_the_reception(
    station: Station, subjects: dict[str, str]
) -> None:
    desk = Desk(station, lived.clerk(station, lived.OFFICER))
    view = desk.ask(dossier_page.view, subjects["Lê Thị Ẩm"])

    told = steps(view, Part.ALL)

    assert [step.state for step in told] == [
        StepState.FUTURE,
        StepState.HEADING,
        StepState.UNCONFIRMED,
        StepState.CONFIRMED,
        StepState.CONFIRMED,
    ]
    assert told[1].words == "Hôm nay, thứ Sáu 20/11/2026"
    assert told[2].words == "Ghi chú: đã gọi xác nhận ngành nghề"
    assert told[2].remark == "Hoàng Văn Khoa · Trưởng phòng · Phòng Tài chính – Kế hoạch"
    assert told[-1].remark == "Trần Thị Mỹ Ẩn · Công chức tiếp nhận · Quầy 03"


def test_an_hour_from_a_wrong_clock_is_marked_beside_who_wrote_it(
    station: Station, clock: Clock, subjects: dict[str, str]
) -> None:
    desk = Desk(station, lived.clerk(station, lived.OFFICER))
    clock.now -= timedelta(minutes=30)
    desk.do(processing.note, subjects["Lê Thị Ẩm"], "gọi lại")
    clock.now += timedelta(minutes=30)

    told = steps(desk.ask(dossier_page.view, subjects["Lê Thị Ẩm"]), Part.NOTES)

    assert [step.remark.partition(" · ")[0] for step in told[1:]] == [
        "giờ máy lệch",
        "Hoàng Văn Khoa",
    ]


def test_notes_alone_are_shown_when_asked_for(station: Station, subjects: dict[str, str]) -> None:
    desk = Desk(station, lived.clerk(station, lived.OFFICER))
    view = desk.ask(dossier_page.view, subjects["Lê Thị Ẩm"])

    told = steps(view, Part.NOTES)

    assert [step.state for step in told] == [StepState.HEADING, StepState.UNCONFIRMED]


def test_the_steps_of_other_departments_are_expected_with_their_times(
    station: Station, subjects: dict[str, str]
) -> None:
    desk = Desk(station, lived.clerk(station, lived.OFFICER))
    view = desk.ask(dossier_page.view, subjects["Cao Thị Diệu Hiền"])

    ahead = [step for step in steps(view, Part.STEPS) if step.state is StepState.FUTURE]

    assert [step.words for step in ahead] == [
        "Dự kiến: Trả kết quả",
        "Dự kiến: Lãnh đạo UBND huyện xong",
        "Dự kiến: Phòng Kinh tế và Hạ tầng xong",
    ]


def test_what_was_done_without_knowing_of_other_acts_says_so(
    station: Station, subjects: dict[str, str]
) -> None:
    subject = subjects["Ngô Thị Thắm"]
    desk = Desk(station, lived.clerk(station, lived.OFFICER))
    desk.do(processing.take, subject)
    _place_a_foreign_note_before_the_last(station, subject)

    view = desk.ask(dossier_page.view, subject)

    assert view.page.story[-1].unseen == 1
    assert "lập khi chưa biết 1 việc khác" in steps(view, Part.ALL)[2].remark


def _place_a_foreign_note_before_the_last(station: Station, subject: str) -> None:
    """Place another desk's note, unknown here, before the last act of this one."""
    with station.store.transaction() as connection:
        entries = [known.entry for known in history(connection, subject)]
        foreign = lived.foreign_note(entries)
        places = list(range(1, len(entries) + 2))
        accept(connection, [*entries[:-1], foreign, entries[-1]], places)
