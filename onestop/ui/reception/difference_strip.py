"""The amber strip that lists where a card and the record of a person differ."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from onestop.domain.differences import Difference, Differing
from onestop.ui.theme.tokens import Status
from onestop.ui.widgets.info_bar import InfoBar


class DifferenceStrip(QWidget):
    """Name both wordings of each field and let the clerk choose; the card stands meanwhile."""

    settled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: tuple[Difference, ...] = ()
        self._take = self.tr("Lấy theo thẻ")
        self._keep = self.tr("Giữ như cũ")
        self._bar = InfoBar(Status.WARN, "", (self._take, self._keep))
        self._bar.acted.connect(self._settle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._bar)
        self.hide()

    def show_differences(self, found: Sequence[Difference]) -> None:
        """Show what differs, or go away."""
        self.found = tuple(found)
        names = {
            Differing.NAME: self.tr("họ và tên"),
            Differing.BIRTH_DATE: self.tr("ngày sinh"),
            Differing.ADDRESS: self.tr("địa chỉ"),
        }
        line = self.tr("Thẻ ghi {field}: {card} · Hệ thống ghi: {record}")
        self._bar.say(
            "\n".join(
                line.format(field=names[each.field], card=each.card, record=each.record)
                for each in self.found
            )
        )
        self.setVisible(bool(self.found))

    def _settle(self, act: str) -> None:
        self.settled.emit(act == self._take)
