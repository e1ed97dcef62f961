"""Tables of the ledger: accounts, entries and lines, rent calls, settlements."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.account import Side
from models.ledger import EntryKind, Journal
from models.period import Month
from models.tables.base import STRICT, Base
from models.tables.types import Cents, DateText, DecimalText, EnumText, Flag, MonthText


class AccountRow(Base):
    """An income or cost account the treasurer listed, with its mapping."""

    __tablename__ = "account"
    __table_args__ = (UniqueConstraint("number"), STRICT)

    number: Mapped[str]
    label: Mapped[str]
    side: Mapped[Side] = mapped_column(EnumText(Side))
    category: Mapped[str]
    variable_share: Mapped[Decimal] = mapped_column(DecimalText)
    recoverable: Mapped[bool] = mapped_column(Flag)
    in_property: Mapped[Decimal] = mapped_column(DecimalText)


class EntryRow(Base):
    """A journal entry."""

    __tablename__ = "entry"
    __table_args__ = (UniqueConstraint("number"), STRICT)

    number: Mapped[int]
    date: Mapped[dt.date] = mapped_column(DateText, index=True)
    journal: Mapped[Journal] = mapped_column(EnumText(Journal))
    kind: Mapped[EntryKind] = mapped_column(EnumText(EntryKind))
    label: Mapped[str]
    document: Mapped[str]
    reverses_id: Mapped[int | None] = mapped_column(ForeignKey("entry.id"))
    vat_cents: Mapped[int | None] = mapped_column(Cents)


class EntryLineRow(Base):
    """A line of an entry; debit positive, credit negative."""

    __tablename__ = "entry_line"
    __table_args__ = (
        UniqueConstraint("entry_id", "position"),
        CheckConstraint("(service_start IS NULL) = (service_end IS NULL)", name="service_has_both_ends"),
        CheckConstraint("service_end >= service_start", name="service_ends_after_start"),
        STRICT,
    )

    entry_id: Mapped[int] = mapped_column(ForeignKey("entry.id"), index=True)
    position: Mapped[int]
    account: Mapped[str]
    label: Mapped[str]
    amount_cents: Mapped[int] = mapped_column(Cents)
    party_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"))
    space_id: Mapped[int | None] = mapped_column(ForeignKey("space.id"))
    service_start: Mapped[dt.date | None] = mapped_column(DateText)
    service_end: Mapped[dt.date | None] = mapped_column(DateText)
    due_date: Mapped[dt.date | None] = mapped_column(DateText)


class RentCallRow(Base):
    """A rent call; no entry where it comes to zero."""

    __tablename__ = "rent_call"
    __table_args__ = (UniqueConstraint("entry_id"), STRICT)

    lease_id: Mapped[int] = mapped_column(ForeignKey("lease.id"), index=True)
    entry_id: Mapped[int | None] = mapped_column(ForeignKey("entry.id"))
    issued: Mapped[dt.date] = mapped_column(DateText)
    due: Mapped[dt.date] = mapped_column(DateText)


class RentCallLineRow(Base):
    """What a call asks for one month."""

    __tablename__ = "rent_call_line"
    __table_args__ = (UniqueConstraint("call_id", "month"), STRICT)

    call_id: Mapped[int] = mapped_column(ForeignKey("rent_call.id"), index=True)
    month: Mapped[Month] = mapped_column(MonthText)
    rent_cents: Mapped[int] = mapped_column(Cents)
    charges_cents: Mapped[int] = mapped_column(Cents)
    vat_cents: Mapped[int] = mapped_column(Cents)


class SettlementRow(Base):
    """A payment received (positive) or made (negative)."""

    __tablename__ = "settlement"
    __table_args__ = (UniqueConstraint("entry_id"), STRICT)

    entry_id: Mapped[int] = mapped_column(ForeignKey("entry.id"))
    party_id: Mapped[int] = mapped_column(ForeignKey("party.id"))
    date: Mapped[dt.date] = mapped_column(DateText)
    amount_cents: Mapped[int] = mapped_column(Cents)
    account: Mapped[str]
    document: Mapped[str]
