"""Counters of the sample office: homes of their own, spoken to through the real command."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct

from tests.waiting import PATIENCE_SECONDS

NAMES = ("Nguyễn Văn Đức", "Trần Thị Hồng Gấm", "Đỗ Ổi", "Lê Quý Đôn", "Hồ Thị Kỷ")


class Ended(Struct, frozen=True):
    """What a command left behind."""

    code: int
    lines: Sequence[Mapping[str, Any]]
    said: str

    @property
    def line(self) -> Mapping[str, Any]:
        """The one line it answered."""
        (line,) = self.lines
        return line


class Counter(Struct, frozen=True):
    """A station that is reached through the command line only."""

    home: Path

    @classmethod
    def set_up(cls, home: Path, lane: int, hub: str = "") -> "Counter":
        """Set a station up, with a line to a hub where one is named."""
        counter = cls(home)
        line = ("--hub", hub) if hub else ()
        counter.must("station", "init", "--office", "DEMO", "--lane", str(lane), *line)
        return counter

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start a command; what it answers is read from its pipe."""
        return subprocess.Popen(
            [sys.executable, "-m", "onestop", "--home", str(self.home), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "ONESTOP_LANG": "vi"},
        )

    def run(self, *arguments: str) -> Ended:
        """Run a command to its end."""
        return ended(self.start(*arguments))

    def must(self, *arguments: str) -> Ended:
        """Run a command that does all it was asked."""
        done = self.run(*arguments)
        assert done.code == 0, done.said
        return done

    def dossiers(self, count: int) -> str:
        """Write a file of dossiers to receive."""
        path = self.home.with_name(f"{self.home.name}-{count}.json")
        path.write_text(json.dumps([dossier(index) for index in range(count)]), encoding="utf-8")
        return str(path)


def ended(process: subprocess.Popen[bytes]) -> Ended:
    """Wait for a command and read what it left behind."""
    out, said = process.communicate(timeout=PATIENCE_SECONDS)
    return Ended(process.returncode, whole_lines(out), said.decode())


def killed(process: subprocess.Popen[bytes], after: float) -> Ended:
    """Kill a command that has not ended after so many seconds, without a warning."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(after)
    process.kill()
    return ended(process)


def whole_lines(out: bytes) -> list[Mapping[str, Any]]:
    """Read what was answered; a line cut short was not answered."""
    return [json.loads(line) for line in out.splitlines(keepends=True) if line.endswith(b"\n")]


def dossier(index: int) -> Mapping[str, object]:
    """Give one of many dossiers."""
    return {
        "procedure": "TC05",
        "applicant": {
            "name": f"{NAMES[index % len(NAMES)]} {index}",
            "identity": {"number": f"045088{index:06}"},
            "phone": f"09{index:08}",
            "address": "Khu phố 2, Phường 1",
        },
    }
