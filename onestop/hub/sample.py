"""The sample office's province: a trial server whose stations everybody may know.

Any number of demo stations may come and go: each lane has a station, a login and a password in the
resources, enrolled when the hub is first started.
"""

from pathlib import Path

import msgspec
import psycopg
from msgspec import Struct
from psycopg import sql

from onestop.config import resource
from onestop.domain.errors import Reason, Refused
from onestop.hub import embedded
from onestop.hub.enrolment import Post, enrol_all, init, load
from onestop.journal.sample_office import SAMPLE_OFFICE, sample_chain
from onestop.sync.address import Enrolment

_DATABASE = "onestop"
# Half of the lanes: a station whose store was copied or put back needs a lane nobody has had.
SAMPLE_LANES = range(50)


class _Stations(Struct, frozen=True, kw_only=True):
    office: str
    station: str
    login: str
    password: str
    duties: tuple[str, ...]

    def post(self, lane: int) -> Post:
        return Post(
            office=self.office,
            station=self.station.format(lane=lane),
            duties=self.duties,
            lane=lane,
            login=self.login.format(lane=lane),
            password=self.password,
        )


class SampleProvince(Struct, frozen=True):
    """A running hub of the sample office."""

    server: embedded.TrialServer
    url: str

    def enrolment(self, lane: int) -> Enrolment:
        """Give the enrolment of the demo station of a lane: the content of its `hub.json`."""
        return sample_enrolment(self.url, lane)

    def close(self) -> None:
        """Leave the province; the last user stops the server."""
        self.server.close()


def start_sample(folder: Path) -> SampleProvince:
    """Start the sample office's hub over a folder, or find the one that runs there."""
    server = embedded.start(folder)
    try:
        url = _database(server.url)
        set_up_sample_hub(url)
    except BaseException:
        server.close()
        raise
    return SampleProvince(server, url)


def set_up_sample_hub(url: str) -> None:
    """Make a database the sample office's hub, with its chain and all its stations."""
    init(url)
    load(url, sample_chain(), SAMPLE_OFFICE)
    stations = _stations()
    with psycopg.connect(url) as connection:
        known = connection.execute(
            "select count(*) from onestop.station where office = %s", (stations.office,)
        ).fetchone()
    if known is None or known[0] < len(SAMPLE_LANES):
        enrol_all(url, [stations.post(lane) for lane in SAMPLE_LANES])


def sample_enrolment(url: str, lane: int) -> Enrolment:
    """Compose the enrolment of the demo station of a lane; it was enrolled when the hub started."""
    return _stations().post(lane).enrolment(url)


def sample_lane(station: str) -> int:
    """Give the lane a demo station was enrolled for; its store may hold another by now, or none."""
    stations = _stations()
    for lane in SAMPLE_LANES:
        if stations.post(lane).station == station:
            return lane
    raise Refused(Reason.HUB_NOT_ENROLLED, "enrolment")


def _stations() -> _Stations:
    raw = resource("hub/sample_stations.json").read_bytes()
    return msgspec.json.decode(raw, type=_Stations)


def _database(url: str) -> str:
    with psycopg.connect(url, autocommit=True) as connection:
        known = connection.execute("select 1 from pg_database where datname = %s", (_DATABASE,))
        if known.fetchone() is None:
            connection.execute(sql.SQL("create database {}").format(sql.Identifier(_DATABASE)))
    return f"{url.rsplit('/', 1)[0]}/{_DATABASE}"
