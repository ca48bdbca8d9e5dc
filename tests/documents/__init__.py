"""Forms: same data same bytes, read back by another reader."""
