"""Dossiers that are over, and the decision to erase who stood in them."""

from datetime import date

from onestop.domain.facts import Collector, ErasureGround
from onestop.services import processing, reception, returns
from onestop.services.erasure import Decision
from tests.laws.offices import INTAKE, Counter
from tests.services.apart import print_receipt

ADMINISTRATOR = "duc.pm"
DECISION = Decision(ground=ErasureGround.REQUESTED, number="12/QĐ-UBND", dated=date(2026, 11, 20))


def cancelled(counter: Counter) -> str:
    """Receive a dossier, print its receipt, take the reception back."""
    desk = counter.desk()
    subject = desk.do(reception.receive, INTAKE).subject
    print_receipt(desk, subject)
    desk.do(reception.cancel, subject, "dân rút hồ sơ")
    return subject


def collected(counter: Counter) -> str:
    """Receive a dossier, send it round, hand its result over."""
    desk, officer = counter.desk(), counter.desk("ha.nt")
    subject = desk.do(reception.receive, INTAKE).subject
    desk.do(processing.route, subject)
    officer.do(processing.take, subject)
    officer.do(processing.complete, subject, "1", date(2026, 11, 20))
    officer.do(processing.send_back, subject)
    came = Collector(name="Trần Văn An", letter="giấy ủy quyền 5")
    desk.do(returns.hand_over, subject, came)
    return subject
