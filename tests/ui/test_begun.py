"""A form that is begun is left only when the clerk says so, by keys, and asked about no longer."""

from datetime import timedelta

from PySide6.QtCore import Qt

from onestop.domain.scanning import read_scan
from onestop.services.reception import Promised
from onestop.ui.reception.receiving import State
from onestop.ui.reception.workplace import ReceptionDesk
from tests.ui.at_the_counter import CONTROL, Counter
from tests.ui.conftest import Clock
from tests.ui.receptions import CARD, ENTER, fill


def test_what_is_typed_after_f2_ticks_no_paper(screen: ReceptionDesk, seated: Counter) -> None:
    fill(seated, screen)
    screen.form.papers.focus()
    papers = screen.form.papers.table.rows()

    seated.keys.press(Qt.Key.Key_F2)
    seated.keys.type("045190")

    assert screen.form.papers.table.rows() == papers
    assert seated.focused().startswith("begun-")


def test_esc_goes_on_where_the_clerk_was(screen: ReceptionDesk, seated: Counter) -> None:
    fill(seated, screen)
    screen.form.person.applicant.address.setFocus()
    seated.keys.press(Qt.Key.Key_F2)

    seated.keys.press(Qt.Key.Key_Escape)

    assert seated.focused() == "applicant-address"
    assert not screen.form.notices.words("begun")
    assert screen.form.person.applicant.name.text() == "NGUYỄN VĂN ĐỨC"


def test_f2_again_only_asks_again(screen: ReceptionDesk, seated: Counter) -> None:
    fill(seated, screen)
    screen.form.person.applicant.address.setFocus()
    seated.keys.press(Qt.Key.Key_F2)

    seated.keys.press(Qt.Key.Key_F2)

    assert screen.form.person.applicant.name.text() == "NGUYỄN VĂN ĐỨC"
    assert "Bỏ phiếu này" in screen.form.notices.words("begun")
    seated.keys.press(ENTER)
    assert seated.focused() == "applicant-address"


def test_delete_drops_the_form(screen: ReceptionDesk, seated: Counter) -> None:
    fill(seated, screen)
    seated.keys.press(Qt.Key.Key_F2)

    seated.keys.press(Qt.Key.Key_Delete)

    assert screen.form.is_empty()
    assert seated.focused() == "applicant-identity-number"
    assert not screen.form.notices.words("begun")


def test_nothing_is_asked_about_a_form_that_is_received(
    screen: ReceptionDesk, seated: Counter
) -> None:
    fill(seated, screen)
    screen.take_scan(read_scan(CARD))
    seated.keys.press(Qt.Key.Key_F2)

    seated.keys.press(ENTER, CONTROL)

    assert screen.receiving.state is State.DONE
    assert not screen.form.notices.words("begun")
    assert not screen.form.notices.words("scan")


def test_a_clock_confirmed_elsewhere_is_asked_about_no_longer(
    before: Promised, screen: ReceptionDesk, seated: Counter, clock: Clock
) -> None:
    fill(seated, screen)
    clock.pass_by(timedelta(days=-2))
    seated.keys.press(ENTER, CONTROL)
    assert screen.form.notices.words("clock")
    clock.pass_by(timedelta(days=2))

    seated.keys.press(ENTER, CONTROL)

    assert screen.receiving.state is State.DONE
    assert not screen.form.notices.words("clock")
    del before
