"""Bodies of older versions, brought up to date when read.

Each new field has its default here, and a golden file in the tests.
"""


def upgraded(kind: str, version: int, body: str) -> str:
    """Give the body as the newest version of its kind writes it; all are at their first."""
    del kind, version
    return body
