"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.tables.types import Cents, DateText, DecimalText, Flag

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("variable_share", DecimalText(), nullable=False),
        sa.Column("recoverable", Flag(), nullable=False),
        sa.Column("in_property", DecimalText(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("number", name=op.f("uq_account_number")),
        sqlite_strict=True,
    )
    op.create_table(
        "budget",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("month", sa.Integer(), nullable=True),
        sa.Column("amount_cents", Cents, nullable=False),
        sa.CheckConstraint("month BETWEEN 1 AND 12", name=op.f("ck_budget_month_of_year")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget")),
        sa.UniqueConstraint("year", "account", "month", name=op.f("uq_budget_year_account_month")),
        sqlite_strict=True,
    )
    op.create_table(
        "building",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("books_begin", DateText(), nullable=False),
        sa.Column("confirmed_to", DateText(), nullable=True),
        sa.Column("vat_deduction", DecimalText(), nullable=False),
        sa.Column("target_occupancy", DecimalText(), nullable=False),
        sa.Column("total_m2", DecimalText(), nullable=True),
        sa.Column("is_sample", Flag(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_building_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_building")),
        sqlite_strict=True,
    )
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["undoes_id"], ["change.id"], name=op.f("fk_change_undoes_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
        sqlite_strict=True,
    )
    op.create_table(
        "entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("date", DateText(), nullable=False),
        sa.Column("journal", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("reverses_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["reverses_id"], ["entry.id"], name=op.f("fk_entry_reverses_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry")),
        sa.UniqueConstraint("number", name=op.f("uq_entry_number")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_entry_date"), ["date"], unique=False)

    op.create_table(
        "index_value",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("quarter", sa.Text(), nullable=False),
        sa.Column("value", DecimalText(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_index_value")),
        sa.UniqueConstraint("name", "quarter", name=op.f("uq_index_value_name_quarter")),
        sqlite_strict=True,
    )
    op.create_table(
        "party",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("legal_form", sa.Text(), nullable=False),
        sa.Column("siret", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("is_tenant", Flag(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party")),
        sa.UniqueConstraint("code", name=op.f("uq_party_code")),
        sqlite_strict=True,
    )
    op.create_table(
        "space",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("floor", sa.Text(), nullable=False),
        sa.Column("m2", DecimalText(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("desks", sa.Integer(), nullable=True),
        sa.Column("target_rent_m2_year", DecimalText(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_space")),
        sa.UniqueConstraint("code", name=op.f("uq_space_code")),
        sqlite_strict=True,
    )
    op.create_table(
        "tariff",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("price_cents", Cents, nullable=False),
        sa.Column("vat_rate", DecimalText(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tariff")),
        sa.UniqueConstraint("label", "unit", name=op.f("uq_tariff_label_unit")),
        sqlite_strict=True,
    )
    op.create_table(
        "change_image",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("row_table", sa.Text(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["change_id"], ["change.id"], name=op.f("fk_change_image_change_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_image")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("change_image", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_change_image_change_id"), ["change_id"], unique=False)

    op.create_table(
        "entry_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("amount_cents", Cents, nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=True),
        sa.Column("space_id", sa.Integer(), nullable=True),
        sa.Column("service_start", DateText(), nullable=True),
        sa.Column("service_end", DateText(), nullable=True),
        sa.Column("due_date", DateText(), nullable=True),
        sa.CheckConstraint(
            "(service_start IS NULL) = (service_end IS NULL)",
            name=op.f("ck_entry_line_service_has_both_ends"),
        ),
        sa.CheckConstraint(
            "service_end >= service_start", name=op.f("ck_entry_line_service_ends_after_start")
        ),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name=op.f("fk_entry_line_entry_id")),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_entry_line_party_id")),
        sa.ForeignKeyConstraint(["space_id"], ["space.id"], name=op.f("fk_entry_line_space_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry_line")),
        sa.UniqueConstraint("entry_id", "position", name=op.f("uq_entry_line_entry_id_position")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("entry_line", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_entry_line_entry_id"), ["entry_id"], unique=False)

    op.create_table(
        "lease",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("start", DateText(), nullable=False),
        sa.Column("end", DateText(), nullable=True),
        sa.Column("tacit_renewal", Flag(), nullable=False),
        sa.Column("termination", DateText(), nullable=True),
        sa.Column("break_date", DateText(), nullable=True),
        sa.Column("rent", DecimalText(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("proration", sa.Text(), nullable=False),
        sa.Column("index_name", sa.Text(), nullable=True),
        sa.Column("base_quarter", sa.Text(), nullable=True),
        sa.Column("revision_day", sa.Integer(), nullable=True),
        sa.Column("revision_month", sa.Integer(), nullable=True),
        sa.Column("revision_years", sa.Integer(), nullable=False),
        sa.Column("sme_cap", Flag(), nullable=False),
        sa.Column("provision_cents", Cents, nullable=False),
        sa.Column("vat_rate", DecimalText(), nullable=False),
        sa.Column("deposit_cents", Cents, nullable=False),
        sa.Column("frequency", sa.Text(), nullable=False),
        sa.Column("term", sa.Text(), nullable=False),
        sa.Column("due_day", sa.Integer(), nullable=True),
        sa.CheckConstraint('"end" IS NULL OR "end" >= start', name=op.f("ck_lease_ends_after_start")),
        sa.CheckConstraint(
            "(index_name IS NULL) = (base_quarter IS NULL)", name=op.f("ck_lease_index_has_base_quarter")
        ),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_lease_party_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lease")),
        sa.UniqueConstraint("code", name=op.f("uq_lease_code")),
        sqlite_strict=True,
    )
    op.create_table(
        "settlement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("date", DateText(), nullable=False),
        sa.Column("amount_cents", Cents, nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name=op.f("fk_settlement_entry_id")),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_settlement_party_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_settlement")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_settlement_entry_id")),
        sqlite_strict=True,
    )
    op.create_table(
        "lease_space",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("lease_id", sa.Integer(), nullable=False),
        sa.Column("space_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["lease_id"], ["lease.id"], name=op.f("fk_lease_space_lease_id")),
        sa.ForeignKeyConstraint(["space_id"], ["space.id"], name=op.f("fk_lease_space_space_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lease_space")),
        sa.UniqueConstraint("lease_id", "space_id", name=op.f("uq_lease_space_lease_id_space_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("lease_space", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_lease_space_lease_id"), ["lease_id"], unique=False)

    op.create_table(
        "rent_call",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("lease_id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("issued", DateText(), nullable=False),
        sa.Column("due", DateText(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name=op.f("fk_rent_call_entry_id")),
        sa.ForeignKeyConstraint(["lease_id"], ["lease.id"], name=op.f("fk_rent_call_lease_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rent_call")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_rent_call_entry_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("rent_call", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rent_call_lease_id"), ["lease_id"], unique=False)

    op.create_table(
        "rent_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("lease_id", sa.Integer(), nullable=False),
        sa.Column("date", DateText(), nullable=False),
        sa.Column("rent", DecimalText(), nullable=False),
        sa.ForeignKeyConstraint(["lease_id"], ["lease.id"], name=op.f("fk_rent_step_lease_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rent_step")),
        sa.UniqueConstraint("lease_id", "date", name=op.f("uq_rent_step_lease_id_date")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("rent_step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rent_step_lease_id"), ["lease_id"], unique=False)

    op.create_table(
        "rent_call_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("call_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("rent_cents", Cents, nullable=False),
        sa.Column("charges_cents", Cents, nullable=False),
        sa.Column("vat_cents", Cents, nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["rent_call.id"], name=op.f("fk_rent_call_line_call_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rent_call_line")),
        sa.UniqueConstraint("call_id", "month", name=op.f("uq_rent_call_line_call_id_month")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("rent_call_line", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rent_call_line_call_id"), ["call_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("rent_call_line", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_rent_call_line_call_id"))

    op.drop_table("rent_call_line")
    with op.batch_alter_table("rent_step", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_rent_step_lease_id"))

    op.drop_table("rent_step")
    with op.batch_alter_table("rent_call", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_rent_call_lease_id"))

    op.drop_table("rent_call")
    with op.batch_alter_table("lease_space", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_lease_space_lease_id"))

    op.drop_table("lease_space")
    op.drop_table("settlement")
    op.drop_table("lease")
    with op.batch_alter_table("entry_line", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_entry_line_entry_id"))

    op.drop_table("entry_line")
    with op.batch_alter_table("change_image", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_change_image_change_id"))

    op.drop_table("change_image")
    op.drop_table("tariff")
    op.drop_table("space")
    op.drop_table("party")
    op.drop_table("index_value")
    with op.batch_alter_table("entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_entry_date"))

    op.drop_table("entry")
    op.drop_table("change")
    op.drop_table("building")
    op.drop_table("budget")
    op.drop_table("account")
