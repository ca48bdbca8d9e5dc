"""Reaching a hub's database as its administrator: away is a state here too, never a failure."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import sqlalchemy.exc

from onestop.sync.hub import Away, HubAway


@contextmanager
def reaching() -> Iterator[None]:
    """Turn an unreachable server into `HubUnreachable`; none of its words is kept."""
    try:
        yield
    except psycopg.OperationalError as away:
        refused = isinstance(away, psycopg.errors.InvalidPassword) or "authentication" in str(away)
        raise HubAway(Away.REFUSED_LOGIN if refused else Away.NO_ANSWER) from None
    except sqlalchemy.exc.OperationalError:
        raise HubAway(Away.NO_ANSWER) from None
