"""The proofs of the house, one folder per layer."""
