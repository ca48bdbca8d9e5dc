"""A file of another office is read here, and nothing else."""

from onestop.domain.facts import Completed, Routed, SentBack, Taken
from onestop.domain.scanning import read_scan
from onestop.services import acts, collecting
from onestop.services.acts import Act
from tests.laws.offers import CLERKS, DEPARTMENT, ELSEWHERE, HERE, NUMBER, SIGNED, received, step
from tests.laws.offices import Counter


def test_a_file_at_another_offices_counter_is_offered_to_nobody_here(counter: Counter) -> None:
    subject = received(counter.desk(), ELSEWHERE)

    for login in CLERKS:
        offered = counter.desk(login).ask(lambda work: acts.allowed(work, work.dossier(subject)))
        assert set(offered) <= {Act.REPRINT, Act.NOTE}


def test_results_at_another_offices_counter_do_not_lie_here(counter: Counter) -> None:
    desk = counter.desk()
    for office in (HERE, ELSEWHERE, ELSEWHERE):
        subject = received(desk, HERE)
        for fact in (
            Routed(office=HERE, department=DEPARTMENT),
            Taken(department=DEPARTMENT),
            Completed(number="1", signed_on=SIGNED),
            SentBack(office=office),
        ):
            step(desk, subject, fact)

    ready = desk.ask(collecting.ready)
    asked = desk.ask(collecting.asked, read_scan(NUMBER))

    assert ready == len(asked.lines) == 1
