"""Turns records into the values of their rows."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from models.message import UserError, translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from models.building import Building, Space, Tariff
    from models.ledger import Entry, Line
    from models.message import Issue
    from models.party import Party

    Record = Building | Space | Tariff | Party | Entry | Line


def values_of(record: Any, *left_out: str) -> dict[str, object]:
    """The fields of a record by name, without its id and the fields left out."""
    names = (field.name for field in fields(record))
    return {name: getattr(record, name) for name in names if name not in ("id", *left_out)}


def refuse_errors(issues: Iterable[Issue]) -> None:
    """Raise UserError with the first issue of level `error`; notices pass."""
    for issue in issues:
        if issue.level == "error":
            raise UserError(issue.message)


def required(text: str, what: str) -> str:
    """Return `text` without surrounding spaces; raise UserError naming `what` where nothing is left."""
    if not (text := text.strip()):
        raise UserError(translate("Core", "“{what}” is needed.").format(what=what))
    return text


def refuse_taken(code: str, taken: Iterable[str]) -> None:
    """Raise UserError where a code is in use already."""
    if code in taken:
        raise UserError(
            translate("Core", "The code “{code}” is used already: choose another.").format(code=code)
        )
