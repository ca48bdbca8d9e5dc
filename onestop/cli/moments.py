"""Dates and moments as they are typed: ISO, in the office's time unless they say otherwise."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

import click

from onestop.domain.calendar import OFFICE_TIME

YEARS = range(1900, 2200)
D = TypeVar("D", bound=date)


def _moment(_context: click.Context, _option: click.Parameter, text: str | None) -> datetime | None:
    if text is None:
        return None
    read = _read(datetime.fromisoformat, "moment such as 2026-11-20T09:12", text)
    return read if read.tzinfo else read.replace(tzinfo=OFFICE_TIME)


def _day(_context: click.Context, _option: click.Parameter, text: str | None) -> date | None:
    return None if text is None else _read(date.fromisoformat, "date such as 2026-11-20", text)


def _read(reader: Callable[[str], D], sample: str, text: str) -> D:
    try:
        read = reader(text)
    except ValueError:
        raise click.BadParameter(f"no {sample}: {text[:40]!r}") from None
    if read.year not in YEARS:
        raise click.BadParameter(f"no such year: {read.year}")
    return read


RECEIVED = click.option(
    "--received", callback=_moment, help="The moment of reception (ISO), by default now."
)
SIGNED_ON = click.option(
    "--signed-on", callback=_day, required=True, help="The date on the result (ISO)."
)
DATED = click.option(
    "--dated", callback=_day, required=True, help="The date of the decision (ISO)."
)
