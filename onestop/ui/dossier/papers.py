"""The papers of a dossier: what was handed in, and what was not needed."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from onestop.services.dossier_page import PaperLine, View
from onestop.ui.tables import Column, RowsModel, RowsView
from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Status
from onestop.ui.widgets.card import Card
from onestop.ui.widgets.tag import GlyphLabel

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
                Column("", lambda line: line.paper.name),
                Column("", self._counts, width=170, tone="text2"),
            ),
            key=lambda line: line.paper.name,
        )
        self.table = RowsView(self.tr("Thành phần hồ sơ"), self.model)
        self.table.setObjectName("dossier.papers")
        self.table.horizontalHeader().hide()
        self.table.setSelectionMode(RowsView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.setContentsMargins(0, current().sizes.gap2, 0, 0)
        self.add_flush(self.table)

    def show_view(self, view: View) -> None:
        """Show a dossier's papers."""
        self.model.show(view.papers)
        # all of them are seen; it is the column that scrolls
        self.table.setFixedHeight(current().sizes.row * max(len(view.papers), 1) + 2)
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
