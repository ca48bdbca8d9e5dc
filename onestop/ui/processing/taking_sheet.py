"""Hand-over by scanning: every scan takes a file; a wrong one stops the scanning until Enter.

A clerk who scans a pile does not look at the screen: so a scan that failed must not be followed by
another that works.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from onestop.domain.errors import Fault, Reason, Refused
from onestop.domain.scanning import Scan, Scanned, read_scan
from onestop.services.officer import TakenFile
from onestop.ui import dossier_words as words
from onestop.ui import refusals
from onestop.ui.actions import ENTER_KEYS
from onestop.ui.tables import Column, RowsModel, RowsView
from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.info_bar import InfoBar
from onestop.ui.widgets.labeled_field import LabeledField
from onestop.ui.widgets.scan_edit import ScanEdit
from onestop.ui.widgets.side_sheet import SideSheet
from onestop.ui.widgets.text import Text, Tone

_DONE = TagLook("", Status.SUCCESS, Glyph.TICK)


class TakingSheet(SideSheet):
    """Take file after file; `asked` hands over the code of each."""

    asked = Signal(str)

    def __init__(self, parent: QWidget, department: Callable[[], str]) -> None:
        super().__init__(parent, self.tr("Nhận bàn giao"))
        self.setObjectName("processing.taking")
        self._department = department
        self._stopped = False
        self.code = ScanEdit()
        self.code.setObjectName("processing.taking.code")
        self.code.set_icon("barcode")
        self.code.read.connect(self.take_text)
        self._field = LabeledField(self.tr("&Mã hồ sơ: quét, dán hoặc gõ rồi Enter"), self.code)
        self._stop = InfoBar(Status.DANGER, "")
        self._stop.setObjectName("processing.taking.stopped")
        self._count = Text("", Face.LABEL, Tone.TEXT2)
        self.taken = RowsModel[TakenFile](
            (
                Column("", lambda file: words.code_tail(file.code), glyph=_done, width=150),
                Column("", lambda file: file.name),
            ),
            key=lambda file: file.subject,
        )
        self._list = RowsView(self.tr("Hồ sơ đã nhận"), self.taken)
        self._list.horizontalHeader().hide()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out_sheet()
        self._tell()

    def stopped(self) -> bool:
        """Say whether scanning waits for Enter."""
        return self._stopped

    def begin(self) -> None:
        """Begin a pile."""
        self.taken.show(())
        self._tell()
        self._go_on()
        self.enter(self.code)

    def take_text(self, text: str) -> None:
        """Take what was scanned, pasted or typed into the field."""
        if not text.strip() and self._stopped:
            self._go_on()
            return
        self.take(read_scan(text))

    def take(self, scan: Scan) -> None:
        """Take a scan, unless one that failed has not been looked at."""
        self.code.clear()
        if self._stopped:
            return
        if scan.what in {Scanned.DOSSIER, Scanned.RECEIPT}:
            self.asked.emit(scan.value)
        else:
            fault = Fault(Reason.CODE_UNRECOGNISED, "", {"text": scan.value[:24]})
            self._halt(refusals.sentence(fault))

    def add(self, file: TakenFile) -> None:
        """Add a line with its tick."""
        self.taken.show((file, *self.taken.rows()))
        self._tell()

    def refuse(self, code: str, refused: Refused) -> None:
        """Stop at a file that may not be taken here, and say why."""
        reasons = {fault.reason for fault in refused.faults}
        if Reason.NOT_HELD_HERE in reasons or Reason.NOT_ALLOWED_NOW in reasons:
            sentence = self.tr("hồ sơ {code} không chờ nhận ở {department}")
            said = sentence.format(code=words.code_tail(code), department=self._department())
        else:
            said = refusals.sentences(refused)
        self._halt(said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on after a stop on Enter."""
        if self._stopped and event.key() in ENTER_KEYS:
            self._go_on()
            return
        super().keyPressEvent(event)

    def _halt(self, why: str) -> None:
        self._stopped = True
        sentence = self.tr("Đã dừng quét: {why}. Nhấn Enter để quét tiếp.")
        self._stop.say(sentence.format(why=why))
        self._stop.show()

    def _go_on(self) -> None:
        self._stopped = False
        self._stop.hide()

    def _tell(self) -> None:
        count = self.taken.rowCount()
        none = self.tr("Chưa nhận hồ sơ nào trong lần này.")
        self._count.setText(self.tr("Đã nhận {count} hồ sơ").format(count=count) if count else none)

    def _lay_out_sheet(self) -> None:
        self.body.addWidget(self._field)
        self.body.addWidget(self._stop)
        self.body.addWidget(self._count)
        self.body.addWidget(self._list, 1)


def _done(_file: TakenFile) -> TagLook:
    return _DONE
