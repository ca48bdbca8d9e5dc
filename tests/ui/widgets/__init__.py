"""A whole station on screen."""
