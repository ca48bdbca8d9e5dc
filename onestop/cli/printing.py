"""Printed forms as files, and judging a receipt that somebody brings."""

from functools import partial
from pathlib import Path

import click

from onestop.cli.drawing import PAPER, draw_receipt
from onestop.cli.naming import subject_of
from onestop.cli.new_files import FILE, new_file, write_whole
from onestop.cli.seat import Seat, at_desk, seated
from onestop.cli.speaking import answer
from onestop.documents.register import FORMS
from onestop.domain.errors import Reason, Refused
from onestop.domain.forms import PaperSize
from onestop.services import papers, seals


def _list(context: click.Context, _option: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click's own signature
    """Name every form, and stop there."""
    if not wanted:
        return
    for each in FORMS.values():
        sizes = [str(size) for size in each.papers]
        answer({"form": each.name, "title": each.title, "source": each.source, "papers": sizes})
    context.exit(0)


@click.command(help="Write a printed form as PDF.")
@click.argument("name")
@click.argument("number")
@click.option("--out", type=FILE, callback=new_file, required=True)
@PAPER
@click.option("--list", is_flag=True, is_eager=True, expose_value=False, callback=_list)
@seated
def form(seat: Seat, name: str, number: str, out: Path, paper: PaperSize) -> None:
    """Print a form into a file; a reprint is the same bytes where the archive has them."""
    if name not in FORMS:
        raise Refused(Reason.FORM_UNKNOWN, "form", form=name[:40])
    if paper not in FORMS[name].papers:
        raise click.UsageError(f"{name} is not laid out for {paper}")
    with at_desk(seat) as desk:
        subject = desk.ask(subject_of, number)
        code = desk.ask(papers.receipt, subject).code
        draw_receipt(desk, subject, paper, partial(write_whole, out))
    answer({"form": name, "number": code, "file": str(out.absolute())})


@click.group(help="Judge a receipt by its QR code.")
def receipt() -> None:
    """Gather what is about receipts."""


@receipt.command(help="Tell whether a receipt is genuine, replaced or false; needs no network.")
@click.argument("text")
@seated
def verify(seat: Seat, text: str) -> None:
    """Tell whether a scanned receipt is genuine, replaced or false."""
    with at_desk(seat) as desk:
        answer({"verdict": desk.ask(seals.verdict, text)})
