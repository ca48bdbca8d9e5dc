"""Vietnamese is typed, codes are scanned and passwords are kept under a real input method.

A scan comes while a name is half written; the last word is still being composed when the clerk
receives. Both methods are tried: Telex turns letters into tones, VNI digits.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct, field

from onestop.config import Home
from onestop.domain.intake import Intake, TypedIdentity, TypedPerson
from onestop.domain.reception import Applicant
from onestop.services import lookup, reception
from onestop.services.sample import PASSWORD, RECEPTION_CLERK
from onestop.services.setting_up import set_up_sample
from onestop.services.signing_in import sign_in
from onestop.services.station import Station
from tests.rig.typist import Typist, missing, typist, until

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"no {', '.join(missing())} here")

PACES = (1, 5, 20)
CHECKOUT = Path(__file__).parents[2]


class Method(Struct, frozen=True, kw_only=True):
    """A way of typing Vietnamese, and the same words in it."""

    name: str
    citizen: str
    half: str
    street: str
    procedure: str


METHODS = (
    Method(
        name="telex",
        citizen="Nguyeenx Vawn DDuwcs",
        half="Nguyeenx Vawn DDuw",
        street="Soos 5, dduwowngf Hufng Vuwowng",
        procedure="hooj kinh doan",
    ),
    Method(
        name="vni",
        citizen="Nguye6n4 Va8n D9u7c1",
        half="Nguye6n4 Va8n D9u7",
        street="So61 5, d9u7o7ng2 Hu2ng Vu7o7ng",
        procedure="ho65 kinh doan",
    ),
)


class Office(Struct):
    """Counter 01, what its screen shows, and hands at its keyboard."""

    hands: Typist
    method: Method
    folder: Path
    codes: list[str] = field(default_factory=list)

    @property
    def home(self) -> Home:
        return Home(folder=self.folder / "home")

    @property
    def report(self) -> Path:
        return self.folder / "seen.json"

    def sees(self, **wanted: object) -> None:
        """Wait until the screen shows this."""
        self.waits(str(wanted), lambda seen: wanted.items() <= seen.items())

    def waits(self, what: str, holds: Callable[[dict[str, Any]], bool]) -> None:
        """Wait until something holds of what the screen shows."""
        until(lambda: f"{what}, but {self._seen()}", lambda: holds(self._seen()))

    def shown(self) -> str:
        """Give the text of the field that has the focus."""
        return str(self._seen()["text"])

    def come(self) -> None:
        """Sign in at the counter and start with somebody new."""
        until(lambda: "the window", lambda: self.hands.sees("Một Cửa"))
        self.sees(place="sign-in")
        self.hands.write(RECEPTION_CLERK)
        self.hands.press("Tab")
        self.hands.write(PASSWORD)
        self.hands.press("Return")
        self.sees(place="reception", focus="applicant-identity-number")

    def stored(self, name: str) -> Sequence[Applicant]:
        """Read the people of this name from the store, as another program does."""
        station = _station(self.home)
        try:
            desk = sign_in(station, RECEPTION_CLERK, PASSWORD)
            pages = [desk.ask(lookup.page, line.subject) for line in desk.ask(lookup.find, name)]
        finally:
            station.close()
        return [page.dossier.people.applicant for page in pages if page.dossier.people]

    def _seen(self) -> dict[str, Any]:
        if not self.report.exists():
            return {}
        seen: dict[str, Any] = json.loads(self.report.read_text(encoding="utf-8"))
        return seen


@pytest.fixture(scope="module", params=METHODS, ids=lambda method: method.name)
def rig(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Typist, Method]]:
    """A screen on which everybody types by one method."""
    method: Method = request.param
    with typist(tmp_path_factory.mktemp(method.name), method.name) as hands:
        yield hands, method


@pytest.fixture
def office(rig: tuple[Typist, Method], tmp_path: Path) -> Iterator[Office]:
    """Counter 01 with its desk open, nobody signed in, and three dossiers to scan."""
    hands, method = rig
    office = Office(hands, method, tmp_path)
    set_up_sample(office.home, lane=1)
    office.codes = _received(office.home, len(PACES))
    watched = (sys.executable, "-m", "tests.rig.watched_desk")
    # no printer of this machine is to print what is received here
    env = {**hands.env, "CUPS_SERVER": str(tmp_path / "nowhere")}
    with ExitStack() as opened:
        desk = opened.enter_context(
            subprocess.Popen(
                (*watched, str(office.home.folder), str(office.report)), env=env, cwd=CHECKOUT
            )
        )
        opened.callback(desk.terminate)
        yield office


def test_a_person_is_stored_as_written_though_the_last_word_was_still_composed(
    office: Office,
) -> None:
    office.come()

    office.hands.write("045088001234")
    office.hands.press("Return")
    office.sees(focus="applicant-name")
    office.hands.write(office.method.citizen)
    office.hands.press("Return")
    office.hands.write("05021988")
    office.hands.press("Return")
    office.hands.write("0905000214")
    office.hands.press("Return", "Tab")
    office.hands.write("TC05")
    office.waits("one proposal", lambda seen: seen["proposals"] == 1)
    office.hands.press("Return")
    office.sees(focus="papers")
    office.hands.press("ctrl+e", "alt+c")
    office.hands.write(office.method.street)
    office.sees(text="Số 5, đường Hùng Vương", composing=True)
    office.hands.press("ctrl+Return")

    until(lambda: "the reception", lambda: len(office.stored("Nguyễn Văn Đức")) == 1)
    (person,) = office.stored("Nguyễn Văn Đức")
    assert (person.name, person.address) == ("Nguyễn Văn Đức", "Số 5, đường Hùng Vương")
    assert person.identity is not None
    assert (person.identity.number, person.phone) == ("045088001234", "0905000214")


def test_a_scan_is_exact_and_leaves_the_half_written_name_alone(office: Office) -> None:
    office.come()
    office.hands.press("alt+h")
    scanned: list[str] = []

    for pace, code in zip(PACES, office.codes, strict=True):
        office.sees(place="reception", focus="applicant-name")
        office.hands.press("ctrl+a", "BackSpace")
        office.hands.write(office.method.half)
        office.sees(text="Nguyễn Văn Đư", composing=True)
        office.hands.scan(code, pace)
        scanned.append(code)
        office.sees(place="dossier", scans=scanned)
        office.hands.press("Escape")
        office.sees(place="reception", focus="applicant-name")

        assert office.shown() == "Nguyễn Văn Đư"


def test_a_scan_that_is_only_typed_is_exact_where_nothing_is_written(office: Office) -> None:
    office.come()
    office.hands.press("alt+t")
    office.hands.write("TC05")
    office.waits("one proposal", lambda seen: seen["proposals"] == 1)
    office.hands.press("Return")
    scanned: list[str] = []

    for pace, code in zip(PACES, office.codes, strict=True):
        office.sees(place="reception", focus="papers")
        office.hands.scan_bare(code, pace)
        scanned.append(code)
        office.sees(place="dossier", scans=scanned)
        office.hands.press("Escape")

    office.sees(place="reception", focus="papers", scans=scanned)


def test_procedures_are_proposed_while_the_word_is_composed(office: Office) -> None:
    office.come()
    office.hands.press("alt+t")

    office.hands.write(office.method.procedure)

    office.sees(focus="procedure", text="hộ kinh doan", composing=True)
    office.waits("proposals", lambda seen: bool(seen["proposals"] and seen["composing"]))


def _received(home: Home, count: int) -> list[str]:
    """Receive so many dossiers before the desk is opened; give their codes."""
    station = _station(home)
    desk = sign_in(station, RECEPTION_CLERK, PASSWORD)
    person = TypedPerson(name="Đỗ Ổi", identity=TypedIdentity(number="045171000317"))
    intake = Intake(procedure="TP01", applicant=person)
    codes = [desk.do(reception.receive, intake).code for _each in range(count)]
    station.close()
    return codes


def _station(home: Home) -> Station:
    return Station.open(home, lambda: datetime.now(UTC))  # noqa: TID251 - a clock
