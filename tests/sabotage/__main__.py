"""Break each law in turn: `python -m tests.sabotage`; exit 0 when every break was noticed."""

import sys

from hypothesis import settings

from tests.sabotage import desks, rules
from tests.sabotage.rules import unnoticed

settings.register_profile("house", deadline=None)
missed = 0
for sabotage in (*rules.SABOTAGES, *desks.SABOTAGES):
    held = unnoticed(sabotage)
    missed += held
    verdict = "NOT NOTICED" if held else "noticed"
    sys.stdout.write(f"{sabotage.name}: {verdict} by «{sabotage.law.__name__}»\n")
sys.exit(1 if missed else 0)
