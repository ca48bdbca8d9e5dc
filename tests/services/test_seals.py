"""What a scanned receipt is worth, at the counter that printed it and at any other."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from onestop.domain.errors import Reason, Refused
from onestop.domain.forms import PaperSize, Receipt
from onestop.services import papers, processing, reception, seals
from onestop.services.seals import Verdict
from onestop.services.work import Desk
from tests.laws.offices import INTAKE, PERSON
from tests.services.apart import HEAD, Apart, apart

MINE = replace(INTAKE, applicant=replace(PERSON, name="Nguyễn Văn Đạt"))
THEIRS = replace(INTAKE, applicant=replace(PERSON, name="Nguyễn Văn Đẹp"))


@pytest.fixture
def both(tmp_path: Path) -> Iterator[Apart]:
    with apart(tmp_path) as counters:
        yield counters


def draw(form: Receipt, paper: PaperSize) -> bytes:
    return f"{form.signed_by} {form.qr} {paper} {form.again}".encode()


def printed(desk: Desk, subject: str) -> str:
    return papers.issue(desk, subject, PaperSize.A5, draw).content.decode()


def test_a_colleagues_receipt_stands_before_the_key_is_published(both: Apart) -> None:
    subject = both.first.desk().do(reception.receive, INTAKE).subject
    seal = both.first.desk().ask(papers.receipt, subject).qr
    stranger = both.second.desk().ask(seals.verdict, seal)

    both.meet()

    assert stranger is Verdict.FALSE
    assert both.second.desk().ask(seals.verdict, seal) is Verdict.GENUINE
    forged = seal[:-1] + str((int(seal[-1]) + 1) % 10)
    assert both.second.desk().ask(seals.verdict, forged) is Verdict.FALSE


def test_of_two_corrections_at_once_the_one_that_lost_is_replaced(both: Apart) -> None:
    subject = both.sent()
    both.second.desk(HEAD).do(processing.take, subject)
    both.first.clock.pass_by(both.second.clock.now - both.first.clock.now)
    both.first.desk().do(reception.correct, subject, MINE, "nhầm tên")
    lost = both.first.desk().ask(papers.receipt, subject).qr
    both.meet(first_last=True)

    first = both.first.desk().ask(papers.receipt, subject).qr

    assert first != lost
    assert both.first.desk().ask(seals.verdict, first) is Verdict.GENUINE
    assert both.first.desk().ask(seals.verdict, lost) is Verdict.REPLACED
    assert both.second.desk().ask(seals.verdict, lost) is Verdict.REPLACED


def test_the_paper_of_a_correction_that_lost_is_never_printed_again(both: Apart) -> None:
    subject = both.first.desk().do(reception.receive, INTAKE).subject
    both.meet()
    both.first.desk().do(reception.correct, subject, MINE, "nhầm tên")
    both.second.desk().do(reception.correct, subject, THEIRS, "nhầm tên")
    assert "Đẹp" in printed(both.second.desk(), subject)

    both.meet()

    again = printed(both.second.desk(), subject)
    assert "Đạt" in again
    assert "Đẹp" not in again
    assert again == printed(both.second.desk(), subject).replace("times=2", "times=1")


def test_only_who_receives_prints(both: Apart) -> None:
    subject = both.sent()

    with pytest.raises(Refused, match=Reason.NOT_YOUR_DUTY):
        printed(both.first.desk(HEAD), subject)


def test_a_cancelled_reception_is_not_printed(both: Apart) -> None:
    desk = both.first.desk()
    subject = desk.do(reception.receive, INTAKE).subject
    desk.do(reception.cancel, subject, "dân rút hồ sơ")

    with pytest.raises(Refused, match=Reason.NOT_ALLOWED_NOW):
        printed(desk, subject)
