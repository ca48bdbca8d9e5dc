"""What the sign-in shows before anything is loaded: kept beside the store when a desk opens."""

from contextlib import suppress

import msgspec
from msgspec import Struct

from onestop.config import Home

_FILE = "greeting.json"


class Greeting(Struct, frozen=True, kw_only=True):
    """The office and its counters, as they were when the desk last opened."""

    office: str = ""
    section: str = ""
    hours: tuple[str, ...] = ()
    seats: tuple[tuple[str, str], ...] = ()
    seat: str = ""
    sample_login: str = ""
    sample_password: str = ""
    sample: bool = False


def read_greeting(home: Home) -> Greeting:
    """Read the greeting; a new home, or a damaged file, gives an empty one."""
    try:
        return msgspec.json.decode((home.folder / _FILE).read_bytes(), type=Greeting)
    except (OSError, msgspec.MsgspecError):
        return Greeting()


def keep_greeting(home: Home, greeting: Greeting) -> None:
    """Keep the greeting for the next start."""
    draft = home.folder / f".{_FILE}.part"
    # On a full disk the next start shows the one before, as it would after a night without power.
    with suppress(OSError):
        draft.write_bytes(msgspec.json.encode(greeting))
        draft.replace(home.folder / _FILE)
