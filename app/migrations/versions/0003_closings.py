"""Closed quarters, the chain of their entries, and the files kept of them.

What freezes them in the database is made by `app.frozen_triggers` after every migration.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.tables.types import DateText

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "closing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Text(), nullable=False),
        sa.Column("first_day", DateText(), nullable=False),
        sa.Column("last_day", DateText(), nullable=False),
        sa.Column("closed_at", sa.Text(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("previous_head", sa.Text(), nullable=False),
        sa.Column("head", sa.Text(), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.Column("reopened_at", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(reopened_at IS NULL) = (reason IS NULL)", name=op.f("ck_closing_reopened_has_reason")
        ),
        sa.CheckConstraint("last_day >= first_day", name=op.f("ck_closing_ends_after_start")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closing")),
        sqlite_strict=True,
    )
    op.create_index(
        "uq_closing_quarter_standing",
        "closing",
        ["quarter"],
        unique=True,
        sqlite_where=sa.text("reopened_at IS NULL"),
        postgresql_where=sa.text("reopened_at IS NULL"),
    )
    op.create_table(
        "frozen_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("closing_id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["closing_id"], ["closing.id"], name=op.f("fk_frozen_entry_closing_id")),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name=op.f("fk_frozen_entry_entry_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_frozen_entry")),
        sa.UniqueConstraint("closing_id", "position", name=op.f("uq_frozen_entry_closing_id_position")),
        sa.UniqueConstraint("closing_id", "entry_id", name=op.f("uq_frozen_entry_closing_id_entry_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_frozen_entry_entry_id"), "frozen_entry", ["entry_id"])
    op.create_table(
        "kept_export",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("closing_id", sa.Integer(), nullable=True),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("seal", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["closing_id"], ["closing.id"], name=op.f("fk_kept_export_closing_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_export")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_kept_export_closing_id"), "kept_export", ["closing_id"])
    op.create_index(
        "uq_kept_export_closing_sicoval",
        "kept_export",
        ["closing_id"],
        unique=True,
        sqlite_where=sa.text("profile = 'sicoval'"),
        postgresql_where=sa.text("profile = 'sicoval'"),
    )


def downgrade() -> None:
    op.drop_table("kept_export")
    op.drop_table("frozen_entry")
    op.drop_table("closing")
