"""What does not fit this dossier: said above its cards, and ended from there."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from onestop.domain.entries import Ref
from onestop.domain.errors import Refused
from onestop.services import disputes
from onestop.services.disputes import Disputed
from onestop.services.dossier_page import View
from onestop.ui import refusals
from onestop.ui.dossier import dispute_words
from onestop.ui.dossier.settle_sheet import SettleSheet
from onestop.ui.once import Once
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Status
from onestop.ui.widgets.buttons import LinkButton
from onestop.ui.widgets.info_bar import InfoBar
from onestop.ui.workplace import Workplace


class Settling(QObject):
    """Show one strip for what stops the dossier and one for what does not; end either in words."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place)
        self._place = place
        self._view: View | None = None
        self._once = Once()
        self.strips = QWidget()
        self.blocking, self._end_blocking = self._strip(Status.DANGER, "blocking")
        self.remaining, self._end_remaining = self._strip(Status.WARN, "remaining")
        self.sheet = SettleSheet(place)
        self.sheet.committed.connect(self.commit)
        self._lay_out()

    def show_view(self, view: View) -> None:
        """Show what of a dossier is not settled."""
        self._view = view
        stopping = [each for each in view.disputes if each.blocks]
        others = [each for each in view.disputes if not each.blocks]
        self._fill(self.blocking, self._end_blocking, stopping)
        self._fill(self.remaining, self._end_remaining, others)
        self.strips.setVisible(bool(view.disputes))

    def forget(self) -> None:
        """Show nothing of a dossier that is no longer looked at."""
        self._view = None
        self.strips.hide()

    def begin(self) -> None:
        """Open the sheet for what stops the dossier, else for what is left."""
        view = self._view
        if view is not None:
            self._begin(sorted(view.disputes, key=lambda each: not each.blocks))

    def commit(self) -> None:
        """Settle in the words that were written."""
        sheet = self.sheet
        if sheet.ref is not None and self._once.begin():
            ref, words = sheet.ref, sheet.reason.value()
            then = self._once.then(partial(self._settled, ref))
            refused = self._once.then(partial(self._refused, ref))
            self._place.do(disputes.settle, sheet.subject, ref, words, then=then, refused=refused)

    def _settled(self, ref: Ref, _nothing: None) -> None:
        # the sheet may stand open for another dispute by now
        if ref == self.sheet.ref:
            self.sheet.end()
        self._place.said.emit(self.tr("Đã giải quyết."))

    def _refused(self, ref: Ref, refused: Refused) -> None:
        if ref == self.sheet.ref and not self.sheet.isHidden():
            self.sheet.refuse(refused)
        else:
            self._place.said.emit(refusals.sentences(refused))

    def _begin(self, found: Sequence[Disputed]) -> None:
        view, first = self._view, _first(found)
        if view is not None and first is not None and first.may_settle:
            self.sheet.begin(view.page.dossier.subject, first, view.today)

    def _begin_kind(self, _checked: bool = False, *, blocks: bool) -> None:  # noqa: FBT001, FBT002 -- Qt hands it over
        view = self._view
        if view is not None:
            self._begin([each for each in view.disputes if each.blocks is blocks])

    def _fill(self, strip: InfoBar, end: LinkButton, found: Sequence[Disputed]) -> None:
        view, first = self._view, _first(found)
        if view is None or first is None:
            strip.hide()
            return
        more = self.tr("Còn {count} việc chưa thống nhất khác.").format(count=len(found) - 1)
        strip.say(
            " ".join(
                (
                    self.tr("Chưa thống nhất:"),
                    dispute_words.sentence(first, view.today),
                    dispute_words.effect(first),
                    dispute_words.printed(first, view.today),
                    more if len(found) > 1 else "",
                )
            ).strip()
        )
        end.setVisible(first.may_settle)
        strip.show()

    def _strip(self, status: Status, name: str) -> tuple[InfoBar, LinkButton]:
        strip = InfoBar(status, "")
        strip.setObjectName(f"dossier.disputes.{name}")
        end = strip.add_act(self.tr("Giải quyết…"))
        end.setObjectName(f"dossier.disputes.{name}.settle")
        end.clicked.connect(partial(self._begin_kind, blocks=status is Status.DANGER))
        return strip, end

    def _lay_out(self) -> None:
        sizes = current().sizes
        column = QVBoxLayout(self.strips)
        column.setContentsMargins(sizes.gap4, sizes.gap3, sizes.gap4, 0)
        column.setSpacing(sizes.gap2)
        column.addWidget(self.blocking)
        column.addWidget(self.remaining)
        self.strips.hide()


def _first(found: Sequence[Disputed]) -> Disputed | None:
    """Choose the one to speak of: the first this clerk may settle, else the first."""
    return next((each for each in found if each.may_settle), found[0] if found else None)
