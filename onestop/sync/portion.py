"""How much to carry at once: little on a slow line, so that a cut costs little."""

import time
from collections.abc import Callable
from typing import TypeVar

LARGEST = 1_000
_SMALLEST = 10
_SLOW_SECONDS = 2.0
_QUICK_SECONDS = 0.5
T = TypeVar("T")


class Portion:
    """A number of entries that follows how long the last call with it took."""

    def __init__(self, size: int = LARGEST) -> None:
        self.size = size

    def timed(self, call: Callable[[], T]) -> T:
        """Make a call, then carry less at once if it was slow and more if it was quick."""
        begun = time.monotonic()
        answer = call()
        self.took(time.monotonic() - begun)
        return answer

    def took(self, seconds: float) -> None:
        """Learn from how long a call took."""
        if seconds > _SLOW_SECONDS:
            self.size = max(_SMALLEST, self.size // 2)
        elif seconds < _QUICK_SECONDS:
            self.size = min(LARGEST, self.size * 2)
