"""What is known of a person comes with the number and goes with it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from onestop.domain.differences import Differing
from onestop.domain.intake import Intake, TypedIdentity, TypedPerson
from onestop.domain.reception import ApplicantKind
from onestop.domain.scanning import read_scan
from onestop.services import reception
from onestop.services.reception import Promised
from onestop.services.work import Desk
from onestop.ui.reception.person_fields import PersonFields
from onestop.ui.reception.workplace import ReceptionDesk
from onestop.ui.widgets.buttons import LinkButton
from onestop.ui.workplace import Errand
from tests.ui.at_the_counter import CONTROL, Counter
from tests.ui.receptions import CARD, ENTER, fill

AN = TypedPerson(
    name="TRẦN VĂN AN",
    identity=TypedIdentity(number="045088004567"),
    birth_date="02/03/1988",
    phone="0905111222",
    address="Số 3, đường Lê Duẩn, thị trấn Diên Sanh",
)


@pytest.fixture
def two(desk: Desk, before: Promised) -> Promised:
    """Two persons are known here: one from before, and this one."""
    del before
    return desk.do(reception.receive, Intake(procedure="TP01", applicant=AN))


def shown(fields: PersonFields) -> tuple[str, ...]:
    """What the fields beside the number say."""
    edits: tuple[QLineEdit, ...] = (fields.name, fields.born, fields.phone, fields.address)
    return tuple(edit.text() for edit in edits)


def number(counter: Counter, screen: ReceptionDesk, digits: str) -> None:
    """Type a number in place of the one that stands there."""
    edit = screen.form.person.applicant.number
    edit.setFocus()
    edit.selectAll()
    counter.keys.type(digits)
    counter.settle()


def remark(screen: ReceptionDesk) -> str:
    """What is said of the person."""
    return screen.form.person.remark()


def test_another_number_brings_another_person_whole(
    two: Promised, screen: ReceptionDesk, seated: Counter
) -> None:
    applicant = screen.form.person.applicant
    number(seated, screen, "045190012345")
    assert shown(applicant)[0] == "LÊ THỊ ẨM"

    number(seated, screen, "045088004567")

    assert shown(applicant) == ("TRẦN VĂN AN", "02/03/1988", "0905 111 222", AN.address)
    assert screen.form.person.strip.isHidden()
    del two


@pytest.mark.parametrize("digits", ["045088001234", "04519001234", "\b"])
def test_what_came_with_a_number_leaves_with_it(
    before: Promised, screen: ReceptionDesk, seated: Counter, digits: str
) -> None:
    number(seated, screen, "045190012345")
    assert "Đã nộp 1 hồ sơ" in remark(screen)

    number(seated, screen, digits)

    assert shown(screen.form.person.applicant) == ("", "", "", "")
    assert "Đã nộp" not in remark(screen)
    assert screen.form.person.applicant.typed().email == ""
    del before


def test_what_the_clerk_typed_stays_and_is_compared(
    two: Promised, screen: ReceptionDesk, seated: Counter
) -> None:
    applicant, strip = screen.form.person.applicant, screen.form.person.strip
    number(seated, screen, "045190012345")
    applicant.phone.setFocus()
    applicant.phone.selectAll()
    seated.keys.type("0977123456")

    number(seated, screen, "045088004567")

    assert applicant.name.text() == "TRẦN VĂN AN"
    assert applicant.phone.text() == "0977 123 456"
    assert [each.field for each in strip.found] == [Differing.PHONE]
    assert "Phiếu ghi điện thoại: 0977 123 456 · Hệ thống ghi: 0905 111 222" in strip.words()
    del two


def test_a_typed_name_that_is_not_the_numbers_is_settled_by_the_record(
    before: Promised, screen: ReceptionDesk, seated: Counter
) -> None:
    applicant, strip = screen.form.person.applicant, screen.form.person.strip
    applicant.name.setFocus()
    seated.keys.type("NGUYEN VAN DUC")
    number(seated, screen, "045190012345")
    assert [each.field for each in strip.found] == [Differing.NAME]

    strip.findChildren(LinkButton)[1].click()

    assert applicant.name.text() == "LÊ THỊ ẨM"
    assert strip.isHidden()
    number(seated, screen, "045088001234")
    assert applicant.name.text() == ""
    del before


def test_a_card_takes_the_place_of_what_a_typed_number_brought(
    two: Promised, screen: ReceptionDesk, seated: Counter
) -> None:
    number(seated, screen, "045088004567")

    screen.form.person.take_card(read_scan(CARD).card)  # type: ignore[arg-type]  # it is one
    seated.settle()

    applicant = screen.form.person.applicant
    assert applicant.name.text() == "LÊ THỊ ẨM"
    assert applicant.phone.text() == "0912 345 678"
    assert [each.field for each in screen.form.person.strip.found] == [Differing.ADDRESS]
    assert "Thẻ ghi địa chỉ" in screen.form.person.strip.words()
    del two


def test_what_a_card_filled_leaves_with_its_number(screen: ReceptionDesk, seated: Counter) -> None:
    screen.take_scan(read_scan(CARD))
    seated.settle()

    number(seated, screen, "045088001234")

    assert shown(screen.form.person.applicant) == ("", "", "", "")


def test_a_late_answer_about_another_number_is_not_believed(
    before: Promised, screen: ReceptionDesk, seated: Counter
) -> None:
    edit = screen.form.person.applicant.number
    edit.setFocus()

    QTest.keyClicks(edit, "045190012345")
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    seated.settle()

    assert shown(screen.form.person.applicant) == ("", "", "", "")
    assert remark(screen) == ""
    del before


def test_a_correction_is_not_filled_in_from_elsewhere(
    two: Promised, screen: ReceptionDesk, seated: Counter, desk: Desk
) -> None:
    bare = TypedPerson(name="TRẦN VĂN ÂN", identity=AN.identity, address="Số 9")
    older = desk.do(reception.receive, Intake(procedure="TC05", applicant=bare))
    desk.do(reception.receive, Intake(procedure="TP01", applicant=AN))

    screen.attend(Errand.CORRECT, older.subject)
    seated.settle()

    person = screen.form.person
    assert shown(person.applicant) == ("TRẦN VĂN ÂN", "", "", "Số 9")
    assert person.strip.isHidden()

    number(seated, screen, "045190012345")
    assert person.applicant.name.text() == "TRẦN VĂN ÂN"
    assert {each.field for each in person.strip.found} == {Differing.NAME, Differing.ADDRESS}
    del two


def test_a_form_put_back_knows_what_is_the_records(
    before: Promised, screen: ReceptionDesk, seated: Counter
) -> None:
    number(seated, screen, "045190012345")
    screen.put_back(screen.keep())
    screen.reload()
    seated.settle()
    assert screen.form.person.applicant.name.text() == "LÊ THỊ ẨM"

    number(seated, screen, "045088001234")

    assert shown(screen.form.person.applicant) == ("", "", "", "")
    del before


def test_the_owner_is_never_filled_in_for_a_number(
    before: Promised, screen: ReceptionDesk, seated: Counter
) -> None:
    person = screen.form.person
    person.for_another.setChecked(True)
    person.owner.number.setFocus()

    seated.keys.type("045190012345")
    person.owner.name.setText("LÊ VĂN BA")
    number(seated, screen, "045190012345")
    number(seated, screen, "045088001234")

    assert shown(person.owner) == ("LÊ VĂN BA", "", "", "")
    del before


def test_another_kind_of_applicant_is_another_applicant(
    before: Promised, screen: ReceptionDesk, seated: Counter
) -> None:
    number(seated, screen, "045190012345")

    screen.form.person.applicant.choose_kind(ApplicantKind.COMPANY)

    assert shown(screen.form.person.applicant) == ("", "", "", "")
    del before


def test_a_further_dossier_is_not_called_the_first(screen: ReceptionDesk, seated: Counter) -> None:
    fill(seated, screen)
    assert "Lần đầu" in remark(screen)
    seated.keys.press(ENTER, CONTROL)

    seated.keys.press(ENTER)
    seated.settle()

    assert "Đã nộp 1 hồ sơ" in remark(screen)


def test_the_strip_of_the_same_procedure_leaves_with_the_number(
    before: Promised, screen: ReceptionDesk, seated: Counter
) -> None:
    number(seated, screen, "045190012345")
    screen.form.procedure.focus()
    seated.keys.type("tp01")
    seated.keys.press(ENTER)
    assert [line.code for line in screen.form.procedure.same] == [before.code]

    number(seated, screen, "04519001234")

    assert screen.form.procedure.same == ()
