"""Projections of dossiers: what lists and searches read; rebuilt from the journal at will."""

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Table, text

from onestop.models.base import store_tables

dossier = Table(
    "dossier",
    store_tables,
    Column("id", Integer, primary_key=True),
    Column("subject", String, nullable=False, unique=True),
    Column("code", String, nullable=False),
    Column("stage", String, nullable=False),
    Column("office", String, nullable=False),
    Column("department", String, nullable=False),
    Column("officer", String, nullable=False),
    Column("name", String, nullable=False),
    Column("identity", String, nullable=False),
    Column("procedure", String, nullable=False),
    Column("received", Integer, nullable=False),
    Column("due", Integer),
    Column("recorded", Integer, nullable=False),
    Column("station", String, nullable=False),
    Column("printed", Integer, nullable=False),
    Column("receipt", Integer, nullable=False),
    Column("disputed", Integer, nullable=False),
    Column("unplaced", Integer, nullable=False),
    Column("placed", Integer, nullable=False),
    Column("fold", LargeBinary, nullable=False),
    Index("dossier_code", "code"),
    Index("dossier_queue", "stage", "department", "office", "due"),
    Index("dossier_identity", "identity", "procedure"),
    Index("dossier_unprinted", "station", "recorded", sqlite_where=text("printed < receipt")),
    Index("dossier_disputed", "disputed", sqlite_where=text("disputed > 0")),
)
code_used = Table(
    "code_used",
    store_tables,
    Column("stem", String, primary_key=True),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)
