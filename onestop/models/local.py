"""What belongs to this machine alone, and is no fact: settings and failed sign-ins."""

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
