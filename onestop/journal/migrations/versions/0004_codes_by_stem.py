"""Codes are remembered by their whole stem, those of others too: a lane is another's next year."""

from alembic import op

revision = "0004"
down_revision = "0003"

_CODE_USED = """CREATE TABLE code_used (
    stem VARCHAR NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (stem)
)
 WITHOUT ROWID"""
_BEFORE_DIGITS = "length(rtrim(code, '0123456789'))"
_FILL = f"""INSERT INTO code_used (stem, count)
    SELECT substr(code, 1, {_BEFORE_DIGITS} + 2),
           max(CAST(substr(code, {_BEFORE_DIGITS} + 3) AS INTEGER))
    FROM dossier WHERE code GLOB '*-[0-9][0-9][0-9][0-9]*' GROUP BY 1"""  # noqa: S608 - our own words


def upgrade() -> None:
    """Make the table anew and fill it from the dossiers."""
    op.execute("DROP TABLE code_used")
    op.execute(_CODE_USED)
    op.execute(_FILL)
