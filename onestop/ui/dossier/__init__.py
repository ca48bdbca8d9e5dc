"""The page of one dossier, opened from anywhere."""
