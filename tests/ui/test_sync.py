"""The line to the province in words, and the panel of what waits."""

import pytest
from msgspec.structs import replace
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from onestop.domain.moments import milliseconds
from onestop.services import processing
from onestop.services.station import Station
from onestop.services.work import Desk
from onestop.sync.report import LineState, keep_line_state
from onestop.ui.sync.chip import LineChip
from onestop.ui.sync.words import LineKind, LineNow, chip_look, kind_of, reason_words, sentence
from onestop.ui.sync.workplace import SENT, WITHHELD, SyncPanel
from tests.ui import lived, naming
from tests.ui.at_the_counter import Stand
from tests.ui.conftest import Clock

AT = milliseconds(lived.at(lived.TODAY, "14:05"))
CALM = LineNow(
    state=LineState(last_contact=AT, agree=True),
    waiting=0,
    most=0,
    withheld=0,
    enrolled=True,
    today=lived.TODAY,
)
AWAY = LineState(last_contact=AT, away_since=AT)


@pytest.fixture
def subjects(station: Station, clock: Clock) -> dict[str, str]:
    """What has happened at the office so far, at an enrolled station."""
    station.home.hub.write_text("{}", "ascii")
    return lived.live(station, clock)


@pytest.fixture
def panel(
    qtbot: QtBot,
    station: Station,
    subjects: dict[str, str],
    stand: Stand,
) -> SyncPanel:
    """The panel on screen, its lists read."""
    del subjects
    shown = SyncPanel(stand(Desk(station, lived.clerk(station, lived.RECEIVER))))
    qtbot.addWidget(shown)
    shown.resize(1146, 614)
    shown.show()
    qtbot.waitUntil(lambda: shown.lines.rowCount() == 1 and shown.watch.now is not None)
    return shown


@pytest.mark.parametrize(
    ("now", "kind", "words"),
    [
        (CALM, LineKind.SYNCED, "Đã đồng bộ 14:05"),
        (replace(CALM, waiting=14, most=14), LineKind.WAITING, "Chờ gửi 14"),
        (replace(CALM, waiting=11, most=14), LineKind.SENDING, "Đang gửi 3/14"),
        (replace(CALM, state=AWAY), LineKind.OFFLINE, "Ngoại tuyến từ 14:05"),
        (
            replace(CALM, state=AWAY, waiting=14, most=14),
            LineKind.OFFLINE,
            "Ngoại tuyến từ 14:05 · 14",
        ),
        (replace(CALM, withheld=1), LineKind.WITHHELD, "1 việc cần xử lý"),
        (replace(CALM, state=LineState()), LineKind.NEVER, "Chưa kết nối với tỉnh"),
        (replace(CALM, enrolled=False, waiting=3), LineKind.ALONE, "Máy làm việc riêng"),
    ],
)
def test_every_state_of_the_line_has_its_words(now: LineNow, kind: LineKind, words: str) -> None:
    assert kind_of(now) is kind
    assert chip_look(now).text == words
    assert chip_look(now).glyph is not None
    assert sentence(now)


def test_an_hour_of_another_day_is_written_with_its_day() -> None:
    yesterday = milliseconds(lived.at(lived.TODAY.replace(day=19), "16:50"))

    now = replace(CALM, state=LineState(away_since=yesterday))

    assert chip_look(now).text == "Ngoại tuyến từ 16:50 19/11"


@pytest.mark.parametrize(
    ("skew", "words"),
    [
        (120_000, ""),
        (420_000, "Giờ máy này nhanh 7 phút, cần chỉnh lại."),
        (-420_000, "Giờ máy này chậm 7 phút, cần chỉnh lại."),
    ],
)
def test_a_clock_that_is_off_is_told_beside_the_line(skew: int, words: str) -> None:
    now = replace(CALM, state=LineState(last_contact=AT, agree=True, skew=skew))

    assert sentence(now) == f"{sentence(CALM)} {words}".rstrip()


