"""A lived-in office: two dozen dossiers in every stage, recorded through the real tasks.

The day is Friday 20/11/2026; what happened before ten o'clock is confirmed by the province.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Protocol

import msgspec
from msgspec import Struct

from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.entries import Entry, digest_of
from onestop.domain.facts import Collector, Noted, Words
from onestop.domain.identity import Identity, read_identity
from onestop.domain.intake import Intake, TypedIdentity, TypedPerson
from onestop.domain.people import Clerk
from onestop.domain.reception import ApplicantKind
from onestop.journal.codec import closed, seal_of
from onestop.journal.reading import Head, head, history
from onestop.journal.writing import accept, note_held, note_withheld
from onestop.services import processing, reception, returns
from onestop.services.station import Station
from onestop.services.work import Desk

TODAY = date(2026, 11, 20)
RECEIVER = "c01"
OFFICER = "c03"
HEAD = "c04"


class Clock:
    """A clock that stands where it is put."""

    def __init__(self) -> None:
        self.now = at(TODAY, "10:05")

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=3)
        return self.now


def at(day: date, clock: str) -> datetime:
    """Give an office moment in UTC."""
    hour, minute = clock.split(":")
    local = datetime(day.year, day.month, day.day, int(hour), int(minute), tzinfo=OFFICE_TIME)
    return local.astimezone(UTC)


FIRST = at(date(2026, 11, 9), "07:00")


class Case(Struct, frozen=True):
    """One dossier: who came when for what, and how far it got."""

    name: str
    number: str
    procedure: str
    received: datetime
    routed: bool = True
    taken_by: str = ""
    result: str = ""
    sent_back: bool = False
    collected_at: str = ""


def _day(text: str, clock: str) -> datetime:
    day, month = text.split("/")
    return at(date(2026, int(month), int(day)), clock)


CASES = (
    Case("Lê Văn Đỗ", "045085001188", "TC05", _day("11/11", "08:10"), taken_by=OFFICER),
    Case("Phạm Thị Ổi", "045190000241", "1.001612", _day("17/11", "16:30"), taken_by=HEAD),
    Case("Nguyễn Hữu Ẩn", "045079000259", "1.001612", _day("18/11", "10:20"), taken_by=OFFICER),
    Case("Trần Thị Ngỡi", "045188000276", "2.000720", _day("18/11", "14:05"), taken_by=OFFICER),
    Case("Lê Thị Ẩm", "045190012345", "1.001612", _day("20/11", "09:12")),
    Case("Võ Đình Quế", "045082000288", "1.001266", _day("19/11", "08:40"), taken_by=OFFICER),
    Case("Hợp tác xã nông nghiệp An Phú", "", "TC06", _day("18/11", "09:00"), taken_by=HEAD),
    Case("Ngô Thị Thắm", "045193000301", "1.001266", _day("20/11", "07:50")),
    Case("Bùi Quang Vẫn", "045077000290", "TC07", _day("17/11", "10:10"), taken_by=OFFICER),
    Case("Hoàng Thị Lựu", "045186000163", "TC07", _day("16/11", "15:20"), taken_by=HEAD),
    Case("Mai Thị Sẵn", "045195000175", "TC01", _day("10/11", "09:45"), taken_by=HEAD),
    Case("Đặng Quang Sỹ", "045083000197", "TC05", _day("13/11", "09:30"), True, OFFICER, "41/GCN"),
    Case(
        "Đặng Thị Hồng Nhị",
        "045191000452",
        "1.001612",
        _day("17/11", "08:15"),
        True,
        OFFICER,
        "38/GCN",
        True,
    ),
    Case(
        "Hồ Văn Ỷ", "045072000064", "1.001570", _day("16/11", "09:05"), True, OFFICER, "35/XN", True
    ),
    Case(
        "Trương Thị Kỷ",
        "045189000066",
        "1.001266",
        _day("12/11", "09:25"),
        True,
        HEAD,
        "33/TB",
        True,
    ),
    Case(
        "Trần Thị Mỹ Lệ",
        "045192000157",
        "TC06",
        _day("12/11", "08:05"),
        True,
        OFFICER,
        "31/GCN",
        True,
        "09:41",
    ),
    Case(
        "Phan Ngọc Sỹ",
        "045080000021",
        "1.001612",
        _day("16/11", "08:30"),
        True,
        OFFICER,
        "36/GCN",
        True,
        "08:55",
    ),
    Case(
        "Nguyễn Văn Đức",
        "045088001234",
        "2.000720",
        _day("13/11", "14:30"),
        True,
        HEAD,
        "34/GCN",
        True,
        "07:45",
    ),
    Case("Cao Thị Diệu Hiền", "045187000311", "KT01", _day("09/11", "09:10")),
    Case("Nguyễn Thị Đức", "045191000398", "KT05", _day("18/11", "08:20")),
    Case("Đoàn Minh Ngữ", "045076000402", "KT06", _day("19/11", "13:40")),
    Case("Lê Quý Đôn Hậu", "045094000417", "LD21", _day("19/11", "14:20"), routed=False),
    Case("Phùng Thị Nguyệt", "045185000421", "LD03", _day("20/11", "08:35"), routed=False),
    Case("Tạ Văn Vượng", "045090000433", "1.001612", _day("20/11", "09:40"), routed=False),
)


class Settable(Protocol):
    """A clock that can be put to any moment."""

    now: datetime


def live(station: Station, clock: Settable) -> dict[str, str]:
    """Play everything that happened, in its order; give each dossier by its person's name."""
    subjects: dict[str, str] = {}
    plan: list[tuple[datetime, Callable[[], object]]] = []
    for case in CASES:
        plan += _plan(station, case, subjects)
    for moment, act in sorted(plan, key=lambda step: step[0]):
        clock.now = moment
        act()
    clock.now = at(TODAY, "09:59")
    confirm(station)
    clock.now = at(TODAY, "10:02")
    Desk(station, clerk(station, HEAD)).do(
        processing.note, subjects["Lê Thị Ẩm"], "đã gọi xác nhận ngành nghề"
    )
    clock.now = at(TODAY, "10:05")
    return subjects


