"""After a commit: the paper, reprints, previews, and today's list with what may be changed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from onestop.domain.errors import Refused
from onestop.services import counter, reception
from onestop.services.lines import Line
from onestop.ui.preview_sheet import PreviewSheet
from onestop.ui.printing import Printed, ReceiptPrinter
from onestop.ui.reception.cancel_sheet import CancelSheet
from onestop.ui.reception.print_choice import PrintChoice
from onestop.ui.reception.success_panel import SuccessPanel
from onestop.ui.reception.today_sheet import TodaySheet
from onestop.ui.refusals import sentences
from onestop.ui.widgets.side_sheet import leave_sheets
from onestop.ui.widgets.text import Tone
from onestop.ui.workplace import Workplace


class Afterwards(QObject):
    """Print, show, list and take back receptions for the workplace that received them."""

    correct_asked = Signal(str)
    cancelled = Signal(str)
    listed = Signal(int)

    def __init__(
        self,
        workplace: Workplace,
        printer: ReceiptPrinter,
        choice: PrintChoice,
        success: SuccessPanel,
    ) -> None:
        super().__init__(workplace)
        self._workplace = workplace
        self._printer = printer
        self._choice = choice
        self._success = success
        self._printing: set[str] = set()
        self._today: tuple[Line, ...] = ()
        self._sheet: TodaySheet | None = None

    def print_receipt(self, subject: str, code: str) -> None:
        """Print a receipt and say in the success panel what became of it."""
        self._printing.add(subject)
        self._success.say_paper(self.tr("Đang in giấy hẹn…"))
        self._printer.print(subject, code, self._choice.paper, partial(self._printed, subject))

    def is_printing(self, subject: str) -> bool:
        """Tell whether a receipt is on its way to the printer."""
        return subject in self._printing

    def preview(self, subject: str, code: str) -> None:
        """Show a receipt as it is printed."""
        title = self.tr("Giấy hẹn")
        sheet = PreviewSheet(self._workplace, title, f"{code} · {self._choice.paper}")
        sheet.closed.connect(sheet.deleteLater)

        def show(pages: Sequence[QImage]) -> None:
            sheet.show_pages(pages)

        self._printer.preview(subject, self._choice.paper, sheet.page_width(), show)

    def reload(self) -> None:
        """Read what this counter received today."""
        self._workplace.ask(counter.received_today, then=self._list)

    def show_today(self) -> None:
        """Open the list of today."""
        if self._sheet is not None:
            return
        sheet = TodaySheet(self._workplace, self._today)
        self._sheet = sheet
        sheet.closed.connect(self._close_today)
        sheet.open_asked.connect(self._open)
        sheet.print_asked.connect(self.print_receipt)
        sheet.preview_asked.connect(self.preview)
        sheet.correct_asked.connect(self._correct)
        sheet.cancel_asked.connect(self.ask_cancel)
        sheet.enter(sheet.view)

    def ask_cancel(self, subject: str, code: str, name: str) -> None:
        """Ask why a reception is taken back."""
        sheet = CancelSheet(self._workplace, code, name)
        sheet.closed.connect(sheet.deleteLater)
        sheet.given.connect(partial(self._cancel, subject, code, sheet))
        sheet.enter(sheet.reason)

    def _open(self, subject: str) -> None:
        """Open a dossier; whoever comes back from it finds the form, not the list over it."""
        leave_sheets(self._workplace)
        self._workplace.open_dossier.emit(subject)

    def _cancel(self, subject: str, code: str, sheet: CancelSheet, reason: str) -> None:
        def done(_answer: None) -> None:
            sheet.leave()
            self._workplace.said.emit(self.tr("Đã hủy tiếp nhận {code}").format(code=code))
            self.cancelled.emit(subject)

        def refused(no: Refused) -> None:
            sheet.refuse(sentences(no))

        self._workplace.do(reception.cancel, subject, reason, then=done, refused=refused)

    def _correct(self, subject: str) -> None:
        leave_sheets(self._workplace)
        self.correct_asked.emit(subject)

    def _close_today(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None

    def _list(self, rows: Sequence[Line]) -> None:
        self._today = tuple(rows)
        self.listed.emit(len(self._today))
        if self._sheet is not None:
            self._sheet.show_rows(self._today)

    def _printed(self, subject: str, printed: Printed) -> None:
        self._printing.discard(subject)
        words, tone = self._words(printed)
        self._success.say_paper(words, tone)
        if not self._success.isVisible():
            self._workplace.said.emit(words)

    def _words(self, printed: Printed) -> tuple[str, Tone]:
        if printed.refused is not None:
            again = self.tr("Hồ sơ đã lưu. Bấm In lại khi máy in sẵn sàng.")
            return f"{sentences(printed.refused)}. {again}", Tone.DANGER
        if printed.to_file:
            words = self.tr("Chưa có máy in cho giấy hẹn. Tệp nằm ở {file}")
            return words.format(file=printed.where), Tone.WARN
        words = self.tr("Đã gửi in giấy hẹn {paper} ({printer})")
        return words.format(paper=self._choice.paper, printer=printed.where), Tone.TEXT2
