"""`balance`: the property balance of a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands.answer import Answer, Table, euros
from app.commands.opened import reading
from app.labels import category_label
from app.numbers import day, percent
from app.reports.facts import balance_facts
from models.balance import Scope, balance
from models.period import By

if TYPE_CHECKING:
    from argparse import Namespace

    from models.balance import Balance, Bucket
    from models.period import Period


def run(options: Namespace) -> Answer:
    """Compute the balance asked for."""
    with reading(options.book) as book:
        found = balance(
            book.data, options.period, By(options.by), Scope(options.scope), forecast=options.forecast
        )
    return Answer(balance_facts(found), [_by_bucket(found), _by_category(found)])


def _by_bucket(found: Balance) -> Table:
    kept = f", tenu jusqu'au {day(found.kept_to)}" if found.kept_to else ""
    columns = ["Période", "Produits", "Charges", "Solde", "Cumul", "Couverture 12 mois", ""]
    rows = [_row(bucket) for bucket in found.buckets]
    total = found
    amounts = [euros(total.income_cents), euros(total.cost_cents), euros(total.balance_cents)]
    rows.append(["Total", *amounts, "", percent(total.coverage), ""])
    title = f"Équilibre immobilier {shown(found.period)}{kept}"
    return Table(title, columns, rows, frozenset({1, 2, 3, 4, 5}))


def _row(bucket: Bucket) -> list[str]:
    amounts = (bucket.income_cents, bucket.cost_cents, bucket.balance_cents, bucket.cumulative_balance_cents)
    forecast = "prévu" if bucket.forecast else ""
    return [shown(bucket.period), *map(euros, amounts), percent(bucket.coverage_12_months), forecast]


def _by_category(found: Balance) -> Table:
    total = found
    rows = [[category_label(source), euros(cents), ""] for source, cents in total.income.items() if cents]
    rows += [[category_label(nature), "", euros(cents)] for nature, cents in total.costs.items() if cents]
    return Table("", ["Rubrique", "Produits", "Charges"], rows, frozenset({1, 2}))


def shown(period: Period) -> str:
    """A period as French readers know it."""
    return str(period).replace("-Q", "-T")