def clerk(station: Station, id_: str) -> Clerk:
    """Give a clerk of the sample office."""
    with station.store.snapshot() as connection:
        return station.catalogue(connection).clerks[id_]


def confirm(station: Station) -> None:
    """Let the province hold and place everything recorded so far."""
    with station.store.transaction() as connection:
        subjects = connection.exec_driver_sql("SELECT subject FROM dossier").scalars().all()
        for subject in subjects:
            entries = [known.entry for known in history(connection, subject)]
            accept(connection, entries, list(range(1, len(entries) + 1)))
        origin = station.about.origin
        last = head(connection, origin)
        note_held(connection, {origin: Head(last.seq, last.digest)})


def withhold(station: Station, subject: str, reason: str) -> None:
    """Let the province hold the last entry of a dossier back."""
    with station.store.transaction() as connection:
        last = history(connection, subject)[-1].entry
        note_withheld(connection, {last.digest: reason})


def _plan(
    station: Station, case: Case, subjects: dict[str, str]
) -> list[tuple[datetime, Callable[[], object]]]:
    counter = Desk(station, clerk(station, RECEIVER))
    moment = case.received
    steps: list[tuple[datetime, Callable[[], object]]] = []

    def receive() -> None:
        subjects[case.name] = counter.do(reception.receive, _intake(case)).subject

    steps.append((moment, receive))
    if case.routed:
        steps.append(
            (
                moment + timedelta(minutes=4),
                lambda: counter.do(processing.route, subjects[case.name]),
            )
        )
    if case.taken_by:
        desk = Desk(station, clerk(station, case.taken_by))
        moment += timedelta(minutes=41)
        steps.append((moment, lambda: desk.do(processing.take, subjects[case.name])))
        if case.result:
            steps += _ending(desk, counter, case, subjects)
    return steps


def _ending(
    desk: Desk, counter: Desk, case: Case, subjects: dict[str, str]
) -> list[tuple[datetime, Callable[[], object]]]:
    day = _after(case.received)
    signed = day.date()
    done = at(signed, "15:30") + timedelta(seconds=int(case.number[-3:]))
    steps: list[tuple[datetime, Callable[[], object]]] = [
        (done, lambda: desk.do(processing.complete, subjects[case.name], case.result, signed))
    ]
    if case.sent_back:
        back = done + timedelta(minutes=30)
        steps.append((back, lambda: desk.do(processing.send_back, subjects[case.name])))
    if case.collected_at:
        person = Collector(name=case.name, identity=_identity(case))
        steps.append(
            (
                at(TODAY, case.collected_at),
                lambda: counter.do(returns.hand_over, subjects[case.name], person),
            )
        )
    return steps


def _after(received: datetime) -> datetime:
    """Give the next weekday."""
    day = received.astimezone(OFFICE_TIME) + timedelta(days=1)
    while day.weekday() > 4:
        day += timedelta(days=1)
    return day


def _identity(case: Case) -> Identity:
    return read_identity(case.number)


def _intake(case: Case) -> Intake:
    company = not case.number
    return Intake(
        procedure=case.procedure,
        applicant=TypedPerson(
            kind=ApplicantKind.COOPERATIVE if company else ApplicantKind.PERSON,
            name=case.name,
            identity=TypedIdentity(number=case.number) if case.number else None,
            birth_date=None if company else _born(case.number),
            phone="0912345678",
            address="Số 12, đường Hùng Vương, thị trấn Diên Sanh, huyện Hải Lăng",
        ),
    )


def _born(number: str) -> str:
    return f"19{number[4:6]}-09-05"


def foreign_note(entries: Sequence[Entry]) -> Entry:
    """Make the note of another desk that had seen everything but the last entry."""
    body, private = closed(Noted(private=Words(text="khách gọi hỏi")), bytes(16))
    last = entries[-1]
    unsigned = msgspec.structs.replace(
        last,
        origin="DEMO-09-0badcafe",
        seq=1,
        kind="Noted",
        version=1,
        clerk=RECEIVER,
        seen=last.seen,
        body=body,
        sealed=seal_of(private),
        prev=bytes(32),
        private=private,
    )
    return msgspec.structs.replace(unsigned, digest=digest_of(unsigned))
