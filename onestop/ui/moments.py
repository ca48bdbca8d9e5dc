"""Dates and hours as the screens write them, in the language in force."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from onestop.domain.calendar import OFFICE_TIME


def weekday(day: date) -> str:
    """Name the day of the week."""
    names = (
        QCoreApplication.translate("Moments", "thứ Hai"),
        QCoreApplication.translate("Moments", "thứ Ba"),
        QCoreApplication.translate("Moments", "thứ Tư"),
        QCoreApplication.translate("Moments", "thứ Năm"),
        QCoreApplication.translate("Moments", "thứ Sáu"),
        QCoreApplication.translate("Moments", "thứ Bảy"),
        QCoreApplication.translate("Moments", "Chủ nhật"),
    )
    return names[day.weekday()]


def day_and_weekday(day: date) -> str:
    """Write «thứ Hai 23/11/2026»."""
    return f"{weekday(day)} {day:%d/%m/%Y}"


def day_of(moment: datetime) -> str:
    """Write the office's date of a moment."""
    return f"{moment.astimezone(OFFICE_TIME):%d/%m/%Y}"


def hour_of(moment: datetime) -> str:
    """Write the office's time of day of a moment."""
    return f"{moment.astimezone(OFFICE_TIME):%H:%M}"


def hour_and_weekday(moment: datetime) -> str:
    """Write «16:30 thứ Tư»."""
    local = moment.astimezone(OFFICE_TIME)
    return f"{local:%H:%M} {weekday(local)}"


def moment_words(moment: datetime) -> str:
    """Write «16:30 thứ Tư 25/11/2026»."""
    local = moment.astimezone(OFFICE_TIME)
    return f"{local:%H:%M} {day_and_weekday(local)}"
