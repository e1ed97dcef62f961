"""Reads the leases and their rent steps from the onboarding workbook and holds them to their rules."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from models.lease import (
    CallFrequency,
    CallTerm,
    IndexClause,
    Lease,
    LeaseType,
    Proration,
    RentStep,
    RentUnit,
)
from models.lease_rules import index_faults, lease_faults
from models.message import translate
from models.money import cents

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.importing.table import Row, Table
    from models.building import Space
    from models.lease_rules import Fault

_COLUMNS = {
    "start": "debut",
    "end": "fin",
    "termination": "resiliation",
    "break_date": "sortie",
    "space_ids": "locaux",
    "rent": "loyer",
    "provision_cents": "provision_mois",
    "deposit_cents": "depot",
    "vat_rate": "tva",
    "due_day": "jour_echeance",
    "index.name": "indice",
    "index.base_quarter": "trimestre_base",
    "index.day": "revision",
    "index.years": "revision_annees",
    "index.sme_cap": "plafond_pme",
}
"""The column of each field of a lease in which a rule may find a fault."""


def read_leases(
    table: Table, steps: Table, party_ids: Mapping[str, int], spaces: tuple[Space, ...]
) -> tuple[Lease, ...]:
    """The leases with their steps, each row with a start; faults are recorded at their cells.

    Where a cell could not be read, a stand-in takes its place so that the other rules are still checked.
    """
    by_code = {space.code: space for space in spaces}
    by_id = {space.id: space for space in spaces}
    rows = [row for row in table.rows if "debut" in row.values]
    leases: list[Lease] = []
    for number, row in enumerate(rows, start=1):
        lease = _lease(number, table, row, party_ids, by_code)
        for fault in lease_faults(lease, leases, by_id):
            # A lease without a known space has been reported where its codes were read.
            if fault.field != "space_ids" or lease.space_ids:
                _record(table, row, fault)
        leases.append(lease)
    return tuple(replace(lease, steps=_steps(steps, lease)) for lease in leases)


def _lease(
    number: int, table: Table, row: Row, party_ids: Mapping[str, int], spaces: Mapping[str, Space]
) -> Lease:
    let = [spaces[code] for code in row.get("locaux", ()) if code in spaces]
    unit = row.get("unite", RentUnit.M2_YEAR)
    return Lease(
        id=number,
        code=row.get("code", ""),
        party_id=party_ids.get(row.get("locataire", ""), 0),
        type=row.get("type", LeaseType.OTHER),
        start=row["debut"],
        end=row.get("fin"),
        tacit_renewal=row.get("reconduction", False),
        termination=row.get("resiliation"),
        break_date=row.get("sortie"),
        rent=_rent(table, row, unit),
        unit=unit,
        proration=row.get("prorata", Proration.ACTUAL),
        index=_index_clause(table, row),
        provision_cents=row.get("provision_mois", 0),
        vat_rate=row.get("tva", Decimal(0)),
        deposit_cents=row.get("depot", 0),
        frequency=row.get("periodicite", CallFrequency.MONTH),
        term=row.get("terme", CallTerm.ADVANCE),
        due_day=row.get("jour_echeance"),
        space_ids=tuple(space.id for space in let),
        m2=sum((space.m2 for space in let), Decimal(0)),
        steps=(),
    )


def _rent(table: Table, row: Row, unit: RentUnit) -> Decimal:
    """The stated rent; an amount that a formula left with fractions of a cent is rounded, and says so."""
    rent: Decimal = row.get("loyer", Decimal(0))
    rounded = Decimal(cents(rent)).scaleb(-2)
    if unit is RentUnit.M2_YEAR or rounded == rent:
        return rent
    text = translate("Core", "The rent {rent} is rounded to the cent: {rounded}.")
    table.notice(row, "loyer", text.format(rent=rent, rounded=rounded))
    return rounded


def _index_clause(table: Table, row: Row) -> IndexClause | None:
    name, base_quarter = row.get("indice"), row.get("trimestre_base")
    if not row.faulty & {"indice", "trimestre_base"}:
        for fault in index_faults(name, base_quarter):
            _record(table, row, fault)
    if name is None or base_quarter is None:
        return None
    day, month = row.get("revision", (None, None))
    years = row.get("revision_annees", 1)
    return IndexClause(name, base_quarter, day, month, years, sme_cap=row.get("plafond_pme", False))


def _steps(table: Table, lease: Lease) -> tuple[RentStep, ...]:
    """The lease's steps in order of date; each is checked by itself so that its fault is at its own row."""
    found: dict[object, RentStep] = {}
    for row in table.sound_rows():
        if row["bail"] == lease.code:
            step = RentStep(row["date"], _rent(table, row, lease.unit))
            if step.date in found:
                text = translate("Core", "Two rent steps have the date {date}.").format(date=step.date)
                table.error(row, "date", text)
            for fault in lease_faults(replace(lease, steps=(step,)), (), {}):
                if fault.field == "steps":
                    table.error(row, "date", fault.message)
            found[step.date] = step
    return tuple(sorted(found.values(), key=lambda step: step.date))


def _record(table: Table, row: Row, fault: Fault) -> None:
    record = table.error if fault.level == "error" else table.notice
    record(row, _COLUMNS.get(fault.field, "code"), fault.message)
