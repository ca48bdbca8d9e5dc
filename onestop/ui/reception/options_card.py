"""What few receptions need: sets, where the result goes, a note, an earlier moment and why."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.errors import Reason, Refused
from onestop.domain.reception import ReturnAt
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.card import Card
from onestop.ui.widgets.labeled_field import LabeledField, show_each_its_faults
from onestop.ui.widgets.line_edits import CodeEdit, DateEdit, VnLineEdit
from onestop.ui.widgets.segmented_choice import SegmentedChoice
from onestop.ui.widgets.text import Text, Tone
from onestop.ui.widgets.ticks import CheckLine

_CLOCK = re.compile(r"([0-2]?[0-9])\s*[:hg.]?\s*([0-5][0-9])")
_RETURN_AT = (ReturnAt.COUNTER, ReturnAt.HOME, ReturnAt.ONLINE)
_SETS = 1
_NO_SETS = -1


class OptionsCard(QWidget):
    """Block 4, folded away until it is asked for."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sets = CodeEdit(columns=4)
        self.note = VnLineEdit()
        self.day = DateEdit()
        self.hour = CodeEdit(clock_tidied, 6)
        self.reason = VnLineEdit()
        self.earlier = CheckLine(self.tr("Nhập bù hồ sơ đã nhận trước đó"))
        places = (self.tr("Tại quầy"), self.tr("Tại nhà"), self.tr("Trực tuyến"))
        self.return_at = SegmentedChoice(self.tr("Nơi nhận kết quả"), places)
        self._fields = {
            "sets": LabeledField(self.tr("Số bộ hồ sơ"), self.sets),
            "note": LabeledField(self.tr("&Ghi chú"), self.note),
            "received": LabeledField(self.tr("Ngày nhận"), self.day),
            "hour": LabeledField(self.tr("Giờ nhận"), self.hour),
            "reason": LabeledField(self.tr("Lý do nhập bù"), self.reason),
        }
        self._earlier_part = QWidget()
        self._name_parts()
        self._lay_out()
        self.earlier.toggled.connect(self._earlier_part.setVisible)
        self.earlier.toggled.connect(self.changed)
        self.day.dayChanged.connect(self.changed)
        self.return_at.changed.connect(self.changed)
        self.hour.editingFinished.connect(self.changed)
        self.sets.editingFinished.connect(self.changed)
        self.clear()

    def _name_parts(self) -> None:
        for name, field in self._fields.items():
            field.field.setObjectName(name)
        self.return_at.setObjectName("return-at")
        self.earlier.setObjectName("earlier")

    def _lay_out(self) -> None:
        sizes = current().sizes
        sheet = Card(self.tr("Lựa chọn khác"), 4)
        grid = QGridLayout()
        grid.setHorizontalSpacing(sizes.gap3)
        grid.setVerticalSpacing(sizes.gap2)
        grid.addWidget(self._fields["sets"], 0, 0)
        where = QVBoxLayout()
        where.setSpacing(2)
        where.addWidget(Text(self.tr("Nơi nhận kết quả"), Face.LABEL, Tone.TEXT2))
        where.addWidget(self.return_at)
        where.addStretch(1)
        grid.addLayout(where, 0, 1)
        grid.addWidget(self._fields["note"], 0, 2)
        grid.setColumnStretch(2, 1)
        sheet.body.addLayout(grid)
        sheet.body.addWidget(self.earlier)
        earlier = QGridLayout(self._earlier_part)
        earlier.setContentsMargins(0, 0, 0, 0)
        earlier.setHorizontalSpacing(sizes.gap3)
        for at, name in enumerate(("received", "hour", "reason")):
            earlier.addWidget(self._fields[name], 0, at)
        earlier.setColumnStretch(2, 1)
        sheet.body.addWidget(self._earlier_part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(sheet)
        self._earlier_part.hide()

    def where(self) -> ReturnAt:
        """Give where the citizen wants the result."""
        return _RETURN_AT[self.return_at.at()]

    def count(self) -> int:
        """Give how many sets there are; what is no number counts as none."""
        typed = self.sets.value()
        if not typed:
            return _SETS
        return int(typed) if typed.isascii() and typed.isdigit() else _NO_SETS

    def claimed(self) -> datetime | None:
        """Give the earlier moment that is claimed; refuse one that cannot be read."""
        if not self.earlier.isChecked():
            return None
        day, hour = self.day.day(), _clock(self.hour.value())
        if day is None or hour is None:
            raise Refused(Reason.DATE_UNREADABLE, "received" if day is None else "hour")
        return datetime.combine(day, hour, OFFICE_TIME)

    def show_values(self, sets: int, where: ReturnAt, note: str) -> None:
        """Show the choices of a reception that is being put right."""
        self.clear()
        self.sets.setText(str(sets))
        self.return_at.choose(_RETURN_AT.index(where))
        self.note.setText(note)
        self.earlier.hide()

    def clear(self) -> None:
        """Go back to what most receptions are."""
        for edit in (self.note, self.day, self.hour, self.reason):
            edit.clear()
        self.sets.setText(str(_SETS))
        self.return_at.choose(0)
        self.earlier.setChecked(False)
        self.earlier.show()
        self.clear_errors()

    def clear_errors(self) -> None:
        """Take every error away."""
        for field in self._fields.values():
            field.clear_error()

    def is_plain(self) -> bool:
        """Tell whether nothing was chosen here."""
        return (
            self.count() == _SETS
            and self.where() is ReturnAt.COUNTER
            and not self.note.value()
            and not self.earlier.isChecked()
        )

    def show_faults(self, by_field: Mapping[str, Sequence[str]]) -> list[tuple[str, QWidget]]:
        """Show faults beside these fields."""
        return show_each_its_faults(self._fields, by_field)


def clock_tidied(text: str) -> str:
    """Write an hour as 09:12, however it was typed."""
    found = _clock(text)
    return f"{found:%H:%M}" if found else text.strip()


def _clock(text: str) -> time | None:
    matched = _CLOCK.fullmatch(text.strip().lower())
    if matched is None:
        return None
    hour, minute = (int(part) for part in matched.groups())
    return time(hour, minute) if hour < 24 else None  # noqa: PLR2004 -- the hours of a day
