"""The journal: append-only, chained, rebuilt equal."""
