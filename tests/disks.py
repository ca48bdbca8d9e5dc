"""Real disks of a test's own: small ones that fill, and such as turn read-only."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def mounted(folder: Path, options: str) -> Iterator[None]:
    """Mount a file system on a folder; who may not mount cannot run the test."""
    folder.mkdir(exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("no right to mount a file system")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def seal(folder: Path) -> None:
    """Let nothing be written any more to what is mounted on a folder."""
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
