"""Every law holds."""

from collections.abc import Callable

import pytest

from tests.laws import agreement, codes, erasing


@pytest.mark.parametrize(
    "law", [*agreement.LAWS, *codes.LAWS, *erasing.LAWS], ids=lambda law: law.__name__
)
def test_it_is_law_that(law: Callable[[], None]) -> None:
    law()
