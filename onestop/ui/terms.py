"""Terms in the words of the screens, in the language in force.

A receipt is Vietnamese whatever the screens speak: it words the same term itself.
"""

from PySide6.QtCore import QCoreApplication

from onestop.domain.catalogue import Term, TermKind
from onestop.ui.counting import counted


def term_words(term: Term) -> str:
    """Write a term in full."""
    match term.kind:
        case TermKind.WORKING_DAYS:
            one = QCoreApplication.translate("Terms", "1 ngày làm việc")
            many = QCoreApplication.translate("Terms", "{count} ngày làm việc")
        case TermKind.WORKING_HOURS:
            one = QCoreApplication.translate("Terms", "1 giờ làm việc")
            many = QCoreApplication.translate("Terms", "{count} giờ làm việc")
        case TermKind.SESSIONS:
            one = QCoreApplication.translate("Terms", "1 buổi làm việc")
            many = QCoreApplication.translate("Terms", "{count} buổi làm việc")
        case TermKind.CALENDAR_DAYS:
            return _days(term.amount)
        case TermKind.SAME_DAY:
            return QCoreApplication.translate("Terms", "Trong ngày")
        case _:
            return QCoreApplication.translate("Terms", "Không quy định")
    return counted(one, many, term.amount)


def short_term(term: Term) -> str:
    """Write a term for a narrow column."""
    if term.kind in (TermKind.WORKING_DAYS, TermKind.CALENDAR_DAYS):
        return _days(term.amount)
    return "–" if term.kind is TermKind.NONE else term_words(term)


def _days(count: int) -> str:
    one = QCoreApplication.translate("Terms", "1 ngày")
    many = QCoreApplication.translate("Terms", "{count} ngày")
    return counted(one, many, count)
