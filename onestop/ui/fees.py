"""Fees in the words of the screens, in the language in force.

What a fee is in words is settled where the receipt gathers it; a screen adds the language, and says
of an unknown fee that it is unknown, never that it is free.
"""

from PySide6.QtCore import QCoreApplication

from onestop.domain.catalogue import Fee
from onestop.services import papers


def fee_words(fee: Fee) -> str:
    """Write a fee; one the catalogue states nothing about is as the law has it."""
    return _known(fee) or QCoreApplication.translate("Fees", "Theo quy định")


def short_fee(fee: Fee) -> str:
    """Write a fee for a narrow column."""
    return _known(fee) or "–"


def _known(fee: Fee) -> str:
    if fee.amount == 0:
        return QCoreApplication.translate("Fees", "Không thu")
    return papers.fee_words(fee)
