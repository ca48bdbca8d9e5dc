"""A confirmed erasure leaves no private part of its subject anywhere, and costs nobody else's."""

from itertools import chain

from hypothesis import strategies as st

from onestop.domain.dossier import fold
from onestop.domain.facts import Cancelled, Fact, Noted, Received, Words
from onestop.journal.projections import without_a_gap
from onestop.journal.reading import history, told
from onestop.journal.rebuilding import rebuild
from tests.laws.agreement import Step, drained, lived, office
from tests.laws.drawing import law
from tests.laws.histories import ERASED, PEOPLE, RECEPTION, facts
from tests.laws.nodes import SUBJECTS, Node, rows_anew, rows_of

_RECEIVED = Received(reception=RECEPTION, private=PEOPLE)
_CANCELLED = Cancelled(private=Words(text="nhầm người"))
_NOTED = Noted(private=Words(text="ông Đức gọi lại"))
_WHO = st.integers(0, 2)
_SUBJECT = st.sampled_from(SUBJECTS)
_FEW = st.integers(0, 3)


@st.composite
def _runs(draw: st.DrawFn) -> list[Step]:
    """One station's facts about one dossier, often its whole short road and its erasure."""
    who, subject = draw(_WHO), draw(_SUBJECT)
    road = [_RECEIVED, _CANCELLED, ERASED]
    told: list[Fact] = draw(
        st.one_of(
            st.sampled_from([road, [*road, _NOTED], road[:2], [_NOTED], [ERASED, _NOTED]]),
            st.lists(facts(), min_size=1, max_size=2),
        )
    )
    return [(who, subject, fact, draw(_FEW), draw(_FEW)) for fact in told]


STEPS = st.lists(_runs(), min_size=2, max_size=7).map(lambda runs: list(chain.from_iterable(runs)))


@law(STEPS)
def private_parts_go_with_a_confirmed_erasure_and_never_before(steps: list[Step]) -> None:
    with office() as (nodes, province):
        forgotten: dict[str, set[str]] = {node.origin: set() for node in nodes}
        for node in lived(nodes, province, steps):
            forgotten[node.origin] |= _judged_erased(node)
            assert _judged_erased(node) == forgotten[node.origin]
            _keeps_no_part_of(node, forgotten[node.origin])
            _misses_nothing_but_of(node, set().union(*forgotten.values()))


@law(STEPS, st.data())
def no_order_and_no_double_brings_an_erased_part_back(
    steps: list[Step], data: st.DataObject
) -> None:
    with office() as (nodes, province):
        for _ in lived(nodes, province, steps):
            pass
        drained(nodes, province)
        rows = data.draw(st.permutations(province.inbox + province.inbox[::2]))
        late = Node("L-00000009")

        while rows:
            size = data.draw(st.integers(1, 6))
            page, rows = rows[:size], rows[size:]
            late.take([(entry, None) for entry, _ in page[:1]])
            late.take(page)
            _keeps_no_part_of(late, _judged_erased(late))
            _misses_nothing_but_of(late, _judged_erased(nodes[0]))
        if data.draw(st.booleans()):
            rebuild(late.connection)
        late.take(data.draw(st.permutations(province.inbox)))

        for node in (*nodes, late):
            _keeps_no_part_of(node, _judged_erased(nodes[0]))
            _misses_nothing_but_of(node, _judged_erased(nodes[0]))
            assert rows_of(node.connection) == rows_of(nodes[0].connection)
            assert rows_of(node.connection) == rows_anew(node.connection)
        late.close()


def _judged_erased(node: Node) -> set[str]:
    """Judge from the confirmed entries alone, anew."""
    found = set()
    for subject in SUBJECTS:
        recorded = history(node.connection, subject)
        if fold(subject, told(recorded[: without_a_gap(recorded)])).erased:
            found.add(subject)
    return found


def _keeps_no_part_of(node: Node, erased: set[str]) -> None:
    for subject in erased:
        entries = [known.entry for known in history(node.connection, subject)]
        assert [entry for entry in entries if entry.private is not None] == []


def _misses_nothing_but_of(node: Node, erased: set[str]) -> None:
    """Whoever sent an entry may have known of the erasure before the node that got it."""
    for subject in set(SUBJECTS) - erased:
        entries = [known.entry for known in history(node.connection, subject)]
        assert [entry for entry in entries if entry.sealed and entry.private is None] == []


LAWS = (
    private_parts_go_with_a_confirmed_erasure_and_never_before,
    no_order_and_no_double_brings_an_erased_part_back,
)
