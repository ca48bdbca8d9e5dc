"""The real desk on a real screen, typed into through a real Vietnamese input method."""
