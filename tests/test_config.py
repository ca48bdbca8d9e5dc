"""Where things lie."""

from pathlib import Path

import pytest

from onestop.config import Home, default_home, resource


def test_resources_are_found_from_the_checkout() -> None:
    assert resource("fonts/Tinos-Regular.ttf").is_file()


def test_the_home_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ONESTOP_HOME", str(tmp_path))

    assert default_home() == tmp_path


def test_a_home_without_a_name_is_shared_by_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ONESTOP_HOME")

    assert default_home().is_absolute()
    assert Path.home() not in default_home().parents


def test_everything_of_a_station_lies_in_its_folder(tmp_path: Path) -> None:
    home = Home(folder=tmp_path)

    places = [getattr(home, name) for name, it in vars(Home).items() if isinstance(it, property)]
    assert {place.parent for place in places} == {tmp_path}
    assert len(set(places)) == len(places) >= 8
