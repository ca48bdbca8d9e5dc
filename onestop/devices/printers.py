"""Printing through the system: CUPS by its own commands, with the sheet named and no scaling.

Where a machine has no print system, the PDF is laid into a folder and the answer says so. Titles of
jobs are dossier codes: a print queue is seen by many, and names no person.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from onestop.domain.errors import Reason, Refused
from onestop.domain.forms import PaperSize

# A dead print server must not hold a job for ever.
_PATIENCE = 20.0
_SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_")


class Way(StrEnum):
    """Where a job went."""

    PRINTER = "printer"
    FOLDER = "folder"


class Job(Struct, frozen=True, kw_only=True):
    """A drawn form on its way to paper."""

    title: str
    paper: PaperSize
    pdf: bytes

    def __repr__(self) -> str:
        """Name the job without its bytes."""
        return f"Job({self.title!r})"


class Handed(Struct, frozen=True, kw_only=True):
    """Where a job went: the name of a printer, or of a file."""

    way: Way
    where: str


class Printers(Struct, frozen=True, kw_only=True):
    """The printers of this machine, and the one its system prefers; empty where there is none."""

    names: tuple[str, ...]
    preferred: str


class Printing(Struct, frozen=True, kw_only=True):
    """How a machine prints: each form, on each sheet, on its own printer, or into a folder."""

    folder: Path
    chosen: Mapping[str, str] = {}

    def hand_over(self, form: str, job: Job) -> Handed:
        """Give a job to the printer of its form, else to the system's own, else to the folder."""
        printer = self.chosen.get(chosen_for(form, job.paper)) or default_printer()
        return to_printer(printer, job) if printer else to_folder(self.folder, job)


def chosen_for(form: str, paper: PaperSize) -> str:
    """Name what a printer is chosen for: a printer holds one size of sheet."""
    return f"{form}-{paper}"


def ask_printers() -> Printers:
    """Ask the print system for its printers; it may take its time."""
    return Printers(names=printers(), preferred=default_printer())


def printers() -> tuple[str, ...]:
    """Name the printers of this machine; none where there is no print system."""
    return tuple(_answer("lpstat", "-e").split())


def default_printer() -> str:
    """Name the printer the system prefers, or its only one; empty where there is none."""
    _, found, name = _answer("lpstat", "-d").partition(": ")
    if found:
        return name.strip()
    names = printers()
    return names[0] if len(names) == 1 else ""


def to_printer(printer: str, job: Job) -> Handed:
    """Print a job; refused with the reason PRINTER_AWAY when the system does not take it."""
    command = [
        *("-d", printer),
        *("-t", job.title),
        *("-o", f"media={job.paper}"),
        *("-o", "print-scaling=none"),
        *("-o", "document-format=application/pdf"),
    ]
    done = _run("lp", command, job.pdf)
    if done is None or done.returncode:
        raise Refused(Reason.PRINTER_AWAY, printer=printer)
    return Handed(way=Way.PRINTER, where=printer)


def to_folder(folder: Path, job: Job) -> Handed:
    """Lay a job into a folder as a PDF, beside earlier ones of the same title."""
    folder.mkdir(parents=True, exist_ok=True)
    stem = "".join(letter if letter in _SAFE else "_" for letter in job.title) or "_"
    number = 1
    while True:
        file = folder / (f"{stem}.pdf" if number == 1 else f"{stem}-{number}.pdf")
        try:
            with file.open("xb") as out:
                out.write(job.pdf)
        except FileExistsError:
            number += 1
            continue
        return Handed(way=Way.FOLDER, where=str(file))


def _answer(command: str, *arguments: str) -> str:
    done = _run(command, arguments)
    return done.stdout.decode(errors="replace") if done and not done.returncode else ""


def _run(
    command: str, arguments: Sequence[str], stdin: bytes = b""
) -> subprocess.CompletedProcess[bytes] | None:
    """Run a command of the print system; none where it is missing or does not answer."""
    program = shutil.which(command)
    if program is None:
        return None
    try:
        return subprocess.run(  # noqa: S603 -- the system's own program, arguments never meet a shell
            [program, *arguments],
            input=stdin,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
            # Its answers are read by us, so they come in one language.
            env={**os.environ, "LC_ALL": "C"},
        )
    except subprocess.TimeoutExpired:
        return None
