"""Refuses to take back a rent call that has left the house: a credit note corrects it then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from models.message import UserError, translate
from models.period import parse_month, parse_period

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.engine import Connection

    from models.period import Month

_CALL_KEY = {"rent_call": "id", "rent_call_line": "call_id"}
_CALLS = (
    "SELECT rent_call.id, min(issued, coalesce(min(month) || '-01', issued)), lease.code, min(month)"
    " FROM rent_call JOIN lease ON lease.id = lease_id"
    " LEFT JOIN rent_call_line ON call_id = rent_call.id GROUP BY rent_call.id"
)
_POSTED = (
    "SELECT row_id, max(change_id) FROM change_image"
    " WHERE row_table = 'rent_call' AND before IS NULL GROUP BY row_id"
)


class SentCallError(UserError):
    """Taking back a rent call was asked that a file sent shows."""

    def __init__(self, call: _Call, file: _File) -> None:
        super().__init__(
            translate(
                "Core",
                "The rent call of {month} on lease {lease} left with “{file}” on {day}: it is no longer "
                "taken back. Correct it: a credit note does.",
            ).format(month=call.month, lease=call.lease, file=file.name, day=file.day)
        )


@dataclass(frozen=True, slots=True)
class _Call:
    """A call with the first day that figures hold it on, and the change that posted it."""

    first_day: date
    lease: str
    month: Month
    posted: int


@dataclass(frozen=True, slots=True)
class _File:
    """A kept file: when it was made, up to when its figures go, and the last change that it knows."""

    name: str
    day: date
    end: date
    change_id: int


class SentCalls:
    """What left the house before a change begins, read where a change takes a call back."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def refuse(self, table: str, before: Mapping[str, object]) -> None:
        """Raise SentCallError where a row that is to go or to change belongs to a call that was sent."""
        if (key := _CALL_KEY.get(table)) is None or not self._files:
            return
        call = self._calls.get(before[key])
        file = next((file for file in self._files if call and _shows(file, call)), None)
        if call and file:
            raise SentCallError(call, file)

    @cached_property
    def _files(self) -> list[_File]:
        found = "SELECT file_name, substr(made_at, 1, 10), period, change_id FROM kept_export ORDER BY id"
        rows = self._connection.exec_driver_sql(found)
        return [
            _File(name, date.fromisoformat(day), parse_period(period).end, change)
            for name, day, period, change in rows
        ]

    @cached_property
    def _calls(self) -> dict[object, _Call]:
        """Each call by its key, before this change takes any of its rows away."""
        posted = {row[0]: row[1] for row in self._connection.exec_driver_sql(_POSTED)}
        rows = self._connection.exec_driver_sql(_CALLS)
        return {
            key: _Call(date.fromisoformat(day), lease, parse_month(month or day[:7]), posted.get(key, 0))
            for key, day, lease, month in rows
        }


def _shows(file: _File, call: _Call) -> bool:
    return call.posted <= file.change_id and call.first_day <= file.end
