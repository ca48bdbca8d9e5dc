"""A dispute that a real hub's order made is settled at one station and ends at all."""

from onestop.services import disputes
from onestop.services.work import Desk
from tests.sync.world import Counter, World


def told(counter: Counter, subject: str) -> list[tuple[str, str, bool]]:
    """Tell the open disputes of a dossier: kind, station, whether it blocks."""
    found = counter.desk.ask(disputes.of_dossier, subject)
    return [(each.kind, each.ref.origin.rpartition("-")[0], each.blocks) for each in found]


def settle(desk: Desk, subject: str) -> None:
    """Settle the only dispute of a dossier."""
    (only,) = desk.ask(disputes.of_dossier, subject)
    desk.do(disputes.settle, subject, only.ref, "hồ sơ đã ở phòng từ trước")


def test_settled_at_one_station_it_is_settled_at_the_other(world: World) -> None:
    first, second = world.counter(1), world.counter(2)
    subject = first.receive()[0]
    first.exchange()
    second.exchange()
    for counter in (first, second):
        counter.route(subject)
    for counter in (second, first, second):
        counter.exchange()
    assert told(first, subject) == told(second, subject) == [("Routed", "DEMO-01", True)]

    settle(second.desk, subject)
    passes = [second.exchange(), first.exchange()]

    assert told(first, subject) == told(second, subject) == []
    assert first.history(subject) == second.history(subject)
    assert all(one.agree and not one.withheld for one in passes)
