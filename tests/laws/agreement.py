"""Equal entries and equal places give equal state, whatever came first, twice or not yet."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from hypothesis import strategies as st
from msgspec.structs import replace

from onestop.domain.dossier import fold
from onestop.domain.entries import Entry, Ref
from onestop.domain.facts import Fact, Settled
from onestop.journal.codec import opened
from onestop.journal.projections import projected, without_a_gap
from onestop.journal.reading import history, told, unsent
from onestop.journal.rebuilding import rebuild
from tests.laws.drawing import law
from tests.laws.histories import facts, roads, wild_entries
from tests.laws.nodes import SUBJECTS, Node, Province, rows_anew, rows_of, verdicts

ORIGINS = ("A-00000001", "B-00000002", "C-00000003")
Step = tuple[int, str, Fact, int, int]
# Who writes what about which dossier, and how much it sends and reads after that.
STEPS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from(SUBJECTS),
        st.one_of(facts(), roads()),
        st.integers(0, 3),
        st.integers(0, 3),
    ),
    min_size=4,
    max_size=25,
)
WILD = st.lists(wild_entries(), max_size=3)


@contextmanager
def office(count: int = 3) -> Iterator[tuple[list[Node], Province]]:
    """Stations that know nothing yet, and their province."""
    nodes = [Node(origin) for origin in ORIGINS[:count]]
    try:
        yield nodes, Province()
    finally:
        for node in nodes:
            node.close()


def lived(nodes: Sequence[Node], province: Province, steps: Sequence[Step]) -> Iterator[Node]:
    """Live through the steps; name the node that has just changed."""
    for who, subject, fact, send, pull in steps:
        node = nodes[who % len(nodes)]
        node.write(subject, fact)
        if not pull:
            # The office's own hub passes entries on before the province has given them a place.
            neighbour = nodes[(who + 1) % len(nodes)]
            relayed = unsent(node.connection, province.held, send)
            neighbour.take([(entry, None) for entry in relayed])
            yield neighbour
        province.exchange(node, send, pull)
        yield node


def drained(nodes: Sequence[Node], province: Province) -> None:
    """Let everything reach everyone."""
    for node in (*nodes, *nodes):
        province.exchange(node, 10_000, 10_000)


@law(STEPS)
def every_node_agrees_once_all_has_arrived(steps: list[Step]) -> None:
    with office() as (nodes, province):
        for _ in lived(nodes, province, steps):
            pass

        drained(nodes, province)

        first = rows_of(nodes[0].connection)
        assert first
        for node in nodes[1:]:
            assert rows_of(node.connection) == first


@law(STEPS)
def the_stored_fold_is_what_the_journal_says_at_every_moment(steps: list[Step]) -> None:
    with office() as (nodes, province):
        for node in lived(nodes, province, steps):
            assert rows_of(node.connection) == rows_anew(node.connection)


@law(STEPS)
def a_rebuilt_store_shows_what_it_showed(steps: list[Step]) -> None:
    with office() as (nodes, province):
        for _ in lived(nodes, province, steps):
            pass
        before = [rows_of(node.connection) for node in nodes]

        for node in nodes:
            rebuild(node.connection)

        assert [rows_of(node.connection) for node in nodes] == before


@law(STEPS)
def nothing_later_changes_the_verdict_on_a_confirmed_entry(steps: list[Step]) -> None:
    with office() as (nodes, province):
        earlier: dict[tuple[str, str], list[tuple[bytes, bool]]] = {}
        for node in lived(nodes, province, steps):
            for subject in SUBJECTS:
                before = earlier.get((node.origin, subject), [])
                now = verdicts(node.connection, subject)
                assert now[: len(before)] == before
                earlier[node.origin, subject] = now


@law(STEPS, st.data())
def a_confirmed_dispute_ends_by_a_settlement_alone(steps: list[Step], data: st.DataObject) -> None:
    with office() as (nodes, province):
        confirmed: dict[tuple[str, str], set[Ref]] = {}
        for node in lived(nodes, province, steps):
            for subject in SUBJECTS:
                unsettled = sorted(_open(node, subject), key=str)
                named = data.draw(st.sampled_from([None, *unsettled]))
                if named is not None:
                    node.write(subject, Settled(disputed=named))
                earlier = confirmed.setdefault((node.origin, subject), set())
                assert earlier <= _open(node, subject) | _settled(node, subject)
                earlier |= _confirmed(node, subject)


@law(STEPS, WILD, st.data())
def any_order_any_pages_any_doubles_give_one_state(
    steps: list[Step], wild: list[Entry], data: st.DataObject
) -> None:
    with office() as (nodes, province):
        for _ in lived(nodes, province, steps):
            pass
        province.receive(wild)
        drained(nodes, province)
        rows = data.draw(st.permutations(province.inbox + province.inbox[::2]))
        late = Node("L-00000009")

        while rows:
            size = data.draw(st.integers(1, 6))
            page, rows = rows[:size], rows[size:]
            late.take([(entry, None) for entry, _ in page[:1]])
            late.take(page)

        assert rows_of(late.connection) == rows_of(nodes[0].connection)
        assert rows_of(late.connection) == rows_anew(late.connection)
        late.close()


@law(STEPS, WILD)
def a_dossier_moves_alike_without_its_private_parts(steps: list[Step], wild: list[Entry]) -> None:
    with office() as (nodes, province):
        for _ in lived(nodes, province, steps):
            pass
        province.receive(wild)
        drained(nodes, province)
        public = Node("P-00000009")

        public.take([(replace(entry, private=None), place) for entry, place in province.inbox])

        for subject in SUBJECTS:
            assert _steps(public, subject) == _steps(nodes[0], subject)
        public.close()


@law(WILD, STEPS)
def nothing_that_comes_in_stops_the_exchange(wild: list[Entry], steps: list[Step]) -> None:
    with office(1) as (nodes, province):
        province.receive(wild)
        for node in lived(nodes, province, steps):
            assert rows_of(node.connection) == rows_anew(node.connection)

        drained(nodes, province)

        assert rows_of(nodes[0].connection) == rows_anew(nodes[0].connection)


def _open(node: Node, subject: str) -> set[Ref]:
    known = projected(node.connection, subject)
    return {dispute.ref for dispute in known.dossier.disputes} if known else set()


def _confirmed(node: Node, subject: str) -> set[Ref]:
    recorded = history(node.connection, subject)
    dossier = fold(subject, told(recorded[: without_a_gap(recorded)]))
    return {dispute.ref for dispute in dossier.disputes}


def _settled(node: Node, subject: str) -> set[Ref]:
    facts_ = (fact for _, fact in told(history(node.connection, subject)))
    return {fact.disputed for fact in facts_ if isinstance(fact, Settled)}


def _steps(node: Node, subject: str) -> list[tuple[bytes, bool, bool]]:
    moved = verdicts(node.connection, subject)
    read = [opened(known.entry) is not None for known in history(node.connection, subject)]
    return [(digest, fits, known) for (digest, fits), known in zip(moved, read, strict=True)]


LAWS = (
    every_node_agrees_once_all_has_arrived,
    the_stored_fold_is_what_the_journal_says_at_every_moment,
    a_rebuilt_store_shows_what_it_showed,
    nothing_later_changes_the_verdict_on_a_confirmed_entry,
    a_confirmed_dispute_ends_by_a_settlement_alone,
    any_order_any_pages_any_doubles_give_one_state,
    a_dossier_moves_alike_without_its_private_parts,
    nothing_that_comes_in_stops_the_exchange,
)
