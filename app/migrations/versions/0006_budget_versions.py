"""Several versions of a year's budget, notes on variances, and the variance from which one is asked for.

What was budgeted goes into one version of its year. Going back keeps the version in force of each year.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.tables.types import Cents, DateText

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "budget_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("voted", DateText(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget_version")),
        sa.UniqueConstraint("year", "name", name=op.f("uq_budget_version_year_name")),
        sqlite_strict=True,
    )
    op.create_index(
        "uq_budget_version_year_voted",
        "budget_version",
        ["year"],
        unique=True,
        sqlite_where=sa.text("voted IS NOT NULL"),
        postgresql_where=sa.text("voted IS NOT NULL"),
    )
    op.execute(
        "INSERT INTO budget_version (year, name) SELECT DISTINCT year, 'Budget' FROM budget ORDER BY year"
    )
    op.rename_table("budget", "budget_before")
    _create_budget(
        "version_id",
        sa.ForeignKeyConstraint(["version_id"], ["budget_version.id"], name=op.f("fk_budget_version_id")),
    )
    op.execute(
        "INSERT INTO budget (id, version_id, account, month, amount_cents)"
        " SELECT budget_before.id, budget_version.id, account, month, amount_cents"
        " FROM budget_before JOIN budget_version USING (year)"
    )
    op.drop_table("budget_before")
    op.create_table(
        "variance_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint("trim(text) <> ''", name=op.f("ck_variance_note_says_something")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_variance_note")),
        sa.UniqueConstraint("period", "account", name=op.f("uq_variance_note_period_account")),
        sqlite_strict=True,
    )
    op.add_column(
        "building", sa.Column("note_over_cents", Cents, nullable=False, server_default=sa.text("50000"))
    )
    op.add_column(
        "building", sa.Column("note_over_share", sa.Text(), nullable=False, server_default=sa.text("'0.1'"))
    )


def downgrade() -> None:
    op.drop_column("building", "note_over_share")
    op.drop_column("building", "note_over_cents")
    op.drop_table("variance_note")
    op.rename_table("budget", "budget_after")
    _create_budget("year")
    op.execute(
        "INSERT INTO budget (id, year, account, month, amount_cents)"
        " SELECT budget_after.id, version.year, account, month, amount_cents"
        " FROM budget_after JOIN budget_version AS version ON version.id = version_id"
        " WHERE version.id = (SELECT other.id FROM budget_version AS other WHERE other.year = version.year"
        " ORDER BY other.voted IS NULL, other.id DESC LIMIT 1)"
    )
    op.drop_table("budget_after")
    op.drop_table("budget_version")


def _create_budget(place: str, *references: sa.ForeignKeyConstraint) -> None:
    """Make the table of amounts, which stand in a year or in a version of one."""
    op.create_table(
        "budget",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(place, sa.Integer(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("month", sa.Integer(), nullable=True),
        sa.Column("amount_cents", Cents, nullable=False),
        sa.CheckConstraint("month BETWEEN 1 AND 12", name=op.f("ck_budget_month_of_year")),
        *references,
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget")),
        sa.UniqueConstraint(place, "account", "month", name=op.f(f"uq_budget_{place}_account_month")),
        sqlite_strict=True,
    )
