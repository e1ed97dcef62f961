"""Reads the building from the onboarding workbook: settings, spaces, tenants, index values, tariffs.

Where a cell could not be read, a stand-in takes its place so that the checks of other sheets can go on; a
workbook with such a cell is refused as a whole.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from app.importing.cell_values import plain_key, value_of
from app.importing.onboarding_layout import SETTINGS
from models.building import Building, Space, SpaceKind, Tariff
from models.message import UserError, translate
from models.party import Party
from models.period import Month

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from typing import Any

    from app.importing.table import Row, Table
    from models.book_data import IndexValues
    from models.lease import IndexName
    from models.period import Quarter


def read_building(table: Table) -> Building | None:
    """The settings; None where the name or the first day of the books is missing or wrong."""
    rows = _setting_rows(table)
    values = {name: value for name, row in rows.items() if (value := _setting(table, name, row)) is not None}
    if table.complete:
        for setting in SETTINGS:
            if setting.required and setting.name not in rows:
                text = translate("Core", "The setting “{key}” is missing.").format(key=setting.name)
                table.error(None, "cle", text)
    if "nom" not in values or "debut" not in values:
        return None
    return Building(
        id=1,
        name=values["nom"],
        books_begin=values["debut"],
        confirmed_to=_confirmed_to(table, rows.get("tenu_jusqu_au"), values),
        vat_deduction=values.get("deduction_tva", Decimal(0)),
        target_occupancy=values.get("occupation_cible", Decimal(1)),
        total_m2=values.get("surface_totale"),
        is_sample=False,
    )


def _setting_rows(table: Table) -> dict[str, Row]:
    names = {plain_key(setting.name): setting.name for setting in SETTINGS}
    found: dict[str, Row] = {}
    for row in table.rows:
        name = names.get(plain_key(row.get("cle", "")))
        if name is None and "cle" in row.values:
            text = translate("Core", "The setting “{key}” is not known: it is left out.")
            table.notice(row, "cle", text.format(key=row["cle"]))
        elif name in found:
            text = translate("Core", "The setting “{key}” is there twice.").format(key=name)
            table.error(row, "cle", text)
        elif name is not None:
            found[name] = row
    return found


def _setting(table: Table, name: str, row: Row) -> Any:
    setting = next(setting for setting in SETTINGS if setting.name == name)
    if "valeur" not in row.values:
        if setting.required and "valeur" in table.columns:
            text = translate("Core", "“{column}” must be filled in.").format(column=name)
            table.error(row, "valeur", text)
        return None
    try:
        return value_of(setting, row["valeur"])
    except UserError as refusal:
        table.error(row, "valeur", refusal.message)
        return None


def _confirmed_to(table: Table, row: Row | None, values: Mapping[str, Any]) -> date | None:
    """The end of the last whole month up to the day given; None before the books' first."""
    day: date | None = values.get("tenu_jusqu_au")
    if row is None or day is None:
        return None
    whole = Month.of(day + timedelta(days=1)).plus(-1)
    if whole.end < values["debut"]:
        text = translate("Core", "No whole month of the books ends by {day}: none counts as kept.")
        table.notice(row, "valeur", text.format(day=day))
        return None
    if whole.end != day:
        text = translate("Core", "The books are kept up to the end of a month: {day} is taken.")
        table.notice(row, "valeur", text.format(day=whole.end))
    return whole.end


def read_spaces(table: Table) -> tuple[Space, ...]:
    """The spaces, one for each row with a code."""
    rows = (row for row in table.rows if "code" in row.values)
    return tuple(
        Space(
            id=number,
            code=row["code"],
            name=row.get("nom", ""),
            floor=row.get("etage", ""),
            m2=row.get("surface_m2", Decimal(1)),
            kind=row.get("type", SpaceKind.OFFICE),
            desks=row.get("postes"),
            target_rent_m2_year=row.get("loyer_cible_m2_an"),
        )
        for number, row in enumerate(rows, start=1)
    )


def read_parties(table: Table, ids: Mapping[str, int]) -> tuple[Party, ...]:
    """The tenants as listed; the other third parties of `ids` by their code alone."""
    tenants = {row["code"]: row for row in table.rows if "code" in row.values}
    return tuple(_party(number, code, tenants.get(code)) for code, number in ids.items())


def _party(number: int, code: str, row: Row | None) -> Party:
    if row is None:
        return Party(number, code, name=code, legal_form="", siret="", email="", is_tenant=False)
    return Party(
        id=number,
        code=code,
        name=row.get("nom", code),
        legal_form=row.get("forme", ""),
        siret=row.get("siret", ""),
        email=row.get("email", ""),
        is_tenant=True,
        jobs=row.get("emplois"),
    )


def read_index_values(table: Table) -> IndexValues:
    """The index values, each index and quarter once."""
    found: dict[tuple[IndexName, Quarter], Decimal] = {}
    for row in table.sound_rows():
        key = (row["indice"], row["trimestre"])
        if key in found:
            text = translate("Core", "The value of {index} for {quarter} is there twice.")
            table.error(row, "trimestre", text.format(index=str(key[0]), quarter=key[1]))
        found[key] = row["valeur"]
    return found


def read_tariffs(table: Table) -> tuple[Tariff, ...]:
    """The tariffs, each label and unit once."""
    found: dict[tuple[str, str], Tariff] = {}
    for row in table.sound_rows():
        key = (row["libelle"], row["unite"])
        if key in found:
            text = translate("Core", "The tariff “{label}” is there twice for this unit.")
            table.error(row, "libelle", text.format(label=row["libelle"]))
        found[key] = Tariff(
            id=len(found) + 1,
            label=row["libelle"],
            kind=row["type"],
            unit=row["unite"],
            price_cents=row["prix_ht"],
            vat_rate=row.get("tva", Decimal(0)),
        )
    return tuple(found.values())
