"""Garbage is collected on the UI thread alone.

Python's own collector runs on whatever thread happens to allocate; a Qt object that dies on a
worker's thread takes the program with it. It also rests while the desk is being loaded: nothing
loaded at a start is ever thrown away, and what stood by then is passed over for good.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_SETTLED = 3_000
_TURN = 1_000


class Garbage(QObject):
    """Collect garbage once a second, as far as Python's own thresholds ask for it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._turn = QTimer(self)
        self._turn.setInterval(_TURN)
        self._turn.timeout.connect(collect)

    def settle(self) -> None:
        """Begin to collect a moment from now, when the desk stands."""
        QTimer.singleShot(_SETTLED, self, self._begin)

    def stop(self) -> None:
        """Leave it as it was found; no other thread may be running by now."""
        self._turn.stop()
        if self._was_enabled:
            gc.enable()

    def _begin(self) -> None:
        gc.freeze()
        self._turn.start()


def collect() -> None:
    """Collect the oldest generation whose threshold has been passed."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return
