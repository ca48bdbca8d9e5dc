"""The reception by keys alone: who comes, what is asked, what is promised, what is refused."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from onestop.domain.scanning import read_scan
from onestop.services.counter import received_today
from onestop.services.reception import Promised
from onestop.services.work import Desk, Work
from onestop.ui.reception.receiving import State
from onestop.ui.reception.workplace import ReceptionDesk
from onestop.ui.widgets.buttons import LinkButton
from tests.ui.at_the_counter import CONTROL, Counter
from tests.ui.receptions import CARD, ENTER, KNOWN, fill


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
    assert applicant.number.accessibleDescription() == "Số định danh có 12 số, đã nhập 11"
    assert "20/11/2026" in applicant.born.accessibleDescription()
    assert screen.form.errors.hasFocus()
    assert seated.window.windowTitle().startswith("Cần sửa – ")


def test_the_title_says_what_is_wrong_only_where_it_is(
    screen: ReceptionDesk, seated: Counter
) -> None:
    fill(seated, screen, number="04508800123")
    seated.keys.press(ENTER, CONTROL)
    assert screen.form.errors.hasFocus()

    seated.keys.press(Qt.Key.Key_F4)
    assert not seated.window.windowTitle().startswith("Cần sửa")

    seated.keys.press(Qt.Key.Key_1, CONTROL)
    assert seated.window.windowTitle().startswith("Cần sửa – ")


def test_every_paper_that_is_missing_is_named(screen: ReceptionDesk, seated: Counter) -> None:
    fill(seated, screen, procedure="tc05")
    table = screen.form.papers.table
    table.show_rows([row.with_tick(at > 1) for at, row in enumerate(table.rows())])

    seated.keys.press(ENTER, CONTROL)

    assert screen.form.errors.heading.text() == "Cần sửa 2 chỗ"
    said = [link.text() for link in screen.form.errors.findChildren(LinkButton)]
    assert [words.split(".")[0] for words in said] == [
        "Chưa có Giấy đề nghị đăng ký kinh doanh",
        "Chưa có Bản sao CMND",
    ]


def test_all_that_is_wrong_with_one_field_is_said_beside_it_and_on_top(
    screen: ReceptionDesk, seated: Counter
) -> None:
    fill(seated, screen)
    applicant = screen.form.person.applicant
    year = "Năm sinh ghi 1990"
    sex = "Giới tính khác"

    screen.form.show_faults({"applicant.birth_date": (year, sex)})

    assert applicant.born.accessibleDescription() == f"{year}. {sex}"
    assert screen.form.errors.heading.text() == "Cần sửa 2 chỗ"


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
