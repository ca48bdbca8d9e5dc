"""Finding dossiers and telling where they stand."""

import pytest

from tests.cli.commands import Terminal, applicant, dossier

SEAL_DIGITS = 155


def test_a_dossier_tells_where_it_stands_and_its_story(terminal: Terminal) -> None:
    number = terminal.receive(dossier()).line["number"]

    line = terminal.run("show", number).line

    assert {name: line[name] for name in ("number", "status", "step", "confirmed")} == {
        "number": number,
        "status": 2,
        "step": "at_counter",
        "confirmed": False,
    }
    assert line["holder"] == "Bộ phận Tiếp nhận và Trả kết quả"
    assert [told["kind"] for told in line["history"]] == ["Received", "Printed"]
    assert line["history"][0]["who"] == "Trần Thị Mỹ Ẩn"
    assert line["history"][0]["at"].endswith("+07:00")
    assert not any(told["confirmed"] or told["disputed"] for told in line["history"])


def test_any_part_only_one_code_has_names_it(terminal: Terminal) -> None:
    first, second = (line["number"] for line in terminal.receive(dossier(), dossier()).lines)
    tail = first.partition("-")[2]

    for part in (first, first.lower(), f" {first} ", tail, tail.replace("-", ""), "0100"):
        assert terminal.run("show", part).line["number"] == first
    assert terminal.run("show", "0101").line["number"] == second


@pytest.mark.parametrize(
    ("part", "sentence"), [("01", "có nhiều hồ sơ khớp"), ("0177", "Chưa thấy"), ("", "Chưa thấy")]
)
def test_a_part_of_several_codes_or_of_none_names_nothing(
    terminal: Terminal, part: str, sentence: str
) -> None:
    terminal.receive(dossier(), dossier())

    ended = terminal.run("show", part)

    assert (ended.code, ended.lines) == (1, [])
    assert sentence in ended.said


def test_a_name_never_stands_for_a_number(terminal: Terminal) -> None:
    terminal.receive(dossier())

    assert terminal.run("cancel", "duc nguyen", "--reason", "x").code == 1


def test_people_are_found_without_accents_in_any_order_by_telephone_and_by_paper(
    terminal: Terminal,
) -> None:
    terminal.receive(dossier(), applicant(name="Đỗ Ổi", identity=None, phone="0987654321"))

    for words in ("duc nguyen", "NGUYỄN VĂN ĐỨC", "nguyen van d", "0912345678", "045088001234"):
        assert terminal.run("search", words).line["name"] == "Nguyễn Văn Đức"
    assert terminal.run("search", "oi do").line["name"] == "Đỗ Ổi"


def test_a_search_answers_one_line_a_hit_up_to_its_limit(terminal: Terminal) -> None:
    terminal.receive(*[dossier()] * 3)

    hits = terminal.run("search", "duc", "--limit", "2").lines

    assert [line["number"][-4:] for line in hits] == ["0102", "0101"]
    assert set(hits[0]) == {"number", "name", "procedure", "status", "due"}


def test_no_hit_is_an_answer(terminal: Terminal) -> None:
    ended = terminal.run("search", "khong co ai")

    assert (ended.code, ended.lines) == (0, [])


@pytest.mark.parametrize("words", ["'; DROP TABLE dossier; --", '"', "* OR 1", "NEAR(", "%", "🙂"])
def test_any_words_may_be_searched_for(terminal: Terminal, words: str) -> None:
    assert terminal.run("search", words).code == 0
