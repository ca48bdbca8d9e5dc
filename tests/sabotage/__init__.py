"""Sabotage: each law is run with its rule broken on purpose, and must be seen to fail."""
