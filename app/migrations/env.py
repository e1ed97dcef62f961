"""Alembic's entry: runs on the connection handed over by `run`."""

from __future__ import annotations

from alembic import context

import models.tables.budget
import models.tables.building
import models.tables.closing
import models.tables.journal
import models.tables.lease
import models.tables.ledger
import models.tables.scenario  # noqa: F401 - each module adds its tables to the metadata
from models.tables.base import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
