"""Strips over a screen, each under a name: shown while the matter lasts, one strip a matter."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from onestop.ui.actions import commit_composition, is_enter, spoken_keys
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Status
from onestop.ui.widgets.buttons import LinkButton
from onestop.ui.widgets.info_bar import InfoBar

Handler = Callable[[], object]


class Notices(QWidget):
    """Hold the strips of a screen; pressing an act of a strip takes it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: dict[str, _Strip] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().sizes.gap2)
        self.hide()

    def tell(
        self,
        name: str,
        status: Status,
        words: str,
        *acts: tuple[str, Handler],
        keys: Sequence[str] = (),
    ) -> None:
        """Show a strip in place of an earlier one of its name.

        A strip whose acts have keys asks: it takes the focus, or the next letters would be typed
        into what it asks about.
        """
        self.drop(name)
        bar = _Strip(status, words)
        bar.setObjectName(f"notice-{name}")
        for (act, handler), key in zip(acts, keys or [""] * len(acts), strict=True):
            self._bind(bar, bar.bind(act, key), name, handler)
        self._bars[name] = bar
        self._column.addWidget(bar)
        # a newcomer stands last in its window: Tab would not meet it where it is seen
        for before, button in pairwise((self._stop_before(), *bar.findChildren(LinkButton))):
            self.setTabOrder(before, button)
        bar.show()
        self.show()
        if keys:
            bar.findChildren(LinkButton)[0].setFocus(Qt.FocusReason.OtherFocusReason)

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

    def _bind(self, bar: InfoBar, button: LinkButton, name: str, handler: Handler) -> None:
        button.setObjectName(f"{name}-{len(bar.children())}")

        def run() -> None:
            commit_composition()
            self.drop(name)
            handler()

        button.clicked.connect(run)


class _Strip(InfoBar):
    """A strip whose acts may have keys of their own, in force while one of them has the focus."""

    def __init__(self, status: Status, words: str) -> None:
        super().__init__(status, words)
        self._keys: list[tuple[QKeySequence, LinkButton]] = []

    def bind(self, act: str, keys: str) -> LinkButton:
        """Add an act and its key."""
        button = self.add_act(act, spoken_keys(keys))
        if keys:
            self._keys.append((QKeySequence(keys), button))
        return button

    def event(self, event: QEvent) -> bool:
        """Claim the keys before the window takes them for its own acts."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            event.setAccepted(self._act(event) is not None)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the act of a key."""
        act = self._act(event)
        if act is None:
            super().keyPressEvent(event)
        # a key held down would answer the question it has just asked
        elif not event.isAutoRepeat():
            act.click()

    def _act(self, event: QKeyEvent) -> LinkButton | None:
        if is_enter(event):
            return next((act for _, act in self._keys if act.hasFocus()), None)
        pressed = QKeySequence(event.keyCombination())
        return next((act for keys, act in self._keys if keys == pressed), None)
