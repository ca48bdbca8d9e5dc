"""Handing a result over: scan, match, one key."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from onestop.domain.dossier import Stage
from onestop.domain.facts import HandedOver
from onestop.domain.scanning import read_scan
from onestop.services import collecting, dossier_page, reception, returns
from onestop.services.work import Desk
from onestop.ui.returns.workplace import Returns
from tests.ui.returns.handed import CARD, READY, STRANGER, code, load, page, seal


def test_two_scans_and_one_key_hand_a_result_over(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    load(qtbot, place, READY, seal(counter, subjects[READY]))

    place.take_scan(read_scan(CARD))
    place.take_primary()

    qtbot.waitUntil(lambda: page(counter, subjects[READY]).dossier.stage is Stage.COLLECTED)
    fact = page(counter, subjects[READY]).story[-1].fact
    assert isinstance(fact, HandedOver)
    assert fact.in_person
    assert fact.private is not None
    assert fact.private.name == READY
    qtbot.waitUntil(lambda: place.lists.today.rowCount() == 4)
    assert place.field.text() == ""


def test_a_second_press_hands_nothing_over_twice_and_says_nothing(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    load(qtbot, place, READY, code(counter, subjects[READY]))
    place.take_scan(read_scan(CARD))

    place.take_primary()
    place.take_primary()

    qtbot.waitUntil(lambda: place.lists.today.rowCount() == 4)
    qtbot.waitUntil(lambda: not place.background.busy())
    assert not place.refusal.isVisible()


def test_the_next_person_stays_when_the_answer_about_the_last_one_comes(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    load(qtbot, place, READY, code(counter, subjects[READY]))
    place.take_scan(read_scan(CARD))
    view = counter.ask(dossier_page.view, subjects["Hồ Văn Ỷ"])

    place.take_primary()
    place._show(view, again=False)  # noqa: SLF001 -- the next scan was read before the answer
    qtbot.waitUntil(lambda: place.lists.today.rowCount() == 4)
    qtbot.waitUntil(lambda: not place.background.busy())

    assert "Hồ Văn Ỷ" in place.sheet._person.text()  # noqa: SLF001 -- words only
    assert place.answer.isVisible()


def test_a_refusal_about_one_result_does_not_stand_over_another(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    load(qtbot, place, READY, code(counter, subjects[READY]))
    place.take_scan(read_scan(CARD))
    view = counter.ask(dossier_page.view, subjects["Hồ Văn Ỷ"])
    person = place.sheet.collector.collector()
    counter.do(returns.hand_over, subjects[READY], person)

    place.take_primary()
    with qtbot.waitSignal(place.said):
        place._show(view, again=False)  # noqa: SLF001 -- the next scan was read before the answer

    assert not place.refusal.isVisible()


def test_an_answer_to_an_earlier_scan_does_not_replace_the_later_one(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    load(qtbot, place, READY, code(counter, subjects[READY]))
    early = read_scan(code(counter, subjects["Hồ Văn Ỷ"]))
    found = counter.ask(collecting.asked, early)

    place._found(early, found)  # noqa: SLF001 -- the slower of two readers
    qtbot.waitUntil(lambda: not place.background.busy())

    assert READY in place.sheet._person.text()  # noqa: SLF001 -- words only


def test_a_typed_number_is_matched_like_a_card(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    load(qtbot, place, READY, code(counter, subjects[READY]))

    QTest.keyClicks(place.sheet.collector.card, "045 191 000 452")
    QTest.keyClick(place.sheet.collector.card, Qt.Key.Key_Return)

    assert place.sheet.collector.match.accessibleName() == "Khớp: giấy tờ của Đặng Thị Hồng Nhị"


def test_a_strangers_card_is_named_and_hands_nothing_over(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    load(qtbot, place, READY, code(counter, subjects[READY]))

    place.take_scan(read_scan(STRANGER))
    place.take_primary()

    assert place.sheet.collector.match.accessibleName().startswith("Không khớp: thẻ của Lê Văn Đỗ")
    assert place.sheet.collector.card.accessibleDescription() != ""
    assert page(counter, subjects[READY]).dossier.stage is Stage.READY


def test_another_number_takes_the_match_away(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    load(qtbot, place, READY, code(counter, subjects[READY]))
    place.take_scan(read_scan(CARD))

    place.sheet.collector.card.setText("04519")
    place.take_primary()

    assert not place.sheet.collector.match.isVisible()
    assert page(counter, subjects[READY]).dossier.stage is Stage.READY


def test_numbers_stand_in_groups_and_still_match(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    load(qtbot, place, READY, code(counter, subjects[READY]))

    place.take_scan(read_scan(CARD))

    assert place.sheet.collector.card.text() == "045 191 000 452"
    assert place.sheet._about.text().endswith("0912 345 678")  # noqa: SLF001 -- words only
    assert place.sheet.collector.collector().identity is not None


def test_the_title_tells_of_a_refusal_until_the_field_is_put_right(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    told: list[bool] = []
    place.refused.connect(told.append)
    load(qtbot, place, READY, code(counter, subjects[READY]))

    place.take_primary()
    refused = told[-1], place.sheet.errors.isVisible()
    place.take_scan(read_scan(CARD))

    assert refused == (True, True)
    assert told[-1] is False
    assert not place.sheet.errors.isVisible()
    assert place.sheet.collector.card.hasFocus()


def test_a_refusal_stays_while_one_of_two_fields_is_put_right(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    load(qtbot, place, READY, code(counter, subjects[READY]))
    place.sheet.collector.proxy.setChecked(True)
    place.take_primary()

    place.sheet.collector.name.setText("Lê Văn Đỗ")
    one = place.sheet.errors.isVisible()
    place.sheet.collector.letter.setText("Giấy ủy quyền 12/UQ, 18/11/2026")

    assert one
    assert not place.sheet.errors.isVisible()


def test_whoever_comes_for_another_brings_a_letter(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    load(qtbot, place, READY, code(counter, subjects[READY]))
    place.take_scan(read_scan(STRANGER))
    place.sheet.collector.proxy.setChecked(True)
    place.take_primary()
    assert place.sheet.collector.letter.accessibleDescription() != ""

    place.sheet.collector.letter.setText("Giấy ủy quyền 12/UQ, 18/11/2026, UBND xã Hải Thọ")
    place.take_primary()

    qtbot.waitUntil(lambda: page(counter, subjects[READY]).dossier.stage is Stage.COLLECTED)
    fact = page(counter, subjects[READY]).story[-1].fact
    assert isinstance(fact, HandedOver)
    assert not fact.in_person
    assert fact.private is not None
    assert fact.private.name == "Lê Văn Đỗ"


def test_news_keep_what_was_typed_about_the_collector(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    load(qtbot, place, READY, code(counter, subjects[READY]))
    place.sheet.collector.proxy.setChecked(True)
    place.sheet.collector.letter.setText("12/UQ")
    before = place.lists.waiting.rowCount()

    counter.do(reception.cancel, subjects["Tạ Văn Vượng"], "nhập nhầm")
    place.reload()
    qtbot.waitUntil(lambda: not place.background.busy())

    assert place.lists.waiting.rowCount() == before
    assert place.sheet.collector.letter.text() == "12/UQ"
