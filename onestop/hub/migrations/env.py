"""Run the hub's migrations on the connection that `enrolment.init` hands over."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    version_table="schema_version",
    version_table_schema="onestop",
)
context.run_migrations()
