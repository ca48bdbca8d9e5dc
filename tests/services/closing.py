"""Dossiers that are over, and the decision to erase who stood in them."""

from datetime import date

from onestop.domain.facts import ErasureGround
from onestop.services import reception
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
