"""The subjects whose private parts are gone for good, and whether their traces are swept away."""

from alembic import op

revision = "0002"
down_revision = "0001"

_ERASED = """CREATE TABLE erased (
    subject VARCHAR NOT NULL,
    swept INTEGER NOT NULL,
    PRIMARY KEY (subject)
)
 WITHOUT ROWID"""


def upgrade() -> None:
    """Make the table; no store of an older program has erased anything."""
    op.execute(_ERASED)
