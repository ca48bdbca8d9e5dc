"""Sitting down at a station: its folder, who acts, and the password.

`--home` and `--clerk` may stand before the command or after it.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import cast

import click
from msgspec import Struct

from onestop.cli.parts import Parts, home_of
from onestop.config import Home
from onestop.domain.errors import Reason, Refused
from onestop.services import sample
from onestop.services.signing_in import sign_in
from onestop.services.station import Station
from onestop.services.work import Desk


def _home(context: click.Context, _option: click.Parameter, folder: Path | None) -> Home:
    return home_of(folder or context.find_root().params.get("home"))


def _login(context: click.Context, _option: click.Parameter, login: str | None) -> str:
    return login or context.find_root().params.get("clerk") or ""


HOME = click.option(
    "--home", type=click.Path(path_type=Path), callback=_home, help="The station's folder."
)
_CLERK = click.option("--clerk", callback=_login, help="The login of whoever acts.")


class Seat(Struct, frozen=True):
    """A station's folder and the login of whoever sits down there."""

    home: Home
    login: str


def seated(act: Callable[..., None]) -> Callable[..., None]:
    """Give a command `--home` and `--clerk`, and its function the seat they name."""

    @HOME
    @_CLERK
    @wraps(act)
    def _seated(*args: object, home: Home, clerk: str, **kwargs: object) -> None:
        act(Seat(home, clerk), *args, **kwargs)

    return _seated


def clock() -> Callable[[], datetime]:
    """Give the clock the program was built with."""
    return cast("Parts", click.get_current_context().find_root().obj).clock


@contextmanager
def at_station(home: Home) -> Iterator[Station]:
    """Open a station for the length of a command."""
    station = Station.open(home, clock())
    try:
        yield station
    finally:
        station.close()


def typed_password(asked: str = "Mật khẩu") -> str:
    """Ask whoever sits at the terminal, or read one line of standard input."""
    if sys.stdin is None:  # whoever started us closed it
        return no_password()
    if sys.stdin.isatty():
        return click.prompt(asked, hide_input=True, err=True)
    return sys.stdin.readline().rstrip("\r\n")


def new_password() -> str:
    """Give the password that is to hold from now on."""
    return os.environ.get("ONESTOP_NEW_PASSWORD") or typed_password("Mật khẩu mới")


def no_password() -> str:
    """Give none: standard input carries something else."""
    return ""


@contextmanager
def at_desk(seat: Seat, ask: Callable[[], str] = typed_password) -> Iterator[Desk]:
    """Open a station and sign a clerk in; a demo home knows its own clerk and password."""
    with at_station(seat.home) as station:
        yield sign_in(station, *named(station, seat.login, ask))


def named(station: Station, login: str, ask: Callable[[], str]) -> tuple[str, str]:
    """Give the login and password of whoever acts."""
    password = os.environ.get("ONESTOP_PASSWORD", "")
    if station.about.demo:
        return login or sample.RECEPTION_CLERK, password or sample.PASSWORD
    password = password or ask()
    if not login or not password:
        raise Refused(Reason.NOT_SIGNED_IN, "" if login else "clerk")
    return login, password
