"""Speed, as ratios to a baseline measured alternately in one run; `make bench` runs all of it."""
