"""An act is offered exactly when its task is taken, whoever looks at the file and whose it is."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from onestop.domain.errors import Refused
from onestop.domain.facts import (
    Collector,
    Completed,
    DossierFact,
    OfficePublished,
    Printed,
    Received,
    Routed,
    SentBack,
    Taken,
)
from onestop.domain.forms import PaperSize
from onestop.domain.identity import Identity, IdentityKind
from onestop.services import acts, papers, processing, reception, returns
from onestop.services.acts import Act
from onestop.services.clock import confirm_clock
from onestop.services.work import Desk, Work
from tests.laws.offices import INTAKE, Counter

HERE, ELSEWHERE = "DEMO", "XA-01"
DEPARTMENT, OTHER_DEPARTMENT = "tc-kh", "tu-phap"
CLERKS = ("an.ttm", "ha.nt", "khoa.hv", "lan.pt", "yen.dh")
NUMBER = "045088001234"
SIGNED = date(2026, 11, 20)
CAME = Collector(
    name="Nguyễn Văn Đức",
    identity=Identity(kind=IdentityKind.PERSONAL_NUMBER, number=NUMBER),
)
_OFFICES = st.sampled_from((HERE, ELSEWHERE))
_DEPARTMENTS = st.sampled_from((DEPARTMENT, OTHER_DEPARTMENT))
_STEPS = st.one_of(
    st.builds(lambda o, d: Routed(office=o, department=d), _OFFICES, _DEPARTMENTS),
    st.builds(lambda d: Taken(department=d), _DEPARTMENTS),
    st.just(Completed(number="1", signed_on=SIGNED)),
    st.builds(lambda office: SentBack(office=office), _OFFICES),
)


class _UndoneError(Exception):
    """Undo what a task did: it was only tried."""


def _print(work: Work, subject: str) -> None:
    papers.receipt(work, subject)
    paper = Printed(form="receipt", template=1, receipt=1, paper=PaperSize.A5, sha256="")
    work.record(subject, paper)


TASKS: Mapping[Act, Callable[[Work, str], object]] = MappingProxyType(
    {
        Act.ROUTE: processing.route,
        Act.FORWARD: lambda work, subject: processing.route(work, subject, "kt-ht"),
        Act.TAKE: processing.take,
        Act.COMPLETE: lambda work, subject: processing.complete(work, subject, "1", SIGNED),
        Act.SEND_BACK: processing.send_back,
        Act.HAND_OVER: lambda work, subject: returns.hand_over(work, subject, CAME),
        Act.CORRECT: lambda work, subject: reception.correct(work, subject, INTAKE, "sai"),
        Act.CANCEL: lambda work, subject: reception.cancel(work, subject, "sai"),
        Act.NOTE: lambda work, subject: processing.note(work, subject, "đã gọi"),
        Act.REPRINT: _print,
    }
)


def taken(desk: Desk, act: Act, subject: str) -> bool:
    """Try a task and undo it; tell whether it was taken."""

    def tried(work: Work) -> None:
        TASKS[act](work, subject)
        raise _UndoneError

    try:
        desk.do(tried)
    except Refused:
        return False
    except _UndoneError:
        return True
    raise AssertionError(act)


def received(desk: Desk, office: str) -> str:
    """Receive a dossier here, or have it as received by another office."""
    subject = desk.do(reception.receive, INTAKE).subject
    if office == HERE:
        return subject
    dossier = desk.ask(Work.dossier, subject)
    assert dossier.reception is not None
    foreign = replace(dossier.reception, office=office)
    fact = Received(reception=foreign, private=dossier.people)
    desk.do(_publish, office)
    return desk.do(lambda work: work.record(work.new_id(), fact)).subject


def _publish(work: Work, office: str) -> None:
    """Let the province publish another office."""
    like = work.catalogue.office(HERE, work.today)
    fact = OfficePublished(office=replace(like, code=office), valid_from=date(2011, 1, 1))
    work.publish(f"office:{office}", fact)


def step(desk: Desk, subject: str, fact: DossierFact) -> None:
    """Record a step where it fits."""
    try:
        desk.do(Work.record, subject, fact)
    except Refused:
        return


def what_is_offered_is_what_is_taken() -> None:
    """One counter lives through every example on, each with a dossier of its own."""
    with TemporaryDirectory() as folder:
        counter = Counter(Path(folder) / "home", 3)

        @given(
            office=_OFFICES,
            steps=st.lists(st.tuples(st.sampled_from(CLERKS), _STEPS), max_size=6),
            days=st.integers(0, 1),
        )
        def whoever_looks(office: str, steps: Sequence[tuple[str, DossierFact]], days: int) -> None:
            counter.desk().do(confirm_clock)
            subject = received(counter.desk(), office)
            for login, fact in steps:
                step(counter.desk(login), subject, fact)
            counter.clock.pass_by(timedelta(days=days))

            for login in CLERKS:
                _judge(counter.desk(login), subject)

        try:
            whoever_looks()
        finally:
            counter.close()


def _judge(desk: Desk, subject: str) -> None:
    offered = desk.ask(lambda work: acts.allowed(work, work.dossier(subject)))
    found = {act: taken(desk, act, subject) for act in offered}
    others = {act: taken(desk, act, subject) for act in TASKS.keys() - set(offered)}

    assert all(found.values()), (desk.clerk.login, found)
    # Routing and forwarding are one task.
    assert not any(others[act] for act in others.keys() - {Act.ROUTE}), others


LAWS = (what_is_offered_is_what_is_taken,)
