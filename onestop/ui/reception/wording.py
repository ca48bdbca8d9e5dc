"""Promises in the words of the counter, in the language in force."""

from PySide6.QtCore import QCoreApplication

from onestop.domain.calendar import Why
from onestop.domain.catalogue import Term
from onestop.domain.deadline_counts import DayCount
from onestop.domain.deadlines import Due
from onestop.ui.moments import day_and_weekday
from onestop.ui.terms import term_words

_DAYS_OFF = (Why.HOLIDAY, Why.SWAPPED, Why.CLOSURE)


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
