"""Several real connections at once: nothing recorded while a dossier is routed is lost."""

import threading
from pathlib import Path

import psycopg
import pytest

import onestop.hub.enrolment
from onestop.domain.entries import Entry
from onestop.sync.arrays import packed, teach
from onestop.sync.hub import Outcome, Verdict
from tests.hub.province import COUNTER, Caller, Province
from tests.waiting import until

FUNCTIONS = Path(onestop.hub.enrolment.__file__).with_name("functions")
SEND = "select * from onestop_v1.send(" + ", ".join(["%s"] * 15) + ")"  # noqa: S608 - marks only
LOCKS = "    -- One statement locks the subjects, in their order, and gives their numbers.\n"
SIGHT = "    -- Only now, under the locks, who sees what.\n"
AFTER = "    if others <> '{}' and exists ("


def test_an_entry_recorded_while_its_dossier_is_routed_reaches_the_new_office(
    province: Province,
) -> None:
    assert _seen_by_the_new_office(province) == [("Received", 1), ("Routed", 2), ("Noted", 3)]


def test_the_race_is_lost_when_sight_is_read_before_the_locks(province: Province) -> None:
    province.rows(_with_sight_first((FUNCTIONS / "3_keeping.sql").read_text("utf-8")))

    assert ("Noted", 3) not in _seen_by_the_new_office(province)


@pytest.mark.parametrize("to", ["", "A"], ids=["a plain batch", "entry by entry"])
def test_a_part_recorded_while_its_subject_is_erased_is_not_kept(
    province: Province, to: str
) -> None:
    assert _parts_beside_an_erasure(province, to) == 0


@pytest.mark.parametrize("to", ["", "A"], ids=["a plain batch", "entry by entry"])
def test_that_race_is_lost_when_nobody_looks_again_under_the_locks(
    province: Province, to: str
) -> None:
    looking = (
        "        or exists (select from onestop.erased x where x.subject = any(subjects))\n",
        "        perform onestop.forget(subjects);\n",
    )
    functions = (FUNCTIONS / "3_keeping.sql").read_text("utf-8")
    for look in looking:
        assert look in functions
        functions = functions.replace(look, "")
    province.rows(functions)

    assert _parts_beside_an_erasure(province, to) == 1


def _parts_beside_an_erasure(province: Province, to: str) -> int:
    """Erase and record at once; count the private parts that are left of the subject."""
    eraser = province.caller("Q1", duties=(*COUNTER, "administer"))
    recorder = province.caller("Q2")
    part = b"0123456789abcdef{}"
    eraser.hub.send([eraser.chain.add("d1", private=part), eraser.chain.add("d1", "Cancelled")])
    erased = eraser.chain.add("d1", "Erased")
    noted = recorder.chain.add("d1", "Noted", to=to, private=part)

    recording = threading.Thread(target=lambda: recorder.hub.send([noted]))
    with psycopg.connect(eraser.enrolment.conninfo()) as erasing:
        teach(erasing)
        erasing.execute(SEND.encode(), packed([erased]))
        recording.start()
        until(lambda: _waits(province, recorder))
        erasing.commit()
    recording.join()

    return len(province.rows("select seq from onestop.private_part"))


def _seen_by_the_new_office(province: Province) -> list[tuple[str, int | None]]:
    router, recorder = province.caller("Q1"), province.caller("Q2")
    there = province.caller("P1", office="B")
    router.hub.send([router.chain.add("d1")])
    routed = router.chain.add("d1", kind="Routed", to="B")
    noted = recorder.chain.add("d1", kind="Noted")

    verdicts: list[Verdict] = []
    recording = threading.Thread(target=lambda: verdicts.extend(recorder.hub.send([noted])))
    with psycopg.connect(router.enrolment.conninfo()) as routing:
        teach(routing)
        routing.execute(SEND.encode(), packed([routed]))
        recording.start()
        until(lambda: _waits(province, recorder))
        routing.commit()
    recording.join()

    assert [verdict.outcome for verdict in verdicts] == [Outcome.PLACED]
    return [(row.entry.kind, row.place) for row in there.hub.pull({}, 9).rows]


def _with_sight_first(functions: str) -> str:
    """Sabotage: move the look at who sees the subjects before the lock on them."""
    before, rest = functions.split(LOCKS)
    locking, rest = rest.split(SIGHT)
    looking, rest = rest.split(AFTER, maxsplit=1)
    known = next(line for line in locking.splitlines() if line.startswith("    subjects :="))
    return f"{before}{known}\n{looking}{locking}{AFTER}{rest}"


def _waits(province: Province, caller: Caller) -> bool:
    found = province.rows(
        "select 1 from pg_stat_activity where usename = %s and wait_event_type = 'Lock'",
        caller.enrolment.login,
    )
    return bool(found)


@pytest.mark.parametrize("writers", [8])
def test_many_writers_neither_block_each_other_for_ever_nor_lose_an_entry(
    province: Province, writers: int
) -> None:
    offices = ("A", "B", "C")
    callers = [province.caller(f"Q{n}", office=offices[n % 3]) for n in range(writers)]
    batches = [_script(caller, offices) for caller in callers]
    failures: list[BaseException] = []

    def _write(caller: Caller, parts: list[list[Entry]]) -> None:
        try:
            for part in parts:
                caller.hub.send(part)
        except Exception as failure:  # noqa: BLE001 - told by the main thread
            failures.append(failure)

    threads = [
        threading.Thread(target=_write, args=pair) for pair in zip(callers, batches, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failures == []
    _check_books(province)


def _script(caller: Caller, offices: tuple[str, ...]) -> list[list[Entry]]:
    """Write about shared subjects, route some of them to the other offices."""
    number = int(caller.enrolment.station[1:])
    batches = []
    for turn in range(25):
        batch = []
        for step in range(6):
            subject = f"d{(number * 7 + turn * 5 + step * 3) % 20}"
            to = offices[(turn + step) % 3] if (turn + step + number) % 4 == 0 else ""
            batch.append(caller.chain.add(subject, kind="Noted", to=to))
        batches.append(batch)
    return batches


def _check_books(province: Province) -> None:
    """Every entry has one place or is withheld; every inbox is dense and holds just what it may."""
    written = province.rows("select count(*) from onestop.entry")
    told = province.rows(
        "select (select count(*) from onestop.story) + (select count(*) from onestop.withheld)"
    )
    holes = province.rows(
        "select subject from onestop.story group by subject"
        " having max(place) <> count(*) or min(place) <> 1"
        " union all select inbox from onestop.inbox group by inbox"
        " having max(position) <> count(*) or min(position) <> 1"
    )
    wrong = province.rows(
        "(select v.office, s.origin, s.seq from onestop.story s join onestop.visibility v"
        " using (subject) except select inbox, origin, seq from onestop.inbox) union all"
        " (select inbox, origin, seq from onestop.inbox except select v.office, s.origin, s.seq"
        " from onestop.story s join onestop.visibility v using (subject))"
    )
    assert written == told
    assert holes == wrong == []
