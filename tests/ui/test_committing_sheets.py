"""Ctrl+Enter in a sheet, through the whole window: what its button says is done."""

import pytest
from PySide6.QtCore import Qt

from onestop.domain.dossier import Stage
from onestop.services import dossier_page, processing, reception
from onestop.services.sample import PASSWORD
from onestop.services.signing_in import sign_in
from onestop.services.station import Station
from onestop.services.work import Desk, Work
from onestop.ui.dossier.page import DossierPage
from onestop.ui.processing.workplace import Inbox
from tests.laws.offices import INTAKE
from tests.ui.at_the_counter import CONTROL, Counter

ENTER = Qt.Key.Key_Return


@pytest.fixture
def routed(desk: Desk) -> str:
    """A dossier on its way to the department of finance."""
    subject = desk.do(reception.receive, INTAKE).subject
    desk.do(processing.route, subject)
    return subject


@pytest.fixture
def officer(station: Station, routed: str) -> Desk:
    """The officer who has it in hand."""
    officer = sign_in(station, "ha.nt", PASSWORD)
    officer.do(processing.take, routed)
    return officer


def test_a_result_is_recorded_in_the_inbox(counter: Counter, officer: Desk, routed: str) -> None:
    counter.sit_down(officer)
    inbox = counter.place("processing")
    assert isinstance(inbox, Inbox)
    inbox.table.setFocus()
    counter.keys.press(ENTER, CONTROL)
    assert inbox.result.isVisible()
    counter.keys.type("38/GCN")

    counter.keys.press(ENTER, CONTROL)

    assert officer.ask(Work.dossier, routed).stage is Stage.READY
    assert not inbox.result.isVisible()


def test_a_result_is_recorded_on_the_page(counter: Counter, officer: Desk, routed: str) -> None:
    counter.sit_down(officer)
    page = opened(counter, routed)
    counter.keys.press(ENTER, CONTROL)
    assert page.result.isVisible()
    counter.keys.type("38/GCN")

    counter.keys.press(ENTER, CONTROL)

    assert officer.ask(Work.dossier, routed).stage is Stage.READY


def test_a_file_goes_to_another_department(counter: Counter, officer: Desk, routed: str) -> None:
    counter.sit_down(officer)
    page = opened(counter, routed)
    page.forwarding.begin(officer.ask(dossier_page.view, routed))
    assert page.route.isVisible()

    counter.keys.press(ENTER, CONTROL)

    moved = officer.ask(Work.dossier, routed)
    assert (moved.stage, moved.department == officer.clerk.department) == (Stage.SENT, False)


def opened(counter: Counter, subject: str) -> DossierPage:
    """Open the page of a dossier in the window."""
    assert counter.session.main is not None
    counter.session.main.routes.visit("dossier", subject)
    counter.settle()
    page = counter.place("dossier")
    assert isinstance(page, DossierPage)
    return page
