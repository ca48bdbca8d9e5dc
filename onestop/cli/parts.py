"""What the builder hands in to every command, and the home they are about."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from onestop.config import Home, default_home
from onestop.domain.errors import Refused


def _show_nowhere(_refused: Refused) -> None:
    """Leave it to the words on standard error."""


class Parts(Struct, frozen=True):
    """The clock, what opens the desk on a home, and what shows why none opens."""

    clock: Callable[[], datetime]
    open_desk: Callable[[Home], int]
    show_refused: Callable[[Refused], None] = _show_nowhere


def home_of(folder: Path | None) -> Home:
    """Give the home in a named folder, else this machine's own."""
    return Home(folder=(folder or default_home()).absolute())
