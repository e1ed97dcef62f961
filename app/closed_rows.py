"""Refuses a change of what a closing froze before it reaches the database, naming the closed quarter."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from models.message import UserError, translate
from models.period import parse_quarter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.engine import Connection

_STANDING = "JOIN closing ON closing.id = frozen_entry.closing_id WHERE closing.reopened_at IS NULL"
_DATED = {"entry": "date", "rent_call": "issued", "settlement": "date"}
_ENTRY_KEY = {"entry": "id", "entry_line": "entry_id", "rent_call": "entry_id", "settlement": "entry_id"}


class ClosedQuarterError(UserError):
    """A change was asked of what is dated in a closed quarter or belongs to it."""

    def __init__(self, quarter: str) -> None:
        super().__init__(
            translate(
                "Core",
                "{quarter} is closed: record a correction in an open quarter, or reopen the last one closed.",
            ).format(quarter=parse_quarter(quarter))
        )


class ClosedRows:
    """What is frozen when a change begins, read where a change needs it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def refuse(self, table: str, values: Mapping[str, object]) -> None:
        """Raise ClosedQuarterError where a row of these values is frozen or would be in a closed quarter."""
        if self._quarters and (quarter := self._quarter_of(table, values)):
            raise ClosedQuarterError(quarter)

    def _quarter_of(self, table: str, values: Mapping[str, object]) -> str | None:
        if (key := _ENTRY_KEY.get(table)) and (quarter := self._entries.get(values.get(key))):
            return quarter
        if table == "rent_call_line":
            return self._calls.get(values["call_id"])
        if column := _DATED.get(table):
            day = str(values[column])
            return next((quarter for last_day, quarter in self._quarters if day <= last_day), None)
        return None

    @cached_property
    def _quarters(self) -> list[tuple[str, str]]:
        """The last day of each closed quarter and its name, oldest first."""
        found = "SELECT last_day, quarter FROM closing WHERE reopened_at IS NULL ORDER BY last_day"
        return [(day, quarter) for day, quarter in self._connection.exec_driver_sql(found)]

    @cached_property
    def _entries(self) -> dict[object, str]:
        """The quarter of each frozen entry by its key."""
        found = f"SELECT entry_id, quarter FROM frozen_entry {_STANDING}"  # noqa: S608 - own words
        return {row[0]: row[1] for row in self._connection.exec_driver_sql(found)}

    @cached_property
    def _calls(self) -> dict[object, str]:
        """The quarter of each frozen call by its key."""
        rows = self._connection.exec_driver_sql("SELECT id, entry_id, issued FROM rent_call").mappings()
        quarters = {row["id"]: self._quarter_of("rent_call", dict(row)) for row in rows}
        return {key: quarter for key, quarter in quarters.items() if quarter}
