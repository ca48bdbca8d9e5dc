"""A demo station for the commands, made once and copied for nobody: each test has its own."""

from pathlib import Path

import pytest

from tests.cli.commands import Terminal


@pytest.fixture
def terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Terminal:
    """A station of the sample office, lane 1, with somebody at its terminal."""
    for name in ("ONESTOP_PASSWORD", "ONESTOP_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    terminal = Terminal(tmp_path / "home", tmp_path, capsys)
    made = terminal.run("station", "init", "--office", "DEMO", "--lane", "1")
    assert made.code == 0
    return terminal
