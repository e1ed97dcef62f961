"""Tables of the leases: the lease, its spaces, its rent steps."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.lease import CallFrequency, CallTerm, IndexName, LeaseType, Proration, RentUnit
from models.period import Quarter
from models.tables.base import STRICT, Base
from models.tables.types import Cents, DateText, DecimalText, EnumText, Flag, QuarterText


class LeaseRow(Base):
    """A lease with its index clause and call terms."""

    __tablename__ = "lease"
    __table_args__ = (
        UniqueConstraint("code"),
        CheckConstraint('"end" IS NULL OR "end" >= start', name="ends_after_start"),
        CheckConstraint("(index_name IS NULL) = (base_quarter IS NULL)", name="index_has_base_quarter"),
        STRICT,
    )

    code: Mapped[str]
    party_id: Mapped[int] = mapped_column(ForeignKey("party.id"))
    type: Mapped[LeaseType] = mapped_column(EnumText(LeaseType))
    start: Mapped[date] = mapped_column(DateText)
    end: Mapped[date | None] = mapped_column(DateText)
    tacit_renewal: Mapped[bool] = mapped_column(Flag)
    termination: Mapped[date | None] = mapped_column(DateText)
    break_date: Mapped[date | None] = mapped_column(DateText)
    rent: Mapped[Decimal] = mapped_column(DecimalText)
    unit: Mapped[RentUnit] = mapped_column(EnumText(RentUnit))
    proration: Mapped[Proration] = mapped_column(EnumText(Proration))
    index_name: Mapped[IndexName | None] = mapped_column(EnumText(IndexName))
    base_quarter: Mapped[Quarter | None] = mapped_column(QuarterText)
    revision_day: Mapped[int | None]
    revision_month: Mapped[int | None]
    revision_years: Mapped[int]
    sme_cap: Mapped[bool] = mapped_column(Flag)
    provision_cents: Mapped[int] = mapped_column(Cents)
    vat_rate: Mapped[Decimal] = mapped_column(DecimalText)
    deposit_cents: Mapped[int] = mapped_column(Cents)
    frequency: Mapped[CallFrequency] = mapped_column(EnumText(CallFrequency))
    term: Mapped[CallTerm] = mapped_column(EnumText(CallTerm))
    due_day: Mapped[int | None]


class LeaseSpaceRow(Base):
    """A space that a lease gives right to; `position` keeps the order they were listed in."""

    __tablename__ = "lease_space"
    __table_args__ = (UniqueConstraint("lease_id", "space_id"), STRICT)

    lease_id: Mapped[int] = mapped_column(ForeignKey("lease.id"), index=True)
    space_id: Mapped[int] = mapped_column(ForeignKey("space.id"))
    position: Mapped[int]


class RentStepRow(Base):
    """A dated change of a lease's stated rent."""

    __tablename__ = "rent_step"
    __table_args__ = (UniqueConstraint("lease_id", "date"), STRICT)

    lease_id: Mapped[int] = mapped_column(ForeignKey("lease.id"), index=True)
    date: Mapped[date] = mapped_column(DateText)
    rent: Mapped[Decimal] = mapped_column(DecimalText)
