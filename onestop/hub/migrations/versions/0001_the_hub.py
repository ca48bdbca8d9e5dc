"""The first hub: entries, stories, inboxes, stations, lanes, verifiers and the public table."""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables, their owner and the rights on them."""
    statements = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    # The driver's own cursor takes many statements at once, as long as none has parameters.
    op.get_bind().connection.cursor().execute(statements)
