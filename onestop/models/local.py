"""What belongs to this machine alone, and is no fact: settings, failed sign-ins, wrong clocks."""

from sqlalchemy import Column, Integer, MetaData, String, Table

local_tables = MetaData()

setting = Table(
    "setting",
    local_tables,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
    sqlite_with_rowid=False,
)
attempt = Table(
    "attempt",
    local_tables,
    Column("id", Integer, primary_key=True),
    Column("login", String, nullable=False, index=True),
    Column("at", Integer, nullable=False),
)
# Entries of an origin that were written while the machine's clock was off the hub's.
off_clock = Table(
    "off_clock",
    local_tables,
    Column("origin", String, primary_key=True),
    Column("first", Integer, primary_key=True),
    Column("last", Integer, nullable=False),
    sqlite_with_rowid=False,
)
