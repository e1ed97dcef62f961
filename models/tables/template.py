"""Table of the funders' own workbooks."""

from __future__ import annotations

from datetime import date

from sqlalchemy import LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import STRICT, Base
from models.tables.types import DateText


class FunderTemplateRow(Base):
    """A workbook to be filled in, with a hash of its bytes."""

    __tablename__ = "funder_template"
    __table_args__ = (UniqueConstraint("name"), STRICT)

    name: Mapped[str]
    file_name: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary)
    sha256: Mapped[str]
    added: Mapped[date] = mapped_column(DateText)
