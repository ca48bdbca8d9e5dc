"""The program: the desk without a command, else the command line."""

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from importlib import import_module
from io import TextIOWrapper
from types import MappingProxyType
from typing import cast

from onestop.cli.commands import Command
from onestop.cli.entry import run
from onestop.cli.parts import Parts
from onestop.config import Home
from onestop.domain.errors import Refused

OpenDesk = Callable[[Home, Callable[[], datetime]], int]
# The windows are commands as well, but the command line must not know them.
WINDOWS: Mapping[str, Command] = MappingProxyType(
    {
        "demo": Command("onestop.app.commands", "Play a working morning through the windows."),
        "demo-desk": Command("onestop.app.commands", "Open a desk to try everything on."),
    }
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with these arguments, by default its own; answer the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    parts = Parts(clock=_clock, open_desk=_open_desk, show_refused=_show_refused)
    return run(sys.argv[1:] if arguments is None else arguments, parts, WINDOWS)


def _clock() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - this is the clock that is handed in


def _open_desk(home: Home) -> int:
    """Open the windows; they are imported only now, so that a command starts without Qt."""
    open_desk = cast("OpenDesk", import_module("onestop.app.start").open_desk)
    return open_desk(home, _clock)


def _show_refused(refused: Refused) -> None:
    """Show in a window why no desk opens."""
    show = cast("Callable[[Refused], None]", import_module("onestop.app.refusing").show_refused)
    show(refused)


if __name__ == "__main__":
    sys.exit(main())
