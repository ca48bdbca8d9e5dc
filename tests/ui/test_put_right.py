"""What was refused is put right: an error goes with its fault, list and title with the last."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from onestop.domain.scanning import read_scan
from onestop.services.reception import Promised
from onestop.ui.reception.receiving import State
from onestop.ui.reception.workplace import ReceptionDesk
from onestop.ui.widgets.buttons import LinkButton
from onestop.ui.widgets.check_rows import Part
from tests.ui.at_the_counter import CONTROL, Counter
from tests.ui.receptions import CARD, ENTER, SPACE, fill


def said(screen: ReceptionDesk) -> list[str]:
    """The lines of the summary."""
    links = screen.form.errors.findChildren(LinkButton)
    return [link.text() for link in links if link.isVisible()]


def retype(counter: Counter, field: QLineEdit, text: str) -> None:
    """Type a text in place of the one that stands there."""
    field.setFocus()
    field.selectAll()
    counter.keys.type(text)
    counter.settle()


def test_the_summary_counts_down_and_leaves_with_the_last_fault(
    screen: ReceptionDesk, seated: Counter
) -> None:
    fill(seated, screen, number="04508800123")
    applicant, errors = screen.form.person.applicant, screen.form.errors
    applicant.phone.setText("12")
    seated.keys.press(ENTER, CONTROL)
    assert errors.heading.text() == "Cần sửa 2 chỗ"

    retype(seated, applicant.phone, "0912345678")
    assert errors.heading.text() == "Cần sửa 1 chỗ"
    assert said(screen) == [applicant.number.accessibleDescription()]
    assert seated.window.windowTitle().startswith("Cần sửa – ")

    retype(seated, applicant.number, "045088001234")
    assert errors.isHidden()
    assert not seated.window.windowTitle().startswith("Cần sửa")


def test_a_birth_date_agrees_once_the_number_is_put_right(
    screen: ReceptionDesk, seated: Counter
) -> None:
    fill(seated, screen, number="045188001234")
    applicant = screen.form.person.applicant
    applicant.born.setText("05/09/1990")
    seated.keys.press(ENTER, CONTROL)
    assert "1990" in applicant.born.accessibleDescription()

    retype(seated, applicant.number, "045190012345")

    assert screen.form.errors.isHidden()
    assert applicant.born.accessibleDescription() == ""


def test_what_a_card_fills_is_wrong_no_longer(screen: ReceptionDesk, seated: Counter) -> None:
    seated.keys.press(ENTER, CONTROL)
    applicant = screen.form.person.applicant
    assert applicant.name.accessibleDescription() == "Nhập họ và tên"

    screen.take_scan(read_scan(CARD))
    seated.settle()

    assert applicant.name.accessibleDescription() == ""
    assert applicant.number.accessibleDescription() == ""
    assert said(screen) == [screen.form.procedure.field.accessibleDescription()]


def test_what_a_known_number_fills_is_wrong_no_longer(
    before: Promised, screen: ReceptionDesk, seated: Counter
) -> None:
    seated.keys.press(ENTER, CONTROL)

    retype(seated, screen.form.person.applicant.number, "045190012345")

    assert screen.form.person.applicant.name.accessibleDescription() == ""
    assert len(said(screen)) == 1
    del before


def test_nothing_is_called_wrong_that_was_received(screen: ReceptionDesk, seated: Counter) -> None:
    fill(seated, screen)
    screen.form.show_faults({"applicant.address": ("Nhập địa chỉ",), "sets": ("Nhập số bộ",)})

    seated.keys.press(ENTER, CONTROL)

    assert screen.receiving.state is State.DONE
    assert screen.form.person.applicant.address.accessibleDescription() == ""
    assert screen.form.options.sets.accessibleDescription() == ""


def test_the_link_of_a_missing_paper_leads_to_its_row(
    screen: ReceptionDesk, seated: Counter
) -> None:
    fill(seated, screen, procedure="tc05")
    table = screen.form.papers.table
    table.show_rows([row.with_tick(at not in (1, 2)) for at, row in enumerate(table.rows())])
    missing = [row for row in table.rows() if row.required and not row.ticked]
    table.setCurrentIndex(table.rows_model.index(0, Part.TITLE))
    seated.keys.press(ENTER, CONTROL)

    screen.form.errors.findChildren(LinkButton)[len(missing) - 1].click()
    at = table.currentIndex().row()
    seated.keys.press(SPACE)

    assert table.hasFocus()
    assert table.rows()[at].key == missing[-1].key
    assert table.rows()[at].ticked


def test_a_missing_paper_is_marked_at_its_row_until_it_is_ticked(
    screen: ReceptionDesk, seated: Counter
) -> None:
    fill(seated, screen, procedure="tc05")
    table = screen.form.papers.table
    table.show_rows([row.with_tick(at > 1) for at, row in enumerate(table.rows())])
    seated.keys.press(ENTER, CONTROL)
    model = table.rows_model
    first = model.index(0, Part.TITLE)
    assert [bool(model.fault(row)) for row in table.rows()][:3] == [True, True, False]
    assert "Chưa có" in str(first.data(Qt.ItemDataRole.AccessibleTextRole))

    seated.keys.press(ENTER)
    seated.keys.press(SPACE)

    assert model.fault(table.rows()[0]) == ""
    assert len(said(screen)) == 1
    assert screen.form.errors.heading.text() == "Cần sửa 1 chỗ"
    seated.keys.press(Qt.Key.Key_E, CONTROL)
    assert screen.form.errors.isHidden()


def test_the_owners_faults_are_told_from_the_applicants(
    screen: ReceptionDesk, seated: Counter
) -> None:
    screen.form.person.for_another.setChecked(True)

    seated.keys.press(ENTER, CONTROL)

    lines = said(screen)
    assert len(lines) == len(set(lines))
    assert "Nhập họ và tên" in lines
    assert "Chủ hồ sơ: Nhập họ và tên" in lines
    assert screen.form.person.owner.name.accessibleDescription() == "Nhập họ và tên"
