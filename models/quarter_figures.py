"""What a period came to, as kept beside what was sent of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.arrears import arrears
from models.balance import balance
from models.rent_roll import rent_roll

if TYPE_CHECKING:
    from models.book_data import BookData
    from models.period import Period

Figures = dict[str, int | str]


def figures_of(data: BookData, period: Period) -> Figures:
    """The figures that a reader may quote, by the names they have in the workbooks.

    Amounts in cents; the square metres, as text, and the arrears are those of the period's last day.
    """
    found, roll = balance(data, period), rent_roll(data, period.end)
    return {
        "income_total": found.income_cents,
        "cost_total": found.cost_cents,
        "balance": found.balance_cents,
        **{f"income_{source}": cents for source, cents in found.income.items()},
        **{f"cost_{nature}": cents for nature, cents in found.costs.items()},
        "arrears_total": arrears(data, period.end).total_cents,
        "let_m2": format(roll.let_m2, "f"),
        "lettable_m2": format(roll.lettable_m2, "f"),
    }
