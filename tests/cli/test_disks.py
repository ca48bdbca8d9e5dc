"""Disks that are full, read-only, damaged or of a newer program: a sentence, and nothing lost."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.commands import Terminal, dossier

mounts = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root mounts a small disk"
)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of eight megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder)],
        check=False,
        capture_output=True,
    )
    if mounted.returncode:
        pytest.skip("this machine mounts no disks")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def counter(small_disk: Path, terminal: Terminal) -> Terminal:
    """A station on the small disk."""
    there = Terminal(small_disk / "home", terminal.folder, terminal.captured)
    assert there.run("station", "init", "--office", "DEMO", "--lane", "1").code == 0
    return there


def fill(folder: Path) -> Path:
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as out:
        for size in (65536, 4096, 1):
            try:
                while out.write(bytes(size)):
                    pass
            except OSError:
                continue
    return filler


@mounts
def test_a_full_disk_takes_no_dossier_says_so_and_goes_on_once_there_is_room(
    counter: Terminal, small_disk: Path
) -> None:
    first = counter.receive(dossier()).line["number"]
    filler = fill(small_disk)

    full = counter.receive(dossier())
    filler.unlink()
    after = counter.receive(dossier()).line["number"]

    assert full.code == 1
    assert not [line for line in full.lines if "number" in line]
    assert "Ổ đĩa đã đầy" in full.said
    assert (first[-4:], after[-4:]) == ("0100", "0101")
    assert counter.run("verify").line["broken"] == []


@mounts
def test_a_disk_that_fills_between_commit_and_print_costs_no_dossier(
    counter: Terminal, terminal: Terminal
) -> None:
    archive = counter.home / "archive"
    archive.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", str(archive)], check=True)
    try:
        fill(archive)
        ended = counter.receive(dossier())
    finally:
        subprocess.run(["umount", str(archive)], check=True)

    assert ended.code == 1
    assert ended.line["receipt"] is None
    assert "đã lưu, chưa in được" in ended.said
    out = terminal.folder / "late.pdf"
    assert counter.run("form", "receipt", ended.line["number"], "--out", str(out)).code == 0


@mounts
def test_a_disk_that_became_read_only_takes_no_dossier_and_says_so(
    counter: Terminal, small_disk: Path
) -> None:
    counter.receive(dossier())
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)

    ended = counter.receive(dossier())
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)

    assert ended.code == 1
    assert not [line for line in ended.lines if "number" in line]
    assert "Không ghi được vào ổ đĩa" in ended.said
    assert counter.receive(dossier()).line["number"].endswith("0101")


@mounts
@pytest.mark.parametrize("command", [("search", "Đức"), ("show", "0100"), ("verify",)])
def test_who_only_reads_on_a_read_only_disk_is_told_of_the_disk_and_of_no_unsaved_dossier(
    counter: Terminal, small_disk: Path, command: tuple[str, ...]
) -> None:
    counter.receive(dossier())
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)

    ended = counter.run(*command)
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)

    assert ended.code == 1
    assert "Không ghi được vào ổ đĩa" in ended.said
    assert "lưu" not in ended.said


def test_a_store_of_a_newer_program_is_left_alone(terminal: Terminal) -> None:
    with sqlite3.connect(terminal.home / "store.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()

    ended = terminal.receive(dossier())

    assert (ended.code, ended.lines) == (1, [])
    assert "bản mới hơn" in ended.said


def test_a_damaged_store_is_left_as_it_is(terminal: Terminal) -> None:
    store = terminal.home / "store.db"
    for beside in terminal.home.glob("store.db-*"):
        beside.unlink()
    store.write_bytes(b"\xff" * 8192)

    ended = terminal.run("search", "x")

    assert (ended.code, ended.lines) == (1, [])
    assert "Không mở được kho hồ sơ" in ended.said
    assert store.read_bytes() == b"\xff" * 8192
