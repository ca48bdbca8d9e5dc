"""Speed as ratios to a baseline measured alternately in the same run."""
