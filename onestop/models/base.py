"""The one collection of tables.

Tables are Core tables, not mapped classes: nothing here is an object that changes, and the ORM
costs four to six times a plain statement (docs/decisions).
"""

from sqlalchemy import MetaData

store_tables = MetaData()
