"""`call`: posts the rent calls of a period that are not posted yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.changes.rents import call_rents
from app.commands.answer import Answer, Table, euros
from app.commands.opened import writing
from app.numbers import day

if TYPE_CHECKING:
    from argparse import Namespace

    from models.book_data import BookData
    from models.rent_call import RentCall


def run(options: Namespace) -> Answer:
    """Call the whole months of the period; a second time adds nothing."""
    with writing(options.book) as book:
        calls = call_rents(book, options.period)
        data = book.data
    facts = {
        "period": str(options.period),
        "calls": len(calls),
        "total_cents": sum(call.total_cents for call in calls),
        "rows": [_facts(data, call) for call in calls],
    }
    return Answer(facts, [_table(data, calls)] if calls else ["Rien à appeler : tout l'est déjà."])


def _facts(data: BookData, call: RentCall) -> dict[str, object]:
    lease = data.lease_by_id[call.lease_id]
    tenant = data.party_by_id[lease.party_id]
    return {
        "lease": lease.code,
        "tenant": tenant.code,
        "tenant_name": tenant.name,
        "months": [str(line.month) for line in call.lines],
        "date": call.issued.isoformat(),
        "due": call.due.isoformat(),
        "rent_cents": sum(line.rent_cents for line in call.lines),
        "charges_cents": sum(line.charges_cents for line in call.lines),
        "vat_cents": sum(line.vat_cents for line in call.lines),
        "total_cents": call.total_cents,
    }


def _table(data: BookData, calls: tuple[RentCall, ...]) -> Table:
    rows = []
    for call in calls:
        lease = data.lease_by_id[call.lease_id]
        months = ", ".join(str(line.month) for line in call.lines)
        tenant = data.party_by_id[lease.party_id].name
        rows.append([lease.code, tenant, months, day(call.due), euros(call.total_cents)])
    rows.append(["Total", "", "", "", euros(sum(call.total_cents for call in calls))])
    return Table("Appels de loyer", ["Bail", "Locataire", "Mois", "Échéance", "TTC"], rows, frozenset({4}))
