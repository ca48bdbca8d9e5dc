"""The exchange of a station with its hub."""
