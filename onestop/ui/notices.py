"""Strips over a screen, each under a name: shown while the matter lasts, one strip a matter."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from onestop.ui.actions import commit_composition
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Status
from onestop.ui.widgets.buttons import LinkButton
from onestop.ui.widgets.info_bar import InfoBar

Handler = Callable[[], object]


class Notices(QWidget):
    """Hold the strips of a screen; pressing an act of a strip takes it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: dict[str, InfoBar] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().sizes.gap2)
        self.hide()

    def tell(self, name: str, status: Status, words: str, *acts: tuple[str, Handler]) -> None:
        """Show a strip in place of an earlier one of its name."""
        self.drop(name)
        bar = InfoBar(status, words)
        bar.setObjectName(f"notice-{name}")
        for act, handler in acts:
            self._bind(bar, name, act, handler)
        self._bars[name] = bar
        self._column.addWidget(bar)
        # a newcomer stands last in its window: Tab would not meet it where it is seen
        for before, button in pairwise((self._stop_before(), *bar.findChildren(LinkButton))):
            self.setTabOrder(before, button)
        self.show()

    def _stop_before(self) -> QWidget:
        """Find the stop of Tab after which the strips are seen; only such a stop may lead on."""
        stop = self.previousInFocusChain()
        while stop not in (self, None) and not stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stop = stop.previousInFocusChain()
        return stop or self

    def drop(self, name: str) -> None:
        """Take a strip away."""
        bar = self._bars.pop(name, None)
        if bar is not None:
            bar.hide()
            bar.deleteLater()
        self.setVisible(bool(self._bars))

    def words(self, name: str) -> str:
        """Give what a strip says, or nothing where there is none."""
        bar = self._bars.get(name)
        return bar.text.text() if bar else ""

    def _bind(self, bar: InfoBar, name: str, act: str, handler: Handler) -> None:
        button = bar.add_act(act)
        button.setObjectName(f"{name}-{len(bar.children())}")

        def run() -> None:
            commit_composition()
            self.drop(name)
            handler()

        button.clicked.connect(run)
