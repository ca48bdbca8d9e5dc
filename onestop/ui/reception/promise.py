"""What the summary says: the promise in words, and the state of the papers."""

from msgspec import Struct

from onestop.domain.catalogue import Procedure
from onestop.services.procedures import Reckoning
from onestop.ui.fees import fee_words
from onestop.ui.moments import day_of, hour_and_weekday
from onestop.ui.reception.wording import reasons


class Promise(Struct, frozen=True, kw_only=True):
    """A promise in the words of the screen; empty words where there is nothing to say yet."""

    moment: str = ""
    day: str = ""
    reason: str = ""
    fee: str = ""
    fee_note: str = ""
    department: str = ""


def promise_of(procedure: Procedure, reckoning: Reckoning) -> Promise:
    """Word what a reception would promise."""
    due = reckoning.due
    fee = procedure.fee
    return Promise(
        moment=hour_and_weekday(due.at) if due.at else "",
        day=day_of(due.at) if due.at else "",
        reason=reasons(procedure.term, due),
        fee=fee_words(fee),
        fee_note=fee.text if fee.amount and len(fee.text) > len(fee_words(fee)) + 4 else "",
        department=reckoning.department,
    )
