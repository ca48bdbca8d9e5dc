"""The builder: makes the parts of the desk, joins them, closes them in reverse."""
