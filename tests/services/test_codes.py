"""Codes of a lane that another store had before."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from onestop.domain.facts import OfficePublished, Received
from onestop.services import keeping, reception
from onestop.services.work import Work
from tests.laws.offices import INTAKE, Counter


@pytest.mark.parametrize("rebuilt", [False, True])
def test_what_is_entered_late_follows_whoever_had_the_lane_last_year(
    counter: Counter, *, rebuilt: bool
) -> None:
    desk = counter.desk()
    claimed = datetime(2025, 12, 31, 3, 0, tzinfo=UTC)
    late = replace(INTAKE, received=claimed, reason="nhập bù")
    dossier = desk.ask(Work.dossier, desk.do(reception.receive, INTAKE).subject)
    assert dossier.reception is not None
    theirs = replace(dossier.reception, code="000.00.99.H50-251231-0304", received=claimed)
    desk.do(lambda work: work.record(work.new_id(), Received(reception=theirs)))
    if rebuilt:
        keeping.rebuild(counter.station)

    codes = [desk.do(reception.receive, late).code[-4:] for _ in range(2)]

    assert codes == ["0305", "0306"]


def test_neighbouring_lanes_and_days_do_not_count(counter: Counter) -> None:
    desk = counter.desk()
    dossier = desk.ask(Work.dossier, desk.do(reception.receive, INTAKE).subject)
    assert dossier.reception is not None
    for tail in ("261120-0409", "261120-0209", "261119-0309", "261120-030x"):
        theirs = replace(dossier.reception, code=f"000.00.99.H50-{tail}")
        desk.do(lambda work, fact: work.record(work.new_id(), fact), Received(reception=theirs))

    code = desk.do(reception.receive, INTAKE).code

    assert code == "000.00.99.H50-261120-0301"


@pytest.mark.parametrize("agency", ["H50", "H50.1", "hải lăng", "A-1"])
def test_an_office_of_any_agency_code_doubles_none(counter: Counter, agency: str) -> None:
    desk = counter.desk()
    desk.do(_rename, agency)

    codes = [desk.do(reception.receive, INTAKE).code for _ in range(2)]

    assert codes == [f"{agency}-261120-0300", f"{agency}-261120-0301"]


def _rename(work: Work, agency: str) -> None:
    office = work.catalogue.office(work.about.office, work.today)
    fact = OfficePublished(office=replace(office, agency_code=agency), valid_from=work.today)
    work.publish(f"office:{office.code}", fact)
