"""One press, one act: a second press while the first is still being written does nothing."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Once:
    """Remember whether an act is under way."""

    def __init__(self) -> None:
        self.running = False

    def begin(self) -> bool:
        """Begin an act, unless one is under way."""
        begun = not self.running
        self.running = True
        return begun

    def then(self, act: Callable[[T], object]) -> Callable[[T], None]:
        """Give what ends the act, then does what comes next."""

        def ended(answer: T) -> None:
            self.running = False
            act(answer)

        return ended
