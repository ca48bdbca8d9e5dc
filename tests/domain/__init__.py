"""Rules and laws of the domain."""
