"""Every law holds."""

from collections.abc import Callable

import pytest

from tests.laws import agreement, clerks, clocks, codes, erasing, offers

ROOMS = (agreement, clerks, clocks, codes, erasing, offers)


@pytest.mark.parametrize(
    "law", [law for room in ROOMS for law in room.LAWS], ids=lambda law: law.__name__
)
def test_it_is_law_that(law: Callable[[], None]) -> None:
    law()
