"""Jobs hosted by tenants, and the funders' own workbooks."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.tables.types import DateText

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("party", sa.Column("jobs", sa.Integer(), nullable=True))
    op.create_table(
        "funder_template",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("added", DateText(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_funder_template")),
        sa.UniqueConstraint("name", name=op.f("uq_funder_template_name")),
        sqlite_strict=True,
    )


def downgrade() -> None:
    op.drop_table("funder_template")
    op.drop_column("party", "jobs")
