"""Making a hub and enrolling stations."""

import stat
from pathlib import Path

import pytest
from msgspec.structs import replace

from onestop.domain.errors import Reason, Refused
from onestop.hub.enrolment import Post, enrol, init, load
from onestop.hub.sample import SAMPLE_LANES, sample_enrolment, set_up_sample_hub
from onestop.journal.sample_office import sample_chain
from onestop.sync.address import read_enrolment
from onestop.sync.hub import Hello, HubAway
from onestop.sync.postgres_hub import PostgresHub
from tests.hub.chains import Chain
from tests.hub.province import COUNTER, Province, Servers


def test_making_a_hub_twice_changes_nothing(province: Province) -> None:
    caller = province.caller("Q1")
    caller.hub.send([caller.chain.add("d1")])

    init(province.url)

    assert len(caller.hub.pull({}, 9).rows) == 1
    assert caller.hub.send([caller.chain.add("d1")])[0].outcome == "placed"


def test_a_hub_of_a_newer_schema_is_left_alone(province: Province) -> None:
    province.rows("update onestop.schema_version set version_num = '9999'")

    with pytest.raises(Refused, match=Reason.STORE_NEWER):
        init(province.url)
    with pytest.raises(Refused, match=Reason.STORE_NEWER):
        enrol(province.url, Post(office="A", station="Q1", duties=COUNTER))


def test_the_province_publishes_its_chain_once(province: Province) -> None:
    chain = sample_chain()

    load(province.url, chain, "DEMO")
    load(province.url, chain, "DEMO")

    caller = province.caller("Q1", office="DEMO")
    page = caller.hub.pull({}, 1_000)
    assert [row.entry for row in page.rows] == list(chain)
    assert {row.inbox for row in page.rows} == {"*"}


def test_an_enrolment_file_is_for_its_owner_only_and_reads_back(
    province: Province, tmp_path: Path
) -> None:
    enrolment = enrol(province.url, Post(office="A", station="Q1", duties=COUNTER))
    file = tmp_path / "q1.json"

    enrolment.save(file)

    assert read_enrolment(file) == enrolment
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert enrolment.password not in repr(enrolment)
    assert "secret" not in repr(Post(office="A", station="Q1", duties=COUNTER, password="secret"))
    with pytest.raises(Refused, match=Reason.HUB_NOT_ENROLLED):
        read_enrolment(tmp_path / "nowhere.json")
    file.write_text("{}")
    with pytest.raises(Refused, match=Reason.FILE_UNREADABLE):
        read_enrolment(file)


@pytest.mark.parametrize("duties", [(), ("dance",)])
def test_a_station_without_a_known_duty_is_not_enrolled(
    province: Province, duties: tuple[str, ...]
) -> None:
    with pytest.raises(Refused, match=Reason.NOT_ALLOWED_NOW):
        enrol(province.url, Post(office="A", station="Q1", duties=duties))


@pytest.mark.parametrize("office", ["", "*"])
def test_a_station_of_no_office_is_not_enrolled(province: Province, office: str) -> None:
    with pytest.raises(Refused, match=Reason.OFFICE_UNKNOWN):
        enrol(province.url, Post(office=office, station="Q1", duties=COUNTER))


def test_lanes_are_given_in_turn_and_only_to_those_who_receive(province: Province) -> None:
    first = enrol(province.url, Post(office="A", station="Q1", duties=COUNTER))
    named = enrol(province.url, Post(office="A", station="Q2", duties=COUNTER, lane=1))
    third = enrol(province.url, Post(office="A", station="Q3", duties=COUNTER))
    other = enrol(province.url, Post(office="B", station="Q1", duties=COUNTER))
    desk = enrol(province.url, Post(office="A", station="P1", duties=("process",)))
    again = enrol(province.url, Post(office="A", station="Q1", duties=COUNTER))

    assert [one.lane for one in (first, named, third, other, desk)] == [0, 1, 2, 0, None]
    assert (again.lane, again.login) == (0, first.login)
    assert again.password != first.password
    with pytest.raises(Refused, match=Reason.CODE_TAKEN):
        enrol(province.url, Post(office="A", station="Q4", duties=COUNTER, lane=1))


def test_a_new_origin_of_a_station_gets_a_lane_nobody_had_this_year(province: Province) -> None:
    caller = province.caller("Q1")
    province.caller("Q2")
    renewed = Chain("Q1-ffffffff")

    def lane(chain: Chain) -> int | None:
        hello = Hello(origin=chain.origin, key=chain.key.public, at=0)
        return caller.hub.held(hello, []).lane

    assert [lane(caller.chain), lane(renewed), lane(caller.chain), lane(renewed)] == [0, 2, None, 2]

    province.rows("update onestop.lane set retired = 1 where retired is not null")
    assert lane(Chain("Q1-eeeeeeee")) == 0


def test_the_last_lane_is_the_last(province: Province) -> None:
    province.rows("insert into onestop.inbox_head (inbox) values ('A')")
    province.rows(
        "insert into onestop.lane (office, lane, login, given)"
        " select 'A', g, 'x' || g, 0 from generate_series(0, 99) g"
    )

    with pytest.raises(Refused, match=Reason.LANE_USED_UP):
        enrol(province.url, Post(office="A", station="Q1", duties=COUNTER))


def test_the_sample_offices_stations_are_enrolled_with_the_hub(
    server: Servers, sample_template: str
) -> None:
    hub = server.copy(sample_template)
    set_up_sample_hub(hub.url)

    enrolment = sample_enrolment(hub.url, 7)
    caller = hub.again(enrolment, Chain("DEMO-07-00000000"))

    assert caller.hub.held(caller.hello(), []).lane == 7
    assert hub.rows("select count(*) from onestop.station") == [(len(SAMPLE_LANES),)]
    hub.close()


def test_an_origin_must_begin_with_its_stations_code(province: Province) -> None:
    caller = province.caller("Q1")

    with pytest.raises(HubAway, match="REFUSED_LOGIN"):
        caller.hub.held(Hello(origin="Q2-0", key=caller.chain.key.public, at=0), [])


def test_a_login_of_another_hub_is_no_station_here(province: Province, server: Servers) -> None:
    elsewhere = server.copy("hub_template")
    enrolment = province.caller("Q1").enrolment

    stranger = PostgresHub(replace(enrolment, database=elsewhere.database))

    with pytest.raises(HubAway, match="NOT_A_HUB"):
        stranger.pull({}, 1)
