"""The columns that tell found dossiers apart, wherever several are offered."""

from PySide6.QtCore import QCoreApplication

from onestop.services.lines import Line
from onestop.ui import dossier_words as words
from onestop.ui.tables import Column


def found_columns() -> tuple[Column[Line], ...]:
    """Give the columns of a list of found dossiers."""
    return (
        Column(
            QCoreApplication.translate("FoundColumns", "Mã hồ sơ"),
            lambda line: words.code_tail(line.code),
            width=122,
        ),
        Column(
            QCoreApplication.translate("FoundColumns", "Người nộp"), words.name_words, width=200
        ),
        Column(
            QCoreApplication.translate("FoundColumns", "Thủ tục"), lambda line: line.procedure_name
        ),
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
        Column("", words.unconfirmed_text, width=40, tag=words.unconfirmed_look),
    )
