"""The moment of collection stands in the fold; no list was ever ordered by its column."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Drop the column and its index: every hand-over wrote both, nothing read them."""
    op.execute("DROP INDEX dossier_collected")
    op.execute("ALTER TABLE dossier DROP COLUMN collected")
