"""What must be read, and read alike, for ever."""
