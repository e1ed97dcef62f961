"""`rent`: the rent due by lease and month, computed from the leases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands.answer import Answer, Table, euros
from app.commands.opened import reading
from app.reports.facts import rent_facts, said
from models.rent import rents

if TYPE_CHECKING:
    from argparse import Namespace

    from models.book_data import BookData
    from models.rent import MonthRent


def run(options: Namespace) -> Answer:
    """Compute the rents of the whole months of the period."""
    with reading(options.book) as book:
        data = book.data
    rows = rents(data.leases, options.period.whole_months, data.index_values)
    return Answer(rent_facts(data, options.period, rows), [_table(data, rows)])


def _table(data: BookData, rows: list[MonthRent]) -> Table:
    columns = ["Bail", "Locataire", "Mois", "Jours", "Loyer HT/HC", "Provision", "TVA", "Note"]
    cells = [_cells(data, row) for row in rows]
    sums = [sum(row.rent_cents for row in rows), sum(row.charges_cents for row in rows)]
    total = ["Total", "", "", "", *map(euros, [*sums, sum(row.vat_cents for row in rows)]), ""]
    return Table("Loyers dus", columns, [*cells, total], frozenset({3, 4, 5, 6}))


def _cells(data: BookData, row: MonthRent) -> list[str]:
    lease = data.lease_by_id[row.lease_id]
    tenant = data.party_by_id[lease.party_id].name
    amounts = map(euros, (row.rent_cents, row.charges_cents, row.vat_cents))
    return [lease.code, tenant, str(row.month), str(row.days), *amounts, said(row.note)]
