"""Every law is seen to fail when its rule is broken."""

import pytest

from tests.sabotage.rules import SABOTAGES, Sabotage, unnoticed


@pytest.mark.parametrize("sabotage", SABOTAGES, ids=lambda sabotage: sabotage.name)
def test_the_law_notices(sabotage: Sabotage) -> None:
    assert not unnoticed(sabotage)
