"""What nobody expected: logged without the words of any citizen, and the clerk is told.

An error that Python sees goes to the desk's log, by type and lines alone; one that ends the whole
process leaves the lines it was at in a file beside the log.
"""

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

_log = logging.getLogger(__name__)


@contextmanager
def bugs_logged(folder: Path, tell: Callable[[], object]) -> Iterator[None]:
    """Log every error that nobody handled, and tell of it, while this lasts.

    Nothing goes to standard error: a desktop session keeps that, words and all.
    """
    before, unraisable, of_threads = sys.excepthook, sys.unraisablehook, threading.excepthook

    def take(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            before(kind, error, trace)
            return
        _log.critical("nobody expected this", exc_info=(kind, error, trace))
        tell()

    with (folder / "desk.crash").open("a", encoding="utf-8") as crash:
        faulthandler.enable(crash)
        sys.excepthook, sys.unraisablehook, threading.excepthook = take, _log_it, _log_it
        try:
            yield
        finally:
            sys.excepthook, sys.unraisablehook, threading.excepthook = (
                before,
                unraisable,
                of_threads,
            )
            faulthandler.disable()


def _log_it(seen: "sys.UnraisableHookArgs | threading.ExceptHookArgs") -> None:
    """Log what no code could answer any more: nobody waits for it, so nobody is told."""
    if seen.exc_value is not None:
        _log.critical(
            "nobody could handle this",
            exc_info=(seen.exc_type, seen.exc_value, seen.exc_traceback),
        )
