"""Tasks through a real desk on a temporary file."""
