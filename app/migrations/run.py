"""Runs the migrations on a connection; the only module that imports Alembic."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config

from app.frozen_triggers import rebuilt_triggers

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection


def migrate(connection: Connection, revision: str) -> None:
    """Upgrade or downgrade to `revision` inside the connection's own transaction."""
    with rebuilt_triggers(connection):
        command.upgrade(alembic_config(connection), revision)


def downgrade(connection: Connection, revision: str) -> None:
    """Go back to an earlier `revision`; used to try migrations both ways."""
    with rebuilt_triggers(connection):
        command.downgrade(alembic_config(connection), revision)


def alembic_config(connection: Connection) -> Config:
    """Alembic's settings for one open connection, without any file of settings."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
