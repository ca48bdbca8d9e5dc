"""Reception through a real desk: bad input named field by field, corrections, cancellations."""

from datetime import UTC, datetime, timedelta
from unicodedata import normalize

import msgspec
import pytest
from msgspec.structs import replace

from onestop.domain.errors import Reason, Refused
from onestop.domain.intake import Intake, TypedIdentity, TypedPerson
from onestop.domain.reception import ApplicantKind, Paper
from onestop.services import keeping, lookup, papers, processing, reception, seals
from onestop.services.clock import LONGEST_PAUSE, confirm_clock
from onestop.services.work import Desk
from tests.laws.offices import INTAKE, PERSON, Counter

NAIVE = datetime(2026, 11, 19, 3)  # noqa: DTZ001 - it is this that is wrong


def refused(desk: Desk, intake: Intake) -> list[tuple[Reason, str]]:
    with pytest.raises(Refused) as refusal:
        desk.do(reception.receive, intake)
    return [(fault.reason, fault.field) for fault in refusal.value.faults]


def of(**changes: object) -> Intake:
    return replace(INTAKE, applicant=replace(PERSON, **changes))


def identified(number: str) -> Intake:
    return of(identity=TypedIdentity(number=number))


@pytest.mark.parametrize(
    ("intake", "faults"),
    [
        (identified("04508800123"), [(Reason.IDENTITY_LENGTH, "applicant.identity.number")]),
        (identified("045088001x34"), None),
        (of(birth_date="2026-11-21"), None),
        (
            of(birth_date="21/11/2026", identity=None),
            [(Reason.BIRTH_DATE_IN_THE_FUTURE, "applicant.birth_date")],
        ),
        (of(birth_date="1989-02-05"), [(Reason.IDENTITY_DISAGREES_YEAR, "applicant.birth_date")]),
        (replace(INTAKE, procedure="KHONGCO"), [(Reason.PROCEDURE_UNKNOWN, "procedure")]),
        (replace(INTAKE, procedure="  "), [(Reason.PROCEDURE_EMPTY, "procedure")]),
        (of(name=""), [(Reason.NAME_EMPTY, "applicant.name")]),
        (
            replace(of(name=""), procedure=""),
            [(Reason.NAME_EMPTY, "applicant.name"), (Reason.PROCEDURE_EMPTY, "procedure")],
        ),
        (of(name=" \t\u200b "), [(Reason.NAME_EMPTY, "applicant.name")]),
        (of(name="Ạ" * 10_000), [(Reason.NAME_TOO_LONG, "applicant.name")]),
        (of(name="Nguyễn\0Văn"), [(Reason.TEXT_UNREADABLE, "applicant.name")]),
        (of(name="Nguyễn \ud800"), [(Reason.TEXT_UNREADABLE, "applicant.name")]),
        (of(name="王小明"), [(Reason.TEXT_UNREADABLE, "applicant.name")]),
        (of(name="Nguyễn Văn Đức 🙂"), [(Reason.TEXT_UNREADABLE, "applicant.name")]),
        (of(phone="không có"), [(Reason.PHONE_UNREADABLE, "applicant.phone")]),
        (of(email="duc@"), [(Reason.EMAIL_UNREADABLE, "applicant.email")]),
        (of(address="x" * 1001), [(Reason.TEXT_TOO_LONG, "applicant.address")]),
        (replace(INTAKE, sets=0), [(Reason.COUNT_OUT_OF_RANGE, "sets")]),
        (replace(INTAKE, note="x" * 1001), [(Reason.TEXT_TOO_LONG, "note")]),
        (replace(INTAKE, components=()), None),
        (replace(INTAKE, components=(Paper(name="Đơn", originals=-1),)), None),
        (replace(INTAKE, received=datetime(2026, 11, 20, 3, tzinfo=UTC)), None),
        (
            replace(INTAKE, received=datetime(2026, 11, 19, 3, tzinfo=UTC)),
            [(Reason.RECEIVED_WITHOUT_REASON, "reason")],
        ),
        (
            replace(INTAKE, received=NAIVE, reason="x"),
            [(Reason.DATE_UNREADABLE, "received")],
        ),
    ],
)
def test_bad_input_is_named_beside_its_field(
    desk: Desk, intake: Intake, faults: list[tuple[Reason, str]] | None
) -> None:
    found = refused(desk, intake)

    assert found
    assert faults is None or found == faults


def test_all_faults_come_at_once(desk: Desk) -> None:
    owner = TypedPerson(name="", birth_date="31/02/2000")

    found = refused(desk, replace(of(name="", phone="12"), owner=owner, sets=0))

    assert {field for _, field in found} == {
        "applicant.phone", "applicant.name", "owner.birth_date", "owner.name", "sets",
    }  # fmt: skip


def test_a_refusal_names_no_citizen(desk: Desk) -> None:
    with pytest.raises(Refused) as refusal:
        desk.do(reception.receive, of(name="Đỗ Ổi" * 100, phone="09123x"))

    assert "Ổi" not in str(refusal.value)
    assert all("Ổi" not in str(fault) for fault in refusal.value.faults)


def test_a_refused_reception_uses_up_no_code(desk: Desk) -> None:
    refused(desk, of(name=""))

    assert desk.do(reception.receive, INTAKE).code == "000.00.99.H50-261120-0300"


