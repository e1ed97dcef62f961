"""Every account with the line of the forms it stands on, to the cent: what the whole euros come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.formula import Place, difference, euros, ratio, total
from models.account import Side

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.exporting.cerfa_amounts import CerfaAccount
    from app.exporting.sheet import Sheet
    from app.exporting.subject import Subject

_HEADING_ROW = 5
_HEADINGS = ("Compte", "Libellé", "Ligne du formulaire", "Budget", "Réalisé")
_LOOKS = (style.PLAIN, style.WRAPPED, style.WRAPPED, style.MONEY, style.MONEY)
_BUDGET, _ACTUAL = 4, 5
_TITLES = {Side.COST: "Charges", Side.INCOME: "Produits"}


@dataclass(frozen=True, slots=True)
class AccountsPlaces:
    """Where the exact sums stand: budget and actual of each side, the actual's balance and coverage."""

    budget: Mapping[Side, Place]
    actual: Mapping[Side, Place]
    balance: Place
    coverage: Place


class CerfaAccountsSheet:
    """Writes the sheet."""

    def __init__(self, sheet: Sheet, subject: Subject) -> None:
        self._sheet = sheet
        self._subject = subject
        self._row = _HEADING_ROW

    def write(
        self, ordinary: Mapping[Side, Sequence[CerfaAccount]], voluntary: Sequence[CerfaAccount]
    ) -> AccountsPlaces:
        """Write costs and income with their sums, what they leave, and the accounts outside of it."""
        self._subject.head_period(self._sheet, "Comptes et lignes")
        heads = [*[style.HEADING] * 3, *[style.HEADING_RIGHT] * 2]
        self._sheet.headings(_HEADING_ROW, _HEADINGS, heads)
        sums = {
            side: self._write_accounts(_TITLES[side], ordinary[side]) for side in (Side.COST, Side.INCOME)
        }
        actual = {side: places[1] for side, places in sums.items()}
        places = AccountsPlaces(
            {side: places[0] for side, places in sums.items()}, actual, *self._write_result(actual)
        )
        if voluntary:
            self._write_accounts("Contributions volontaires en nature", voluntary)
        self._sheet.freeze(_HEADING_ROW + 1, 2)
        self._sheet.repeat(_HEADING_ROW)
        return places

    def _write_accounts(self, title: str, accounts: Sequence[CerfaAccount]) -> list[Place]:
        self._row += 1
        self._sheet.note(self._row, title, style.SECTION)
        lines = [self._write_account(account) for account in accounts]
        self._row += 1
        sums = [total([line[n - 1] for line in lines]) for n in (_BUDGET, _ACTUAL)]
        contents = [f"Total {title[0].lower()}{title[1:]}", None, None, *sums]
        places = self._sheet.row(self._row, contents, [look.total for look in _TOTAL_LOOKS])
        self._row += 1
        return places[_BUDGET - 1 :]

    def _write_account(self, account: CerfaAccount) -> list[Place]:
        self._row += 1
        amounts = (euros(account.budget_cents), euros(account.actual_cents))
        contents = (account.number, account.label, account.line.label, *amounts)
        return self._sheet.row(self._row, contents, _LOOKS)

    def _write_result(self, actual: Mapping[Side, Place]) -> tuple[Place, Place]:
        income, costs = actual[Side.INCOME], actual[Side.COST]
        self._sheet.note(self._row + 1, "Solde (produits − charges)", style.PLAIN.strong)
        self._sheet.note(self._row + 2, "Couverture (produits ÷ charges)", style.PLAIN.strong)
        left = self._sheet.put(self._row + 1, _ACTUAL, difference(income, costs), style.MONEY.strong)
        covered = self._sheet.put(self._row + 2, _ACTUAL, ratio(income, costs), style.PERCENT.strong)
        self._row += 3
        return left, covered


_TOTAL_LOOKS = (style.PLAIN, style.PLAIN, style.PLAIN, style.MONEY, style.MONEY)
