"""Budget and account of a year, or of another period, in the way of the grant forms Cerfa 12156 and 15059."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from app.exporting.cerfa_accounts_sheet import CerfaAccountsSheet
from app.exporting.cerfa_amounts import accounts_of, euros_by_line, voluntary_accounts
from app.exporting.cerfa_checks import cerfa_checks
from app.exporting.cerfa_lines import GROUPS, VOLUNTARY_GROUPS, lines_of
from app.exporting.cerfa_sheet import CerfaSheet
from app.exporting.checks_sheet import write_checks
from app.exporting.explanations import Explanations
from app.exporting.subject import Subject
from app.exporting.words import bucket_words, period_words
from app.exporting.workbook import ExportedWorkbook
from models.account import Side

if TYPE_CHECKING:
    from pathlib import Path

    from app.exporting.cerfa_accounts_sheet import AccountsPlaces
    from app.exporting.cerfa_lines import CerfaLine
    from app.exporting.cerfa_sheet import SidePlaces
    from models.book_data import BookData
    from models.period import Period

_SHEETS = ("Budget 12156", "Compte 15059", "Comptes", "Contrôles")
_SIDE_NAMES = {Side.COST: "costs", Side.INCOME: "income"}


def export_cerfa(data: BookData, period: Period, path: Path) -> None:
    """Write both tables of a period; raise UserError where the file cannot be written."""
    cerfa_workbook(data, period).save(path)


def cerfa_workbook(data: BookData, period: Period) -> ExportedWorkbook:
    """Build both tables of a period; the forms themselves are for a calendar year."""
    title = f"{data.building.name} – budget et compte, {period_words(period)}, d’après Cerfa 12156 et 15059"
    return _Cerfa(Subject(data, period), ExportedWorkbook(title, period.end)).build()


class _Cerfa:
    """Fills the sheets: the tables in whole euros, then where they come from to the cent."""

    def __init__(self, subject: Subject, workbook: ExportedWorkbook) -> None:
        data, period = subject.data, subject.period
        self._subject = subject
        self._workbook = workbook
        self._sheets = {title: workbook.sheet(title) for title in _SHEETS}
        self._ordinary = {side: accounts_of(data, period, side) for side in Side}
        self._voluntary = {side: voluntary_accounts(data, period, side) for side in Side}

    def build(self) -> ExportedWorkbook:
        words = bucket_words(self._subject.period)
        budget = self._write_table("Budget 12156", f"Budget {words} (Cerfa 12156)", compared=False)
        account = self._write_table("Compte 15059", f"Compte d’emploi {words} (Cerfa 15059)", compared=True)
        voluntary = [*self._voluntary[Side.COST], *self._voluntary[Side.INCOME]]
        exact = CerfaAccountsSheet(self._sheets["Comptes"], self._subject).write(self._ordinary, voluntary)
        self._define(budget, account, exact)
        checks = cerfa_checks(self._subject, budget, account, exact)
        write_checks(self._sheets["Contrôles"], self._subject, checks)
        return self._workbook

    def _write_table(self, name: str, title: str, *, compared: bool) -> dict[Side, list[SidePlaces]]:
        ordinary = {
            side: euros_by_line(accounts, lines_of(GROUPS[side])) for side, accounts in self._ordinary.items()
        }
        voluntary = {
            side: euros_by_line(accounts, VOLUNTARY_GROUPS[side].lines)
            for side, accounts in self._voluntary.items()
        }
        sheet = CerfaSheet(self._sheets[name], self._subject, compared=compared)
        return sheet.write(title, ordinary, voluntary, self._explanations() if compared else {})

    def _explanations(self) -> dict[CerfaLine, str]:
        """What explains the variance of each line; accounts 86 and 87 are not budgeted."""
        found = Explanations(self._subject)
        on_line: dict[CerfaLine, list[tuple[str, int, int]]] = defaultdict(list)
        for accounts in self._ordinary.values():
            for account in accounts:
                on_line[account.line].append((account.number, account.budget_cents, account.actual_cents))
        texts = {line: found.of_accounts(accounts) for line, accounts in on_line.items()}
        return {line: text for line, text in texts.items() if text}

    def _define(
        self,
        budget: dict[Side, list[SidePlaces]],
        account: dict[Side, list[SidePlaces]],
        exact: AccountsPlaces,
    ) -> None:
        define = self._workbook.define
        for side, name in _SIDE_NAMES.items():
            for column, places in (("budget", budget[side][0]), ("actual", account[side][1])):
                define(f"cerfa_{column}_{name}", places.ordinary)
                define(f"cerfa_{column}_total_{name}", places.whole)
        define("cerfa_budget_excess", budget[Side.COST][0].gap)
        define("cerfa_budget_shortfall", budget[Side.INCOME][0].gap)
        define("cerfa_actual_excess", account[Side.COST][1].gap)
        define("cerfa_actual_shortfall", account[Side.INCOME][1].gap)
        define("income_total", exact.actual[Side.INCOME])
        define("cost_total", exact.actual[Side.COST])
        define("balance", exact.balance)
        define("coverage", exact.coverage)
