"""Scenarios kept in the book."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.tables.types import DateText

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "scenario",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("toml", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("presented", DateText(), nullable=True),
        sa.Column("frozen", sa.Text(), nullable=True),
        sa.Column("adopted", DateText(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(presented IS NULL) = (frozen IS NULL)", name=op.f("ck_scenario_presented_is_frozen")
        ),
        sa.CheckConstraint(
            "(adopted IS NULL) = (reference IS NULL)", name=op.f("ck_scenario_adopted_has_reference")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scenario")),
        sa.UniqueConstraint("name", name=op.f("uq_scenario_name")),
        sqlite_strict=True,
    )


def downgrade() -> None:
    op.drop_table("scenario")
