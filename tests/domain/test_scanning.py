"""A scan is what its pattern says, whatever the scanner and the input method added."""

import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.scanning import Scan, Scanned, read_scan
from onestop.domain.seal import seal_text
from onestop.domain.typed_code import Slip, TypedCode, typed_code

CODE = "000.00.99.H50-261120-0300"
CARD = "045088001234||Nguyễn Văn An|05021988|Nam|Đông Hà, Quảng Trị|10052021"
SEAL = seal_text(CODE, datetime(2026, 11, 25, 9, 30, tzinfo=UTC), 2, "0123456789", bytes(range(64)))


def _slip(slip: Slip) -> str:
    return typed_code(TypedCode(slip=slip, office=12, year=2026, serial=37))


@pytest.mark.parametrize(
    ("text", "what", "value"),
    [
        (CODE, Scanned.DOSSIER, CODE),
        (CODE.lower(), Scanned.DOSSIER, CODE),
        ("H15.50.05.13-261008-0975", Scanned.DOSSIER, "H15.50.05.13-261008-0975"),
        (f"https://dvc.example.vn/tra-cuu?MHS={CODE}&SGT=1", Scanned.DOSSIER, CODE),
        (f"https://dvc.example.vn/tra-cuu?x=1&mhs={CODE}", Scanned.DOSSIER, CODE),
        (SEAL, Scanned.RECEIPT, CODE),
        (CARD, Scanned.IDENTITY_CARD, "045088001234"),
        ("045088001234", Scanned.PERSONAL_NUMBER, "045088001234"),
        (_slip(Slip.TICKET), Scanned.TICKET, _slip(Slip.TICKET)),
        (_slip(Slip.LIST), Scanned.LIST, _slip(Slip.LIST)),
        (_slip(Slip.BADGE), Scanned.BADGE, _slip(Slip.BADGE)),
        (_slip(Slip.COMMAND), Scanned.COMMAND, _slip(Slip.COMMAND)),
        ("8935001234471", Scanned.UNKNOWN, "8935001234471"),
        ("", Scanned.UNKNOWN, ""),
    ],
)
def test_every_pattern_is_known_for_what_it_is(text: str, what: Scanned, value: str) -> None:
    scan = read_scan(text)

    assert (scan.what, scan.value) == (what, value)


@pytest.mark.parametrize("text", [CODE, SEAL, CARD, "045088001234", _slip(Slip.BADGE)])
@pytest.mark.parametrize(
    ("before", "after"), [("\x02", "\r\n"), ("]C1", "\x1d"), ("\ufeff ", "\x00")]
)
def test_what_the_scanner_adds_changes_nothing(text: str, before: str, after: str) -> None:
    assert read_scan(f"{before}{text}{after}") == read_scan(text)


def test_full_width_digits_are_digits() -> None:
    wide = "".join(chr(ord(char) + 0xFEE0) for char in CODE)

    assert read_scan(wide) == Scan(what=Scanned.DOSSIER, value=CODE)


def test_a_decomposed_card_gives_a_composed_name() -> None:
    scan = read_scan(unicodedata.normalize("NFD", CARD))

    assert scan.card is not None
    assert scan.card.name == unicodedata.normalize("NFC", "Nguyễn Văn An")


def test_a_receipt_gives_the_parts_of_its_seal() -> None:
    scan = read_scan(SEAL)

    assert scan.seal is not None
    assert (scan.seal.code, scan.seal.version, scan.seal.key) == (CODE, 2, "0123456789")
    assert scan.seal.signature == bytes(range(64))


@pytest.mark.parametrize(
    "text",
    [
        SEAL[:-1],
        SEAL.replace(":", ";"),
        f"{CODE}:1:2:3:4",
        f"{CODE}x",
        f"X{CODE}",
        f"http://x/tra-cuu?MHS={CODE}x",
        _slip(Slip.TICKET)[:-1],
        "4508800123",
        "04508800123O",
        "\u0660" * 12,
        "0450880012345",
        "a|b|c|d|e|f|g",
    ],
)
def test_nothing_is_guessed(text: str) -> None:
    assert read_scan(text).what is Scanned.UNKNOWN


@given(st.text())
def test_no_text_makes_the_router_fail(text: str) -> None:
    scan = read_scan(text)

    assert (scan.card is not None) == (scan.what is Scanned.IDENTITY_CARD)
    assert (scan.seal is not None) == (scan.what is Scanned.RECEIPT)


@given(st.text(alphabet="0123456789|:-.H\r\n\x1d/?=&", max_size=200))
def test_no_nearly_right_text_makes_the_router_fail(text: str) -> None:
    assert isinstance(read_scan(text).what, Scanned)


@given(st.text())
def test_the_value_of_a_scan_scans_as_itself(text: str) -> None:
    first = read_scan(text)

    if first.what in {Scanned.DOSSIER, Scanned.TICKET, Scanned.PERSONAL_NUMBER}:
        assert read_scan(first.value) == first
