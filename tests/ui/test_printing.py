"""A receipt goes to its printer or into a file, and is shown as it is printed."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from onestop.devices import printers
from onestop.devices.printers import Printing
from onestop.domain.errors import Reason, Refused
from onestop.domain.forms import PaperSize
from onestop.domain.intake import Intake, TypedPerson
from onestop.services import reception
from onestop.services.reception import Promised
from onestop.services.work import Desk, Work
from onestop.ui.background import Background
from onestop.ui.printing import Printed, ReceiptPrinter


@pytest.fixture
def received(desk: Desk) -> Promised:
    """A dossier that was just received."""
    return desk.do(
        reception.receive, Intake(procedure="TP01", applicant=TypedPerson(name="LÊ THỊ ẨM"))
    )


@pytest.fixture
def printer(desk: Desk, background: Background, tmp_path: Path) -> ReceiptPrinter:
    """The printer of a machine without printers."""
    return ReceiptPrinter(desk, background, Printing(folder=tmp_path / "out"))


@pytest.fixture
def no_print_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without a print system."""
    monkeypatch.setenv("PATH", "/nowhere")


@pytest.mark.usefixtures("no_print_system")
def test_without_a_printer_the_receipt_becomes_a_file(
    printer: ReceiptPrinter, received: Promised, desk: Desk, qtbot: QtBot
) -> None:
    told: list[Printed] = []

    printer.print(received.subject, received.code, PaperSize.A5, told.append)
    qtbot.waitUntil(lambda: bool(told))

    assert told[0].to_file
    assert Path(told[0].where).read_bytes().startswith(b"%PDF")
    assert desk.ask(Work.dossier, received.subject).prints == 1


def test_a_printer_that_is_off_is_told_and_the_print_is_not_lost(
    printer: ReceiptPrinter,
    received: Promised,
    desk: Desk,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def away(_printing: Printing, _form: str, _job: printers.Job) -> printers.Handed:
        raise Refused(Reason.PRINTER_AWAY, printer="HP")

    monkeypatch.setattr(Printing, "hand_over", away)
    told: list[Printed] = []

    printer.print(received.subject, received.code, PaperSize.A5, told.append)
    qtbot.waitUntil(lambda: bool(told))

    assert told[0].refused is not None
    assert told[0].refused.faults[0].reason is Reason.PRINTER_AWAY
    assert list(desk.ask(reception.unprinted)) == [received.subject]


def test_a_bug_while_printing_is_told_to_whoever_waits_for_the_paper(
    printer: ReceiptPrinter, received: Promised, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_printing: Printing, _form: str, _job: printers.Job) -> printers.Handed:
        raise ZeroDivisionError

    monkeypatch.setattr(Printing, "hand_over", fail)
    told: list[Printed] = []

    with capture_exceptions() as caught:
        printer.print(received.subject, received.code, PaperSize.A5, told.append)
        qtbot.waitUntil(lambda: bool(told))

    assert [found for found, _, _ in caught] == [ZeroDivisionError]
    assert told[0].refused is not None
    assert told[0].refused.faults[0].reason is Reason.UNEXPECTED


def test_a_preview_shows_both_copies_and_records_nothing(
    printer: ReceiptPrinter, received: Promised, desk: Desk, qtbot: QtBot
) -> None:
    told: list[list[QImage]] = []

    printer.preview(received.subject, PaperSize.A5, 400, told.append)
    qtbot.waitUntil(lambda: bool(told))

    assert len(told[0]) == 2
    assert told[0][0].width() == 400
    assert told[0][0].pixelColor(2, 2).name() == "#ffffff"
    assert desk.ask(Work.dossier, received.subject).prints == 0
