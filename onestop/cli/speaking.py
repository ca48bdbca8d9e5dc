"""What the command line says: one JSON object a line for programs, sentences for people."""

import os
import tomllib
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from types import MappingProxyType
from typing import NoReturn

import click
import msgspec

from onestop.config import resource
from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.errors import Fault, Reason, Refused
from onestop.domain.filling import filled

# What is done at a window is done otherwise here: no date is typed day first, nothing is ticked.
_HERE: Mapping[Reason, str] = MappingProxyType(
    {
        Reason.DATE_UNREADABLE: "NOT_ISO",
        Reason.COLLECTOR_UNCHECKED: "COLLECTOR_WITHOUT_LETTER",
        Reason.CLOCK_DOUBTFUL: "CLOCK_UNCONFIRMED",
    }
)


def answer(values: Mapping[str, object]) -> None:
    """Write one JSON object as one line, at once: what was written is done."""
    click.echo(msgspec.json.encode(values).decode())


def say(name: str, **details: str | int) -> None:
    """Say one of our own sentences."""
    click.echo(words(name, details), err=True)


def say_refused(refused: Refused, position: int | None = None) -> None:
    """Say everything that was refused, and of which dossier where there are several."""
    for fault in refused.faults:
        sentence = told(fault)
        if position is not None:
            sentence = words("ONE_DOSSIER", {"position": position, "sentence": sentence})
        click.echo(sentence, err=True)


def told(fault: Fault) -> str:
    """Give the sentence of a fault, with the field it belongs to."""
    sentence = words(_HERE.get(fault.reason, fault.reason), fault.details)
    return (
        words("IN_FIELD", {"sentence": sentence, "field": fault.field}) if fault.field else sentence
    )


def words(name: str, details: Mapping[str, str | int]) -> str:
    """Give a sentence in the language of whoever asks."""
    return filled(_sentences()[name][_language()], details)


def office_time(moment: datetime | None, timespec: str = "seconds") -> str | None:
    """Write a moment as the office's clock shows it."""
    return moment.astimezone(OFFICE_TIME).isoformat(timespec=timespec) if moment else None


def unfinished() -> NoReturn:
    """End the command with the exit code that says not all was done."""
    raise click.exceptions.Exit(1)


def _language() -> str:
    wanted = os.environ.get("ONESTOP_LANG") or os.environ.get("LANG", "")
    return "en" if wanted.lower().startswith("en") else "vi"


@cache
def _sentences() -> Mapping[str, Mapping[str, str]]:
    files = (resource("refusals.toml"), resource("command_line.toml"))
    return {
        name: sentence
        for file in files
        for name, sentence in tomllib.loads(file.read_text("utf-8")).items()
    }
