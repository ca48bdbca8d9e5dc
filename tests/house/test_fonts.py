"""The fonts we ship hold every letter we write."""

import itertools
import unicodedata

import pytest
from fontTools.ttLib import TTFont

from onestop.config import resource

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LETTERS = {
    unicodedata.normalize("NFC", vowel + tone)
    for vowel, tone in itertools.product(VOWELS + VOWELS.upper(), TONES)
} | {"đ", "Đ"}
FORMS = ("Tinos-Regular", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic")
SCREENS = ("NotoSans-Regular", "NotoSans-SemiBold")
PUNCTUATION = "0123456789…–·×₫“”«»"
SHAPES = "‹›▸▾↑↓←→↵✓✕●○⚠☐☑≤≥−ⓘ"


def missing(font: str, wanted: set[str]) -> set[str]:
    held = TTFont(resource(f"fonts/{font}.ttf")).getBestCmap()
    return {letter for letter in wanted if ord(letter) not in held}


def test_vietnamese_has_134_letters_beyond_ascii() -> None:
    assert len([letter for letter in LETTERS if not letter.isascii()]) == 134


@pytest.mark.parametrize("font", FORMS + SCREENS)
def test_every_vietnamese_letter_is_there(font: str) -> None:
    assert missing(font, LETTERS | set(PUNCTUATION)) == set()


@pytest.mark.parametrize("font", SCREENS)
def test_every_shape_of_the_screens_is_there(font: str) -> None:
    assert missing(font, set(SHAPES)) == set()


@pytest.mark.parametrize("font", SCREENS)
def test_digits_can_stand_in_columns(font: str) -> None:
    features = TTFont(resource(f"fonts/{font}.ttf"))["GSUB"].table.FeatureList.FeatureRecord

    assert "tnum" in {feature.FeatureTag for feature in features}
