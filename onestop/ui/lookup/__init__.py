"""Look-up: find a dossier while typing."""
