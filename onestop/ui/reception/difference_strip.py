"""The amber strip that lists where the form and the record of a person differ."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from onestop.domain.differences import Difference, Differing
from onestop.ui.reception.number_edits import phone_grouped
from onestop.ui.theme.tokens import Status
from onestop.ui.widgets.info_bar import InfoBar


class DifferenceStrip(QWidget):
    """Name both wordings of each field and let the clerk choose; the form stands meanwhile."""

    settled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: tuple[Difference, ...] = ()
        self._bar = InfoBar(Status.WARN, "")
        self._take = self._bar.add_act(self.tr("Lấy theo thẻ"))
        self._keep = self._bar.add_act(self.tr("Giữ như cũ"))
        self._take.clicked.connect(partial(self.settled.emit, True))
        self._keep.clicked.connect(partial(self.settled.emit, False))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._bar)
        self.hide()

    def show_differences(self, found: Sequence[Difference], *, card: bool = False) -> None:
        """Show what differs from a card or from what was typed, or go away."""
        self.found = tuple(found)
        self._take.set_text(self.tr("Lấy theo thẻ") if card else self.tr("Giữ như đã nhập"))
        self._keep.set_text(self.tr("Giữ như cũ") if card else self.tr("Lấy theo hệ thống"))
        self._bar.say("\n".join(self._line(each, card=card) for each in self.found))
        self.setVisible(bool(self.found))

    def words(self) -> str:
        """Give what the strip says."""
        return self._bar.text.text()

    def _line(self, each: Difference, *, card: bool) -> str:
        names = {
            Differing.NAME: self.tr("họ và tên"),
            Differing.BIRTH_DATE: self.tr("ngày sinh"),
            Differing.PHONE: self.tr("điện thoại"),
            Differing.ADDRESS: self.tr("địa chỉ"),
        }
        given, record = each.given, each.record
        if each.field is Differing.PHONE:
            given, record = phone_grouped(given), phone_grouped(record)
        # no card holds a telephone: that one was typed
        if card and each.field is not Differing.PHONE:
            line = self.tr("Thẻ ghi {field}: {given} · Hệ thống ghi: {record}")
        else:
            line = self.tr("Phiếu ghi {field}: {given} · Hệ thống ghi: {record}")
        return line.format(field=names[each.field], given=given, record=record)
