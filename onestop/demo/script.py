"""The morning: six dossiers in, routed, completed at the department, brought back, handed over."""

from collections.abc import Sequence
from functools import partial

from msgspec import Struct, field
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from onestop.demo.hands import Hands
from onestop.demo.people import MORNING, Visitor
from onestop.demo.seats import CONTROL, ENTER, Seat
from onestop.domain.dossier import Stage
from onestop.domain.reception import Applicant
from onestop.domain.scanning import read_scan
from onestop.journal.projections import projected
from onestop.services.acts import Act
from onestop.services.seals import seal
from onestop.ui.processing.workplace import Inbox
from onestop.ui.reception.receiving import State
from onestop.ui.reception.workplace import ReceptionDesk
from onestop.ui.returns.workplace import Returns


class Morning(Struct):
    """What the morning came to, as the script saw it on screen."""

    received: list[str] = field(default_factory=list)
    routed: list[str] = field(default_factory=list)
    sent_back: list[str] = field(default_factory=list)
    returned: list[str] = field(default_factory=list)


def play(hands: Hands, counter: Seat, department: Seat) -> Morning:
    """Let a reception clerk and an officer work through the morning."""
    morning = Morning()
    for number, visitor in enumerate(MORNING):
        morning.received.append(_receive(hands, counter, visitor, picture=number == 0))
    hands.picture(counter.opened.window, "reception-done")
    for subject in morning.received:
        _route(counter, subject)
        morning.routed.append(subject)
    hands.picture(counter.opened.window, "dossier")
    officers = _arrived(department, morning.received)
    hands.picture(department.opened.window, "inbox")
    for place, subject in enumerate(officers):
        _complete(hands, department, subject, f"{place + 38}/GCN-HKD")
        morning.sent_back.append(subject)
    _return(hands, counter, morning)
    _look_up(hands, counter)
    return morning


def _receive(hands: Hands, counter: Seat, visitor: Visitor, *, picture: bool) -> str:
    screen = counter.go("reception")
    if not isinstance(screen, ReceptionDesk):
        raise TypeError("the reception is another place")
    counter.press(Qt.Key.Key_F2)
    counter.settle()
    _identify(counter, visitor)
    procedure = counter.field("procedure")
    hands.write(procedure, visitor.procedure)
    counter.settle()
    if picture:
        hands.picture(counter.opened.window, "reception-search")
    counter.press(ENTER)
    counter.press(Qt.Key.Key_E, CONTROL)
    if picture:
        hands.picture(counter.opened.window, "reception")
    counter.press(ENTER, CONTROL)
    hands.wait("the dossier is received", lambda: screen.receiving.state is State.DONE)
    counter.settle()
    done = screen.receiving.done
    if done is None:
        raise RuntimeError("nothing was received")
    hands.wait("the receipt is printed", lambda: _printed(counter, done.subject))
    counter.settle()
    return done.subject


def _identify(counter: Seat, visitor: Visitor) -> None:
    number = counter.field("applicant-identity-number")
    if visitor.card:
        QApplication.clipboard().setText(visitor.card)
        number.setFocus()
        number.paste()
        counter.settle()
    else:
        counter.hands.write(number, visitor.number)
        counter.press(ENTER)
    for name, text in (
        ("name", visitor.name),
        ("birth_date", visitor.born),
        ("phone", visitor.phone),
        ("address", visitor.address),
    ):
        if text:
            counter.hands.write(counter.field(f"applicant-{name}"), text)
    counter.settle()


def _printed(seat: Seat, subject: str) -> bool:
    with seat.opened.parts.station.store.snapshot() as connection:
        known = projected(connection, subject)
    return known is not None and known.dossier.printed > 0


def _route(counter: Seat, subject: str) -> None:
    counter.open_page(subject)
    counter.press(ENTER, CONTROL)
    counter.hands.wait("the file is sent", lambda: counter.stage(subject) is Stage.SENT)
    counter.settle()


def _arrived(department: Seat, subjects: Sequence[str]) -> list[str]:
    """Wait for the files at the other station; answer those of this officer's department."""
    last = subjects[-1]
    department.exchange("the files arrive", lambda: department.stage(last) is Stage.SENT)
    inbox = department.go("processing")
    if not isinstance(inbox, Inbox):
        raise TypeError("the inbox is another place")
    inbox.reload()
    department.settle()
    return [line.subject for line in inbox.list.model.rows()]


def _complete(hands: Hands, department: Seat, subject: str, number: str) -> None:
    inbox = department.go("processing")
    if not isinstance(inbox, Inbox):
        raise TypeError("the inbox is another place")
    inbox.reload()
    department.settle()
    inbox.table.show_row(subject)
    inbox.table.setFocus()
    department.settle()
    _press_act(department, inbox, subject, Act.TAKE)
    hands.wait("the file is taken", lambda: department.stage(subject) is Stage.IN_HAND)
    inbox.reload()
    department.settle()
    inbox.table.show_row(subject)
    department.settle()
    _press_act(department, inbox, subject, Act.COMPLETE)
    hands.wait("the result sheet", inbox.result.isVisible)
    hands.write(inbox.result.number, number)
    department.press(ENTER, CONTROL)
    hands.wait("the result is back", lambda: department.stage(subject) is Stage.READY)
    department.settle()


def _press_act(department: Seat, inbox: Inbox, subject: str, act: Act) -> None:
    """Wait until the act of the chosen file is offered, then do it."""

    def offered() -> bool:
        view = inbox.preview.view
        shown = view is not None and view.page.dossier.subject == subject
        return shown and inbox.preview.primary() is act

    department.hands.wait(f"{act} is offered", offered)
    department.press(ENTER, CONTROL)


def _return(hands: Hands, counter: Seat, morning: Morning) -> None:
    """Scan two receipts at the counter, check who collects, hand the results over."""
    last = morning.sent_back[-1]
    counter.exchange("the results arrive", lambda: counter.stage(last) is Stage.READY)
    screen = counter.go("returns")
    if not isinstance(screen, Returns):
        raise TypeError("the return of results is another place")
    for subject in morning.sent_back[:2]:
        receipt, applicant = _receipt_of(counter, subject)
        screen.take_scan(read_scan(receipt))
        counter.settle()
        card = hands.find(counter.main, QLineEdit, "returns.card")
        hands.write(card, applicant.identity.number if applicant.identity else "")
        counter.press(ENTER)
        if not morning.returned:
            hands.picture(counter.opened.window, "return")
        counter.press(ENTER, CONTROL)
        hands.wait("it is handed over", partial(_is_collected, counter, subject))
        counter.settle()
        morning.returned.append(subject)


def _is_collected(counter: Seat, subject: str) -> bool:
    return counter.stage(subject) is Stage.COLLECTED


def _receipt_of(counter: Seat, subject: str) -> tuple[str, Applicant]:
    """Give the text of the QR the citizen brought, and whose receipt it is."""
    with counter.opened.parts.station.store.snapshot() as connection:
        known = projected(connection, subject)
    if known is None or known.dossier.reception is None or known.dossier.people is None:
        raise RuntimeError("the dossier is not known here")
    return seal(known.dossier.reception), known.dossier.people.applicant


def _look_up(hands: Hands, counter: Seat) -> None:
    counter.go("lookup")
    hands.write(counter.field("lookup.field"), "duc nguyen")
    counter.settle()
    hands.picture(counter.opened.window, "lookup")
    counter.go("sync")
    hands.picture(counter.opened.window, "sync")
