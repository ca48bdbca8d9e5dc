"""Named sabotages: one rule broken each, and the law that must notice."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date

import pytest
from hypothesis import Phase, settings
from msgspec import Struct
from sqlalchemy import Connection

from onestop.domain import dossier as folding
from onestop.domain.dossier import Dossier
from onestop.domain.entries import Entry
from onestop.domain.facts import Fact, Settled
from onestop.domain.numbering import code_stem
from onestop.journal import codec, projections, reading, writing
from onestop.journal import erasing as forgetting
from onestop.journal.projections import Projected
from onestop.services import reception
from onestop.services.work import Work
from tests.laws import agreement, codes, erasing
from tests.laws.drawing import Law


class Sabotage(Struct, frozen=True, kw_only=True):
    """A rule broken on purpose."""

    name: str
    law: Law
    breaks: Callable[[pytest.MonkeyPatch], None]
    seen: type[Exception] = AssertionError


def _by_arrival(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(reading, "rank", lambda _entry, _place: 0)


def _by_clock(patch: pytest.MonkeyPatch) -> None:
    def rank(entry: Entry, place: int | None) -> tuple[int, int]:
        return (int(place is None), entry.at)

    patch.setattr(reading, "rank", rank)


def _seen_ignored(patch: pytest.MonkeyPatch) -> None:
    def rank(entry: Entry, place: int | None) -> tuple[int, int, str, int]:
        return (int(place is None), place or 0, entry.origin, entry.seq)

    patch.setattr(reading, "rank", rank)


def _unplaced_first(patch: pytest.MonkeyPatch) -> None:
    def rank(entry: Entry, place: int | None) -> tuple[int, int, int, str]:
        return (int(place is not None), place or 0, entry.seen, entry.origin)

    patch.setattr(reading, "rank", rank)


def _places_not_kept(patch: pytest.MonkeyPatch) -> None:
    ignored = "SELECT ?, ?, ? WHERE 0"
    patch.setattr(writing, "_INSERT_PLACE", ignored)


def _gaps_overlooked(patch: pytest.MonkeyPatch) -> None:
    real = writing._next  # noqa: SLF001 - it is this rule that is broken

    def following(before: Projected | None, news: Sequence[tuple[Entry, int | None]]) -> object:
        first = (before.placed if before else 0) + 1
        return real(before, [(entry, first + index) for index, (entry, _) in enumerate(news)])

    patch.setattr(writing, "_next", following)


def _fold_raises(patch: pytest.MonkeyPatch) -> None:
    def fits(dossier: Dossier, fact: Fact) -> bool:
        del fact
        return dossier.reception.receipt > 0  # type: ignore[union-attr] # the point: none is there

    patch.setattr(folding, "fits", fits)


def _any_settlement_ends_all(patch: pytest.MonkeyPatch) -> None:
    real = folding._changes  # noqa: SLF001 - it is this rule that is broken

    def changes(dossier: Dossier, entry: Entry, fact: Fact) -> dict[str, object]:
        return {"disputes": ()} if isinstance(fact, Settled) else real(dossier, entry, fact)

    patch.setattr(folding, "_changes", changes)


def _moments_unchecked(patch: pytest.MonkeyPatch) -> None:
    def opened(entry: Entry) -> Fact | None:
        return codec._DECODERS[entry.kind](entry.body)  # noqa: SLF001 - without what catches garbage

    patch.setattr(writing, "opened", opened)


def _private_moves(patch: pytest.MonkeyPatch) -> None:
    real = codec.opened

    def opened(entry: Entry) -> Fact | None:
        return real(entry) if entry.private is not None or not entry.sealed else None

    for module in (reading, writing, agreement):
        patch.setattr(module, "opened", opened)


def _rows_described_once(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(projections, "_described", lambda _row: None)


def _erased_before_it_is_confirmed(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(writing, "is_final", lambda row: row.dossier.erased > 0)


def _erased_by_a_dispute(patch: pytest.MonkeyPatch) -> None:
    real = forgetting.is_final

    def is_final(row: Projected) -> bool:
        kinds = {dispute.kind for dispute in row.dossier.disputes}
        return real(row) or ("Erased" in kinds and not row.unplaced)

    patch.setattr(writing, "is_final", is_final)


def _late_parts_kept(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(writing, "without_erased", lambda entries, _erased: entries)


def _erasure_does_nothing(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(writing, "forget", lambda _connection, _subjects: None)


def _count_of_the_day(patch: pytest.MonkeyPatch) -> None:
    """The count is that of the clock's minute, as if no clock ever came back."""

    def next_code(work: Work, received: object) -> str:
        del received
        return f"000.00.99.H50-{work.today:%y%m%d}-{work.about.lane:02}{work.now:%M}"

    patch.setattr(reception, "_next_code", next_code)


