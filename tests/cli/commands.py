"""Running commands as people do: through the program's own door, in this process."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from onestop.__main__ import main

Line = Mapping[str, Any]


class Ended(Struct, frozen=True):
    """What a command left behind."""

    code: int
    lines: Sequence[Line]
    said: str

    @property
    def line(self) -> Line:
        """The one line it answered."""
        (line,) = self.lines
        return line


class Terminal(Struct, frozen=True):
    """A person at a terminal of one station."""

    home: Path
    folder: Path
    captured: pytest.CaptureFixture[str]

    def run(self, *arguments: str) -> Ended:
        """Run a command on this station."""
        return self.bare("--home", str(self.home), *arguments)

    def bare(self, *arguments: str) -> Ended:
        """Run a command as it stands."""
        self.captured.readouterr()
        code = main(arguments)
        out, said = self.captured.readouterr()
        return Ended(code, [json.loads(line) for line in out.splitlines() if line[:1] == "{"], said)

    def file(self, content: object, name: str = "dossiers.json") -> str:
        """Write a file to hand in."""
        path = self.folder / name
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        return str(path)

    def receive(self, *dossiers: Line) -> Ended:
        """Receive dossiers from a file."""
        return self.run("receive", self.file(list(dossiers)))


def dossier(**changed: object) -> dict[str, Any]:
    """Give a dossier that may be received."""
    return {
        "procedure": "TC05",
        "applicant": {
            "kind": "person",
            "name": "Nguyễn Văn Đức",
            "identity": {"kind": "personal_number", "number": "045088001234"},
            "birth_date": "1988-02-05",
            "phone": "0912345678",
            "email": "",
            "address": "Khu phố 2, Phường 1",
        },
        "owner": None,
        "sets": 1,
        "return_at": "counter",
        "note": "",
        **changed,
    }


def applicant(**changed: object) -> dict[str, Any]:
    """Give a dossier whose applicant differs."""
    whole = dossier()
    return {**whole, "applicant": {**whole["applicant"], **changed}}