@pytest.mark.parametrize(
    "name",
    [
        "Đỗ Ổi",
        "Y",
        "Nguyễn Thị Ánh Tuyết",
        "'; DROP TABLE entry; --",
        '"Ba" <Bốn> & Năm',
        "H'Hen Niê",
        normalize("NFD", "Nguyễn Thị Thuỷ"),
        "Ạ" * 200,
    ],
)
def test_a_citizens_name_is_kept_and_found(desk: Desk, name: str) -> None:
    promised = desk.do(reception.receive, of(name=name))

    page = desk.ask(lookup.page, promised.subject)
    assert page.dossier.people is not None
    assert page.dossier.people.applicant.name == normalize("NFC", name)
    assert promised.subject in [line.subject for line in desk.ask(lookup.find, name)]


@pytest.mark.parametrize("kind", list(ApplicantKind))
def test_anybody_may_apply(desk: Desk, kind: ApplicantKind) -> None:
    promised = desk.do(reception.receive, of(kind=kind, identity=None, birth_date=None))

    assert desk.ask(lookup.page, promised.subject).status == 2


def test_an_intake_is_read_from_json_as_the_command_line_gives_it(desk: Desk) -> None:
    raw = msgspec.json.encode(INTAKE)

    promised = desk.do(reception.receive, msgspec.json.decode(raw, type=Intake))

    assert promised.receipt == 1


def test_a_claimed_moment_numbers_and_counts_by_its_own_day(desk: Desk) -> None:
    claimed = datetime(2026, 11, 18, 3, 0, tzinfo=UTC)

    promised = desk.do(
        reception.receive, replace(INTAKE, received=claimed, reason="nhập bù khi mất điện")
    )

    assert promised.code == "000.00.99.H50-261118-0300"
    assert promised.due == desk.ask(reception.promise, "TC05", claimed).at


def test_the_promise_shown_before_is_the_promise_made(desk: Desk) -> None:
    shown = desk.ask(reception.promise, "TC05")

    assert desk.do(reception.receive, INTAKE).due == shown.at


def test_an_officer_receives_nothing(officer: Desk) -> None:
    assert refused(officer, INTAKE) == [(Reason.NOT_YOUR_DUTY, "")]


def test_a_correction_replaces_the_receipt_and_keeps_code_and_moment(
    desk: Desk, counter: Counter
) -> None:
    first = desk.do(reception.receive, INTAKE)
    old = desk.ask(papers.receipt, first.subject).qr
    counter.clock.pass_by(timedelta(hours=1))

    second = desk.do(reception.correct, first.subject, of(name="Nguyễn Văn Đức Em"), "sai tên")

    assert (second.code, second.due, second.receipt) == (first.code, first.due, 2)
    assert desk.ask(seals.verdict, old) == "replaced"
    assert desk.ask(seals.verdict, desk.ask(papers.receipt, first.subject).qr) == "genuine"
    assert desk.ask(lookup.find, "duc em")
    assert keeping.verify(counter.station).broken == ()


def test_a_cancelled_reception_ends_as_seven_with_its_reason(desk: Desk) -> None:
    promised = desk.do(reception.receive, INTAKE)
    seal = desk.ask(papers.receipt, promised.subject).qr

    desk.do(reception.cancel, promised.subject, "dân rút hồ sơ")

    page = desk.ask(lookup.page, promised.subject)
    assert (page.status, page.story[-1].words) == (7, "dân rút hồ sơ")
    assert desk.ask(seals.verdict, seal) == "replaced"


def test_corrections_and_cancellations_end_with_the_day(desk: Desk, counter: Counter) -> None:
    promised = desk.do(reception.receive, INTAKE)
    counter.clock.pass_by(timedelta(days=1))

    with pytest.raises(Refused, match=Reason.NOT_THE_SAME_DAY):
        desk.do(reception.correct, promised.subject, INTAKE, "sai")
    with pytest.raises(Refused, match=Reason.NOT_THE_SAME_DAY):
        desk.do(reception.cancel, promised.subject, "sai")


@pytest.mark.parametrize("reason", ["", "  \u200b", "x" * 1001])
def test_a_correction_says_why(desk: Desk, reason: str) -> None:
    promised = desk.do(reception.receive, INTAKE)

    with pytest.raises(Refused) as refusal:
        desk.do(reception.cancel, promised.subject, reason)

    assert refusal.value.faults[0].field == "reason"


@pytest.mark.parametrize("jump", [-timedelta(minutes=3), LONGEST_PAUSE + timedelta(days=1)])
def test_a_doubtful_clock_waits_for_a_person(desk: Desk, counter: Counter, jump: timedelta) -> None:
    desk.do(reception.receive, INTAKE)
    counter.clock.pass_by(jump)

    assert refused(desk, INTAKE) == [(Reason.CLOCK_DOUBTFUL, "")]
    desk.do(confirm_clock)
    assert desk.do(reception.receive, INTAKE).receipt == 1


def test_a_new_stations_clock_is_not_behind_what_it_was_given(desk: Desk, counter: Counter) -> None:
    counter.clock.now = datetime(2010, 1, 4, 2, tzinfo=UTC)

    assert refused(desk, INTAKE) == [(Reason.CLOCK_DOUBTFUL, "")]


def test_a_file_another_office_holds_is_not_corrected_here(desk: Desk) -> None:
    promised = desk.do(reception.receive, INTAKE)
    desk.do(processing.route, promised.subject)

    with pytest.raises(Refused, match=Reason.NOT_ALLOWED_NOW):
        desk.do(processing.route, promised.subject)
