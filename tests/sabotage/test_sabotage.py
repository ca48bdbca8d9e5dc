"""Every law is seen to fail when its rule is broken."""

import pytest

from tests.sabotage import desks, rules
from tests.sabotage.rules import Sabotage, unnoticed


@pytest.mark.parametrize(
    "sabotage", [*rules.SABOTAGES, *desks.SABOTAGES], ids=lambda sabotage: sabotage.name
)
def test_the_law_notices(sabotage: Sabotage) -> None:
    assert not unnoticed(sabotage)
