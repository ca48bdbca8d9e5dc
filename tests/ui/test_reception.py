"""The reception by keys alone: what is typed, promised, committed, printed, put right."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from onestop.domain.dossier import Stage
from onestop.domain.intake import Intake, TypedIdentity, TypedPerson
from onestop.domain.reception import ApplicantKind, ReturnAt
from onestop.domain.scanning import read_scan
from onestop.services import lookup, reception
from onestop.services.counter import received_today
from onestop.services.papers import receipt
from onestop.services.reception import Promised
from onestop.services.work import Desk, Work
from onestop.ui.reception.receiving import State
from onestop.ui.reception.workplace import ReceptionDesk
from onestop.ui.workplace import Errand
from tests.ui.at_the_counter import CONTROL, Counter
from tests.ui.conftest import Clock

CARD = "045190012345||LÊ THỊ ẨM|05091990|Nữ|Số 8, phố Vân Hội, Hải Lăng|10052021"
ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space
KNOWN = TypedPerson(
    name="LÊ THỊ ẨM",
    identity=TypedIdentity(number="045190012345"),
    birth_date="05/09/1990",
    phone="0912345678",
    address="Số 12, đường Hùng Vương, thị trấn Diên Sanh",
)


@pytest.fixture
def before(desk: Desk) -> Promised:
    """A dossier the person brought earlier today."""
    return desk.do(reception.receive, Intake(procedure="TP01", applicant=KNOWN))


@pytest.fixture
def screen(seated: Counter) -> ReceptionDesk:
    """The reception, empty."""
    shown = seated.reception()
    shown.begin()
    seated.settle()
    return shown


def fill(counter: Counter, screen: ReceptionDesk, number: str = "045088001234") -> None:
    person = screen.form.person.applicant
    person.number.setText(number)
    person.name.setText("NGUYỄN VĂN ĐỨC")
    screen.form.procedure.focus()
    counter.settle()
    counter.keys.type("tp01")
    counter.keys.press(ENTER)
    screen.form.papers.table.tick_required()


def test_a_known_person_with_a_card_needs_at_most_ten_keys(
    before: Promised, seated: Counter, desk: Desk
) -> None:
    screen = seated.reception()
    screen.begin()

    screen.take_scan(read_scan(CARD.replace("Số 8, phố Vân Hội, Hải Lăng", KNOWN.address)))
    seated.settle()
    seated.keys.type("bso")
    seated.keys.press(Qt.Key.Key_Backspace)
    seated.keys.press(ENTER)
    seated.keys.press(Qt.Key.Key_E, CONTROL)
    seated.keys.press(ENTER, CONTROL)

    assert screen.receiving.state is State.DONE
    assert seated.keys.pressed <= 10
    assert len(desk.ask(received_today)) == 2
    assert before.code != screen.receiving.done.code  # type: ignore[union-attr] # it is done


def test_a_known_number_typed_needs_at_most_twenty_five_keys(
    before: Promised, seated: Counter, desk: Desk
) -> None:
    screen = seated.reception()
    screen.begin()

    seated.keys.type("045190012345")
    seated.keys.press(ENTER)
    assert seated.focused() == "procedure"
    seated.keys.type("hkd")
    seated.keys.press(ENTER)
    seated.keys.press(Qt.Key.Key_E, CONTROL)
    seated.keys.press(ENTER, CONTROL)

    known = desk.ask(Work.dossier, screen.receiving.done.subject)  # type: ignore[union-attr]
    assert seated.keys.pressed <= 25
    assert known.people is not None
    assert known.people.applicant.name == KNOWN.name
    assert known.people.applicant.phone == "0912345678"
    del before


def test_a_new_person_with_a_card_needs_at_most_twenty_five_keys(
    screen: ReceptionDesk, seated: Counter
) -> None:
    screen.take_scan(read_scan(CARD))
    seated.settle()
    assert seated.focused() == "applicant-phone"
    seated.keys.type("0912345678")
    seated.keys.press(Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    seated.keys.type("tp01")
    seated.keys.press(ENTER)
    seated.keys.press(Qt.Key.Key_E, CONTROL)
    seated.keys.press(ENTER, CONTROL)

    assert screen.receiving.state is State.DONE
    assert seated.keys.pressed <= 25


def test_a_pasted_card_fills_the_person(screen: ReceptionDesk, seated: Counter) -> None:
    number = screen.form.person.applicant.number

    QApplication.clipboard().setText(CARD)
    number.paste()
    seated.settle()

    fields = screen.form.person.applicant
    assert fields.number.text() == "045 190 012 345"
    assert fields.name.text() == "LÊ THỊ ẨM"
    assert fields.born.text() == "05/09/1990"


def test_a_card_that_differs_is_settled_in_a_strip(
    before: Promised, screen: ReceptionDesk, seated: Counter
) -> None:
    screen.take_scan(read_scan(CARD))
    seated.settle()
    strip = screen.form.person.strip
    assert [each.field for each in strip.found] == ["address"]

    strip.settled.emit(False)

    assert screen.form.person.applicant.address.text() == KNOWN.address
    assert strip.isHidden()
    del before


def test_the_promise_stands_before_the_commit(screen: ReceptionDesk, seated: Counter) -> None:
    screen.form.procedure.focus()
    seated.keys.type("1.001612")
    seated.keys.press(ENTER)

    name = screen.summary.due.accessibleName()
    assert "09:15 thứ Năm 26/11/2026" in name
    assert "3 ngày làm việc" in name
    assert "trừ Ngày Văn hóa Việt Nam 24/11" in name


def test_a_refused_form_keeps_everything(screen: ReceptionDesk, seated: Counter) -> None:
    person = screen.form.person.applicant
    person.number.setText("04519001234")
    person.born.setText("21/11/2026")
    person.address.setText("Số 12")

    seated.keys.press(ENTER, CONTROL)

    errors = screen.form.errors
    assert errors.isVisible()
    assert person.number.text() == "04519001234"
    assert person.born.text() == "21/11/2026"
    assert person.address.text() == "Số 12"
    assert screen.receiving.state is State.FILLING


def test_wrong_numbers_are_said_beside_their_fields(screen: ReceptionDesk, seated: Counter) -> None:
    fill(seated, screen, number="04508800123")
    screen.form.person.applicant.born.setText("21/11/2026")

    seated.keys.press(ENTER, CONTROL)

    applicant = screen.form.person.applicant
    assert applicant.number.accessibleDescription() == "Số định danh có 12 số, mới nhập 11"
    assert "20/11/2026" in applicant.born.accessibleDescription()
    assert screen.form.errors.hasFocus()


def test_the_same_person_with_the_same_open_procedure_gets_a_strip(
    before: Promised, screen: ReceptionDesk, seated: Counter
) -> None:
    seated.keys.type("045190012345")
    seated.keys.press(ENTER)
    seated.keys.type("tp01")
    seated.keys.press(ENTER)

    assert [line.code for line in screen.form.procedure.same] == [before.code]


def test_the_list_follows_the_word_being_composed(screen: ReceptionDesk) -> None:
    screen.form.procedure.focus()
    field = screen.form.procedure.field

    QApplication.sendEvent(field, QInputMethodEvent("chứng thực chữ", []))

    assert field.text() == ""
    assert screen.form.procedure.proposals.isVisible()


def test_a_name_still_composed_is_received_whole(
    screen: ReceptionDesk, seated: Counter, desk: Desk
) -> None:
    fill(seated, screen)
    name = screen.form.person.applicant.name
    name.setText("NGUYỄN VĂN ")
    name.setFocus()
    name.end(False)
    QApplication.sendEvent(name, QInputMethodEvent("ĐỨC", []))

    screen.take_primary()
    seated.settle()

    done = screen.receiving.done
    assert done is not None
    people = desk.ask(Work.dossier, done.subject).people
    assert people is not None
    assert people.applicant.name == "NGUYỄN VĂN ĐỨC"


def test_the_receipt_is_printed_after_the_commit(
    screen: ReceptionDesk, seated: Counter, desk: Desk
) -> None:
    fill(seated, screen)

    seated.keys.press(ENTER, CONTROL)

    assert screen.receiving.done is not None
    assert desk.ask(reception.unprinted) == []
    assert [file.suffix for file in seated.out.iterdir()] == [".pdf"]
    assert str(seated.out) in screen.summary.success.paper.text()


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
    assert screen.form.why.accessibleDescription() != ""
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
