"""Whatever was tampered with is named; a rebuilt store shows what it showed."""

import pytest

from onestop.services import keeping, lookup, processing, reception
from onestop.services.work import Work
from tests.laws.offices import INTAKE, Counter

_LOOSE = "DROP TRIGGER entry_UPDATE"
_OURS = "WHERE origin LIKE 'DEMO-03-%' AND seq = 2"


@pytest.fixture
def busy(counter: Counter) -> Counter:
    """A counter with three dossiers, one of them on its way."""
    desk = counter.desk()
    first, *_ = [desk.do(reception.receive, INTAKE) for _ in range(3)]
    desk.do(processing.route, first.subject)
    return counter


def tamper(counter: Counter, *statements: str) -> None:
    with counter.station.store.transaction() as connection:
        for statement in (_LOOSE, *statements):
            connection.exec_driver_sql(statement)


def test_a_sound_store_has_nothing_broken(busy: Counter) -> None:
    found = keeping.verify(busy.station)

    assert found.broken == ()
    assert found.entries > 4


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        ("UPDATE entry SET clerk = 'x' {ours}", "digest"),
        ("UPDATE entry SET prev = zeroblob(32) {ours}", "prev"),
        ("UPDATE entry SET seq = 9 {ours}", "gap"),
        ("UPDATE entry SET signature = zeroblob(64) {ours}", "signature"),
        (
            "UPDATE private_part SET part = x'00' WHERE digest = (SELECT digest FROM entry {ours})",
            "seal",
        ),
        ("DELETE FROM private_part WHERE digest = (SELECT digest FROM entry {ours})", "missing"),
        ("UPDATE entry SET signature = zeroblob(64) WHERE origin = 'MAU-00000000'", "signature"),
        ("UPDATE dossier SET stage = 'collected' WHERE id = 2", "projection"),
        ("DELETE FROM dossier WHERE id = 2", "projection"),
        ("UPDATE dossier SET name = 'x' WHERE id = 2", "projection"),
        ("UPDATE dossier SET subject = 'stray' WHERE id = 2", "projection"),
        ("DELETE FROM search WHERE rowid = 2", "search"),
    ],
)
def test_what_was_tampered_with_is_named(busy: Counter, statement: str, why: str) -> None:
    tamper(busy, statement.format(ours=_OURS))

    assert why in {broken.why for broken in keeping.verify(busy.station).broken}


def test_own_private_parts_are_missed_even_where_none_is_left(busy: Counter) -> None:
    tamper(busy, "DELETE FROM private_part")

    keeping.rebuild(busy.station)

    found = keeping.verify(busy.station).broken
    assert [(each.origin, each.why) for each in found] == [
        (busy.station.about.origin, "missing")
    ] * 3


def test_a_rebuild_mends_every_projection(busy: Counter) -> None:
    desk = busy.desk()
    before = desk.ask(lookup.find, "duc nguyen")
    tamper(busy, "DELETE FROM search", "UPDATE dossier SET stage = 'x', name = '', id = id + 7")

    count = keeping.rebuild(busy.station)

    assert count == 3
    assert desk.ask(lookup.find, "duc nguyen") == before
    assert keeping.verify(busy.station).broken == ()


def test_a_rebuild_forgets_no_code(busy: Counter) -> None:
    desk = busy.desk()

    keeping.rebuild(busy.station)

    assert desk.do(reception.receive, INTAKE).code == "000.00.99.H50-261120-0303"


def codes_used(work: Work) -> list[tuple[object, ...]]:
    rows = work.connection.exec_driver_sql("SELECT stem, count FROM code_used").all()
    return [tuple(row) for row in rows]


def test_a_rebuild_changes_nothing_in_a_sound_store(busy: Counter) -> None:
    before = busy.desk().ask(codes_used)

    keeping.rebuild(busy.station)

    assert busy.desk().ask(codes_used) == before != []
