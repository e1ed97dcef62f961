"""Tables of the closings: the quarters frozen, the chain of their entries, the files kept of them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.period import Quarter
from models.tables.base import STRICT, Base
from models.tables.types import DateText, QuarterText


class ClosingRow(Base):
    """A quarter closed; one of each that is not reopened."""

    __tablename__ = "closing"
    __table_args__ = (
        Index(
            "uq_closing_quarter_standing",
            "quarter",
            unique=True,
            sqlite_where=text("reopened_at IS NULL"),
            postgresql_where=text("reopened_at IS NULL"),
        ),
        CheckConstraint("(reopened_at IS NULL) = (reason IS NULL)", name="reopened_has_reason"),
        CheckConstraint("last_day >= first_day", name="ends_after_start"),
        STRICT,
    )

    quarter: Mapped[Quarter] = mapped_column(QuarterText)
    first_day: Mapped[date] = mapped_column(DateText)
    last_day: Mapped[date] = mapped_column(DateText)
    closed_at: Mapped[str] = mapped_column(Text, doc="UTC, ISO 8601")
    entries: Mapped[int]
    previous_head: Mapped[str]
    head: Mapped[str]
    figures: Mapped[str] = mapped_column(Text, doc="JSON")
    reopened_at: Mapped[str | None] = mapped_column(Text, doc="UTC, ISO 8601")
    reason: Mapped[str | None]


class FrozenEntryRow(Base):
    """An entry's place in the chain of the closing that froze it."""

    __tablename__ = "frozen_entry"
    __table_args__ = (
        UniqueConstraint("closing_id", "position"),
        UniqueConstraint("closing_id", "entry_id"),
        STRICT,
    )

    closing_id: Mapped[int] = mapped_column(ForeignKey("closing.id"))
    entry_id: Mapped[int] = mapped_column(ForeignKey("entry.id"), index=True)
    position: Mapped[int]
    number: Mapped[int]
    hash: Mapped[str]


class KeptExportRow(Base):
    """A file as it was sent, with a hash of its bytes and one of what is said about it."""

    __tablename__ = "kept_export"
    __table_args__ = (
        Index(
            "uq_kept_export_closing_sicoval",
            "closing_id",
            unique=True,
            sqlite_where=text("profile = 'sicoval'"),
            postgresql_where=text("profile = 'sicoval'"),
        ),
        STRICT,
    )

    closing_id: Mapped[int | None] = mapped_column(ForeignKey("closing.id"), index=True)
    period: Mapped[str]
    profile: Mapped[str]
    recipient: Mapped[str]
    made_at: Mapped[str] = mapped_column(Text, doc="UTC, ISO 8601")
    file_name: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary)
    sha256: Mapped[str]
    figures: Mapped[str] = mapped_column(Text, doc="JSON")
    change_id: Mapped[int]
    seal: Mapped[str]


class SendingRow(Base):
    """A kept file that went to somebody; noted by hand, and taken back like any other change."""

    __tablename__ = "sending"
    __table_args__ = (STRICT,)

    export_id: Mapped[int] = mapped_column(ForeignKey("kept_export.id"), index=True)
    recipient: Mapped[str]
    date: Mapped[date] = mapped_column(DateText)
