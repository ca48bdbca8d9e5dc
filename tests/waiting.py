"""Waiting for what another thread, process or server does: for a condition, never for a time."""

import threading
import time
from collections.abc import Callable

PATIENCE_SECONDS = 120
# Looking is not free: a look may take the very lock that the other is waiting for.
_BETWEEN_LOOKS = 0.05


def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds, however long a busy machine takes, within reason."""
    pause = threading.Event()
    ends = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < ends, "it never came to hold"
        pause.wait(_BETWEEN_LOOKS)
