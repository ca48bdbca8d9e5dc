"""The exchange against a real PostgreSQL."""
