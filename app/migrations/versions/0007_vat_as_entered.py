"""The VAT that a bill states, which its entry no longer tells where none of it is recovered."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.tables.types import Cents

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("entry", sa.Column("vat_cents", Cents, nullable=True))


def downgrade() -> None:
    op.drop_column("entry", "vat_cents")
