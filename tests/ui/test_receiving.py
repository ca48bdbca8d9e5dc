"""The course of a reception: commit, paper, the next person, correction, cancellation."""

import threading
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from onestop.domain.dossier import Stage
from onestop.domain.errors import Reason, Refused
from onestop.domain.forms import PaperSize
from onestop.domain.reception import ApplicantKind, ReturnAt
from onestop.domain.scanning import read_scan
from onestop.services import clock as clock_service
from onestop.services import lookup, procedures, reception
from onestop.services.counter import received_today
from onestop.services.papers import receipt
from onestop.services.reception import Promised
from onestop.services.work import Desk, Work
from onestop.ui.reception.receiving import State
from onestop.ui.reception.workplace import ReceptionDesk
from onestop.ui.refusals import sentences
from onestop.ui.widgets.buttons import LinkButton
from onestop.ui.workplace import Errand
from tests.ui.at_the_counter import CONTROL, Counter
from tests.ui.conftest import Clock
from tests.ui.receptions import CARD, ENTER, fill


def test_the_receipt_is_printed_after_the_commit(
    screen: ReceptionDesk, seated: Counter, desk: Desk
) -> None:
    fill(seated, screen)

    seated.keys.press(ENTER, CONTROL)

    assert screen.receiving.done is not None
    assert desk.ask(reception.unprinted) == []
    assert [file.suffix for file in seated.out.iterdir()] == [".pdf"]
    assert str(seated.out) in screen.summary.success.paper.text()


def test_the_sheet_that_was_picked_is_remembered_by_the_machine(
    screen: ReceptionDesk, seated: Counter, desk: Desk
) -> None:
    menu = screen.choice.findChild(QMenu)
    assert menu is not None

    menu.actions()[1].trigger()
    seated.settle()
    seated.sit_down(desk)

    assert seated.reception().choice.paper is PaperSize.A4


