"""What was printed comes back byte for byte, and names nobody to who takes an office's disk."""

import secrets
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from onestop.config import Home
from onestop.domain.forms import PaperSize, Receipt
from onestop.services import archive, papers, reception
from onestop.services.work import Desk
from tests.laws.offices import INTAKE, Counter

FORM = b"%PDF-1.4 Nguyen Van Duc " * 40


@pytest.fixture
def office(tmp_path: Path) -> Home:
    """The folder of an office whose store is encrypted."""
    home = Home(folder=tmp_path / "office")
    home.folder.mkdir()
    home.secret.write_text(secrets.token_bytes(32).hex(), "ascii")
    return home


def test_an_offices_archive_is_read_with_its_key_alone(office: Home, tmp_path: Path) -> None:
    name = archive.keep(office, FORM)
    file = office.archived(name)
    other = Home(folder=tmp_path / "other")
    other.archive.mkdir(parents=True)
    other.secret.write_text(secrets.token_bytes(32).hex(), "ascii")
    other.archived(name).write_bytes(file.read_bytes())

    assert name == sha256(FORM).hexdigest()
    assert b"Duc" not in file.read_bytes()
    assert archive.kept(office, name) == FORM
    assert archive.kept(other, name) is None


def test_a_demo_homes_archive_is_as_clear_as_its_store(counter: Counter) -> None:
    name = archive.keep(counter.home, FORM)

    assert counter.home.archived(name).read_bytes() == FORM
    assert archive.kept(counter.home, name) == FORM


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.write_bytes(file.read_bytes()[:-1]),
        lambda file: file.write_bytes(FORM),
        lambda file: file.write_bytes(b""),
        lambda file: file.unlink(),
        lambda file: (file.unlink(), file.mkdir()),
    ],
    ids=["cut", "clear", "empty", "gone", "unreadable"],
)
def test_what_was_tampered_with_is_missing(office: Home, spoil: Callable[[Path], object]) -> None:
    name = archive.keep(office, FORM)

    spoil(office.archived(name))

    assert archive.kept(office, name) is None


def test_what_is_missing_is_kept_anew(office: Home) -> None:
    name = archive.keep(office, FORM)
    office.archived(name).write_bytes(FORM)

    again = archive.keep(office, FORM)

    assert again == name
    assert b"Duc" not in office.archived(name).read_bytes()
    assert [found.name for found in office.archive.iterdir()] == [f"{name}.pdf"]


def test_a_receipt_whose_file_was_tampered_with_is_drawn_anew_and_marked(
    desk: Desk, counter: Counter
) -> None:
    # A demo store with an office's key beside it: the archive goes by the key.
    counter.home.secret.write_text("ab" * 32, "ascii")
    subject = desk.do(reception.receive, INTAKE).subject
    first = papers.issue(desk, subject, PaperSize.A5, _drawn)
    same = papers.issue(desk, subject, PaperSize.A5, _drawn)
    for file in counter.home.archive.iterdir():
        file.write_bytes(file.read_bytes()[::-1])

    anew = papers.issue(desk, subject, PaperSize.A5, _drawn)

    assert (first.content, same.content) == (b"again 0", b"again 0")
    assert anew.content == b"again 2"


def _drawn(form: Receipt, paper: PaperSize) -> bytes:
    del paper
    return f"again {form.again.times if form.again else 0}".encode()


def test_a_form_whose_draft_was_swept_away_is_written_again(
    office: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    replaced = Path.replace
    swept: list[Path] = []

    def replace(draft: Path, target: Path) -> Path:
        if not swept:
            swept.append(draft)
            draft.unlink()
        return replaced(draft, target)

    monkeypatch.setattr(Path, "replace", replace)

    name = archive.keep(office, b"%PDF a form")

    assert swept
    assert archive.kept(office, name) == b"%PDF a form"
    assert len(list(office.archive.iterdir())) == 1
