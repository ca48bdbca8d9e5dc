"""Same data, same bytes: in another process, in other threads, and the words as agreed."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from onestop.documents.receipt import TEMPLATE, receipt
from onestop.documents.register import FORMS
from onestop.domain.forms import PaperSize
from tests.documents.reading import texts_of
from tests.documents.samples import RECEIPT

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "golden" / "receipts"
ELSEWHERE = """
import hashlib
from onestop.documents.receipt import receipt
from onestop.domain.forms import PaperSize
from tests.documents.samples import RECEIPT
print(hashlib.sha256(receipt(RECEIPT, PaperSize.A5)).hexdigest())
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_draws_the_same_bytes(seed: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed}

    answer = subprocess.run(
        [sys.executable, "-c", ELSEWHERE],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )

    assert answer.stdout.strip() == hashlib.sha256(receipt(RECEIPT, PaperSize.A5)).hexdigest()


@pytest.fixture
def restless_threads() -> Iterator[None]:
    """Let threads take turns far more often than they would, so that what they share shows."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("restless_threads")
def test_threads_that_draw_at_once_draw_the_same_bytes() -> None:
    alone = {paper: receipt(RECEIPT, paper) for paper in PaperSize}
    papers = [PaperSize.A4, PaperSize.A5] * 20

    with ThreadPoolExecutor(4) as pool:
        drawn = list(pool.map(lambda paper: receipt(RECEIPT, paper), papers))

    assert drawn == [alone[paper] for paper in papers]


@pytest.mark.parametrize("paper", PaperSize)
def test_a_template_keeps_its_words_until_its_version_rises(paper: PaperSize) -> None:
    golden = GOLDEN / f"receipt-{TEMPLATE}-{paper.lower()}.txt"

    (text,) = texts_of(receipt(RECEIPT, paper))

    assert text == golden.read_text("utf-8").strip()


def test_every_form_is_registered_with_sheets_and_a_template() -> None:
    assert {name: form.name for name, form in FORMS.items()} == {"receipt": "receipt"}
    assert all(form.papers and form.title and form.template for form in FORMS.values())


def test_a_registered_form_draws() -> None:
    form = FORMS["receipt"]

    assert form.draw(RECEIPT, form.papers[0]) == receipt(RECEIPT, PaperSize.A5)
