"""Schema, grants and keeper of the hub."""
