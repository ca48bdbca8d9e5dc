"""The columns that tell dossiers apart, wherever several are offered."""

from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from onestop.services.collecting import Collected
from onestop.services.lines import Line
from onestop.ui import dossier_words as words
from onestop.ui.tables import Column

Coded = TypeVar("Coded", Line, Collected)


def code_column() -> Column[Coded]:
    """Give the column of a dossier's code, without what every code here begins with."""
    return Column(
        QCoreApplication.translate("FoundColumns", "Mã hồ sơ"),
        lambda line: words.code_tail(line.code),
        width=122,
    )


def procedure_column() -> Column[Line]:
    """Give the column of what was asked for, with the mark of what the province lacks."""
    return Column(
        QCoreApplication.translate("FoundColumns", "Thủ tục"),
        lambda line: line.procedure_name,
        mark=words.unconfirmed_look,
    )


def found_columns() -> tuple[Column[Line], ...]:
    """Give the columns of a list of found dossiers."""
    return (
        code_column(),
        Column(
            QCoreApplication.translate("FoundColumns", "Người nộp"), words.name_words, width=200
        ),
        procedure_column(),
        Column(
            QCoreApplication.translate("FoundColumns", "Nhận ngày"),
            lambda line: words.short_day(line.received),
            width=92,
            spare=True,
        ),
        Column(
            QCoreApplication.translate("FoundColumns", "Trạng thái"),
            lambda line: words.stage_elsewhere(line.stage),
            width=160,
            spare=True,
        ),
        Column(
            QCoreApplication.translate("FoundColumns", "Hạn"),
            words.due_words,
            width=142,
            tag=words.line_due,
            glyph=words.ended_look,
        ),
    )
