"""A fee reads alike on every screen, and an unknown one is never shown as free."""

import pytest

from onestop.domain.catalogue import Fee
from onestop.services import papers
from onestop.ui.fees import fee_words, short_fee


@pytest.mark.parametrize(
    ("fee", "block", "narrow", "printed"),
    [
        (Fee(text="0", amount=0), "Không thu", "Không thu", "Không thu"),
        (Fee(text="50.000 đồng", amount=50_000), "50.000 đ", "50.000 đ", "50.000 đ"),
        (Fee(text="theo số trang"), "theo số trang", "theo số trang", "theo số trang"),
        (Fee(), "Theo quy định", "–", ""),
    ],
)
def test_a_fee_is_none_an_amount_words_or_unknown(
    fee: Fee, block: str, narrow: str, printed: str
) -> None:
    said = (fee_words(fee), short_fee(fee), papers.fee_words(fee))

    assert said == (block, narrow, printed)
