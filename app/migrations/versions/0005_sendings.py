"""When and to whom kept files were sent."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.tables.types import DateText

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "sending",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("export_id", sa.Integer(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("date", DateText(), nullable=False),
        sa.ForeignKeyConstraint(["export_id"], ["kept_export.id"], name=op.f("fk_sending_export_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sending")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_sending_export_id"), "sending", ["export_id"])


def downgrade() -> None:
    op.drop_table("sending")
