"""Work off the UI thread that comes back to it: one writer, a small pool of readers.

The writer takes tasks first come first served, as the store has one writing connection. Worker
threads never touch a widget nor hold the last reference to one: what is to happen afterwards waits
here under a number.
"""

import itertools
import sys
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import Any, TypeVar

import shiboken6
from msgspec import Struct
from PySide6.QtCore import QObject, Qt, Signal

from onestop.domain.errors import Reason, Refused

Result = TypeVar("Result")
Then = Callable[[Any], object]
IfRefused = Callable[[Refused], object]

_READERS = 2


class _Errand(Struct, frozen=True, kw_only=True):
    """What to do on the UI thread when the work is done."""

    owner: QObject
    then: Then
    refused: IfRefused


class Background(QObject):
    """Run work on another thread; its result is handed over on the thread this object lives on."""

    idle = Signal()
    _returned = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = itertools.count()
        self._waiting: dict[int, _Errand] = {}
        self._closed = False
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="reader")
        self._returned.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        work: Callable[[], Result],
        then: Callable[[Result], object],
        refused: IfRefused | None = None,
    ) -> None:
        """Run a task on the writer, after those that came before it."""
        self._start(self._writer, work, _errand(owner, then, refused))

    def read(
        self,
        owner: QObject,
        work: Callable[[], Result],
        then: Callable[[Result], object],
        refused: IfRefused | None = None,
    ) -> None:
        """Run a look-up or a drawing beside the writer; a closing window's are let go."""
        if not self._closed:
            self._start(self._readers, work, _errand(owner, then, refused))

    def busy(self) -> bool:
        """Say whether anything is still to be handed over."""
        return bool(self._waiting)

    def close(self) -> None:
        """Finish what the writer was given, drop what only wanted to read, end all threads."""
        self._closed = True
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)
        self._waiting.clear()

    def _start(self, pool: Executor, work: Callable[[], object], errand: _Errand) -> None:
        number = next(self._numbers)
        self._waiting[number] = errand
        pool.submit(self._work, number, work)

    def _work(self, number: int, work: Callable[[], object]) -> None:
        """Run on a worker thread: anything raised goes home like a result."""
        result: object = None
        raised: BaseException | None = None
        try:
            result = work()
        except BaseException as error:  # noqa: BLE001 -- raised again on the UI thread
            raised = error
        self._returned.emit(number, result, raised)

    def _hand_over(self, number: int, result: object, raised: BaseException | None) -> None:
        errand = self._waiting.pop(number, None)
        if errand is None:
            return
        if isinstance(raised, Refused):
            if shiboken6.isValid(errand.owner):
                errand.refused(raised)
        elif raised is not None:
            # a bug is reported even when its owner is gone; one that waits must not wait for ever
            sys.excepthook(type(raised), raised, raised.__traceback__)
            if errand.refused is not _raise and shiboken6.isValid(errand.owner):
                errand.refused(Refused(Reason.UNEXPECTED))
        elif shiboken6.isValid(errand.owner):
            errand.then(result)
        if not self._waiting:
            self.idle.emit()


def _errand(owner: QObject, then: Then, refused: IfRefused | None) -> _Errand:
    return _Errand(owner=owner, then=then, refused=refused or _raise)


def _raise(refused: Refused) -> None:
    """Treat a refusal nobody expected as the bug it is."""
    sys.excepthook(type(refused), refused, refused.__traceback__)
