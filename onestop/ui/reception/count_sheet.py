"""How a due moment was counted, day by day."""

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from onestop.domain.deadline_counts import DayCount
from onestop.domain.deadlines import Due
from onestop.ui.moments import day_and_weekday, moment_words
from onestop.ui.reception.wording import why_words
from onestop.ui.tables import Column, RowsModel, RowsView
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.side_sheet import SideSheet
from onestop.ui.widgets.text import Text, wrapping

_NUMBER_WIDTH = 56
_DAY_WIDTH = 156


class CountSheet(SideSheet):
    """List every day from the reception to the promise, and why it counts or not."""

    # the longest day of the week and the longest holiday side by side
    least_in_rows = 14

    def __init__(self, parent: QWidget, term: str, due: Due) -> None:
        title = QCoreApplication.translate("CountSheet", "Cách tính ngày hẹn")
        super().__init__(parent, title, term)
        self.setObjectName("count-sheet")
        counted = {day.date: number for number, day in enumerate(_counted(due), 1)}
        model = RowsModel[DayCount](
            (
                Column(self.tr("Ngày"), lambda day: day_and_weekday(day.date), width=_DAY_WIDTH),
                # not at the end: there the head keeps more air than its figures
                Column(
                    self.tr("Tính"),
                    partial(_number, counted),
                    width=_NUMBER_WIDTH,
                    right=True,
                    bold=lambda day: day.counted,
                ),
                Column(self.tr("Là"), why_words),
            ),
            key=lambda day: day.date,
            parent=self,
        )
        self.view = RowsView(title, model)
        if due.at is not None:
            words = self.tr("Hẹn trả {moment}").format(moment=moment_words(due.at))
            self.body.addWidget(wrapping(Text(words, Face.SECTION)))
        self.body.addWidget(self.view, 1)
        model.show(due.days)
        self.view.selectRow(0)


def _counted(due: Due) -> list[DayCount]:
    return [day for day in due.days if day.counted]


def _number(counted: dict[date, int], day: DayCount) -> str:
    return str(counted[day.date]) if day.counted else "–"