@pytest.mark.parametrize(
    "code", ["UNCHECKED", "BEHIND", "FORGED", "NO_DUTY", "NOT_SEEN", "SOMETHING_NEW"]
)
def test_no_code_of_the_hub_reaches_a_person(code: str) -> None:
    words = reason_words(code)

    assert code not in words
    assert words.endswith(".")


def test_a_sentence_of_a_later_hub_is_shown_as_it_is() -> None:
    assert reason_words("Cơ quan nhận đã sáp nhập.") == "Cơ quan nhận đã sáp nhập."


def test_the_chip_is_spoken_and_opens_the_panel(qtbot: QtBot, themed: object) -> None:
    del themed
    chip = LineChip()
    qtbot.addWidget(chip)

    chip.show_now(CALM)
    with qtbot.waitSignal(chip.clicked):
        chip.click()

    assert chip.accessibleName() == "Đồng bộ: Đã đồng bộ 14:05"


def test_what_waits_is_listed_with_its_dossier(qtbot: QtBot, panel: SyncPanel) -> None:
    qtbot.waitUntil(lambda: panel.state.accessibleName() == "Chưa kết nối với tỉnh")

    cells = [panel.lines.index(0, at).data() for at in range(5)]

    assert cells == ["10:02", "Ghi chú", "…261120-0302", "Lê Thị Ẩm", "Chờ mạng"]


def test_a_lost_line_is_told_with_its_hour_and_what_waits(
    qtbot: QtBot, panel: SyncPanel, station: Station
) -> None:
    keep_line_state(station.local, AWAY)

    panel.watch.look()

    qtbot.waitUntil(lambda: panel.state.accessibleName() == "Ngoại tuyến từ 14:05 · 1")
    assert "1 việc tự gửi khi có mạng" in panel.sentence.text()


def test_what_is_held_back_says_why_and_what_to_do(
    qtbot: QtBot, panel: SyncPanel, station: Station, subjects: dict[str, str]
) -> None:
    lived.withhold(station, subjects["Ngô Thị Thắm"], "NOT_SEEN")
    panel.reload()
    panel.tabs.choose(WITHHELD)

    qtbot.waitUntil(lambda: panel.lines.rowCount() == 1 and panel.reason.isVisible())

    assert panel.reason.text.text() == (
        "Hồ sơ đang thuộc cơ quan khác. Nhờ cơ quan đó chuyển hồ sơ về đây."
    )
    qtbot.waitUntil(lambda: panel.state.accessibleName() == "1 việc cần xử lý")


def test_a_new_act_joins_what_waits_at_once(
    qtbot: QtBot, panel: SyncPanel, station: Station, subjects: dict[str, str]
) -> None:
    officer = Desk(station, lived.clerk(station, lived.OFFICER))

    officer.do(processing.take, subjects["Ngô Thị Thắm"])

    qtbot.waitUntil(lambda: panel.lines.rowCount() == 2)
    assert panel.lines.index(0, 1).data() == "Nhận xử lý"


def test_what_the_province_took_today_is_listed_as_confirmed(
    qtbot: QtBot, panel: SyncPanel
) -> None:
    panel.tabs.choose(SENT)

    qtbot.waitUntil(lambda: panel.lines.rowCount() > 5)
    assert panel.lines.index(0, 4).data() == "Đã xác nhận"


def test_try_now_asks_for_an_exchange(qtbot: QtBot, panel: SyncPanel) -> None:
    with qtbot.waitSignal(panel.nudged):
        panel.again.click()


def test_all_that_takes_keys_has_a_name(panel: SyncPanel) -> None:
    assert naming.unnamed(panel) == []
    assert naming.doubled_access_keys(panel) == []


def test_the_list_is_a_sound_model(qtmodeltester: ModelTester, panel: SyncPanel) -> None:
    qtmodeltester.check(panel.lines, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt's
