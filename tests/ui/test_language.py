"""The screens speak English too: every text is translated, and what ships was compiled from it."""

import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from onestop.config import resource

ROOT = Path(__file__).resolve().parent.parent.parent
TOOLS = Path(sys.executable).parent
TEXTS = resource("translations/onestop_en.ts")


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translations with every text the screens have now."""
    copy = tmp_path_factory.mktemp("translations") / "onestop_en.ts"
    shutil.copy(TEXTS, copy)
    subprocess.run(
        [
            *(TOOLS / "pyside6-lupdate", "-silent", "-no-obsolete", "-locations", "none"),
            *("-extensions", "py", "onestop/ui", "onestop/app", "-ts", copy),
        ],
        cwd=ROOT,
        check=True,
    )
    return copy


def messages(file: Path) -> list[tuple[str, str, ET.Element]]:
    root = ET.parse(file).getroot()  # noqa: S314 -- our own file
    return [
        (context.findtext("name", ""), message.findtext("source", ""), message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def test_every_text_of_the_screens_has_its_english(gathered: Path) -> None:
    unfinished = [
        f"{context}: {source}"
        for context, source, message in messages(gathered)
        if (found := message.find("translation")) is None or found.get("type") == "unfinished"
    ]

    assert unfinished == [], "translate them, then run packaging/translations"


def test_a_translation_keeps_the_placeholders_of_its_text(gathered: Path) -> None:
    for _, source, message in messages(gathered):
        for found in message.iter("translation"):
            english = "".join(found.itertext())

            assert _placeholders(source) <= _placeholders(english), source


def test_what_ships_is_compiled_from_what_was_translated(tmp_path: Path) -> None:
    made = tmp_path / "onestop_en.qm"

    subprocess.run([TOOLS / "pyside6-lrelease", "-silent", TEXTS, "-qm", made], check=True)

    assert made.read_bytes() == resource("translations/onestop_en.qm").read_bytes()


def _placeholders(text: str) -> set[str]:
    return {part.partition("}")[0] for part in text.split("{")[1:]}
