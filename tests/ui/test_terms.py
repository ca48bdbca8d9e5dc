"""A term reads alike at the counter and on the dossier's page."""

import pytest

from onestop.domain.catalogue import Term, TermKind
from onestop.ui.terms import short_term, term_words


@pytest.mark.parametrize(
    ("term", "block", "narrow"),
    [
        (Term(kind=TermKind.WORKING_DAYS, amount=3), "3 ngày làm việc", "3 ngày"),
        (Term(kind=TermKind.CALENDAR_DAYS, amount=1), "1 ngày", "1 ngày"),
        (Term(kind=TermKind.SESSIONS, amount=1), "1 buổi làm việc", "1 buổi làm việc"),
        (Term(kind=TermKind.NONE), "Không quy định", "–"),
    ],
)
def test_a_term_is_a_count_with_its_unit_or_unknown(term: Term, block: str, narrow: str) -> None:
    said = (term_words(term), short_term(term))

    assert said == (block, narrow)
