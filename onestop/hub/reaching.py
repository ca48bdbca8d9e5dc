"""Reaching a hub's database as its administrator: away is a state here too, never a failure.

So is a database that holds no hub, or one of another version.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import sqlalchemy.exc
from psycopg import errors

from onestop.sync.hub import Away, HubAway
from onestop.sync.postgres_hub import why


@contextmanager
def reaching() -> Iterator[None]:
    """Turn an unreachable server into `HubUnreachable`; none of its words is kept."""
    try:
        yield
    except psycopg.OperationalError as away:
        raise HubAway(why(away)) from None
    except (errors.UndefinedTable, errors.UndefinedFunction, errors.InvalidSchemaName):
        raise HubAway(Away.NOT_A_HUB) from None
    except sqlalchemy.exc.OperationalError as away:
        told = away.orig
        if not isinstance(told, psycopg.OperationalError):
            raise HubAway(Away.NO_ANSWER) from None
        raise HubAway(why(told)) from None
