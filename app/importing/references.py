"""Which codes the sheets of a workbook define, and which name one that does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.message import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.importing.sheet_layout import Column, Sheet
    from app.importing.table import Table


def refuse_unknown_codes(sheets: Iterable[Sheet], tables: Mapping[str, Table]) -> None:
    """Record an error for each cell that names a code of another sheet which is not there."""
    keys = {sheet.name: sheet.key for sheet in sheets}
    for sheet in sheets:
        for column in sheet.columns:
            # Where the sheet referred to is missing, saying so once is enough.
            if column.codes_of and tables[column.codes_of].complete:
                known = set(_codes(tables[column.codes_of], keys[column.codes_of]))
                _refuse_unknown(tables[sheet.name], column, known)


def party_ids(tables: Mapping[str, Table]) -> dict[str, int]:
    """Number every third party by its code: the tenants, then those that movements and openings name."""
    named = [
        *_codes(tables["Locataires"], "code"),
        *_codes(tables["Mouvements"], "tiers"),
        *_codes(tables["Ouverture"], "tiers"),
    ]
    return {code: number for number, code in enumerate(dict.fromkeys(named), start=1)}


def _codes(table: Table, column: str) -> list[str]:
    return [row[column] for row in table.rows if row.get(column) is not None]


def _refuse_unknown(table: Table, column: Column, known: set[str]) -> None:
    for row in table.rows:
        value = row.get(column.name, ())
        for code in (value,) if isinstance(value, str) else value:
            if code not in known:
                text = translate("Core", "“{code}” is not a code of the sheet {sheet}.")
                table.error(row, column.name, text.format(code=code, sheet=column.codes_of))
