"""Running until somebody says stop: Ctrl+C, or the signal to end."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def told_to_stop() -> Iterator[threading.Event]:
    """Give what is set when the process is told to stop; whoever waits for it ends in order."""
    stop = threading.Event()

    def _stop(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    before = {number: signal.signal(number, _stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def stop_when_left(stop: threading.Event) -> None:
    """Stop, too, once standard input is closed: whoever started the process is gone, however."""
    if sys.stdin is None:  # it was closed from the start
        stop.set()
        return
    left = sys.stdin.fileno()

    def _read_to_the_end() -> None:
        while os.read(left, 1024):
            pass
        stop.set()

    threading.Thread(target=_read_to_the_end, daemon=True).start()
