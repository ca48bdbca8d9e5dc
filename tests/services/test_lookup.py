"""A dossier is found by whatever a clerk has of it, and every list reads by an index."""

import re
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import event
from sqlalchemy.engine import Engine

from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import Collector
from onestop.domain.identity import Identity, IdentityKind
from onestop.domain.intake import TypedIdentity
from onestop.journal.reading import history, waiting
from onestop.services import (
    collecting,
    disputes,
    lookup,
    papers,
    processing,
    queues,
    reception,
    returns,
    seals,
)
from onestop.services.clock import confirm_clock_or_refuse
from onestop.services.work import Desk, Work
from tests.laws.offices import INTAKE, PERSON

CODE = "000.00.99.H50-261120-0300"
DUC = Identity(kind=IdentityKind.PERSONAL_NUMBER, number="045088001234")


@pytest.fixture
def subject(desk: Desk) -> str:
    """One dossier of Nguyễn Văn Đức among others'."""
    found = desk.do(reception.receive, INTAKE).subject
    other = replace(
        PERSON,
        name="Trần Thị Bưởi",
        identity=TypedIdentity(kind=IdentityKind.TAX_CODE, number="0100109106-001"),
        birth_date=None,
        phone="0987000111",
    )
    desk.do(reception.receive, replace(INTAKE, applicant=other))
    return found


@pytest.mark.parametrize(
    "text",
    [
        CODE,
        CODE.lower(),
        f"  {CODE} ",
        "]C1" + CODE,
        "261120-0300",
        "0300",
        "61120",
        "11200300",
        "20-0300",
        "H50-261120-0300",
        "Nguyễn Văn Đức",
        "duc nguyen",
        "NGUYEN VAN DUC",
        "văn đứ",
        "nvd",
        "0912345678",
        "0912 345 678",
        "+84 912.345.678",
        "5678",
        "045088001234",
        "045 088 001 234",
        "0300 duc",
        "ho kinh doanh ca the duc",
        "TC05 nguyen van",
    ],
)
def test_it_is_found_by(desk: Desk, subject: str, text: str) -> None:
    assert subject in [line.subject for line in desk.ask(lookup.find, text)]


@pytest.mark.parametrize("text", ["H50-2611", "2611", "000.00.99.H50", "TC05", "ho kinh doanh"])
def test_both_are_found_by(desk: Desk, subject: str, text: str) -> None:
    assert len(desk.ask(lookup.find, text)) == 2
    assert subject


@pytest.mark.parametrize("text", ["", "  ", "khong co ai", "0301 duc", "999999", "-", "'", '"*'])
def test_it_is_not_found_by(desk: Desk, subject: str, text: str) -> None:
    assert subject not in [line.subject for line in desk.ask(lookup.find, text)]


def test_a_company_is_found_by_its_tax_code(desk: Desk, subject: str) -> None:
    for text in ("0100109106-001", "0100109106001", "0100109106"):
        names = [line.name for line in desk.ask(lookup.find, text)]
        assert names == ["Trần Thị Bưởi"]
    assert subject


def test_a_scanned_receipt_names_its_dossier(desk: Desk, subject: str) -> None:
    seal = desk.ask(papers.receipt, subject).qr

    assert [line.subject for line in desk.ask(lookup.find, seal)] == [subject]
    assert desk.ask(lookup.subject_of, seal) == subject


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.one_of(st.text(max_size=30), st.text(alphabet="\"*-'()^:½²Ⅷ五\u0301 aR", max_size=9))
)
def test_no_text_breaks_the_search(desk: Desk, text: str) -> None:
    assert isinstance(desk.ask(lookup.find, text), list)


def test_an_unknown_code_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused, match=Reason.DOSSIER_UNKNOWN):
        desk.ask(lookup.subject_of, "000.00.99.H50-261120-0399")


def test_a_known_person_comes_back_with_the_newest_data(desk: Desk, subject: str) -> None:
    desk.do(reception.receive, replace(INTAKE, applicant=replace(PERSON, phone="0333444555")))

    known = desk.ask(lookup.known_person, DUC)

    assert known is not None
    assert (known.person.phone, known.dossiers) == ("0333444555", 2)
    again = desk.ask(lookup.open_with_same_procedure, DUC, "TC05")
    assert [line.subject for line in again][-1] == subject


def _all_questions(subject: str) -> tuple[Callable[[Work], object], ...]:
    return (
        lambda work: lookup.find(work, CODE),
        lambda work: lookup.find(work, "duc nguyen"),
        lambda work: lookup.find(work, "0300"),
        lambda work: lookup.subject_of(work, CODE),
        lambda work: lookup.page(work, subject),
        lambda work: lookup.known_person(work, DUC),
        lambda work: lookup.open_with_same_procedure(work, DUC, "TC05"),
        *(partial(queues.waiting, queue=queue) for queue in queues.Queue),
        queues.for_me,
        returns.waiting,
        collecting.collected_today,
        reception.unprinted,
        disputes.open_disputes,
        lambda work: disputes.of_dossier(work, subject),
        confirm_clock_or_refuse,
        lambda work: history(work.connection, subject),
        lambda work: waiting(work.connection, work.about.origin),
        lambda work: seals.verdict(work, papers.receipt(work, subject).qr),
    )


@pytest.fixture
def asked(desk: Desk) -> Iterator[list[tuple[str, object]]]:
    """Every statement that any connection is given from now on."""
    del desk
    heard: list[tuple[str, object]] = []

    def listen(_connection: object, _cursor: object, statement: str, *rest: object) -> None:
        heard.append((statement, rest[0]))

    event.listen(Engine, "before_cursor_execute", listen)
    yield heard
    event.remove(Engine, "before_cursor_execute", listen)


def test_no_list_count_or_search_reads_a_whole_table(
    desk: Desk, subject: str, asked: list[tuple[str, object]]
) -> None:
    for question in _all_questions(subject):
        desk.ask(question)
    # Wrong clocks are remembered in the local file: a row for each time a clock was wrong.
    of_the_store = [(text, values) for text, values in asked if "off_clock" not in text]
    selects = [one for one in of_the_store if one[0].lstrip().startswith("SELECT")]

    def plans(work: Work) -> list[str]:
        found = []
        for text, values in selects:
            rows = work.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", values)  # type: ignore[arg-type]
            found += [f"{row[3]}: {text}" for row in rows]
        return found

    walked = [plan for plan in desk.ask(plans) if re.match(r"SCAN (dossier|entry|place)\b", plan)]
    # The newest entry by its number is the one scan that stops at its first row.
    assert [plan for plan in walked if "ORDER BY id DESC LIMIT 1" not in plan] == []
    assert len(selects) > 15


def test_what_was_handed_over_today_is_todays(desk: Desk, officer: Desk, subject: str) -> None:
    desk.do(processing.route, subject)
    officer.do(processing.take, subject)
    officer.do(processing.complete, subject, "12/GCN", officer.ask(lambda work: work.today))
    officer.do(processing.send_back, subject)
    desk.do(returns.hand_over, subject, Collector(name="Nguyễn Văn Đức", identity=DUC))

    today = desk.ask(collecting.collected_today)
    assert [each.subject for each in today] == [subject]
