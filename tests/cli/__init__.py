"""The command line as a contract."""
