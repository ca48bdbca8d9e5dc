"""The persons of a closed dossier are erased from the command line."""

import pytest

from tests.cli.commands import Terminal, dossier

ERASE = ("--ground", "requested", "--decision", "12/QĐ-UBND", "--dated", "2020-01-02")
ADMINISTERS = ("--clerk", "duc.pm")


@pytest.fixture
def closed(terminal: Terminal) -> str:
    """The number of a reception that was taken back."""
    number = str(terminal.receive(dossier()).line["number"])
    assert terminal.run("cancel", number, "--reason", "dân rút hồ sơ").code == 0
    return number


def test_an_erased_dossier_is_answered_and_found_by_number_only(
    terminal: Terminal, closed: str
) -> None:
    ended = terminal.run("erase", closed, *ERASE, *ADMINISTERS)

    assert ended.line == {
        "number": closed,
        "status": 7,
        "step": "cancelled",
        "erased": True,
        "deleted": True,
    }
    assert terminal.run("search", "duc nguyen").lines == []
    assert terminal.run("search", closed).line["name"] == ""
    history = terminal.run("show", closed).line["history"]
    assert [told["kind"] for told in history] == [
        "Received",
        "Printed",
        "Cancelled",
        "Erased",
    ]
    assert terminal.run("verify").line["broken"] == []


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        (("--clerk", "an.ttm"), "nhiệm vụ khác"),
        (("--decision", "của ông Đức"), "Nhập số quyết định viết liền"),
        (("--dated", "2100-01-01"), "Ngày quyết định không được sau hôm nay"),
    ],
)
def test_what_may_not_be_erased_stays(
    terminal: Terminal, closed: str, changed: tuple[str, str], sentence: str
) -> None:
    ended = terminal.run("erase", closed, *ERASE, *ADMINISTERS, *changed)

    assert (ended.code, ended.lines) == (1, [])
    assert sentence in ended.said
    assert terminal.run("search", "duc nguyen").line["number"] == closed


def test_a_dossier_on_its_way_is_not_erased(terminal: Terminal) -> None:
    number = str(terminal.receive(dossier()).line["number"])

    ended = terminal.run("erase", number, *ERASE, *ADMINISTERS)

    assert (ended.code, ended.lines) == (1, [])
    assert "Chưa làm được việc này" in ended.said


def test_an_erased_receipt_is_not_printed_again_and_its_code_still_judged(
    terminal: Terminal, closed: str
) -> None:
    out = str(terminal.folder / "receipt.pdf")
    terminal.run("erase", closed, *ERASE, *ADMINISTERS)

    ended = terminal.run("form", "receipt", closed, "--out", out)

    assert ended.code == 1
    assert "đã xóa theo quyết định" in ended.said
    again = terminal.run("erase", closed, *ERASE, *ADMINISTERS)
    assert "đã xóa theo quyết định" in again.said


@pytest.mark.parametrize("ground", ["", "because", "REQUESTED"])
def test_a_ground_the_law_does_not_know_is_wrong_usage(
    terminal: Terminal, closed: str, ground: str
) -> None:
    ended = terminal.run("erase", closed, *ERASE, "--ground", ground, *ADMINISTERS)

    assert ended.code == 2


def test_with_a_hub_the_province_is_waited_for(terminal: Terminal, closed: str) -> None:
    nowhere = "postgresql://nobody:none@127.0.0.1:1/onestop"
    assert terminal.run("station", "enrol", "--hub", nowhere).code == 0

    ended = terminal.run("erase", closed, *ERASE, *ADMINISTERS)

    assert (ended.code, ended.lines) == (1, [])
    assert "Chờ tỉnh xác nhận" in ended.said
    assert terminal.run("search", "duc nguyen").line["number"] == closed
