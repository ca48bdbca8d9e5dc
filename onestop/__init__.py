"""The one-stop counter of a Vietnamese district office."""

__version__ = "0.1.0"
