"""The fold moves a dossier by its table, disputes what does not fit, and never fails."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from onestop.domain.decisions import check
from onestop.domain.dossier import ENDED, MOVES, NATIONAL, Dossier, Stage, after, fold
from onestop.domain.entries import Entry, Ref, about_dossier, rank, ref_of
from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import (
    DOSSIER_KINDS,
    Cancelled,
    Completed,
    Corrected,
    DossierFact,
    Fact,
    HandedOver,
    Noted,
    Printed,
    Received,
    Routed,
    SentBack,
    Settled,
    Taken,
    Words,
)
from onestop.domain.moments import milliseconds, moment
from tests.laws.histories import ERASED, PEOPLE, RECEPTION, facts, roads

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
RECEIVED = Received(reception=RECEPTION, private=PEOPLE)
ROUTED = Routed(office="DEMO", department="tc-kh")
TAKEN = Taken(department="tc-kh")
COMPLETED = Completed(number="12/GCN", signed_on=date(2026, 11, 20))
SENT_BACK = SentBack(office="DEMO")
HANDED_OVER = HandedOver(in_person=True, checked=True)
PRINTED = Printed(form="receipt", template=1, receipt=1, paper="A5", sha256="0" * 64)
ROAD: tuple[Fact, ...] = (RECEIVED, ROUTED, TAKEN, COMPLETED, SENT_BACK, HANDED_OVER)


def entry(seq: int, fact: Fact | None, at: datetime = NOW) -> Entry:
    return Entry(
        origin="A-00000001",
        seq=seq,
        subject="d1",
        kind=type(fact).__name__,
        version=1,
        clerk="c01",
        at=milliseconds(at),
        seen=seq - 1,
        to="",
        body="{}",
        sealed="",
        prev=bytes(32),
        digest=seq.to_bytes(32),
        signature=bytes(64),
    )


def folded(told: Iterable[Fact | None]) -> Dossier:
    return fold("d1", [(entry(seq, fact), fact) for seq, fact in enumerate(told, 1)])


@pytest.mark.parametrize(
    ("length", "stage", "status"),
    [
        (0, Stage.NOWHERE, 1),
        (1, Stage.AT_COUNTER, 2),
        (2, Stage.SENT, 4),
        (3, Stage.IN_HAND, 4),
        (4, Stage.COMPLETED, 9),
        (5, Stage.READY, 9),
        (6, Stage.COLLECTED, 10),
    ],
)
def test_the_usual_road_and_its_national_codes(length: int, stage: Stage, status: int) -> None:
    dossier = folded(ROAD[:length])

    assert (dossier.stage, NATIONAL[dossier.stage]) == (stage, status)
    assert dossier.disputes == ()


def test_a_cancelled_reception_is_seven() -> None:
    assert NATIONAL[folded([RECEIVED, Cancelled()]).stage] == 7


def test_what_does_not_fit_moves_nothing_and_is_disputed() -> None:
    dossier = folded([RECEIVED, TAKEN, PRINTED, COMPLETED])

    assert dossier.stage is Stage.AT_COUNTER
    assert [(each.kind, each.blocks) for each in dossier.disputes] == [
        ("Taken", True),
        ("Completed", False),
    ]
    assert dossier.blocked


def test_a_settlement_ends_a_dispute() -> None:
    disputed = entry(2, TAKEN)

    dossier = folded([RECEIVED, TAKEN, Settled(disputed=ref_of(disputed)), ROUTED])

    assert dossier.disputes == ()
    assert dossier.stage is Stage.SENT


def test_another_correction_of_the_same_version_loses() -> None:
    second = Corrected(reception=replace(RECEPTION, receipt=2, sets=2))
    late = Corrected(reception=replace(RECEPTION, receipt=2, sets=3))

    dossier = folded([RECEIVED, second, late])

    assert dossier.reception == second.reception
    assert [each.kind for each in dossier.disputes] == ["Corrected"]


def test_a_kind_nobody_knows_is_carried_and_stops_decisions() -> None:
    dossier = folded([RECEIVED, None, ROUTED])

    assert (dossier.stage, dossier.unread, dossier.known) == (Stage.SENT, 1, 3)
    with pytest.raises(Refused, match=Reason.PROGRAM_TOO_OLD):
        check(dossier, TAKEN, NOW)


@given(st.lists(st.one_of(st.none(), facts(), roads()), max_size=30))
def test_the_fold_never_fails_and_counts_every_entry(told: list[Fact | None]) -> None:
    dossier = folded(told)

    assert dossier.known == len(told)


@given(st.lists(st.one_of(facts(), roads()), max_size=20), st.one_of(facts(), roads()))
def test_what_may_be_recorded_is_never_disputed(told: list[Fact], fact: DossierFact) -> None:
    dossier = folded(told)
    try:
        check(dossier, fact, NOW)
    except Refused:
        return

    then = after(dossier, entry(len(told) + 1, fact), fact)

    assert len(then.disputes) <= len(dossier.disputes)
    assert then.unread == 0


@given(st.lists(st.one_of(facts(), roads()), max_size=20))
def test_what_has_ended_moves_no_more(told: list[Fact]) -> None:
    dossier = folded(told)
    if dossier.stage in ENDED:
        for fact in ROAD:
            assert after(dossier, entry(99, fact), fact).stage is dossier.stage


def test_every_kind_has_its_line_in_the_table_of_moves() -> None:
    assert {kind.__name__ for kind in MOVES} == set(DOSSIER_KINDS)


@pytest.mark.parametrize(
    ("told", "fact", "reason"),
    [
        ([], ROUTED, Reason.NOT_ALLOWED_NOW),
        ([RECEIVED], RECEIVED, Reason.NOT_ALLOWED_NOW),
        ([RECEIVED, TAKEN], ROUTED, Reason.DISPUTE_OPEN),
        ([RECEIVED, ROUTED], Taken(department="tn-mt"), Reason.NOT_ALLOWED_NOW),
        ([RECEIVED], Corrected(reception=RECEPTION), Reason.NOT_ALLOWED_NOW),
        ([RECEIVED], Settled(disputed=Ref("A-00000001", 1, "00")), Reason.NOT_ALLOWED_NOW),
        (ROAD[:3], replace(COMPLETED, number=" "), Reason.RESULT_NUMBER_EMPTY),
        (
            ROAD[:3],
            replace(COMPLETED, signed_on=date(2026, 11, 21)),
            Reason.RESULT_DATE_IN_THE_FUTURE,
        ),
        (ROAD[:5], replace(HANDED_OVER, checked=False), Reason.COLLECTOR_UNCHECKED),
        (ROAD, Cancelled(), Reason.NOT_ALLOWED_NOW),
        (ROAD[:5], ERASED, Reason.NOT_ALLOWED_NOW),
        ([*ROAD, TAKEN], ERASED, Reason.DISPUTE_OPEN),
        ([*ROAD, COMPLETED], ERASED, Reason.DISPUTE_OPEN),
        ([*ROAD, None], ERASED, Reason.PROGRAM_TOO_OLD),
        (ROAD, replace(ERASED, decision="của ông Đức"), Reason.DECISION_UNREADABLE),
        (ROAD, replace(ERASED, decision="12/QĐ UBND"), Reason.DECISION_UNREADABLE),
        (
            ROAD,
            replace(ERASED, decided_on=date(2026, 11, 21)),
            Reason.DECISION_DATE_IN_THE_FUTURE,
        ),
        ([*ROAD, ERASED], ERASED, Reason.DOSSIER_ERASED),
        ([*ROAD, ERASED], Noted(), Reason.DOSSIER_ERASED),
        ([*ROAD, ERASED], PRINTED, Reason.DOSSIER_ERASED),
    ],
)
def test_the_rules_say_no(told: list[Fact], fact: DossierFact, reason: Reason) -> None:
    with pytest.raises(Refused, match=reason):
        check(folded(told), fact, NOW)


@pytest.mark.parametrize("over", [ROAD, (RECEIVED, Cancelled())])
def test_an_erasure_leaves_the_road_and_takes_the_persons(over: tuple[Fact, ...]) -> None:
    before = folded(over)
    check(before, ERASED, NOW)

    dossier = folded([*over, ERASED])

    assert (dossier.stage, dossier.reception) == (before.stage, before.reception)
    assert (before.people, dossier.people) == (PEOPLE, None)
    assert (before.erased, dossier.erased) == (0, len(over) + 1)
    assert dossier.disputes == ()


@pytest.mark.parametrize("told", [[RECEIVED, ERASED], [*ROAD, None, ERASED]])
def test_an_erasure_that_does_not_fit_keeps_the_persons(told: list[Fact | None]) -> None:
    dossier = folded(told)

    assert [each.kind for each in dossier.disputes] == ["Erased"]
    assert not dossier.blocked
    assert (dossier.people, dossier.erased) == (PEOPLE, 0)


def test_a_second_erasure_changes_nothing() -> None:
    dossier = folded([*ROAD, ERASED, Noted(), ERASED])

    assert (dossier.erased, dossier.disputes) == (len(ROAD) + 1, ())


def test_a_dispute_about_an_erased_dossier_is_settled_without_words() -> None:
    dossier = folded([*ROAD, ERASED, TAKEN])
    ref = dossier.disputes[0].ref

    check(dossier, Settled(disputed=ref), NOW)

    with pytest.raises(Refused, match=Reason.DOSSIER_ERASED):
        check(dossier, Settled(disputed=ref, private=Words(text="ông Đức")), NOW)


@given(st.lists(st.one_of(facts(), roads()), max_size=20))
def test_whoever_is_erased_is_in_no_fold_again(told: list[Fact]) -> None:
    dossier = folded(told)

    assert not (dossier.erased and dossier.people)
    assert dossier.erased <= dossier.known


def test_a_note_is_taken_while_a_dispute_is_open() -> None:
    check(folded([RECEIVED, TAKEN]), Noted(), NOW)


@pytest.mark.parametrize(
    ("now", "allowed"),
    [
        (datetime(2026, 11, 20, 16, 59, tzinfo=UTC), True),
        (datetime(2026, 11, 20, 17, 0, tzinfo=UTC), False),
        (datetime(2026, 11, 19, 16, 59, tzinfo=UTC), False),
    ],
)
def test_a_day_is_the_offices_day(now: datetime, *, allowed: bool) -> None:
    dossier = folded([RECEIVED])

    if allowed:
        check(dossier, Cancelled(), now)
    else:
        with pytest.raises(Refused, match=Reason.NOT_THE_SAME_DAY):
            check(dossier, Cancelled(), now)


def test_places_come_first_and_no_clock_orders() -> None:
    early, late = entry(1, None, NOW - timedelta(days=700)), entry(2, None)

    assert rank(late, 1) < rank(early, 2) < rank(early, None) < rank(late, None)
    assert rank(replace(early, at=0), None) == rank(early, None)


@given(st.integers(-(2**63), 2**63 - 1))
def test_no_clock_breaks_a_moment(at: int) -> None:
    assert moment(at).astimezone(UTC).year > 1


def test_a_dossier_is_told_from_the_catalogue_by_its_subject() -> None:
    assert about_dossier("3f2504e04f8941d39a0c0305e82c3301")
    assert not about_dossier("procedure:TC05")
