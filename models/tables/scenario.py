"""The table of scenarios kept in a book."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import STRICT, Base
from models.tables.types import DateText


class ScenarioRow(Base):
    """A scenario under its name; frozen once it was presented."""

    __tablename__ = "scenario"
    __table_args__ = (
        UniqueConstraint("name"),
        CheckConstraint("(presented IS NULL) = (frozen IS NULL)", name="presented_is_frozen"),
        CheckConstraint("(adopted IS NULL) = (reference IS NULL)", name="adopted_has_reference"),
        STRICT,
    )

    name: Mapped[str]
    toml: Mapped[str]
    note: Mapped[str]
    presented: Mapped[date | None] = mapped_column(DateText)
    frozen: Mapped[str | None]
    adopted: Mapped[date | None] = mapped_column(DateText)
    reference: Mapped[str | None]
