"""What the builder hands in to every command, and the home they are about."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from onestop.config import Home, default_home


class Parts(Struct, frozen=True):
    """The clock, and what opens the desk on a home."""

    clock: Callable[[], datetime]
    open_desk: Callable[[Home], int]


def home_of(folder: Path | None) -> Home:
    """Give the home in a named folder, else this machine's own."""
    return Home(folder=(folder or default_home()).absolute())
