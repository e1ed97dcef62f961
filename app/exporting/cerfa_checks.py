"""What must agree in the tables of the grant forms: both totals, both tables, the accounts behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.exporting.checks_sheet import Check
from app.exporting.formula import Formula, euros, same
from app.exporting.style import NUMBER
from models.account import Side
from models.balance import balance
from models.checks import check
from models.money import round_ratio
from models.period import By

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.exporting.cerfa_accounts_sheet import AccountsPlaces
    from app.exporting.cerfa_sheet import SidePlaces
    from app.exporting.formula import Place
    from app.exporting.subject import Subject

    Sides = Mapping[Side, Sequence[SidePlaces]]


def cerfa_checks(subject: Subject, budget: Sides, account: Sides, exact: AccountsPlaces) -> list[Check]:
    """Every check of the workbook, in the order of its sheets."""
    errors = sum(1 for issue in check(subject.data) if issue.level == "error")
    return [
        _equal("Budget : total de gauche", "Total de droite", *_totals(budget, 0)),
        _equal("Compte, budget : total de gauche", "Total de droite", *_totals(account, 0)),
        _equal("Compte, réalisé : total de gauche", "Total de droite", *_totals(account, 1)),
        *(_equal(f"Budget : {words}", "Compte", budget[side][0].ordinary, account[side][0].ordinary)
          for side, words in _WORDS.items()),
        *(_rounded(f"Budget : {words}", budget[side][0].ordinary, exact.budget[side])
          for side, words in _WORDS.items()),
        *(_rounded(f"Réalisé : {words}", account[side][1].ordinary, exact.actual[side])
          for side, words in _WORDS.items()),
        *_balance(subject, exact),
        Check("Erreurs du dossier", "Aucune", errors, 0, NUMBER),
    ]  # fmt: skip


_WORDS = {Side.COST: "charges", Side.INCOME: "produits"}


def _totals(sides: Sides, column: int) -> tuple[Place, Place]:
    return sides[Side.COST][column].whole, sides[Side.INCOME][column].whole


def _balance(subject: Subject, exact: AccountsPlaces) -> list[Check]:
    """The accounts add up to the property balance of the year."""
    found = balance(subject.data, subject.period, By.YEAR)
    income, costs = exact.actual[Side.INCOME], exact.actual[Side.COST]
    return [
        Check("Comptes : produits", "Équilibre immobilier", same(income), euros(found.income_cents)),
        Check("Comptes : charges", "Équilibre immobilier", same(costs), euros(found.cost_cents)),
        Check("Comptes : solde", "Équilibre immobilier", same(exact.balance), euros(found.balance_cents)),
    ]


def _rounded(label: str, whole: Place, exact: Place) -> Check:
    cents = round(exact.number * 100)
    rounded = Formula("ROUND({0},0)", euros(100 * round_ratio(cents, 100)), (exact,))
    return Check(label, "Comptes, arrondi à l’euro", same(whole), rounded)


def _equal(left_label: str, right_label: str, left: Place, right: Place) -> Check:
    return Check(left_label, right_label, same(left), same(right))
