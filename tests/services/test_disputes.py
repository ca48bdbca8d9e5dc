"""What two counters did apart and does not fit stays open until somebody settles it in words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onestop.domain.dossier import Stage
from onestop.domain.entries import Ref
from onestop.domain.errors import Reason, Refused
from onestop.services import acts, disputes, keeping, lookup, processing, reception
from onestop.services.acts import Act
from onestop.services.work import Desk, Work
from tests.laws.offices import INTAKE
from tests.services.apart import (
    HEAD,
    OFFICER,
    RECEIVER,
    SUPERVISOR,
    Apart,
    apart,
    print_receipt,
)


@pytest.fixture
def both(tmp_path: Path) -> Iterator[Apart]:
    """Two counters apart."""
    with apart(tmp_path) as counters:
        yield counters


@pytest.fixture
def taken_twice(both: Apart) -> str:
    """A file that two officers took before their counters met."""
    subject = both.both_take()
    both.meet()
    return subject


def test_the_second_to_take_a_file_is_disputed_on_both_sides(both: Apart, taken_twice: str) -> None:
    told = [
        counter.desk(OFFICER).ask(disputes.of_dossier, taken_twice)
        for counter in (both.first, both.second)
    ]

    assert told[0] == told[1]
    (only,) = told[0]
    assert (only.kind, only.who, only.where) == (
        "Taken", "Nguyễn Thị Hà", "Phòng Tài chính – Kế hoạch",
    )  # fmt: skip
    assert (only.before.stage, only.before.officer) == (Stage.IN_HAND, "Hoàng Văn Khoa")
    assert only.blocks
    assert only.printed == ()


def test_an_open_dispute_about_papers_blocks_every_step(both: Apart, taken_twice: str) -> None:
    head = both.first.desk(HEAD)
    today = head.ask(lambda work: work.today)

    with pytest.raises(Refused, match=Reason.DISPUTE_OPEN):
        head.do(processing.complete, taken_twice, "12/GCN", today)


def test_dossiers_with_open_disputes_are_listed(both: Apart, taken_twice: str) -> None:
    both.first.desk().do(reception.receive, INTAKE)

    for counter in (both.first, both.second):
        listed = counter.desk(SUPERVISOR).ask(disputes.open_disputes)
        assert [line.subject for line in listed] == [taken_twice]


def test_settled_on_one_side_it_is_settled_on_both(both: Apart, taken_twice: str) -> None:
    ref = _only(both.first.desk(), taken_twice).ref

    both.second.desk(SUPERVISOR).do(disputes.settle, taken_twice, ref, "  anh Khoa giữ\n hồ sơ ")
    assert both.second.desk().ask(disputes.open_disputes) == []
    assert len(both.first.desk().ask(disputes.open_disputes)) == 1
    both.meet()

    for counter in (both.first, both.second):
        page = counter.desk().ask(lookup.page, taken_twice)
        assert (page.dossier.disputes, page.dossier.blocked) == ((), False)
        assert (page.story[-1].kind, page.story[-1].words) == ("Settled", "anh Khoa giữ hồ sơ")
        assert keeping.verify(counter.station).broken == ()
    head = both.first.desk(HEAD)
    head.do(processing.complete, taken_twice, "12/GCN", head.ask(lambda work: work.today))


def test_only_the_supervisor_and_who_recorded_it_may_settle(both: Apart, taken_twice: str) -> None:
    ref = _only(both.first.desk(), taken_twice).ref

    for login in (HEAD, RECEIVER):
        desk = both.first.desk(login)
        assert Act.SETTLE not in desk.ask(_allowed, taken_twice)
        with pytest.raises(Refused, match=Reason.NOT_YOUR_DUTY):
            desk.do(disputes.settle, taken_twice, ref, "đã hỏi")
    for login in (SUPERVISOR, OFFICER):
        assert both.first.desk(login).ask(_allowed, taken_twice) == (Act.SETTLE, Act.NOTE)
    both.first.desk(OFFICER).do(disputes.settle, taken_twice, ref, "đã trả lại anh Khoa")
    assert both.first.desk().ask(disputes.of_dossier, taken_twice) == ()


@pytest.mark.parametrize("text", ["", "  ", " \u200b \n"])
def test_a_settlement_says_how(both: Apart, taken_twice: str, text: str) -> None:
    ref = _only(both.first.desk(), taken_twice).ref

    with pytest.raises(Refused, match=Reason.REASON_EMPTY) as refused:
        both.first.desk(SUPERVISOR).do(disputes.settle, taken_twice, ref, text)

    assert refused.value.faults[0].field == "reason"


def test_only_an_open_dispute_is_settled(both: Apart, taken_twice: str) -> None:
    desk = both.first.desk(SUPERVISOR)
    ref = _only(desk, taken_twice).ref
    desk.do(disputes.settle, taken_twice, ref, "đã rõ")

    for wrong in (ref, Ref(ref.origin, 1, ref.digest), Ref(ref.origin, ref.seq, "00" * 32)):
        with pytest.raises(Refused, match=Reason.NOT_ALLOWED_NOW):
            desk.do(disputes.settle, taken_twice, wrong, "đã rõ")
    with pytest.raises(Refused, match=Reason.DOSSIER_UNKNOWN):
        desk.do(disputes.settle, "0" * 32, ref, "đã rõ")


def test_what_was_printed_on_the_strength_of_a_dispute_is_listed(both: Apart) -> None:
    subject = both.first.desk().do(reception.receive, INTAKE).subject
    print_receipt(both.first.desk(), subject)
    both.meet()
    for counter in (both.first, both.second):
        counter.desk().do(reception.correct, subject, INTAKE, "nhầm số điện thoại")
        print_receipt(counter.desk(), subject)

    both.meet()

    only = _only(both.second.desk(), subject)
    assert (only.kind, only.blocks, only.before.receipt) == ("Corrected", False, 2)
    assert [(each.form, each.receipt, each.who) for each in only.printed][-1] == (
        "receipt", 2, "Trần Thị Mỹ Ẩn",
    )  # fmt: skip
    assert Act.SETTLE in both.second.desk(SUPERVISOR).ask(_allowed, subject)
    assert Act.ROUTE in both.first.desk().ask(_allowed, subject)


def test_what_was_printed_without_knowing_of_it_is_not_listed(both: Apart) -> None:
    subject = both.sent()
    print_receipt(both.first.desk(), subject)
    both.first.desk(HEAD).do(processing.take, subject)
    both.second.desk(OFFICER).do(processing.note, subject, "đã gọi")
    both.second.desk(OFFICER).do(processing.note, subject, "đã gọi lại")
    both.second.desk(OFFICER).do(processing.take, subject)
    both.meet()

    assert _only(both.first.desk(), subject).printed == ()


def _only(desk: Desk, subject: str) -> disputes.Disputed:
    (only,) = desk.ask(disputes.of_dossier, subject)
    return only


def _allowed(work: Work, subject: str) -> tuple[Act, ...]:
    return acts.allowed(work, work.dossier(subject))
