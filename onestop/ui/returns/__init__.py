"""Return of results: may it be handed over now, and to whom."""
