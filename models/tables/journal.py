"""Tables of the journal of changes: what was changed, row by row, and from what to what."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base


class ChangeRow(Base):
    """One named change: a database transaction that went through the door."""

    __tablename__ = "change"

    at: Mapped[str] = mapped_column(Text, doc="UTC, ISO 8601")
    title: Mapped[str] = mapped_column(Text, doc="JSON: the message's context, text and values")
    undoes_id: Mapped[int | None] = mapped_column(ForeignKey("change.id"))


class ChangeImageRow(Base):
    """One row before and after a change, as JSON of its stored values; null where it did not exist."""

    __tablename__ = "change_image"

    change_id: Mapped[int] = mapped_column(ForeignKey("change.id"), index=True)
    row_table: Mapped[str]
    row_id: Mapped[int]
    before: Mapped[str | None]
    after: Mapped[str | None]
