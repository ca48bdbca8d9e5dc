"""Letters on paper: every Vietnamese one, from fonts the file carries itself."""

import re
import unicodedata
from typing import Literal

import pytest
from msgspec.structs import replace
from reportlab.pdfbase.ttfonts import TTFont

from onestop.config import resource
from onestop.documents.page import Face, Ink, clean, width_of
from onestop.documents.receipt import receipt
from onestop.domain.folding import readable, tidied
from onestop.domain.forms import PaperSize
from tests.documents.reading import texts_of
from tests.documents.samples import RECEIPT

TONES = "\u0300\u0301\u0303\u0309\u0323"
SMALL = [
    unicodedata.normalize("NFC", vowel + tone)
    for vowel in "aăâeêioôơuưy"
    for tone in ["", *TONES]
    if vowel + tone not in "aeiouy"
] + ["đ"]
LETTERS = "".join(SMALL) + "".join(SMALL).upper()


def test_there_are_134_letters() -> None:
    assert len(set(LETTERS)) == 134


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_every_vietnamese_letter_is_extracted_composed(form: Literal["NFC", "NFD"]) -> None:
    words = [LETTERS[at : at + 6] for at in range(0, len(LETTERS), 6)]
    name = unicodedata.normalize(form, " ".join(words))
    data = replace(RECEIPT, owner=name, content=name)

    text = " ".join(texts_of(receipt(data, PaperSize.A4)))

    assert [word for word in words if text.count(word) < 2] == []


def test_every_face_has_every_letter() -> None:
    missing = "\ue000"
    for face in Face:
        ink = Ink(face, 10)
        assert all(width_of(letter, ink) for letter in LETTERS)
        assert width_of("i", ink) < width_of("m", ink)
        assert width_of("ẫ", ink) == width_of("a", ink) != width_of(missing, ink)


@pytest.mark.parametrize("paper", PaperSize)
def test_every_font_is_embedded_and_none_is_named_that_is_not(paper: PaperSize) -> None:
    pdf = receipt(RECEIPT, paper)

    fonts = re.findall(rb"/BaseFont /([A-Za-z0-9+-]+)", pdf)
    assert fonts
    assert all(re.fullmatch(rb"[A-Z]{6}\+Tinos(-\w+)?", font) for font in fonts)
    assert len(re.findall(rb"/FontFile2 ", pdf)) == len(fonts)
    assert b"Helvetica" not in pdf


def test_a_receipt_names_no_moment_and_no_machine() -> None:
    pdf = receipt(RECEIPT, PaperSize.A5)

    (made,) = set(re.findall(rb"/(?:CreationDate|ModDate) \((.*?)\)", pdf))
    assert made.startswith(b"D:2000")


def test_what_has_no_shape_becomes_a_space() -> None:
    assert clean("a\nb\tc\u200bd\ud800e") == "a b c d e"


@pytest.mark.parametrize("face", Face)
def test_whatever_a_clerk_may_type_has_a_shape_on_paper(face: Face) -> None:
    shapes = TTFont(face, str(resource(f"fonts/{face}.ttf"))).face.charToGlyph
    typed = [chr(code) for code in range(0x20, 0x110000) if readable(chr(code))]

    kept = [letter for letter in typed if clean(letter).strip() and tidied(letter)]

    assert len(kept) > 1_900
    assert [letter for letter in kept if ord(letter) not in shapes] == []
