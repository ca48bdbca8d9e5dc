"""The Enter of the number block is Enter, though Qt sends it as a key with a modifier."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from onestop.domain.dossier import Stage
from onestop.services.reception import Promised
from onestop.services.work import Desk, Work
from onestop.ui.lookup.workplace import Lookup
from onestop.ui.reception.workplace import ReceptionDesk
from onestop.ui.sign_in import SignIn
from onestop.ui.workplace import Errand
from tests.ui.at_the_counter import CONTROL, Counter
from tests.ui.receptions import ENTER, fill

BLOCK = Qt.Key.Key_Enter
KEYPAD = Qt.KeyboardModifier.KeypadModifier


def test_it_submits_from_the_button_of_the_sign_in(counter: Counter, qtbot: QtBot) -> None:
    asked: SignIn = counter.sign_in
    asked.login.setText("an.ttm")
    asked.password.setText("x1")

    with qtbot.waitSignal(asked.submitted) as told:
        QTest.keyClick(asked.seat, BLOCK, KEYPAD)

    assert told.args is not None
    assert told.args[:2] == ["an.ttm", "x1"]


def test_it_adds_a_further_paper(screen: ReceptionDesk, seated: Counter) -> None:
    fill(seated, screen)
    papers = screen.form.papers
    papers.ask_title()
    seated.keys.type("ban ve")

    seated.keys.press(BLOCK, KEYPAD)

    assert [row.title for row in papers.table.rows()][-1] == "ban ve"


def test_it_stays_with_the_person_after_a_reception(screen: ReceptionDesk, seated: Counter) -> None:
    fill(seated, screen)
    seated.keys.press(ENTER, CONTROL)

    seated.keys.press(BLOCK, KEYPAD)

    assert seated.focused() == "procedure"


def test_it_opens_what_was_looked_up(seated: Counter, before: Promised, qtbot: QtBot) -> None:
    main = seated.session.main
    assert main is not None
    main.routes.visit("lookup")
    place = main.routes.current()
    assert isinstance(place, Lookup)
    place.field.setText(before.code)
    qtbot.waitUntil(lambda: place.lines.rowCount() == 1)

    with qtbot.waitSignal(place.open_dossier) as opened:
        QTest.keyClick(place.field, BLOCK, KEYPAD)

    assert opened.args == [before.subject]


def test_with_control_it_commits_a_cancellation(
    before: Promised, screen: ReceptionDesk, seated: Counter, desk: Desk
) -> None:
    screen.attend(Errand.CANCEL, before.subject)
    seated.settle()
    seated.keys.type("Nham nguoi")

    seated.keys.press(BLOCK, CONTROL | KEYPAD)

    assert desk.ask(Work.dossier, before.subject).stage is Stage.CANCELLED
