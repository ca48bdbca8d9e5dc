"""The exchange with the province in words: its state, and what waits."""
