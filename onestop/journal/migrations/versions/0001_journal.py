"""The first shape of a store: journal, what stands beside it, projections, search."""

from alembic import op

revision = "0001"
down_revision = None

_TABLES = (
    """CREATE TABLE about (
    "key" VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    PRIMARY KEY ("key")
)
 WITHOUT ROWID""",
    """CREATE TABLE code_used (
    day VARCHAR NOT NULL,
    lane INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, lane)
)
 WITHOUT ROWID""",
    """CREATE TABLE cursor (
    inbox VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (inbox)
)
 WITHOUT ROWID""",
    """CREATE TABLE dossier (
    id INTEGER NOT NULL,
    subject VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    stage VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    department VARCHAR NOT NULL,
    officer VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    identity VARCHAR NOT NULL,
    procedure VARCHAR NOT NULL,
    received INTEGER NOT NULL,
    due INTEGER,
    recorded INTEGER NOT NULL,
    collected INTEGER,
    station VARCHAR NOT NULL,
    printed INTEGER NOT NULL,
    receipt INTEGER NOT NULL,
    disputed INTEGER NOT NULL,
    unplaced INTEGER NOT NULL,
    placed INTEGER NOT NULL,
    fold BLOB NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (subject)
)""",
    "CREATE INDEX dossier_code ON dossier (code)",
    "CREATE INDEX dossier_collected ON dossier (collected) WHERE collected IS NOT NULL",
    "CREATE INDEX dossier_disputed ON dossier (disputed) WHERE disputed > 0",
    "CREATE INDEX dossier_identity ON dossier (identity, procedure)",
    "CREATE INDEX dossier_queue ON dossier (stage, department, office, due)",
    "CREATE INDEX dossier_unprinted ON dossier (station, recorded) WHERE printed < receipt",
    """CREATE TABLE entry (
    id INTEGER NOT NULL,
    origin VARCHAR NOT NULL,
    seq INTEGER NOT NULL,
    subject VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    clerk VARCHAR NOT NULL,
    at INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    "to" VARCHAR NOT NULL,
    body VARCHAR NOT NULL,
    sealed VARCHAR NOT NULL,
    prev BLOB NOT NULL,
    digest BLOB NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (origin, seq, digest)
)""",
    "CREATE INDEX entry_subject ON entry (subject)",
    """CREATE TABLE held (
    origin VARCHAR NOT NULL,
    seq INTEGER NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (origin)
)
 WITHOUT ROWID""",
    """CREATE TABLE mark (
    inbox VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (inbox, position)
)
 WITHOUT ROWID""",
    """CREATE TABLE place (
    digest BLOB NOT NULL,
    subject VARCHAR NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (digest),
    UNIQUE (subject, place)
)
 WITHOUT ROWID""",
    """CREATE TABLE private_part (
    digest BLOB NOT NULL,
    part BLOB NOT NULL,
    PRIMARY KEY (digest)
)
 WITHOUT ROWID""",
    """CREATE TABLE published (
    id INTEGER NOT NULL,
    digest BLOB NOT NULL,
    subject VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (digest)
)""",
    """CREATE TABLE verifier (
    clerk VARCHAR NOT NULL,
    login VARCHAR NOT NULL,
    verifier VARCHAR NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (clerk),
    UNIQUE (login)
)
 WITHOUT ROWID""",
    """CREATE TABLE withheld (
    digest BLOB NOT NULL,
    reason VARCHAR NOT NULL,
    PRIMARY KEY (digest)
)
 WITHOUT ROWID""",
)
_SEARCH = """
    CREATE VIRTUAL TABLE search USING fts5 (
        people, numbers, words,
        content='', contentless_delete=1, detail=none, prefix='2 3',
        tokenize='unicode61 remove_diacritics 0'
    )
"""
_NEVER = """
    CREATE TRIGGER entry_{act} BEFORE {act} ON entry
    BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END
"""


def upgrade() -> None:
    """Make every table, the search index and the triggers that keep the journal as written."""
    for statement in (*_TABLES, _SEARCH, _NEVER.format(act="UPDATE"), _NEVER.format(act="DELETE")):
        op.execute(statement)
