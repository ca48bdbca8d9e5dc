"""The papers of a dossier: what was handed in, and what was not needed."""

from math import ceil

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from onestop.services.dossier_page import PaperLine, View
from onestop.ui.tables import Column, RowsModel, RowsView
from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook, wrapped_height
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.card import Card
from onestop.ui.widgets.tag import GlyphLabel

# the column of the papers' names
_NAMES = 1
_HANDED_IN = TagLook("", Status.SUCCESS, Glyph.TICK)


class Papers(Card):
    """List the papers with their counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Papers", "Thành phần hồ sơ"), parent=parent)
        self._whole = GlyphLabel(TagLook("", Status.SUCCESS, Glyph.TICK))
        self.add_beside(self._whole)
        self.model = RowsModel[PaperLine](
            (
                Column("", lambda line: "" if line.handed_in else "–", width=36, glyph=_tick),
                Column("", lambda line: line.paper.name, wraps=True),
                Column("", self._counts, width=170, tone="text2"),
            ),
            key=lambda line: line.paper.name,
        )
        self.table = RowsView(self.tr("Thành phần hồ sơ"), self.model)
        self.table.setObjectName("dossier.papers")
        self.table.horizontalHeader().hide()
        self.table.horizontalHeader().sectionResized.connect(self._fit)
        self.table.setSelectionMode(RowsView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.setContentsMargins(0, current().sizes.gap2, 0, 0)
        self.add_flush(self.table)

    def show_view(self, view: View) -> None:
        """Show a dossier's papers."""
        self.model.show(view.papers)
        self._fit()
        required = [line for line in view.papers if line.required]
        given = sum(line.handed_in for line in required)
        whole = given == len(required)
        status = Status.SUCCESS if whole else Status.WARN
        words = (
            self.tr("Đủ {given}/{required} bắt buộc")
            if whole
            else self.tr("Có {given}/{required} bắt buộc")
        )
        glyph = Glyph.TICK if whole else Glyph.WARNING
        said = words.format(given=given, required=len(required))
        self._whole.show_look(TagLook(said, status, glyph))
        self._whole.setVisible(bool(view.papers))

    def _fit(self) -> None:
        """Be as high as all papers, whose names run on below: it is the column that scrolls."""
        theme = current()
        font, sizes = theme.fonts[Face.BODY], theme.sizes
        room = self.table.columnWidth(_NAMES) - 2 * sizes.gap2
        line = QFontMetricsF(font).height()
        for at, paper in enumerate(self.model.rows()):
            more = wrapped_height(font, paper.paper.name, room) - line
            self.table.setRowHeight(at, sizes.row + ceil(more))
        rows = self.table.verticalHeader().length()
        self.table.setFixedHeight(max(rows, sizes.row) + 2)

    def _counts(self, line: PaperLine) -> str:
        paper = line.paper
        counts = (
            (paper.originals, self.tr("{count} bản chính")),
            (paper.certified, self.tr("{count} bản chứng thực")),
            (paper.copies, self.tr("{count} bản photo")),
        )
        said = [words.format(count=count) for count, words in counts if count]
        if said:
            return ", ".join(said)
        if line.handed_in:
            return self.tr("đã nhận")
        return self.tr("chưa có") if line.required else self.tr("không nộp")


def _tick(line: PaperLine) -> TagLook | None:
    return _HANDED_IN if line.handed_in else None
