"""The columns of a list on screen, as wide as their rows and the window let them be."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QTableView

from onestop.ui.cells import needed_width
from onestop.ui.column_room import Wish, shared
from onestop.ui.theme.theme import current

# The narrowest a stretching column may become before spare ones go.
_LEAST_WORDS = 280


class ColumnWidths:
    """Measure the first rows and share the width; what grew stays, for columns must not hop."""

    def __init__(self, view: QTableView, columns: Sequence[Any]) -> None:
        self._view = view
        self._columns = columns
        self._needed: list[int] = []
        self._short: list[int] = []
        self._least = self._room = 0

    def begin_anew(self, least: int) -> None:
        """Forget what was measured; `least` is what words need beside spare columns."""
        self._needed, self._short, self._least = [], [], least

    def drawn(self, at: int) -> int:
        """Give the width a column was drawn with."""
        width: int = self._columns[at].width
        return round(width * current().text_scale) + self._outer(at)

    def measure(self, rows: Sequence[Any]) -> None:
        """Measure what these rows need, then share the width."""
        if not rows:
            return
        short = [each.short and replace(each, text=each.short) for each in self._columns]
        self._needed = self._grown(self._needed, self._columns, rows)
        self._short = self._grown(self._short, short, rows)
        self.share(self._room)

    def share(self, room: int) -> None:
        """Share a width among the columns; before anything was shown they stand as drawn."""
        self._room = room
        if not room:
            return
        columns = self._columns
        drawn = [self.drawn(at) if each.width else 0 for at, each in enumerate(columns)]
        wishes = [
            # numbers stand at the right: more room than they need would part them from the others
            Wish(
                drawn=min(needed, drawn[at]) if columns[at].right else drawn[at],
                needed=needed,
                short=short,
                spare=columns[at].spare,
            )
            for at, (needed, short) in enumerate(
                zip(self._needed or drawn, self._short or drawn, strict=True)
            )
        ]
        least = max(self._least, round(_LEAST_WORDS * current().text_scale))
        widths = shared(wishes, room, least)
        for at in (at for at, each in enumerate(columns) if each.width):
            self._view.setColumnHidden(at, not widths[at])
            self._view.setColumnWidth(at, widths[at] or drawn[at])

    def _grown(
        self, before: Sequence[int], columns: Sequence[Any], rows: Sequence[Any]
    ) -> list[int]:
        """Measure columns that never become narrower; nought for those that are not there."""
        titled = not self._view.horizontalHeader().isHidden()
        widths = [
            needed_width(each, rows, current(), titled=titled) if each else 0 for each in columns
        ]
        whole = [width and width + self._outer(at) for at, width in enumerate(widths)]
        return list(map(max, before or whole, whole))

    def _outer(self, at: int) -> int:
        """Give the air at the edge of the card, which the outer columns have more."""
        return current().sizes.gap2 * ((at == 0) + (at == len(self._columns) - 1))
