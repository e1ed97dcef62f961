"""Reads the onboarding workbook: everything it holds, or every problem it has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.importing import onboarding_building, onboarding_ledger
from app.importing import onboarding_layout as layout
from app.importing.cell_values import plain_key
from app.importing.grid import read_grids
from app.importing.onboarding_leases import read_leases
from app.importing.references import party_ids, refuse_unknown_codes
from app.importing.table import read_table
from models.message import Issue, UserError, translate

if TYPE_CHECKING:
    from pathlib import Path

    from app.importing.grid import Grid
    from app.importing.table import Table
    from models.account import Account
    from models.book_data import IndexValues
    from models.building import Building, Space, Tariff
    from models.lease import Lease
    from models.ledger import BudgetLine
    from models.party import Party
    from models.posting import Movement, OpeningBalance, Payment


@dataclass(frozen=True, slots=True)
class Onboarding:
    """What a workbook holds, as records whose ids count from 1 within the file.

    `parties` are the tenants, then the third parties that movements and opening balances name.
    """

    building: Building
    spaces: tuple[Space, ...]
    parties: tuple[Party, ...]
    leases: tuple[Lease, ...]
    accounts: tuple[Account, ...]
    movements: tuple[Movement, ...]
    opening: tuple[OpeningBalance, ...]
    settlements: tuple[Payment, ...]
    budget: tuple[BudgetLine, ...]
    index_values: IndexValues
    tariffs: tuple[Tariff, ...]


def read_onboarding(path: Path) -> tuple[Onboarding | None, list[Issue]]:
    """Return what the workbook holds, and its issues; None where one of them is an error."""
    try:
        grids = read_grids(path)
    except UserError as refusal:
        return None, [Issue(path.name, "error", refusal.message)]
    by_key = {plain_key(grid.title): grid for grid in grids}
    tables = {sheet.name: read_table(sheet, by_key.get(plain_key(sheet.name))) for sheet in layout.SHEETS}
    refuse_unknown_codes(layout.SHEETS, tables)
    onboarding = _onboarding(tables)
    issues = [*_unknown_sheets(grids), *(issue for table in tables.values() for issue in table.issues)]
    refused = any(issue.level == "error" for issue in issues)
    return (None if refused else onboarding), issues


def _onboarding(tables: dict[str, Table]) -> Onboarding | None:
    """Build every record that can be built, so that each finds its problems; None without a building."""
    building = onboarding_building.read_building(tables["Dossier"])
    spaces = onboarding_building.read_spaces(tables["Locaux"])
    ids = party_ids(tables)
    parties = onboarding_building.read_parties(tables["Locataires"], ids)
    leases = read_leases(tables["Baux"], tables["Paliers"], ids, spaces)
    accounts = onboarding_ledger.read_accounts(tables["Comptes"])
    ledger = onboarding_ledger.LedgerReader(building, spaces, ids, accounts)
    movements = ledger.movements(tables["Mouvements"])
    opening = ledger.opening(tables["Ouverture"])
    settlements = ledger.settlements(tables["Reglements"])
    budget = ledger.budget(tables["Budget"])
    index_values = onboarding_building.read_index_values(tables["Indices"])
    tariffs = onboarding_building.read_tariffs(tables["Tarifs"])
    if building is None:
        return None
    return Onboarding(
        building=building,
        spaces=spaces,
        parties=parties,
        leases=leases,
        accounts=accounts,
        movements=movements,
        opening=opening,
        settlements=settlements,
        budget=budget,
        index_values=index_values,
        tariffs=tariffs,
    )


def _unknown_sheets(grids: list[Grid]) -> list[Issue]:
    known = {plain_key(sheet.name) for sheet in layout.SHEETS}
    known |= {plain_key(layout.INSTRUCTIONS_SHEET), plain_key(layout.LISTS_SHEET)}
    text = translate("Core", "The sheet “{sheet}” is not known: it is left out.")
    return [
        Issue(grid.title, "notice", text.format(sheet=grid.title))
        for grid in grids
        if grid.cells and plain_key(grid.title) not in known
    ]
