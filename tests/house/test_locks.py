"""The locks say exactly what is installed, and where it was made leaves no trace in them."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("requirements.lock", "requirements-dev.lock")


def locked(lock: str) -> dict[str, str]:
    """Read the packages of a lock, each with its line and hashes."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    pinned = re.findall(r"^([a-z0-9-]+)==(.*(?:\n    .*)*)", text, re.MULTILINE)
    return dict(pinned)


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[^A-Za-z0-9-]", wanted)[0].lower() for wanted in requirements}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_named_with_hashes(lock: str) -> None:
    assert [name for name, line in locked(lock).items() if "--hash=sha256:" not in line] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_index_and_no_path(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")

    assert re.findall(r"://|--index|--find-links|--extra|file:", text) == []


def test_all_that_is_asked_for_is_locked() -> None:
    asked = names(PROJECT["project"]["dependencies"])
    asked_by_developers = names(PROJECT["dependency-groups"]["dev"])

    assert asked <= set(locked("requirements.lock"))
    assert asked | asked_by_developers <= set(locked("requirements-dev.lock"))


def test_developers_run_what_offices_run() -> None:
    offices, developers = (
        {name: line.split()[0] for name, line in locked(lock).items()} for lock in LOCKS
    )

    assert offices.items() <= developers.items()


@pytest.mark.parametrize("package", ["pyside6-essentials", "sqlcipher3", "psycopg-binary"])
def test_linux_and_windows_wheels_are_hashed(package: str) -> None:
    assert locked("requirements.lock")[package].count("--hash=") >= 4
