"""Promises and terms in the words of the counter, in the language in force."""

from PySide6.QtCore import QCoreApplication

from onestop.domain.calendar import Why
from onestop.domain.catalogue import Term, TermKind
from onestop.domain.deadline_counts import DayCount
from onestop.domain.deadlines import Due
from onestop.ui.counting import counted
from onestop.ui.moments import day_and_weekday

_DAYS_OFF = (Why.HOLIDAY, Why.SWAPPED, Why.CLOSURE)


def term_words(term: Term) -> str:
    """Write a term as the counter says it."""
    match term.kind:
        case TermKind.WORKING_DAYS:
            one = QCoreApplication.translate("ReceptionWords", "1 ngày làm việc")
            many = QCoreApplication.translate("ReceptionWords", "{count} ngày làm việc")
        case TermKind.WORKING_HOURS:
            one = QCoreApplication.translate("ReceptionWords", "1 giờ làm việc")
            many = QCoreApplication.translate("ReceptionWords", "{count} giờ làm việc")
        case TermKind.SESSIONS:
            one = QCoreApplication.translate("ReceptionWords", "1 buổi làm việc")
            many = QCoreApplication.translate("ReceptionWords", "{count} buổi làm việc")
        case TermKind.CALENDAR_DAYS:
            return _days(term.amount)
        case TermKind.SAME_DAY:
            return QCoreApplication.translate("ReceptionWords", "Trong ngày")
        case _:
            return QCoreApplication.translate("ReceptionWords", "Không quy định")
    return counted(one, many, term.amount)


def short_term(term: Term) -> str:
    """Write a term for a narrow column."""
    if term.kind in (TermKind.WORKING_DAYS, TermKind.CALENDAR_DAYS):
        return _days(term.amount)
    return "–" if term.kind is TermKind.NONE else term_words(term)


def _days(count: int) -> str:
    one = QCoreApplication.translate("ReceptionWords", "1 ngày")
    many = QCoreApplication.translate("ReceptionWords", "{count} ngày")
    return counted(one, many, count)


def reasons(term: Term, due: Due) -> str:
    """Say in a few lines why a dossier is due when it is."""
    lines = [term_words(term)]
    start = next((day for day in due.days if day.counted), None)
    if start is not None:
        words = QCoreApplication.translate("ReceptionWords", "tính từ {day}")
        lines = [f"{lines[0]},", words.format(day=day_and_weekday(start.date))]
    first = due.days[0].why if due.days else None
    if first in (Why.AFTER_HOURS, Why.AFTER_CUTOFF):
        words = QCoreApplication.translate(
            "ReceptionWords", "Nộp sau giờ nhận nên tính từ buổi sau"
        )
        lines.append(words)
    off = [day for day in due.days if day.why in _DAYS_OFF]
    if off:
        named = off[0].note or why_words(off[0])
        words = QCoreApplication.translate("ReceptionWords", "trừ {name} {day}")
        lines.append(words.format(name=named, day=f"{off[0].date:%d/%m}"))
    if due.beyond_calendar:
        lines.append(
            QCoreApplication.translate("ReceptionWords", "Lịch nghỉ của năm hẹn chưa được duyệt")
        )
    return "\n".join(lines)


def why_words(day: DayCount) -> str:
    """Say what a day is in a count."""
    words = {
        Why.RECEIVED: QCoreApplication.translate("ReceptionWords", "Ngày nộp, không tính"),
        Why.AFTER_HOURS: QCoreApplication.translate("ReceptionWords", "Nộp ngoài giờ làm việc"),
        Why.AFTER_CUTOFF: QCoreApplication.translate("ReceptionWords", "Nộp sau giờ chốt"),
        Why.STARTS: QCoreApplication.translate("ReceptionWords", "Bắt đầu tính"),
        Why.WORKING_DAY: QCoreApplication.translate("ReceptionWords", "Ngày làm việc"),
        Why.WORKING_SATURDAY: QCoreApplication.translate("ReceptionWords", "Thứ Bảy làm việc"),
        Why.HALF_DAY: QCoreApplication.translate("ReceptionWords", "Làm nửa ngày"),
        Why.WEEKEND: QCoreApplication.translate("ReceptionWords", "Cuối tuần"),
        Why.HOLIDAY: QCoreApplication.translate("ReceptionWords", "Nghỉ lễ"),
        Why.SWAPPED: QCoreApplication.translate("ReceptionWords", "Nghỉ hoán đổi"),
        Why.CLOSURE: QCoreApplication.translate("ReceptionWords", "Cơ quan nghỉ"),
        Why.DUE: QCoreApplication.translate("ReceptionWords", "Hẹn trả"),
    }[day.why]
    return day.note or words
