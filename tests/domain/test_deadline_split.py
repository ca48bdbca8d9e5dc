"""How a term is split among the bodies that take part."""

from datetime import UTC

from msgspec.structs import replace

from onestop.config import resource
from onestop.domain.catalogue import Share, Term, TermKind, procedure_of, procedures
from onestop.domain.deadlines import allot, due, surplus
from tests.domain.office_days import SAMPLE, at, working_days


def test_each_body_of_a_split_has_its_own_deadline() -> None:
    listed = procedures(resource("catalogue/procedures.json").read_bytes())
    house = procedure_of(listed, "KT01")
    assert house is not None

    steps = allot(house.shares, house.term, at("2023-10-02 09:10"), SAMPLE)

    assert [(step.department, step.due_at) for step in steps] == [
        ("", at("2023-10-02 17:00")),
        ("kt-ht", at("2023-10-18 17:00")),
        ("lanh-dao", at("2023-10-23 09:15")),
    ]
    assert steps[-1].due_at == due(house.term, at("2023-10-02 09:10"), SAMPLE).at


def test_a_split_longer_than_its_term_keeps_its_own_end() -> None:
    shares = (Share(department="a", half_days=2), Share(department="b", half_days=2))

    steps = allot(shares, working_days(1), at("2023-10-02 09:10"), SAMPLE)

    assert surplus(shares, working_days(1)) == 2
    assert [step.due_at for step in steps] == [at("2023-10-03 11:30"), at("2023-10-04 11:30")]


def test_a_split_without_a_total_still_has_steps() -> None:
    shares = (Share(department="", half_days=1), Share(department="a", half_days=14))

    steps = allot(shares, Term(kind=TermKind.NONE), at("2023-10-02 09:10"), SAMPLE)

    assert [step.due_at for step in steps] == [at("2023-10-02 17:00"), at("2023-10-11 17:00")]


def test_a_step_never_passes_a_promise_already_made() -> None:
    shares = (Share(department="a", half_days=2),)
    promised = at("2023-10-03 08:00")

    steps = allot(shares, working_days(1), at("2023-10-02 09:10"), SAMPLE, promised)

    assert steps == (replace(steps[0], due_at=promised.astimezone(UTC)),)
