"""Making and upgrading the schema of a store; kept apart because Alembic is slow to load."""

from pathlib import Path

from alembic import command
from alembic.config import Config

from onestop.journal.store import Use, engine_of, translated


def upgrade(path: Path, key: bytes | None = None) -> None:
    """Bring a store to the newest schema, in one transaction; a new file is made."""
    engine = engine_of(path, key, Use.WRITING)
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with translated(path), engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.commit()
    engine.dispose()
