"""The tasks of the counter, one module per workplace."""
