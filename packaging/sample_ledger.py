"""The invented sales, budget, mapping and opening balances of the example, as rows of the workbook."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from models.period import Month, Period
from sample_bills import SEASON, bills, months, movement, open_days
from sample_building import KEPT_TO, OPENING, Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

_VISITS = (0.95, 1.0, 1.1, 1.05, 1.0, 1.1, 0.8, 0.45, 1.1, 1.2, 1.15, 0.9)
"""How sales by the day go over the months of a year, around 1."""


def accounts() -> list[Row]:
    """The accounts that are mapped otherwise than built in: a share of the staff looks after the building."""
    names = ["compte", "libelle", "sens", "rubrique", "part_variable", "recuperable", "immobilier"]
    rows = (
        ("60611", "Électricité", "charge", "energie", Decimal("0.3"), "oui", "oui"),
        ("60612", "Chauffage", "charge", "energie", Decimal("0.1"), "oui", "oui"),
        ("60613", "Eau", "charge", "energie", Decimal("0.5"), "oui", "oui"),
        ("611", "Nettoyage", "charge", "nettoyage", Decimal("0.2"), "oui", "oui"),
        ("6411", "Salaires", "charge", "personnel", 0, "non", Decimal("0.45")),
        ("6451", "Cotisations sociales", "charge", "personnel", 0, "non", Decimal("0.45")),
        ("741", "Subventions d’exploitation (conciergerie)", "produit", "subventions", 0, "non", "non"),
    )
    return [dict(zip(names, row, strict=True)) for row in rows]


def opening() -> list[Row]:
    """What the association owned and owed on the first day."""
    rows = (("512", 22500), ("102", -22500), ("2135", 600000), ("131", -600000))
    return [{"compte": account, "solde": balance} for account, balance in rows]


def movements(random: Random) -> list[Row]:
    """Every bill and sale up to the day the books are kept to, by date."""
    rows = [*bills(random), *_sales(random)]
    kept = sorted((row for row in rows if row["date"] <= KEPT_TO), key=lambda row: row["date"])
    return [{**row, "piece": f"{row['date'].year}-{number:03}"} for number, row in enumerate(kept, start=1)]


def _sales(random: Random) -> Iterator[Row]:
    """Sales are counts at the tariffs' prices; they grow for two years and rest in August."""
    for number, month in enumerate(months(Month.of(OPENING))):
        whole = open_days(Period.of_month(month))
        growth = min(0.95, 0.45 + 0.025 * number) * whole.days / month.days
        visits = growth * _VISITS[month.month - 1] * random.uniform(0.92, 1.08)
        for account, label, customer, net, space in (
            ("70831", "Abonnements de coworking", "Coworkers", 165 * round(7 * growth), "CW1"),
            ("70831", "Coworking à la journée", "Coworkers", 15 * round(22 * visits), "CW1"),
            ("70832", "Bureaux de passage", "Clients de passage", 32 * round(15 * visits), None),
            ("70833", "Salles, adhérents", "Adhérents", _rooms(round(13 * visits), member=True), None),
            (
                "70833",
                "Salles, extérieurs",
                "Clients des salles",
                _rooms(round(6 * visits), member=False),
                None,
            ),
        ):
            if net:
                name = f"{label} {month}"
                yield movement(month.end, account, name, customer, net, service=whole, space=space)


def _rooms(count: int, *, member: bool) -> Decimal:
    """So many rentals, in turn of a half-day or a day of one of the rooms."""
    prices = (56, 80, 105, 112, 160)
    total = sum(prices[n % len(prices)] for n in range(count))
    return Decimal(total) * (Decimal("0.7") if member else 1)


def budget() -> list[Row]:
    """What each year was planned to bring and cost, net of the VAT recovered; energy by month."""
    rows: list[Row] = []
    for position, year in enumerate((2016, 2017, 2018)):
        for account, amounts in _BUDGET.items():
            if amounts[position]:
                rows.append({"annee": year, "compte": account, **_amounts(account, amounts[position], year)})
    return rows


def _amounts(account: str, amount: int, year: int) -> Row:
    if account not in ("60611", "60612"):
        return {"montant": amount}
    opened = [n for n in range(1, 13) if Month(year, n).end >= OPENING]
    total = sum(SEASON[n - 1] for n in opened)
    return {f"{n:02}": Decimal(round(amount * SEASON[n - 1] / total)) for n in opened}


_BUDGET = {
    "7061": (82500, 119500, 116500),
    "7088": (28500, 38500, 36800),
    "70831": (9000, 13500, 16500),
    "70832": (3500, 4500, 5200),
    "70833": (9000, 13000, 15000),
    "741": (32000, 32000, 32000),
    "747": (24350, 30000, 30000),
    "60611": (5600, 8000, 8300),
    "60612": (3700, 5900, 6100),
    "60613": (1000, 1000, 1050),
    "6063": (3600, 1300, 1300),
    "611": (10200, 12400, 12600),
    "6132": (64200, 84600, 86400),
    "6152": (1500, 4500, 3200),
    "6155": (700, 2500, 900),
    "6156": (1600, 1950, 2000),
    "616": (2900, 2950, 3000),
    "6226": (4900, 4950, 5000),
    "623": (1400, 0, 0),
    "626": (3600, 4450, 4500),
    "627": (600, 650, 660),
    "63511": (0, 1200, 1200),
    "63512": (5500, 6800, 6850),
    "6411": (42000, 60000, 61500),
    "6451": (15500, 22200, 22800),
    "6811": (24350, 30000, 30000),
}
"""By account: 2016, 2017, 2018."""
