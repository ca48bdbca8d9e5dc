"""What is erased is gone from every byte of the store, and does not come back."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import permutations
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from msgspec.structs import replace
from sqlalchemy import Connection

import onestop.journal
from onestop.domain.entries import Entry
from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import Cancelled, Fact, Noted, Received, Words
from onestop.journal.erasing import erased_among, sweep
from onestop.journal.projections import projected
from onestop.journal.rebuilding import rebuild
from onestop.journal.schema import upgrade
from onestop.journal.store import Store, engine_of
from onestop.journal.verifying import verify
from onestop.journal.writing import accept
from onestop.services import keeping
from onestop.services.erasure import carry_out, erase
from onestop.services.station import Station
from tests.laws.histories import ERASED, PEOPLE, RECEPTION
from tests.laws.nodes import Node, rows_anew, rows_of
from tests.laws.offices import Counter
from tests.services.closing import ADMINISTRATOR, DECISION, cancelled

NAME, NUMBER, PHONE = "Nguyễn Văn Đức", "045088001234", "0912345678"
STORY: tuple[Fact, ...] = (
    Received(reception=RECEPTION, private=PEOPLE),
    Cancelled(private=Words(text="nhầm người")),
    ERASED,
)
LATE = Noted(private=Words(text="ông Đức gọi"))


def parts(connection: Connection) -> int:
    count = connection.exec_driver_sql("SELECT count(*) FROM private_part").scalar_one()
    return int(count)


def told() -> list[Entry]:
    """Write a story on another station."""
    with node("B-00000002") as author:
        return [author.write("d1", fact) for fact in STORY]


@contextmanager
def node(origin: str = "A-00000001") -> Iterator[Node]:
    made = Node(origin)
    try:
        yield made
    finally:
        made.close()


def bytes_of(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_parts_go_once_the_erasure_is_confirmed_in_whatever_order_it_came(
    order: tuple[int, ...],
) -> None:
    entries = told()
    with node() as late:
        for index in order[:-1]:
            late.take([(entries[index], index + 1)])
        assert erased_among(late.connection, ["d1"]) == frozenset()
        late.take([(entries[order[-1]], order[-1] + 1)])

        assert erased_among(late.connection, ["d1"]) == {"d1"}
        assert parts(late.connection) == 0
        assert rows_of(late.connection) == rows_anew(late.connection)


def test_an_erasure_without_a_place_takes_the_name_off_lists_and_deletes_nothing() -> None:
    with node() as author:
        for fact in STORY:
            author.write("d1", fact)

        known = projected(author.connection, "d1")
        assert known is not None
        assert (known.dossier.erased, known.dossier.people) == (3, None)
        assert parts(author.connection) == 2


def test_a_disputed_erasure_deletes_nothing_and_gives_the_name_back() -> None:
    with node() as author:
        received = author.write("d1", STORY[0])
        erased = author.write("d1", ERASED)

        author.take([(received, 1), (erased, 2)])

        known = projected(author.connection, "d1")
        assert known is not None
        assert [each.kind for each in known.dossier.disputes] == ["Erased"]
        assert known.dossier.people == PEOPLE
        assert parts(author.connection) == 1


def test_a_part_that_comes_late_is_never_kept() -> None:
    entries = told()
    with node("C-00000003") as other, node() as late:
        noted = other.write("d1", LATE)
        late.take([(entry, place) for place, entry in enumerate(entries, 1)])

        late.take([(noted, 4)])
        late.take([(entry, None) for entry in (*entries, noted)])

        assert parts(late.connection) == 0
        assert rows_of(late.connection) == rows_anew(late.connection)


def test_a_story_that_arrives_whole_leaves_no_part() -> None:
    entries = told()
    with node() as late:
        late.take([(entry, place) for place, entry in enumerate(entries, 1)])

        assert parts(late.connection) == 0


def test_a_rebuilt_store_shows_the_same_and_still_has_no_part() -> None:
    entries = told()
    with node() as late:
        late.take([(entry, place) for place, entry in enumerate(entries, 1)])
        before = rows_of(late.connection)
        late.connection.exec_driver_sql("DELETE FROM erased")

        rebuild(late.connection)

        assert rows_of(late.connection) == before
        assert erased_among(late.connection, ["d1"]) == {"d1"}


def test_a_missing_part_is_a_break_but_of_an_erased_subject() -> None:
    entries = told()
    with node("C-00000003") as other, node() as late:
        kept = other.write("d2", STORY[0])
        late.take([(kept, 1), *((entry, place) for place, entry in enumerate(entries, 1))])
        sound = verify(late.connection, late.origin, lambda _origin: (), lambda *_: True)

        late.connection.exec_driver_sql("DELETE FROM private_part WHERE digest = ?", (kept.digest,))
        late.connection.exec_driver_sql("INSERT INTO private_part VALUES (x'00', x'00')")
        rebuild(late.connection)
        broken = verify(late.connection, late.origin, lambda _origin: (), lambda *_: True)

        assert sound.broken == ()
        assert [(each.origin, each.seq, each.why) for each in broken.broken] == [
            ("C-00000003", 1, "missing")
        ]


def test_a_public_stations_store_misses_nothing() -> None:
    entries = told()
    with node() as board:
        stripped = [replace(entry, private=None) for entry in entries[:2]]
        board.take([(entry, place) for place, entry in enumerate(stripped, 1)])

        found = verify(board.connection, board.origin, lambda _origin: (), lambda *_: True)

        assert found.broken == ()


def test_no_byte_of_the_person_stays_in_the_folder(counter: Counter) -> None:
    others = [cancelled(counter) for _ in range(3)]
    assert NUMBER.encode() in bytes_of(counter.home.folder)

    for subject in others:
        carry_out(counter.desk(ADMINISTRATOR), subject, DECISION)

    left = bytes_of(counter.home.folder)
    for word in (NAME, NUMBER, PHONE, PHONE[-6:], "dân rút hồ sơ", "Khu phố 2"):
        assert word.encode() not in left
    # The search index keeps what words begin with apart, so that any longer end betrays one.
    assert b"45088001234" not in left
    assert keeping.verify(counter.station).broken == ()


def test_what_a_power_cut_left_is_swept_when_the_station_opens(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    subject = cancelled(counter)
    with monkeypatch.context() as cut:
        cut.setattr("onestop.services.erasure.sweep", lambda _store: None)
        carry_out(counter.desk(ADMINISTRATOR), subject, DECISION)
    assert list(counter.home.archive.iterdir())

    counter.restart()

    assert list(counter.home.archive.iterdir()) == []
    assert b"45088001234" not in bytes_of(counter.home.folder)
    assert sweep(counter.station.store) == 0


def test_a_form_half_written_by_a_killed_process_goes_too(counter: Counter) -> None:
    subject = cancelled(counter)
    draft = counter.home.archive / f"{'0' * 64}.4711"
    draft.write_bytes(NAME.encode())

    carry_out(counter.desk(ADMINISTRATOR), subject, DECISION)

    assert not draft.exists()


def test_while_somebody_reads_the_sweep_is_left_for_the_next_time(
    counter: Counter,
) -> None:
    subject = cancelled(counter)
    with counter.station.store.snapshot() as reader:
        reader.exec_driver_sql("SELECT count(*) FROM dossier").scalar_one()
        carry_out(counter.desk(ADMINISTRATOR), subject, DECISION)
        assert sweep(counter.station.store) == 0

    assert sweep(counter.station.store) == 1
    assert sweep(counter.station.store) == 0


def test_a_store_that_others_write_to_is_swept_the_next_time(
    counter: Counter, caplog: pytest.LogCaptureFixture
) -> None:
    subject = cancelled(counter)
    counter.desk(ADMINISTRATOR).do(erase, subject, DECISION)
    impatient = Store(counter.home.store, patience=0.1)
    with counter.station.store.transaction():
        busy = sweep(impatient)

    assert busy == 0
    assert "STORE_BUSY" in caplog.text
    assert sweep(impatient) == 1
    impatient.close()


def test_a_store_of_an_older_program_is_brought_up_to_date_when_its_station_opens(
    counter: Counter,
) -> None:
    subject = cancelled(counter)
    counter.close()
    downgrade(counter.home.store)

    with pytest.raises(Refused, match=Reason.STORE_OLDER):
        Store(counter.home.store)
    counter.station = Station.open(counter.home, counter.clock)

    carry_out(counter.desk(ADMINISTRATOR), subject, DECISION)
    assert keeping.verify(counter.station).broken == ()


def test_the_first_schema_grows_into_the_newest(tmp_path: Path) -> None:
    path, key = tmp_path / "store.db", os.urandom(32)
    first(path, key)

    upgrade(path, key)

    store = Store(path, key)
    with store.transaction() as connection:
        accept(connection, told(), [1, 2, 3])
        assert erased_among(connection, ["d1"]) == {"d1"}
    store.close()


def downgrade(path: Path) -> None:
    """Leave a store as the first program made it."""
    engine = engine_of(path)
    with engine.connect() as connection:
        for statement in (
            "DROP TABLE erased",
            "DROP TABLE code_used",
            "CREATE TABLE code_used (day VARCHAR, lane INTEGER, count INTEGER)",
            "ALTER TABLE dossier ADD COLUMN collected INTEGER",
            "CREATE INDEX dossier_collected ON dossier (collected) WHERE collected IS NOT NULL",
        ):
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    engine.dispose()


def first(path: Path, key: bytes) -> None:
    """Make a store of the first schema."""
    config = Config()
    folder = Path(str(onestop.journal.__file__)).parent / "migrations"
    config.set_main_option("script_location", str(folder))
    engine = engine_of(path, key)
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.commit()
    engine.dispose()
