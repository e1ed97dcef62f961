"""Tables of the budget: its versions and their amounts, and the notes that explain variances."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import STRICT, Base
from models.tables.types import Cents, DateText


class BudgetVersionRow(Base):
    """A version of a year's budget; at most one of them is voted."""

    __tablename__ = "budget_version"
    __table_args__ = (
        UniqueConstraint("year", "name"),
        Index(
            "uq_budget_version_year_voted",
            "year",
            unique=True,
            sqlite_where=text("voted IS NOT NULL"),
            postgresql_where=text("voted IS NOT NULL"),
        ),
        STRICT,
    )

    year: Mapped[int]
    name: Mapped[str]
    voted: Mapped[date | None] = mapped_column(DateText)


class BudgetRow(Base):
    """A budgeted amount of an account, of its version's year or of one month of it."""

    __tablename__ = "budget"
    __table_args__ = (
        UniqueConstraint("version_id", "account", "month"),
        CheckConstraint("month BETWEEN 1 AND 12", name="month_of_year"),
        STRICT,
    )

    version_id: Mapped[int] = mapped_column(ForeignKey("budget_version.id"))
    account: Mapped[str]
    month: Mapped[int | None]
    amount_cents: Mapped[int] = mapped_column(Cents)


class VarianceNoteRow(Base):
    """What explains an account's variance in a period."""

    __tablename__ = "variance_note"
    __table_args__ = (
        UniqueConstraint("period", "account"),
        CheckConstraint("trim(text) <> ''", name="says_something"),
        STRICT,
    )

    period: Mapped[str]
    account: Mapped[str]
    text: Mapped[str]
