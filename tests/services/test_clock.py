"""Wrong moments are marked where people read them, and order nothing."""

from datetime import timedelta
from pathlib import Path

from onestop.domain.moments import CLOCK_TOLERANCE
from onestop.journal.local import Span
from onestop.services import processing, reception
from onestop.services.work import Desk
from tests.laws.clocks import marks
from tests.laws.offices import INTAKE, MORNING, Counter
from tests.services.apart import apart


def test_another_dossiers_entry_between_two_is_a_part_of_the_chain(
    desk: Desk, counter: Counter
) -> None:
    counter.clock.pass_by(timedelta(minutes=1))
    desk.do(reception.receive, INTAKE)
    counter.clock.now = MORNING
    late = desk.do(reception.receive, INTAKE).subject

    shown = marks(desk, late)

    assert shown == [True]


def test_what_lies_ahead_of_this_machines_clock_is_marked_until_it_has_passed(
    tmp_path: Path,
) -> None:
    with apart(tmp_path) as both:
        both.second.clock.pass_by(timedelta(milliseconds=CLOCK_TOLERANCE + 1))
        subject = both.second.desk().do(reception.receive, INTAKE).subject
        both.meet()
        desk = both.first.desk()

        ahead = marks(desk, subject)
        both.first.clock.pass_by(timedelta(milliseconds=1))

        assert ahead == [True]
        assert marks(desk, subject) == [False]


def test_what_was_written_while_the_clock_was_found_to_be_off_is_marked(
    desk: Desk, counter: Counter
) -> None:
    subject = desk.do(reception.receive, INTAKE).subject
    for _ in range(3):
        desk.do(processing.note, subject, "đã gọi")
    local, origin = counter.station.local, counter.station.about.origin

    local.note_off_clock(Span(origin, 2, 2))
    local.note_off_clock(Span(origin, 3, 3))
    local.note_off_clock(Span("DEMO-04-00000000", 1, 4))

    assert marks(desk, subject) == [False, True, True, False]
    assert Span(origin, 2, 3) in local.off_clock()
