"""What is printed of a reception, again, anew, and after a crash."""

from msgspec.structs import replace

from onestop.domain.forms import PaperSize, Receipt
from onestop.domain.intake import Intake
from onestop.journal.reading import history
from onestop.services import papers, reception
from onestop.services.work import Desk, Work
from tests.laws.offices import INTAKE, PERSON, Counter


def of(**changes: object) -> Intake:
    return replace(INTAKE, applicant=replace(PERSON, **changes))


def entries(work: Work, subject: str) -> list[str]:
    return [known.entry.kind for known in history(work.connection, subject)]


def draw(form: Receipt, paper: PaperSize) -> bytes:
    again = form.again.times if form.again else 0
    return f"{form.qr} {form.content} {paper} again {again}".encode()


def test_what_was_received_and_not_printed_is_offered_after_a_crash(
    desk: Desk, counter: Counter
) -> None:
    lost = desk.do(reception.receive, INTAKE)
    printed = desk.do(reception.receive, INTAKE)
    papers.issue(desk, printed.subject, PaperSize.A5, draw)

    counter.restart()

    assert counter.desk().ask(reception.unprinted) == [lost.subject]


def test_a_reprint_is_the_same_bytes_again(desk: Desk) -> None:
    subject = desk.do(reception.receive, INTAKE).subject
    first = papers.issue(desk, subject, PaperSize.A5, draw)

    again = papers.issue(desk, subject, PaperSize.A5, draw)

    assert (again.content, again.again) == (first.content, 1)
    assert desk.ask(entries, subject) == ["Received", "Printed", "Printed"]


def test_what_is_shown_are_the_bytes_the_next_print_hands_over(
    desk: Desk, counter: Counter
) -> None:
    subject = desk.do(reception.receive, INTAKE).subject
    printed = papers.issue(desk, subject, PaperSize.A5, draw)

    kept = papers.shown(desk, subject, PaperSize.A5, draw)
    counter.home.archived(printed.sha256).write_bytes(b"damaged")
    anew = papers.shown(desk, subject, PaperSize.A5, draw)

    assert kept == printed.content
    assert anew.endswith(b"again 1")
    assert desk.ask(entries, subject) == ["Received", "Printed"]


def test_a_reprint_without_the_archive_is_marked(desk: Desk, counter: Counter) -> None:
    subject = desk.do(reception.receive, INTAKE).subject
    first = papers.issue(desk, subject, PaperSize.A5, draw)
    (counter.home.archived(first.sha256)).write_bytes(b"damaged")

    again = papers.issue(desk, subject, PaperSize.A5, draw)

    assert again.content.endswith(b"again 1")


def test_a_corrected_receipt_is_drawn_anew(desk: Desk) -> None:
    subject = desk.do(reception.receive, INTAKE).subject
    first = papers.issue(desk, subject, PaperSize.A5, draw)
    desk.do(reception.correct, subject, replace(INTAKE, procedure="TC06"), "sai thủ tục")

    second = papers.issue(desk, subject, PaperSize.A5, draw)

    assert second.content != first.content
    assert second.again == 0
