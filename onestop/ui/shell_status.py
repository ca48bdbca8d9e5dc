"""The strip at the bottom: scanner and printer at the left, the latest remark at the right."""

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from onestop.ui.theme.icons import paint_icon
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.text import Text, Tone


class StatusStrip(QFrame):
    """Say what the machines at this counter are ready for."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "strip")
        self.setFixedHeight(current().sizes.strip)
        self._scanner = Text(self.tr("Máy quét: sẵn sàng"), Face.CAPTION, Tone.TEXT2)
        self._printer = Text("", Face.CAPTION, Tone.TEXT2)
        self._remark = Text("", Face.CAPTION, Tone.TEXT2)
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(current().milliseconds.toast)
        self._back.timeout.connect(self._rest)
        self._lay_out()

    def show_scan(self, words: str, taken: bool) -> None:  # noqa: FBT001 -- a signal tells it by place
        """Say what was just scanned, for a while."""
        self._scanner.setText(words)
        self._scanner.set_tone(Tone.SUCCESS if taken else Tone.DANGER)
        self._back.start()

    def show_printer(self, name: str) -> None:
        """Name the printer of receipts, or say that files are written."""
        words = self.tr("Máy in: {name}").format(name=name)
        self._printer_icon.show()
        self._printer.setText(words if name else self.tr("Không có máy in: giấy hẹn lưu thành tệp"))

    def show_remark(self, words: str) -> None:
        """Keep a remark of a workplace in sight."""
        self._remark.setText(words)

    def _rest(self) -> None:
        self._scanner.setText(self.tr("Máy quét: sẵn sàng"))
        self._scanner.set_tone(Tone.TEXT2)

    def _lay_out(self) -> None:
        sizes = current().sizes
        row = QHBoxLayout(self)
        row.setContentsMargins(sizes.gap4, 0, sizes.gap4, 0)
        row.setSpacing(sizes.gap1 + 2)
        row.addWidget(_Small("barcode"))
        row.addWidget(self._scanner)
        row.addSpacing(sizes.gap4)
        self._printer_icon = _Small("printer")
        row.addWidget(self._printer_icon)
        self._printer_icon.hide()
        row.addWidget(self._printer)
        row.addStretch(1)
        row.addWidget(self._remark)


class _Small(QWidget):
    """A small quiet icon."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = current().sizes.icon_small
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self._icon, QRectF(self.rect()), current().colours.text2)
