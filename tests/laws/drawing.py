"""A law is a function of drawn examples that anybody may call, under the settings of then."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from hypothesis import given
from hypothesis.strategies import SearchStrategy

Law = Callable[[], None]


def law(*drawn: SearchStrategy[Any]) -> Callable[[Callable[..., None]], Law]:
    """Make a law of a function; @given itself would keep the settings of its import."""

    def lawful(function: Callable[..., None]) -> Law:
        # Hypothesis names the arguments it draws; a wrapper would hide them from it.
        def run() -> None:
            given(*drawn)(function)()

        return wraps(function, assigned=("__name__", "__doc__", "__module__"), updated=())(run)

    return lawful
