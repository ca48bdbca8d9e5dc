"""Each sheet has its own printer, chosen once for the machine."""

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QLabel, QMenu

from onestop.devices import printers
from onestop.devices.printers import Handed, Job, Way
from onestop.domain.forms import PaperSize
from onestop.services.reception import Promised
from onestop.services.work import Desk
from onestop.ui.reception.workplace import ReceptionDesk
from onestop.ui.workplace import Errand
from tests.ui.at_the_counter import Counter


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A machine with two printers, neither preferred; what they are given to print."""
    taken: list[str] = []

    def to_printer(printer: str, job: Job) -> Handed:
        taken.append(f"{job.paper} on {printer}")
        return Handed(way=Way.PRINTER, where=printer)

    monkeypatch.setattr(printers, "printers", lambda: ("laser", "thermal"))
    monkeypatch.setattr(printers, "default_printer", lambda: "")
    monkeypatch.setattr(printers, "to_printer", to_printer)
    return taken


def look(counter: Counter, screen: ReceptionDesk) -> None:
    screen.prints.ask_printers()
    counter.settle()


def offered(screen: ReceptionDesk) -> Sequence[str]:
    menu = screen.choice.findChild(QMenu)
    assert menu is not None
    return [each.text() + "*" * each.isChecked() for each in menu.actions()]


def pick(counter: Counter, screen: ReceptionDesk, words: str) -> None:
    menu = screen.choice.findChild(QMenu)
    assert menu is not None
    next(each for each in menu.actions() if each.text() == words).trigger()
    counter.settle()


def test_a_receipt_goes_to_the_printer_of_its_sheet(
    seated: Counter, screen: ReceptionDesk, before: Promised, printed: list[str]
) -> None:
    look(seated, screen)
    pick(seated, screen, "thermal")
    pick(seated, screen, "A4")
    pick(seated, screen, "laser")

    for size in (PaperSize.A5, PaperSize.A4):
        screen.choice.choose(size)
        screen.attend(Errand.PRINT, before.subject)
        seated.settle()

    assert printed == ["A5 on thermal", "A4 on laser"]
    assert offered(screen)[-3:] == ["Máy in mặc định (–)", "laser*", "thermal"]


@pytest.mark.usefixtures("printed")
def test_the_printers_of_a_machine_are_remembered_for_whoever_sits_down(
    seated: Counter, screen: ReceptionDesk, desk: Desk
) -> None:
    look(seated, screen)
    pick(seated, screen, "thermal")

    seated.sit_down(desk)
    again = seated.reception()
    look(seated, again)

    assert offered(again)[-1] == "thermal*"


@pytest.mark.usefixtures("printed")
def test_a_printer_that_is_gone_stays_in_sight(
    seated: Counter, screen: ReceptionDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(seated, screen)
    pick(seated, screen, "thermal")
    monkeypatch.setattr(printers, "printers", lambda: ("laser",))

    look(seated, screen)

    assert offered(screen)[-2:] == ["laser", "thermal*"]


@pytest.mark.usefixtures("printed")
def test_the_strip_says_that_no_printer_is_chosen_yet(
    seated: Counter, screen: ReceptionDesk
) -> None:
    look(seated, screen)

    words = [label.text() for label in seated.window.findChildren(QLabel)]
    assert "Máy in: chưa chọn" in words
