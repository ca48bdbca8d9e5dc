"""The builder: opening, greeting, exchange process, garbage."""
