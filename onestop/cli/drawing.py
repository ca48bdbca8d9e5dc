"""Drawing the receipt of a dossier."""

from collections.abc import Callable

import click

from onestop.documents.register import FORMS
from onestop.domain.forms import PaperSize
from onestop.services import papers
from onestop.services.papers import Issued
from onestop.services.work import Desk

PAPER = click.option(
    "--paper",
    type=click.Choice(PaperSize, case_sensitive=False),
    default=PaperSize.A5,
    show_default=True,
    help="The sheet.",
)


def draw_receipt(
    desk: Desk,
    subject: str,
    paper: PaperSize,
    hand_over: Callable[[bytes], object] = lambda _content: None,
) -> Issued:
    """Draw a receipt, archive it, hand it over, record that it was printed."""
    return papers.issue(desk, subject, paper, FORMS[papers.RECEIPT].draw, hand_over)
