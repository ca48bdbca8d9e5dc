"""The demo: two stations and a province, a working morning through their real windows."""

import json
import shutil
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import psycopg
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from onestop.app.demo_desk import greet
from onestop.app.dressing import dressed
from onestop.app.start import Opening
from onestop.config import Home
from onestop.demo.hands import Hands
from onestop.demo.province import Province
from onestop.demo.script import Morning
from onestop.demo.script import play as play_script
from onestop.demo.seats import Seat
from onestop.journal.sample_office import SAMPLE_PASSWORD
from onestop.services.setting_up import set_up_sample
from onestop.sync.report import line_state

COUNTER, DEPARTMENT = 1, 2
RECEPTION_CLERK, OFFICER = "an.ttm", "ha.nt"


def play(clock: Callable[[], datetime], out: Path) -> int:
    """Play the morning into a folder; print one line that says what came of it."""
    _make_room(out)
    qInstallMessageHandler(_pass_on)
    application = dressed()
    with closing(Province.open(out / "province")) as province:
        summary = _morning(application, province, clock, out)
    sys.stdout.write(json.dumps(summary, ensure_ascii=False) + "\n")
    sys.stderr.write(f"Giấy hẹn: {out / 'papers'} · Ảnh màn hình: {out / 'pictures'}\n")
    return 0 if summary["agree"] else 1


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """Pass on what Qt says, but for what it says of every window where there is no screen."""
    if "propagateSizeHints" not in words:
        sys.stderr.write(words + "\n")


def _make_room(out: Path) -> None:
    """Remove what an earlier morning left, and nothing else."""
    for name in ("papers", "pictures", "stations", "province"):
        shutil.rmtree(out / name, ignore_errors=True)
    (out / "pictures").mkdir(parents=True)
    (out / "papers").mkdir()


def _morning(
    application: QApplication, province: Province, clock: Callable[[], datetime], out: Path
) -> dict[str, object]:
    hands = Hands(application, out / "pictures")
    homes = [_home(province, out / "stations", lane, clock) for lane in (COUNTER, DEPARTMENT)]
    openings = [Opening(home, clock, lambda: None) for home in homes]
    counter, department = (Seat(hands, opening) for opening in openings)
    for opening in openings:
        opening.show()
    try:
        hands.picture(openings[0].window, "sign-in")
        counter.sign_in(RECEPTION_CLERK, SAMPLE_PASSWORD)
        department.sign_in(OFFICER, SAMPLE_PASSWORD)
        morning = play_script(hands, counter, department)
        agree = _agreed((counter, department))
        hands.picture(openings[0].window, "agreed")
        return _summary(province, morning, hands, out) | {"agree": agree}
    finally:
        for opening in reversed(openings):
            opening.close()


def _home(province: Province, folder: Path, lane: int, clock: Callable[[], datetime]) -> Home:
    home = Home(folder=folder / f"quay-{lane:02}")
    set_up_sample(home, lane, province.hub.enrolment(lane).to_bytes())
    greet(home, clock)
    return home


def _agreed(seats: tuple[Seat, ...]) -> bool:
    """Wait until both stations hold what the hub holds."""

    def agree() -> bool:
        states = [line_state(seat.opened.parts.station.local) for seat in seats]
        return all(state.agree and not state.waiting for state in states)

    for _ in range(2):
        for seat in seats:
            seat.exchange("both sides agree", agree)
    return agree()


def _summary(province: Province, morning: Morning, hands: Hands, out: Path) -> dict[str, object]:
    """Count what the hub's own tables hold, beside what the script saw; they must be the same."""
    with psycopg.connect(province.hub.url) as connection:
        rows = connection.execute(
            "SELECT kind, count(*) FROM onestop.entry WHERE origin LIKE 'DEMO-%' GROUP BY kind"
        )
        held: dict[str, int] = dict(rows.fetchall())
    papers = _papers(out)
    expected = {
        "Received": len(morning.received),
        "Printed": len(papers),
        "Routed": len(morning.routed),
        "SentBack": len(morning.sent_back),
        "HandedOver": len(morning.returned),
    }
    differing = {kind for kind, count in expected.items() if held.get(kind, 0) != count}
    if differing:
        raise RuntimeError(f"the hub holds another number of {', '.join(sorted(differing))}")
    return {
        "received": held["Received"],
        "printed": held["Printed"],
        "routed": held["Routed"],
        "returned": held["HandedOver"],
        "sent": sum(held.values()),
        "files": sorted([*papers, *hands.taken]),
    }


def _papers(out: Path) -> list[str]:
    """Lay the receipts that were printed beside the pictures."""
    printed = sorted((out / "stations").glob("*/printed/*.pdf"))
    for file in printed:
        shutil.copy(file, out / "papers" / file.name)
    return [str(out / "papers" / file.name) for file in printed]
