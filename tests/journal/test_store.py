"""The store says in one word what is wrong with its disk, and loses nothing acknowledged."""

import os
import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy.exc import DBAPIError

from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import Noted, Words
from onestop.journal.local import Local
from onestop.journal.reading import forks, head
from onestop.journal.schema import upgrade
from onestop.journal.store import News, Store
from onestop.journal.writing import Author, JournalBrokenError, accept, append
from onestop.services import reception
from tests.disks import mounted, seal
from tests.laws.nodes import Node
from tests.laws.offices import INTAKE, Counter

SECRET = "Đỗ Thị Ổi, 045088001234"


def author(origin: str = "A-00000001") -> Author:
    return Author(
        origin=origin,
        clerk="c1",
        at=1_795_000_000_000,
        sign=lambda digest: digest + digest,
        salt=lambda: bytes(16),
    )


def note(store: Store, words: str = SECRET) -> None:
    with store.transaction() as connection:
        append(connection, author(), "d1", Noted(private=Words(text=words)))


def notes(store: Store) -> int:
    with store.snapshot() as connection:
        return head(connection, "A-00000001").seq


def test_a_full_disk_refuses_the_note_and_keeps_all_before_it(tmp_path: Path) -> None:
    folder = tmp_path / "small"
    with mounted(folder, "size=2m"):
        upgrade(folder / "store.db")
        store = Store(folder / "store.db")
        note(store)
        filling = folder / "filling"
        with pytest.raises(OSError, match="No space"):
            filling.write_bytes(bytes(4 * 1024 * 1024))

        with pytest.raises(Refused, match=Reason.DISK_FULL):
            note(store, "x" * 200_000)

        kept = notes(store)
        filling.unlink()
        note(store)
        assert notes(store) == kept + 1
        store.close()


def test_a_read_only_disk_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "sealed"
    with mounted(folder, "size=8m"):
        upgrade(folder / "store.db")
        seal(folder)

        with pytest.raises(Refused, match=Reason.DISK_READ_ONLY):
            Store(folder / "store.db")


def test_another_process_that_writes_for_long_is_named(store: Store, path: Path) -> None:
    other = Store(path)

    with other.transaction(), pytest.raises(Refused, match=Reason.STORE_BUSY):
        note(store)

    note(store)
    other.close()
    assert notes(store) == 1


def test_a_store_of_a_newer_program_is_left_alone(path: Path) -> None:
    store = Store(path)
    with store.transaction() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    store.close()

    with pytest.raises(Refused, match=Reason.STORE_NEWER):
        Store(path)


@pytest.mark.parametrize(
    "content", [b"not a store at all" * 500, b"SQLite format 3\0" + b"x" * 5000]
)
def test_a_file_that_is_no_store_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "store.db"
    path.write_bytes(content)

    with pytest.raises(Refused, match=Reason.STORE_UNREADABLE):
        Store(path)


def test_an_empty_database_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "store.db").touch()

    with pytest.raises(Refused, match=Reason.STORE_UNREADABLE):
        Store(tmp_path / "store.db")


def test_an_encrypted_store_opens_with_its_key_only(tmp_path: Path) -> None:
    path, key = tmp_path / "store.db", os.urandom(32)
    upgrade(path, key)
    store = Store(path, key)
    note(store)
    store.close()

    assert SECRET.encode() not in path.read_bytes()
    for wrong in (None, os.urandom(32)):
        with pytest.raises(Refused, match=Reason.STORE_UNREADABLE):
            Store(path, wrong)
    again = Store(path, key)
    assert notes(again) == 1
    again.close()


def test_nobody_reads_the_private_part_in_an_error(store: Store) -> None:
    with pytest.raises(DBAPIError) as failure, store.transaction() as connection:
        connection.exec_driver_sql("INSERT INTO private_part VALUES (?, ?)", (None, SECRET))

    assert "Ổi" not in str(failure.value)


def test_who_only_reads_cannot_write(store: Store) -> None:
    with pytest.raises(Refused), store.snapshot() as connection:
        append(connection, author(), "d1", Noted())

    assert notes(store) == 0


@pytest.mark.parametrize("change", ["UPDATE entry SET clerk = 'x'", "DELETE FROM entry"])
def test_an_entry_is_never_changed(store: Store, change: str) -> None:
    note(store)

    with pytest.raises(DBAPIError, match="never changed"), store.transaction() as connection:
        connection.exec_driver_sql(change)

    assert notes(store) == 1


def test_a_failed_task_leaves_nothing_behind(store: Store) -> None:
    def broken() -> None:
        with store.transaction() as connection:
            append(connection, author(), "d1", Noted())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()

    assert notes(store) == 0


def test_who_listens_is_told_and_other_connections_are_noticed(store: Store, path: Path) -> None:
    heard: list[News] = []
    store.subscribe(heard.append)
    store.changed_elsewhere()
    other = Store(path)
    note(other)

    store.tell(News(frozenset({"d1"})))

    assert store.changed_elsewhere()
    assert not store.changed_elsewhere()
    assert heard == [News(frozenset({"d1"}))]
    other.close()


def test_both_entries_of_a_fork_are_kept() -> None:
    left, right = Node("A-00000001"), Node("A-00000001")
    ours = left.write("d1", Noted(private=Words(text="một")))
    theirs = right.write("d1", Noted(private=Words(text="hai")))

    left.take([(ours, 1), (theirs, 2)])

    assert forks(left.connection) == [("A-00000001", 1)]
    assert left.connection.exec_driver_sql("SELECT count(*) FROM entry").scalar_one() == 2
    left.close()
    right.close()


def test_an_entry_with_another_content_than_its_digest_is_not_taken(store: Store) -> None:
    node = Node("B-00000002")
    entry = node.write("d1", Noted())
    node.close()

    for broken in ({"body": '{"x":1}'}, {"seen": 7}, {"private": b"someone else's"}):
        changed = replace(entry, **broken)
        with pytest.raises(JournalBrokenError), store.transaction() as connection:
            accept(connection, [changed], [1])

    assert notes(store) == 0


def test_an_envelope_that_reads_in_two_ways_is_not_taken(store: Store) -> None:
    node = Node("B-00000002")
    entry = node.write("d1\nNoted", Noted())
    node.close()

    with pytest.raises(JournalBrokenError), store.transaction() as connection:
        accept(connection, [entry], [1])


def test_a_copied_store_goes_on_under_a_new_origin_and_without_a_lane(counter: Counter) -> None:
    before = counter.station.about
    counter.desk().do(reception.receive, INTAKE)
    counter.station.close()
    copy = counter.home.folder.with_name("copy")
    shutil.copytree(counter.home.folder, copy)
    counter.home = type(counter.home)(folder=copy)

    counter.restart()

    assert counter.station.about.origin != before.origin
    with pytest.raises(Refused, match=Reason.LANE_MISSING):
        counter.desk().do(reception.receive, INTAKE)


def test_a_store_that_stays_where_it_is_keeps_its_origin(counter: Counter) -> None:
    before = counter.station.about

    counter.restart()

    assert counter.station.about == before
    assert before.lane == 3


def test_damaged_settings_are_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "local.db"
    path.write_bytes(b"not a database at all" * 500)

    local = Local(path)
    local.set("zoom", 3)

    assert local.get("zoom", int) == 3
    assert (tmp_path / "local.db.damaged").exists()
    local.close()


def test_settings_of_an_office_are_encrypted(tmp_path: Path) -> None:
    local = Local(tmp_path / "local.db", os.urandom(32))
    local.set("draft", SECRET)
    local.close()

    found = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert "Ổi".encode() not in found
