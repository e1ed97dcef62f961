"""Tables of the building: settings, spaces, third parties, tariffs, index values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.building import SpaceKind, TariffUnit
from models.lease import IndexName
from models.period import Quarter
from models.tables.base import STRICT, Base
from models.tables.types import Cents, DateText, DecimalText, EnumText, Flag, QuarterText


class BuildingRow(Base):
    """The settings of the book; one row."""

    __tablename__ = "building"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"), STRICT)

    name: Mapped[str]
    books_begin: Mapped[date] = mapped_column(DateText)
    confirmed_to: Mapped[date | None] = mapped_column(DateText)
    vat_deduction: Mapped[Decimal] = mapped_column(DecimalText)
    target_occupancy: Mapped[Decimal] = mapped_column(DecimalText)
    total_m2: Mapped[Decimal | None] = mapped_column(DecimalText)
    is_sample: Mapped[bool] = mapped_column(Flag)
    note_over_cents: Mapped[int] = mapped_column(Cents)
    note_over_share: Mapped[Decimal] = mapped_column(DecimalText)


class SpaceRow(Base):
    """A room or office."""

    __tablename__ = "space"
    __table_args__ = (UniqueConstraint("code"), STRICT)

    code: Mapped[str]
    name: Mapped[str]
    floor: Mapped[str]
    m2: Mapped[Decimal] = mapped_column(DecimalText)
    kind: Mapped[SpaceKind] = mapped_column(EnumText(SpaceKind))
    desks: Mapped[int | None]
    target_rent_m2_year: Mapped[Decimal | None] = mapped_column(DecimalText)


class PartyRow(Base):
    """A tenant, customer or supplier."""

    __tablename__ = "party"
    __table_args__ = (UniqueConstraint("code"), STRICT)

    code: Mapped[str]
    name: Mapped[str]
    legal_form: Mapped[str]
    siret: Mapped[str]
    email: Mapped[str]
    is_tenant: Mapped[bool] = mapped_column(Flag)
    jobs: Mapped[int | None]


class TariffRow(Base):
    """The price of an operated space."""

    __tablename__ = "tariff"
    __table_args__ = (UniqueConstraint("label", "unit"), STRICT)

    label: Mapped[str]
    kind: Mapped[SpaceKind] = mapped_column(EnumText(SpaceKind))
    unit: Mapped[TariffUnit] = mapped_column(EnumText(TariffUnit))
    price_cents: Mapped[int] = mapped_column(Cents)
    vat_rate: Mapped[Decimal] = mapped_column(DecimalText)


class IndexValueRow(Base):
    """A value of a rent index that replaces or adds to the built-in ones."""

    __tablename__ = "index_value"
    __table_args__ = (UniqueConstraint("name", "quarter"), STRICT)

    name: Mapped[IndexName] = mapped_column(EnumText(IndexName))
    quarter: Mapped[Quarter] = mapped_column(QuarterText)
    value: Mapped[Decimal] = mapped_column(DecimalText)
