"""Sentences filled with their details: the one place where what somebody gave is echoed.

A detail may come from a file or a scanner; no control character of it may reach a terminal.
"""

from collections.abc import Mapping

from onestop.domain.folding import visible


def filled(sentence: str, details: Mapping[str, str | int]) -> str:
    """Fill a sentence; a detail nobody gave stays a dash, never a crash before a citizen."""
    return sentence.format_map(_Details(details))


class _Details(dict[str, str | int]):
    def __getitem__(self, name: str) -> str | int:
        detail = self.get(name, "–")
        return visible(detail) if isinstance(detail, str) else detail
