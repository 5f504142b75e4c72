"""What Alembic runs for each command: the steps go through the connection and transaction that `migrate` began."""

from alembic import context

from formkit.stores.columns import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite alters tables by copying them; it does roll back CREATE and ALTER, which Alembic doesn't assume.
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
