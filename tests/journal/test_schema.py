"""Migrations and models agree."""

import re
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.schema import CreateIndex, CreateTable

import onestop.models.dossiers
import onestop.models.journal
from onestop.journal.store import SCHEMA, engine_of
from onestop.models.base import store_tables

_ROOMS = (onestop.models.dossiers, onestop.models.journal)


def shape(statement: str) -> str:
    return (
        re.sub(r"\s+", " ", statement.replace("\t", " "))
        .replace("( ", "(")
        .replace(" )", ")")
        .strip()
    )


def test_a_migrated_store_has_the_tables_of_the_models(path: Path) -> None:
    assert all(_ROOMS)
    dialect = create_engine("sqlite://").dialect
    tables = store_tables.sorted_tables
    wanted = {shape(str(CreateTable(table).compile(dialect=dialect))) for table in tables}
    wanted |= {
        shape(str(CreateIndex(index).compile(dialect=dialect)))
        for table in tables
        for index in table.indexes
    }

    engine = engine_of(path)
    with engine.connect() as connection:
        found = connection.execute(
            text(
                "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'index')"
                " AND name NOT LIKE 'search%' AND name <> 'alembic_version'"
            )
        ).scalars()
        made = {shape(statement) for statement in found}
        stamped = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
    engine.dispose()

    assert made == wanted
    assert stamped == SCHEMA
