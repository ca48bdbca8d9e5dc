"""Entering the signed result of a file, wherever it is done: sheet, task and answer."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from onestop.domain.errors import Reason, Refused
from onestop.services import officer, processing
from onestop.ui import refusals
from onestop.ui.once import Once
from onestop.ui.result_sheet import ResultSheet
from onestop.ui.workplace import Workplace


class Finishing(QObject):
    """Record a result for the file its sheet was opened for, whatever is shown meanwhile."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place)
        self._place = place
        self._once = Once()
        self.sheet = ResultSheet(place)
        self.sheet.committed.connect(self.commit)

    def begin(self, subject: str, about: str, today: date) -> None:
        """Open the sheet for a file."""
        self.sheet.begin(subject, about, today)

    def commit(self) -> None:
        """Record what was typed; send the file back to the counter with it, if so chosen."""
        sheet = self.sheet
        day = sheet.signed_on.day()
        if day is None:
            sheet.refuse(Refused(Reason.DATE_UNREADABLE, "signed_on"))
            return
        sheet.clear_errors()
        kept = self.tr("Đã nhập kết quả.")
        sent = self.tr("Đã nhập kết quả và chuyển về một cửa.")
        goes_back = sheet.back.isChecked()
        task, told = (officer.finish, sent) if goes_back else (processing.complete, kept)
        if self._once.begin():
            then = self._once.then(partial(self._finished, sheet.subject, told))
            refused = self._once.then(partial(self._refused, sheet.subject))
            number = sheet.number.value()
            self._place.do(task, sheet.subject, number, day, then=then, refused=refused)

    def _finished(self, subject: str, told: str, _nothing: None) -> None:
        # the sheet may stand open for the next file by now
        if subject == self.sheet.subject:
            self.sheet.end()
        self._place.said.emit(told)

    def _refused(self, subject: str, refused: Refused) -> None:
        if subject == self.sheet.subject and not self.sheet.isHidden():
            self.sheet.refuse(refused)
        else:
            self._place.said.emit(refusals.sentences(refused))
