"""The journal and what stands beside it: private parts, places, cursors, verifiers.

Rows of `entry` are never updated or deleted; triggers made with the schema see to it. A row of
`erased` never goes: private parts of its subject do not come back, whatever arrives.
"""

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Table, UniqueConstraint

from onestop.models.base import store_tables

entry = Table(
    "entry",
    store_tables,
    Column("id", Integer, primary_key=True),
    Column("origin", String, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("subject", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("clerk", String, nullable=False),
    Column("at", Integer, nullable=False),
    Column("seen", Integer, nullable=False),
    Column("to", String, nullable=False),
    Column("body", String, nullable=False),
    Column("sealed", String, nullable=False),
    Column("prev", LargeBinary, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    UniqueConstraint("origin", "seq", "digest"),
    Index("entry_subject", "subject"),
)
private_part = Table(
    "private_part",
    store_tables,
    Column("digest", LargeBinary, primary_key=True),
    Column("part", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
place = Table(
    "place",
    store_tables,
    Column("digest", LargeBinary, primary_key=True),
    Column("subject", String, nullable=False),
    Column("place", Integer, nullable=False),
    UniqueConstraint("subject", "place"),
    sqlite_with_rowid=False,
)
published = Table(
    "published",
    store_tables,
    Column("id", Integer, primary_key=True),
    Column("digest", LargeBinary, nullable=False, unique=True),
    Column("subject", String, nullable=False),
)
held = Table(
    "held",
    store_tables,
    Column("origin", String, primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
cursor = Table(
    "cursor",
    store_tables,
    Column("inbox", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
mark = Table(
    "mark",
    store_tables,
    Column("inbox", String, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("digest", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
withheld = Table(
    "withheld",
    store_tables,
    Column("digest", LargeBinary, primary_key=True),
    Column("reason", String, nullable=False),
    sqlite_with_rowid=False,
)
erased = Table(
    "erased",
    store_tables,
    Column("subject", String, primary_key=True),
    Column("swept", Integer, nullable=False),
    sqlite_with_rowid=False,
)
verifier = Table(
    "verifier",
    store_tables,
    Column("clerk", String, primary_key=True),
    Column("login", String, nullable=False, unique=True),
    Column("verifier", String, nullable=False),
    Column("changed_at", Integer, nullable=False),
    sqlite_with_rowid=False,
)
about = Table(
    "about",
    store_tables,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
    sqlite_with_rowid=False,
)