def _lane_ignored(patch: pytest.MonkeyPatch) -> None:
    def stem(agency: str, day: date, lane: int) -> str:
        del lane
        return code_stem(agency, day, 0)

    patch.setattr(reception, "code_stem", stem)


def _codes_not_remembered(patch: pytest.MonkeyPatch) -> None:
    def nothing(connection: Connection, codes: Iterable[str]) -> None:
        del connection, codes

    patch.setattr(projections, "note_codes", nothing)


SABOTAGES = (
    Sabotage(
        name="order by arrival",
        law=agreement.every_node_agrees_once_all_has_arrived,
        breaks=_by_arrival,
    ),
    Sabotage(
        name="order by clocks",
        law=agreement.nothing_later_changes_the_verdict_on_a_confirmed_entry,
        breaks=_by_clock,
    ),
    Sabotage(
        name="seen ignored",
        law=agreement.the_stored_fold_is_what_the_journal_says_at_every_moment,
        breaks=_seen_ignored,
    ),
    Sabotage(
        name="what has no place comes first",
        law=agreement.nothing_later_changes_the_verdict_on_a_confirmed_entry,
        breaks=_unplaced_first,
    ),
    Sabotage(
        name="places not kept",
        law=agreement.every_node_agrees_once_all_has_arrived,
        breaks=_places_not_kept,
    ),
    Sabotage(
        name="gaps overlooked",
        law=agreement.any_order_any_pages_any_doubles_give_one_state,
        breaks=_gaps_overlooked,
    ),
    Sabotage(
        name="the fold raises",
        law=agreement.every_node_agrees_once_all_has_arrived,
        breaks=_fold_raises,
        seen=AttributeError,
    ),
    Sabotage(
        name="any settlement ends all",
        law=agreement.a_confirmed_dispute_ends_by_a_settlement_alone,
        breaks=_any_settlement_ends_all,
    ),
    Sabotage(
        name="garbage is read",
        law=agreement.nothing_that_comes_in_stops_the_exchange,
        breaks=_moments_unchecked,
        seen=Exception,
    ),
    Sabotage(
        name="private parts move dossiers",
        law=agreement.a_dossier_moves_alike_without_its_private_parts,
        breaks=_private_moves,
    ),
    Sabotage(
        name="rows described once",
        law=agreement.the_stored_fold_is_what_the_journal_says_at_every_moment,
        breaks=_rows_described_once,
    ),
    Sabotage(
        name="erased before it is confirmed",
        law=erasing.private_parts_go_with_a_confirmed_erasure_and_never_before,
        breaks=_erased_before_it_is_confirmed,
    ),
    Sabotage(
        name="erased by a dispute",
        law=erasing.private_parts_go_with_a_confirmed_erasure_and_never_before,
        breaks=_erased_by_a_dispute,
    ),
    Sabotage(
        name="erasure does nothing",
        law=erasing.private_parts_go_with_a_confirmed_erasure_and_never_before,
        breaks=_erasure_does_nothing,
    ),
    Sabotage(
        name="late parts kept",
        law=erasing.no_order_and_no_double_brings_an_erased_part_back,
        breaks=_late_parts_kept,
    ),
    Sabotage(
        name="count from the clock", law=codes.a_code_is_never_given_twice, breaks=_count_of_the_day
    ),
    Sabotage(name="lane ignored", law=codes.a_code_is_never_given_twice, breaks=_lane_ignored),
    Sabotage(
        name="codes not remembered",
        law=codes.a_code_is_never_given_twice,
        breaks=_codes_not_remembered,
    ),
)


@contextmanager
def searching() -> Iterator[None]:
    """Look for one failing example, the same way each time: nothing is shrunk or remembered."""
    settings.register_profile(
        "sabotage",
        settings.get_profile("house"),
        phases=[Phase.generate],
        database=None,
        derandomize=True,
        report_multiple_bugs=False,
        max_examples=400,
        print_blob=False,
    )
    settings.load_profile("sabotage")
    try:
        yield
    finally:
        settings.load_profile("house")


def unnoticed(sabotage: Sabotage) -> bool:
    """Run the law with its rule broken; tell whether it held all the same."""
    with pytest.MonkeyPatch.context() as patch, searching():
        sabotage.breaks(patch)
        try:
            sabotage.law()
        except sabotage.seen:
            return False
    return True
