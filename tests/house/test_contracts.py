"""Each contract of the house is broken once on purpose and seen to be reported."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
LINT = Path(sys.executable).parent / "lint-imports"

# Contract, and the modules that break it.
SABOTAGES = {
    "a room without a layer": ("layers", {"attic/__init__.py": ""}),
    "an arrow upwards": ("layers", {"journal/sabotage.py": "import onestop.services"}),
    "screens in the command line": ("layers", {"cli/sabotage.py": "import onestop.ui"}),
    "services that draw": ("layers", {"services/sabotage.py": "import onestop.documents"}),
    "a circle": (
        "no-circles",
        {
            "services/sabotage.py": "import onestop.services.sabotaged",
            "services/sabotaged.py": "import onestop.services.sabotage",
        },
    ),
    "a clock in the domain": ("domain-is-pure", {"domain/sabotage.py": "import time"}),
    "a library in the domain": ("domain-is-pure", {"domain/sabotage.py": "import sqlalchemy"}),
    "Qt in a service": ("only-ui-knows-qt", {"services/sabotage.py": "import PySide6.QtCore"}),
    "SQL on a screen": ("screens-know-no-sql", {"ui/sabotage.py": "import sqlalchemy"}),
    "SQL in a command": ("screens-know-no-sql", {"cli/sabotage.py": "import onestop.journal"}),
    "a form that reads tables": (
        "documents-from-data",
        {"documents/sabotage.py": "import onestop.models"},
    ),
    "a service that calls the hub": ("hub-servers", {"services/sabotage.py": "import psycopg"}),
    "a service that writes the journal": (
        "journal-writes",
        {"services/sabotage.py": "import onestop.models.journal"},
    ),
    "a workplace in a workplace": (
        "workplaces",
        {
            "ui/returns/__init__.py": "",
            "ui/reception/__init__.py": "",
            "ui/reception/sabotage.py": "import onestop.ui.returns",
        },
    ),
}


@pytest.mark.parametrize("sabotage", SABOTAGES)
def test_a_broken_contract_is_reported(sabotage: str, tmp_path: Path) -> None:
    contract, modules = SABOTAGES[sabotage]
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "onestop", tmp_path / "onestop", ignore=only_sources)
    for name, source in modules.items():
        module = tmp_path / "onestop" / name
        module.parent.mkdir(exist_ok=True)
        module.write_text(f'"""Broken on purpose."""\n\n{source}\n', encoding="utf-8")

    checked = subprocess.run(
        [LINT, "--no-logo", "--no-cache", "--contract", contract],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert checked.returncode == 1
    assert "BROKEN" in checked.stdout
    assert "sabotage" in checked.stdout or "attic" in checked.stdout


def only_sources(folder: str, names: list[str]) -> list[str]:
    """Leave out what is neither a module nor a folder of modules."""
    return [
        name
        for name in names
        if name == "__pycache__" or not (name.endswith(".py") or (Path(folder) / name).is_dir())
    ]