def test_a_late_refusal_of_the_promise_does_not_open_a_received_form_again(
    screen: ReceptionDesk, seated: Counter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = threading.Event()

    def busy(*_asked: object) -> None:
        late.wait()
        raise Refused(Reason.STORE_BUSY)

    fill(seated, screen)
    monkeypatch.setattr(procedures, "reckon", busy)
    screen.receiving.reckon()
    screen.receiving.commit()
    qtbot.waitUntil(lambda: screen.receiving.state is State.DONE)
    late.set()
    seated.settle()

    assert screen.receiving.state is State.DONE
    assert not screen.form.errors.isVisible()


def test_enter_alone_receives_nothing(screen: ReceptionDesk, seated: Counter, desk: Desk) -> None:
    fill(seated, screen)
    screen.form.person.applicant.address.setFocus()

    for _ in range(6):
        seated.keys.press(ENTER)

    assert desk.ask(received_today) == []


def test_another_dossier_keeps_the_person_and_the_next_one_does_not(
    screen: ReceptionDesk, seated: Counter
) -> None:
    fill(seated, screen)
    seated.keys.press(ENTER, CONTROL)

    seated.keys.press(ENTER)
    assert screen.form.person.applicant.name.text() == "NGUYỄN VĂN ĐỨC"
    assert screen.form.procedure.procedure is None
    assert seated.focused() == "procedure"

    seated.keys.type("tp01")
    seated.keys.press(ENTER)
    screen.form.papers.table.tick_required()
    seated.keys.press(ENTER, CONTROL)
    seated.keys.press(Qt.Key.Key_F2)
    assert screen.form.is_empty()
    assert seated.focused() == "applicant-identity-number"


def test_a_begun_form_is_not_dropped_unasked(screen: ReceptionDesk, seated: Counter) -> None:
    fill(seated, screen)

    seated.keys.press(Qt.Key.Key_F2)

    assert "Bỏ phiếu này" in screen.form.notices.words("begun")
    assert screen.form.person.applicant.name.text() == "NGUYỄN VĂN ĐỨC"


def test_a_begun_form_is_not_dropped_for_a_correction_unasked(
    screen: ReceptionDesk, seated: Counter, before: Promised
) -> None:
    fill(seated, screen)

    screen.attend(Errand.CORRECT, before.subject)
    seated.settle()
    assert "Bỏ phiếu này" in screen.form.notices.words("begun")
    assert screen.form.person.applicant.name.text() == "NGUYỄN VĂN ĐỨC"

    drop = screen.form.notices.findChildren(LinkButton)[1]
    drop.click()
    assert screen.receiving.correcting == before.subject
    assert screen.form.person.applicant.name.text() == "LÊ THỊ ẨM"
    assert not screen.form.notices.words("begun")


@pytest.mark.parametrize("errand", Errand)
def test_what_cannot_be_done_about_a_dossier_is_said(
    screen: ReceptionDesk, seated: Counter, errand: Errand
) -> None:
    screen.attend(errand, "nobody's")
    seated.settle()

    told = screen.form.notices.words("refused")
    assert told == sentences(Refused(Reason.DOSSIER_UNKNOWN))


def test_a_clock_that_could_not_be_confirmed_is_said_over_the_form(
    screen: ReceptionDesk, seated: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_work: Work) -> None:
        raise Refused(Reason.STORE_BUSY)

    monkeypatch.setattr(clock_service, "confirm_clock", busy)

    screen.receiving.confirm_clock()
    seated.settle()

    assert screen.form.errors.isVisible()


def test_a_correction_replaces_the_receipt_under_the_same_code(
    screen: ReceptionDesk, seated: Counter, desk: Desk
) -> None:
    fill(seated, screen)
    seated.keys.press(ENTER, CONTROL)
    first = screen.receiving.done
    assert first is not None

    screen.attend(Errand.CORRECT, first.subject)
    seated.settle()
    screen.form.person.applicant.name.setText("NGUYỄN VĂN ĐÚC")
    seated.keys.press(ENTER, CONTROL)
    assert screen.form.errors.heading.text() == "Cần sửa 1 chỗ"
    seated.keys.press(ENTER)
    assert screen.form.why.hasFocus()
    screen.form.why.setText("Sai tên")
    seated.keys.press(ENTER, CONTROL)

    dossier = desk.ask(Work.dossier, first.subject)
    assert dossier.reception is not None
    assert (dossier.reception.code, dossier.reception.receipt) == (first.code, 2)
    assert desk.ask(receipt, first.subject).replaces is not None


def test_a_cancelled_reception_says_why(screen: ReceptionDesk, seated: Counter, desk: Desk) -> None:
    fill(seated, screen)
    seated.keys.press(ENTER, CONTROL)
    done = screen.receiving.done
    assert done is not None

    screen.attend(Errand.CANCEL, done.subject)
    seated.settle()
    seated.keys.press(ENTER, CONTROL)
    assert desk.ask(Work.dossier, done.subject).stage is not Stage.CANCELLED
    seated.keys.type("Nham nguoi")
    seated.keys.press(ENTER, CONTROL)

    assert desk.ask(Work.dossier, done.subject).stage is Stage.CANCELLED
    assert screen.receiving.done is None


def test_a_correction_is_given_up_when_its_dossier_is_cancelled(
    before: Promised, screen: ReceptionDesk, seated: Counter, desk: Desk
) -> None:
    screen.attend(Errand.CORRECT, before.subject)
    seated.settle()
    assert screen.form.title.text() == f"Sửa hồ sơ {before.code}"

    screen.attend(Errand.CANCEL, before.subject)
    seated.settle()
    seated.keys.type("Nham nguoi")
    seated.keys.press(ENTER, CONTROL)

    assert desk.ask(Work.dossier, before.subject).stage is Stage.CANCELLED
    assert screen.form.title.text() == "Tiếp nhận hồ sơ mới"
    assert screen.form.is_empty()
    assert screen.summary.commit.text().replace("&", "") == "Tiếp nhận và in"
    assert not screen.form.notices.words("correcting")


def test_a_cancelled_dossier_leaves_what_is_begun_for_another(
    before: Promised, screen: ReceptionDesk, seated: Counter
) -> None:
    fill(seated, screen)

    screen.attend(Errand.CANCEL, before.subject)
    seated.settle()
    seated.keys.type("Nham nguoi")
    seated.keys.press(ENTER, CONTROL)

    assert screen.form.person.applicant.name.text() == "NGUYỄN VĂN ĐỨC"


def test_owner_options_and_kind_are_received(
    screen: ReceptionDesk, seated: Counter, desk: Desk
) -> None:
    fill(seated, screen)
    form = screen.form
    form.person.for_another.setChecked(True)
    form.person.owner.choose_kind(ApplicantKind.COMPANY)
    form.person.owner.name.setText("CÔNG TY AN PHÚ")
    form.options.return_at.choose(1)
    form.options.earlier.setChecked(True)
    form.options.day.setText("19/11/2026")
    form.options.hour.setText("15h10")
    form.options.reason.setText("mất điện")
    form.papers.ask_title()
    seated.keys.type("Don xin")
    seated.keys.press(ENTER)

    seated.keys.press(ENTER, CONTROL)

    done = screen.receiving.done
    assert done is not None
    dossier = desk.ask(Work.dossier, done.subject)
    assert dossier.reception is not None
    assert dossier.people is not None
    assert dossier.people.owner is not None
    assert dossier.people.owner.kind is ApplicantKind.COMPANY
    assert [paper.name for paper in dossier.people.papers] == ["Don xin"]
    assert dossier.reception.return_at is ReturnAt.HOME
    assert dossier.reception.claimed
    assert "261119" in dossier.reception.code


def test_a_doubtful_clock_is_confirmed_in_a_strip(
    before: Promised, screen: ReceptionDesk, seated: Counter, clock: Clock
) -> None:
    fill(seated, screen)
    clock.pass_by(timedelta(days=-2))

    seated.keys.press(ENTER, CONTROL)
    assert "18/11/2026" in screen.form.notices.words("clock")
    screen.receiving.confirm_clock()
    seated.settle()

    assert screen.receiving.state is State.DONE
    del before


def test_unprinted_receptions_are_offered_at_the_start(
    before: Promised, seated: Counter, desk: Desk
) -> None:
    screen = seated.reception()
    assert "1 hồ sơ" in screen.form.notices.words("unprinted")

    screen.attend(Errand.PRINT, before.subject)
    seated.settle()

    assert desk.ask(reception.unprinted) == []
    assert desk.ask(lookup.page, before.subject).dossier.prints == 1


def test_a_scan_never_overwrites_a_begun_form(screen: ReceptionDesk, seated: Counter) -> None:
    fill(seated, screen)

    taken = screen.take_scan(read_scan(CARD))

    assert taken
    assert screen.form.person.applicant.name.text() == "NGUYỄN VĂN ĐỨC"
    assert "045 190 012 345" in screen.form.notices.words("scan")
