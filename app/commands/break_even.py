"""`break-even`: every break-even figure of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands.answer import Answer, Table, euros
from app.commands.opened import reading
from app.numbers import percent
from app.reports.facts import break_even_facts
from models.break_even import break_even

if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace) -> Answer:
    """Compute the figures of the year."""
    with reading(options.book) as book:
        found = break_even(book.data, options.year)
    rows = [
        ["Seuil de rentabilité", euros(found.revenue_cents)],
        ["Point mort", f"{found.date:%d/%m/%Y}" if found.date else ""],
        ["Équilibre cumulé atteint en", str(found.cumulative_month or "")],
        ["Loyer d'équilibre, €/m²/an", euros(found.rent_m2_year_cents)],
        ["Occupation d'équilibre", percent(found.occupancy)],
        ["Taux de couverture", percent(found.coverage)],
        ["Équilibre de l'année", "atteint" if found.reached else "non atteint"],
    ]
    table = Table(f"Point mort {found.year}", ["Mesure", "Valeur"], rows, frozenset({1}))
    return Answer(break_even_facts(found), [table])
