"""Receiving from a file: good dossiers are kept, bad ones named, and never one for another."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.commands import Terminal, applicant, dossier

CODE = "000.00.99.H50-"


def test_a_dossier_is_received_and_its_receipt_lies_in_the_archive(terminal: Terminal) -> None:
    ended = terminal.receive(dossier())

    assert ended.code == 0
    assert ended.line["index"] == 0
    assert ended.line["number"].startswith(CODE)
    assert ended.line["due"].endswith("+07:00")
    assert Path(ended.line["receipt"]).read_bytes().startswith(b"%PDF")
    assert terminal.run("show", ended.line["number"]).line["history"][-1]["kind"] == "Printed"


def test_one_object_is_as_good_as_a_list(terminal: Terminal) -> None:
    assert terminal.run("receive", terminal.file(dossier())).code == 0


def test_dossiers_come_from_standard_input_too(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = io.TextIOWrapper(io.BytesIO(json.dumps([dossier(), dossier()]).encode()))
    monkeypatch.setattr(sys, "stdin", written)

    ended = terminal.run("receive", "-")

    assert [line["number"][-4:] for line in ended.lines] == ["0100", "0101"]


def test_a_closed_standard_input_is_no_dossier_and_no_bug(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    ended = terminal.run("receive", "-")

    assert (ended.code, ended.lines) == (1, [])
    assert "JSON" in ended.said


def test_an_unreadable_moment_is_told_how_files_write_it(terminal: Terminal) -> None:
    ended = terminal.receive(dossier(received="2026-11-20T09:12:00", reason="nhập bù"))

    assert ended.line == {"index": 0, "field": "received", "error": "DATE_UNREADABLE"}
    assert "2026-11-20T09:12:00+07:00" in ended.said


@pytest.mark.parametrize(
    ("bad", "field", "error"),
    [
        (
            applicant(identity={"kind": "personal_number", "number": "04508800123"}),
            "applicant.identity.number",
            "IDENTITY_LENGTH",
        ),
        (applicant(birth_date="2199-01-01"), "applicant.birth_date", "BIRTH_DATE_IN_THE_FUTURE"),
        (applicant(name=" \t"), "applicant.name", "NAME_EMPTY"),
        (applicant(name="Đ" * 10_000), "applicant.name", "NAME_TOO_LONG"),
        (applicant(name=5), "applicant.name", "FIELD_UNREADABLE"),
        (applicant(nick="Tí"), "applicant.nick", "FIELD_UNKNOWN"),
        (dossier(procedure="KHONG-CO"), "procedure", "PROCEDURE_UNKNOWN"),
        (dossier(procedure=""), "procedure", "PROCEDURE_EMPTY"),
        (dossier(sets=0), "sets", "COUNT_OUT_OF_RANGE"),
        (dossier(sets=10**30), "sets", ""),
        (dossier(components=[{"name": "A", "originals": "1"}]), "components.0.originals", ""),
        (dossier(components=[{"name": "A", "pages": 1}]), "components.0.pages", "FIELD_UNKNOWN"),
        (dossier(received="2199-01-01T00:00:00+07:00", reason="x"), "received", ""),
        (dossier(received="9999-12-31T23:59:59-12:00", reason="x"), "received", ""),
        (dossier(received="2026-11-20T09:12:00", reason="x"), "received", "DATE_UNREADABLE"),
        ({"procedure": "TC05"}, "applicant", "FIELD_MISSING"),
        ({}, "procedure", "FIELD_MISSING"),
    ],
)
def test_a_bad_dossier_is_named_by_its_field_and_the_good_ones_are_kept(
    terminal: Terminal, bad: dict[str, object], field: str, error: str
) -> None:
    ended = terminal.receive(dossier(), bad, dossier())

    assert ended.code == 1
    assert [line["index"] for line in ended.lines] == [0, 1, 2]
    assert ended.lines[1]["field"] == field
    assert error in {"", ended.lines[1]["error"]}
    assert "Hồ sơ thứ 2: " in ended.said
    assert ended.lines[0]["number"].endswith("0100")
    assert ended.lines[2]["number"].endswith("0101")


@pytest.mark.parametrize(
    "bad",
    [
        dossier(procedure="TC\x1b]0;x\x07\n05"),
        dossier(**{"\x1b[2J\x9b31m" + "x" * 10_000: 1}),
        dossier(**{"\ud800": 1}),
    ],
)
def test_what_a_file_says_reaches_the_terminal_as_plain_letters(
    terminal: Terminal, bad: dict[str, object]
) -> None:
    path = terminal.folder / "dossiers.json"
    path.write_text(json.dumps([bad]), encoding="utf-8")

    ended = terminal.run("receive", str(path))

    (said,) = ended.said.splitlines()
    assert ended.code == 1
    assert ended.line["index"] == 0
    assert "Hồ sơ thứ 1: " in said
    assert said.isprintable()
    assert len(said) < 300


@pytest.mark.parametrize("stranger", [5, "text", None, [], [[]], True])
def test_what_is_no_dossier_is_refused_alone(terminal: Terminal, stranger: object) -> None:
    ended = terminal.run("receive", terminal.file([stranger, dossier()]))

    assert ended.code == 1
    assert ended.lines[0] == {"index": 0, "field": "", "error": "FIELD_UNREADABLE"}
    assert ended.lines[1]["number"].endswith("0100")


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\xff\xfe\x89PNG\r\n", b"[{]", b'{"procedure":', b"[" * 200_000, b"%PDF-1.7"],
)
def test_a_file_that_is_no_json_says_so(terminal: Terminal, content: bytes) -> None:
    file = terminal.folder / "any.json"
    file.write_bytes(content)

    ended = terminal.run("receive", str(file))

    assert ended.code == 1
    assert ended.lines == []
    assert "JSON ở dòng 1" in ended.said


def test_a_broken_text_costs_only_its_own_dossier(terminal: Terminal) -> None:
    file = terminal.folder / "any.json"
    lone = json.dumps(applicant(name="\ud800"))
    file.write_text(f"[{lone},{json.dumps(dossier())}]", encoding="ascii")

    ended = terminal.run("receive", str(file))

    assert "error" in ended.lines[0]
    assert ended.lines[1]["number"].endswith("0100")


def test_windows_mark_before_the_text_is_no_harm(terminal: Terminal) -> None:
    file = terminal.folder / "any.json"
    file.write_text(json.dumps(dossier()), encoding="utf-8-sig")

    assert terminal.run("receive", str(file)).code == 0


def test_files_are_bounded_in_size_and_in_number(terminal: Terminal) -> None:
    large, long = terminal.folder / "large.json", terminal.folder / "long.json"
    large.write_bytes(b" " * (20 * 1024 * 1024 + 1))
    long.write_text(f"[{','.join(['{}'] * 10_001)}]", encoding="ascii")

    assert "20 MB" in terminal.run("receive", str(large)).said
    assert "10001" in terminal.run("receive", str(long)).said


@pytest.mark.parametrize(
    "name", ["'; DROP TABLE entry; --", "Đỗ Ổi", 'Trần "Tí" %s {0}', "Ünsal №5"]
)
def test_any_name_is_kept_as_it_was_given(terminal: Terminal, name: str) -> None:
    number = terminal.receive(applicant(name=name)).line["number"]

    assert terminal.run("search", number).line["name"] == name


def test_a_claimed_moment_counts_for_code_and_due(terminal: Terminal) -> None:
    claimed = dossier(received="2026-11-20T09:12:00+07:00", reason="nhập bù")

    line = terminal.receive(claimed).line

    assert "-261120-01" in line["number"]
    assert line["due"].startswith("2026-11-")


def test_a_correction_replaces_the_receipt_and_a_cancelled_one_is_state_seven(
    terminal: Terminal,
) -> None:
    number = terminal.receive(dossier()).line["number"]
    corrected = terminal.file(applicant(name="Nguyễn Văn Đực"), "right.json")

    again = terminal.run("correct", number, corrected, "--reason", "sai tên")
    ended = terminal.run("cancel", number, "--reason", "nộp nhầm")

    assert again.line["number"] == number
    assert Path(again.line["receipt"]).exists()
    assert terminal.run("search", "nguyen van duc").line["name"] == "Nguyễn Văn Đực"
    assert ended.line == {"number": number, "status": 7, "step": "cancelled"}
