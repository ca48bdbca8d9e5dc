"""Telling what a scan is, without any station."""

import pytest

from tests.cli.commands import Terminal, dossier

CARD = "045088001234|190012345|Nguyễn Văn Đức|05021988|Nam|Khu phố 2, Phường 1|01012021"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("000.00.99.H50-261123-0100", "dossier"),
        ("]C1000.00.99.H50-261123-0100", "dossier"),
        ("xin chào", "unknown"),
        ("", "unknown"),
        ("'; DROP TABLE", "unknown"),
        ("04508800123", "unknown"),
    ],
)
def test_a_scan_is_told_by_its_exact_pattern(terminal: Terminal, text: str, what: str) -> None:
    ended = terminal.bare("scan", text)

    assert (ended.code, ended.line["what"]) == (0, what)


def test_a_card_is_told_with_its_fields(terminal: Terminal) -> None:
    line = terminal.bare("scan", CARD).line

    assert line["what"] == "identity_card"
    assert line["value"] == {
        "number": "045088001234",
        "name": "Nguyễn Văn Đức",
        "birth_date": "1988-02-05",
        "sex": "male",
        "address": "Khu phố 2, Phường 1",
        "cmnd": "190012345",
        "issued_on": "2021-01-01",
    }


def test_what_a_card_cannot_be_right_about_is_said(terminal: Terminal) -> None:
    ended = terminal.bare("scan", CARD.replace("05021988", "05021989"))

    assert ended.code == 0
    assert "Năm sinh" in ended.said


def test_a_bare_personal_number_is_its_owners_card(terminal: Terminal) -> None:
    line = terminal.bare("scan", "045088001234").line

    assert line == {"what": "identity_card", "value": {"number": "045088001234"}}


def test_a_receipts_qr_is_its_dossier(terminal: Terminal) -> None:
    number = terminal.receive(dossier()).line["number"]
    seal = f"{number}:202612010730:1:2410928606:{7:0155d}"

    assert terminal.bare("scan", seal).line == {"what": "dossier", "value": number}
