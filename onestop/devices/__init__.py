"""Scanners and printers of a counter."""
