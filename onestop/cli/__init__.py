"""The command line: everything but drawing, without a window."""
