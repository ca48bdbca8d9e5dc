"""The road of a dossier through the office, and who may move it."""

from datetime import date, timedelta

import pytest

from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.dossier import Stage
from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import ClerkLocked, Collector, Noted, Settled, StationKeyed, Taken
from onestop.domain.identity import Identity, IdentityKind
from onestop.services import keeping, lookup, processing, queues, reception, returns
from onestop.services.queues import Queue
from onestop.services.work import Desk, Work
from tests.laws.offices import INTAKE, Counter

DUC = Identity(kind=IdentityKind.PERSONAL_NUMBER, number="045088001234")
SIGNED = date(2026, 11, 20)


@pytest.fixture
def routed(desk: Desk) -> str:
    """A dossier on its way to the department."""
    subject = desk.do(reception.receive, INTAKE).subject
    desk.do(processing.route, subject)
    return subject


@pytest.fixture
def ready(desk: Desk, officer: Desk, routed: str) -> str:
    """A dossier whose result lies at the counter."""
    officer.do(processing.take, routed)
    officer.do(processing.complete, routed, "12/GCN", SIGNED, "cấp mới")
    officer.do(processing.send_back, routed)
    assert [line.subject for line in desk.ask(returns.waiting)] == [routed]
    return routed


def test_the_whole_road(desk: Desk, counter: Counter, ready: str) -> None:
    desk.do(returns.hand_over, ready, Collector(name="Nguyễn Văn Đức", identity=DUC))

    page = desk.ask(lookup.page, ready)
    assert page.status == 10
    assert [telling.kind for telling in page.story] == [
        "Received", "Routed", "Taken", "Completed", "SentBack", "HandedOver",
    ]  # fmt: skip
    assert not page.confirmed
    assert keeping.verify(counter.station).broken == ()


def test_a_department_counts_and_lists_its_own(desk: Desk, officer: Desk, routed: str) -> None:
    arrived = officer.ask(queues.waiting, Queue.ARRIVED)

    assert (arrived.counts[Queue.ARRIVED], arrived.counts[Queue.ALL]) == (1, 1)
    assert [line.subject for line in arrived.lines] == [routed]
    assert desk.ask(queues.counts)[Queue.ALL] == 0


def test_what_an_officer_took_is_the_officers(officer: Desk, routed: str) -> None:
    officer.do(processing.take, routed)

    assert [line.subject for line in officer.ask(queues.waiting, Queue.MINE).lines] == [routed]


def test_a_step_that_does_not_fit_is_refused(desk: Desk, officer: Desk, routed: str) -> None:
    with pytest.raises(Refused, match=Reason.NOT_ALLOWED_NOW):
        officer.do(processing.complete, routed, "12/GCN", SIGNED)
    with pytest.raises(Refused, match=Reason.RESULT_NOT_READY):
        desk.do(returns.hand_over, routed, Collector(name="Ai", identity=DUC))


def test_a_result_is_handed_over_once_and_the_second_time_told_when(
    desk: Desk, counter: Counter, ready: str
) -> None:
    collector = Collector(name="Nguyễn Văn Đức", identity=DUC)
    handed_over = counter.station.clock().astimezone(OFFICE_TIME)
    desk.do(returns.hand_over, ready, collector)

    with pytest.raises(Refused, match=Reason.RESULT_HANDED_OVER) as again:
        desk.do(returns.hand_over, ready, collector)

    assert again.value.faults[0].details == {"at": f"{handed_over:%H:%M %d/%m/%Y}"}


def test_what_the_fold_would_dispute_is_not_recorded(officer: Desk, routed: str) -> None:
    with pytest.raises(Refused, match=Reason.NOT_ALLOWED_NOW):
        officer.do(Work.record, routed, Taken(department="tn-mt"))


def test_another_department_moves_nothing(desk: Desk, counter: Counter, routed: str) -> None:
    other = counter.desk("tam.lt")

    with pytest.raises(Refused, match=Reason.NOT_HELD_HERE):
        other.do(processing.take, routed)
    assert desk.ask(lookup.page, routed).dossier.stage is Stage.SENT


def test_the_counter_does_not_take_a_file_out_of_an_officers_hand(
    desk: Desk, officer: Desk, routed: str
) -> None:
    officer.do(processing.take, routed)

    with pytest.raises(Refused, match=Reason.NOT_YOUR_DUTY):
        desk.do(processing.route, routed, "tn-mt")


@pytest.mark.parametrize(
    ("number", "signed_on", "reason"),
    [
        ("", SIGNED, Reason.RESULT_NUMBER_EMPTY),
        ("12/GCN", SIGNED + timedelta(days=1), Reason.RESULT_DATE_IN_THE_FUTURE),
        ("x" * 2000, SIGNED, Reason.TEXT_TOO_LONG),
    ],
)
def test_a_result_has_a_number_and_a_day(
    officer: Desk, routed: str, number: str, signed_on: date, reason: Reason
) -> None:
    officer.do(processing.take, routed)

    with pytest.raises(Refused, match=reason):
        officer.do(processing.complete, routed, number, signed_on)


@pytest.mark.parametrize(
    ("collector", "reason"),
    [
        (Collector(name="", identity=DUC), Reason.NAME_EMPTY),
        (Collector(name="Lê Thị Mít"), Reason.COLLECTOR_UNCHECKED),
        (
            Collector(name="Lê", identity=Identity(kind=IdentityKind.CMND, number="045088001234")),
            Reason.COLLECTOR_UNCHECKED,
        ),
        (Collector(name="Lê Thị Mít", letter="x" * 2000), Reason.TEXT_TOO_LONG),
    ],
)
def test_nobody_collects_unchecked(
    desk: Desk, ready: str, collector: Collector, reason: Reason
) -> None:
    with pytest.raises(Refused, match=reason):
        desk.do(returns.hand_over, ready, collector)


def test_a_letter_of_authority_collects(desk: Desk, ready: str) -> None:
    desk.do(returns.hand_over, ready, Collector(name="Lê Thị Mít", letter="giấy ủy quyền 12"))

    assert desk.ask(lookup.page, ready).status == 10


def test_a_note_stands_in_the_story_in_one_form(desk: Desk, routed: str) -> None:
    desk.do(processing.note, routed, "  gọi\u200b lại \n sau ")

    assert desk.ask(lookup.page, routed).story[-1].words == "gọi lại sau"
    with pytest.raises(Refused, match=Reason.TEXT_EMPTY):
        desk.do(processing.note, routed, " \u200b ")


def test_a_settlement_names_an_open_dispute(desk: Desk, routed: str) -> None:
    entry = desk.do(Work.record, routed, Noted())
    settled = Settled(disputed=[entry.origin, entry.seq, "00"])  # type: ignore[arg-type] # any name

    with pytest.raises(Refused, match=Reason.NOT_ALLOWED_NOW):
        desk.do(Work.record, routed, settled)


def test_a_locked_clerks_open_desk_does_nothing_more(desk: Desk, officer: Desk) -> None:
    desk.do(Work.publish, "clerk:DEMO:locked", ClerkLocked(clerk=officer.clerk.id))

    with pytest.raises(Refused, match=Reason.CLERK_LOCKED):
        officer.ask(queues.counts)


def test_a_published_key_is_known(desk: Desk, counter: Counter) -> None:
    key = counter.station.key
    fact = StationKeyed(station="DEMO-03", office="DEMO", key=key.id, public=key.public.hex())

    desk.do(Work.publish, "key:DEMO-03", fact)

    assert keeping.verify(counter.station).broken == ()
