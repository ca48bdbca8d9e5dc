"""The demo as anybody would play it: two stations, a province, real windows, no screen."""

import json
import os
import subprocess
import sys
from pathlib import Path

SCREENS = (
    "sign-in",
    "reception-search",
    "reception",
    "reception-done",
    "dossier",
    "inbox",
    "return",
    "lookup",
    "sync",
)


def test_a_morning_leaves_papers_pictures_and_a_summary_the_hub_agrees_with(tmp_path: Path) -> None:
    out = tmp_path / "out"

    played = subprocess.run(
        [sys.executable, "-m", "onestop", "demo", "--out", str(out)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )

    assert played.returncode == 0, played.stderr
    summary = json.loads(played.stdout)
    assert summary["agree"] is True
    assert summary["received"] == summary["printed"] == summary["routed"] == 6
    assert summary["returned"] == 2
    assert len(list((out / "papers").glob("*.pdf"))) == 6
    for screen in SCREENS:
        for scheme in ("light", "dark"):
            assert (out / "pictures" / f"{screen}-{scheme}.png").stat().st_size > 10_000
    assert all(Path(file).is_file() for file in summary["files"])
