"""Forms as files, and receipts judged by their own QR code."""

from pathlib import Path

import pytest

from onestop.cli.new_files import write_whole
from tests.cli.commands import Terminal, applicant, dossier
from tests.cli.receipts import qr_of
from tests.disks import mounted

FULL = Path("/dev/full")


def test_a_form_comes_from_the_archive_as_it_was_printed(terminal: Terminal) -> None:
    received = terminal.receive(dossier()).line
    out = terminal.folder / "again.pdf"

    line = terminal.run("form", "receipt", received["number"], "--out", str(out)).line

    assert line == {"form": "receipt", "number": received["number"], "file": str(out)}
    assert out.read_bytes() == Path(received["receipt"]).read_bytes()
    history = terminal.run("show", received["number"]).line["history"]
    assert [told["kind"] for told in history] == ["Received", "Printed", "Printed"]


def test_what_the_archive_lacks_is_drawn_anew(terminal: Terminal) -> None:
    number = terminal.receive(dossier()).line["number"]
    out = terminal.folder / "large.pdf"

    ended = terminal.run("form", "receipt", number, "--out", str(out), "--paper", "A4")

    assert ended.code == 0
    assert out.read_bytes().startswith(b"%PDF")
    history = terminal.run("show", number).line["history"]
    assert [told["kind"] for told in history] == ["Received", "Printed", "Printed"]


@pytest.mark.skipif(not FULL.exists(), reason="this system has no disk that is always full")
def test_a_form_that_could_not_be_written_was_not_printed(terminal: Terminal) -> None:
    number = terminal.receive(dossier()).line["number"]

    ended = terminal.run("form", "receipt", number, "--out", str(FULL))

    assert ended.code == 1
    history = terminal.run("show", number).line["history"]
    assert [told["kind"] for told in history] == ["Received", "Printed"]


def test_a_form_on_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    with mounted(tmp_path, "size=64k"):
        file = tmp_path / "form.pdf"
        file.write_bytes(b"before")

        with pytest.raises(OSError, match="No space"):
            write_whole(file, bytes(200_000))

        assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"before"]


def test_forms_are_listed(terminal: Terminal) -> None:
    line = terminal.bare("form", "--list").line

    assert line["form"] == "receipt"
    assert line["papers"] == ["A5", "A4"]


@pytest.mark.parametrize(
    ("arguments", "code"), [(("quittance", "0100"), 1), (("receipt", "9999"), 1), (("receipt",), 2)]
)
def test_a_form_or_dossier_nobody_knows_draws_nothing(
    terminal: Terminal, arguments: tuple[str, ...], code: int
) -> None:
    out = terminal.folder / "none.pdf"

    ended = terminal.run("form", *arguments, "--out", str(out))

    assert ended.code == code
    assert not out.exists()


def test_a_folder_that_is_not_there_is_told_before_anything_is_done(terminal: Terminal) -> None:
    number = terminal.receive(dossier()).line["number"]
    out = terminal.folder / "nowhere" / "again.pdf"

    ended = terminal.run("form", "receipt", number, "--out", str(out))

    assert (ended.code, ended.lines) == (2, [])
    assert str(out.parent) in ended.said
    assert [each["kind"] for each in terminal.run("show", number).line["history"]] == [
        "Received",
        "Printed",
    ]


def test_a_receipt_is_genuine_until_a_newer_one_replaces_it(terminal: Terminal) -> None:
    received = terminal.receive(dossier()).line
    seal = qr_of(Path(received["receipt"]))
    forged = seal[:-1] + str((int(seal[-1]) + 1) % 10)

    before = terminal.run("receipt", "verify", seal).line
    right = terminal.file(applicant(name="Nguyễn Văn Đực"), "right.json")
    again = terminal.run("correct", received["number"], right, "--reason", "sai tên").line

    assert before == {"verdict": "genuine"}
    assert terminal.run("receipt", "verify", forged).line == {"verdict": "false"}
    assert terminal.run("receipt", "verify", "bất kỳ").line == {"verdict": "false"}
    assert terminal.run("receipt", "verify", seal).line == {"verdict": "replaced"}
    newest = qr_of(Path(again["receipt"]))
    assert terminal.run("receipt", "verify", newest).line == {"verdict": "genuine"}
    terminal.run("cancel", received["number"], "--reason", "nộp nhầm")
    assert terminal.run("receipt", "verify", newest).line == {"verdict": "replaced"}
