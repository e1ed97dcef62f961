"""The fitting-out: what it wrote off and what of its grant it released, and what is left of both."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.formula import Place, difference, euros, same, total
from app.exporting.result_sheet import year_to_date
from app.exporting.words import period_words
from app.numbers import day
from models.account import Nature, Source
from models.fit_out import fit_out
from models.forecast import figures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.exporting.formula import Formula, Value
    from app.exporting.result_sheet import ResultPlaces
    from app.exporting.sheet import Sheet
    from app.exporting.subject import Subject
    from models.fit_out import FitOut

_HEADING_ROW = 5
_LABEL, _NUMBER, PERIOD, YEAR = range(1, 5)
_WIDTH, _LABEL_WIDTH = 22, 62

_ACCOUNT = replace(style.INDENTED.quiet, wrap=True)

_Line = dict[int, Place]


@dataclass(frozen=True, slots=True)
class FitOutPlaces:
    """Where the figures stand: of the period, those of its year, and what the balance sheet carries."""

    depreciation: _Line
    released: _Line
    operating: _Line
    grant: Place
    grant_released: Place
    grant_left: Place


class FitOutSheet:
    """Writes the sheet; `period` and `year` are where the balance stands."""

    def __init__(self, sheet: Sheet, subject: Subject, period: ResultPlaces, year: ResultPlaces) -> None:
        self._sheet = sheet
        self._subject = subject
        self._results = {PERIOD: period, YEAR: year}
        self._row = _HEADING_ROW

    def write(self) -> FitOutPlaces:
        """Write the result with and without them, then grant and assets as of the last day."""
        self._subject.head_period(self._sheet, "Aménagement et subvention")
        self._write_heading()
        cost = self._write_accounts("Dotations aux amortissements", Nature.DEPRECIATION)
        income = self._write_accounts("Quote-part de subvention rapportée au résultat", Source.RELEASED_GRANT)
        self._row += 1
        net = {column: difference(income[column], cost[column]) for column in (PERIOD, YEAR)}
        apart = self._write_line("Effet sur le solde", None, net, style.MONEY.strong)
        full = self._write_line("Solde", None, self._balances(), style.MONEY)
        rest = {column: difference(full[column], apart[column]) for column in (PERIOD, YEAR)}
        operating = self._write_line("Solde sans amortissements ni quote-part", None, rest, style.MONEY.total)
        grant = self._write_stock(fit_out(self._subject.data, self._subject.period.end))
        self._sheet.freeze(_HEADING_ROW + 1, _NUMBER)
        self._sheet.repeat(_HEADING_ROW)
        return FitOutPlaces(cost, income, operating, *grant)

    def _write_heading(self) -> None:
        period = self._subject.period
        texts = ["Rubrique", "Compte", period_words(period), f"Année {period.end.year}\nau {day(period.end)}"]
        heads = [style.HEADING, style.HEADING, style.HEADING_RIGHT, style.HEADING_RIGHT]
        self._sheet.headings(_HEADING_ROW, texts, heads)
        self._sheet.width(_LABEL, _LABEL_WIDTH)
        for column in (PERIOD, YEAR):
            self._sheet.width(column, _WIDTH)

    def _balances(self) -> dict[int, Formula]:
        return {column: same(result.balance) for column, result in self._results.items()}

    def _write_accounts(self, label: str, category: Source | Nature) -> _Line:
        """Write the accounts of a category under their sum; where the sums stand."""
        self._row += 1
        head, lines = self._row, []
        for number, amounts in self._accounts(category).items():
            account = self._subject.data.chart.find(number)
            contents = {column: euros(cents) for column, cents in amounts.items()}
            lines.append(
                self._write_line(account.label if account else "", number, contents, style.MONEY.quiet)
            )
        last, self._row = self._row, head - 1
        sums = {column: total([line[column] for line in lines]) for column in (PERIOD, YEAR)}
        places = self._write_line(label, None, sums, style.MONEY.strong)
        self._row = max(last, head)
        return places

    def _accounts(self, category: Source | Nature) -> dict[str, dict[int, int]]:
        """The accounts of a category with an amount, by number, with the cents of each column."""
        posted = figures(self._subject.data, forecast=False)
        amounts = {
            PERIOD: posted.amounts(self._subject.period),
            YEAR: posted.amounts(year_to_date(self._subject.period)),
        }
        numbers = sorted({number for found in amounts.values() for number, cents in found.items() if cents})
        accounts = ((number, self._subject.data.chart.find(number)) for number in numbers)
        return {
            number: {column: found.get(number, 0) for column, found in amounts.items()}
            for number, account in accounts
            if account and account.category is category
        }

    def _write_line(
        self,
        label: str,
        number: str | None,
        amounts: Mapping[int, Formula | Value],
        look: style.Style,
    ) -> _Line:
        self._row += 1
        text = style.PLAIN.total if look.above else style.PLAIN.strong if look.bold else style.PLAIN
        self._sheet.put(self._row, _LABEL, label, _ACCOUNT if number else text)
        self._sheet.put(self._row, _NUMBER, number, style.PLAIN.quiet if number else text)
        return {
            column: self._sheet.put(self._row, column, amount, look) for column, amount in amounts.items()
        }

    def _write_stock(self, found: FitOut) -> tuple[Place, Place, Place]:
        """Write what the balance sheet carries of the grant, then of the assets."""
        self._row += 2
        self._sheet.note(self._row, f"Au bilan le {day(self._subject.period.end)}", style.SECTION)
        released = _or_in_result(
            "Déjà rapportée au résultat", "139", "747, 777", in_result=found.released_in_result
        )
        grant = self._write_stocks(
            ("Subvention d’aménagement reçue", "131, 138", found.grant_cents),
            (*released, found.released_cents),
            "Reste à rapporter au résultat",
        )
        self._row += 1
        worn = _or_in_result("Amortissements", "28, 29", "68", in_result=found.depreciated_in_result)
        self._write_stocks(
            ("Aménagements et équipements, valeur d’origine", "20, 21", found.assets_cents),
            (*worn, found.depreciated_cents),
            "Valeur nette",
        )
        if not found.grant_cents:
            self._sheet.note(self._row + 2, _NO_GRANT)
        return grant

    def _write_stocks(
        self, first: tuple[str, str, int], second: tuple[str, str, int], rest: str
    ) -> tuple[Place, Place, Place]:
        places = []
        for label, number, cents in (first, second):
            self._row += 1
            self._sheet.put(self._row, _LABEL, label, style.PLAIN)
            self._sheet.put(self._row, _NUMBER, number, style.PLAIN.quiet, fits=False)
            places.append(self._sheet.put(self._row, YEAR, euros(cents), style.MONEY))
        self._row += 1
        for column in (_LABEL, _NUMBER, PERIOD):
            self._sheet.put(self._row, column, rest if column == _LABEL else None, style.PLAIN.total)
        left = self._sheet.put(self._row, YEAR, difference(*places), style.MONEY.total)
        return places[0], places[1], left


_NO_GRANT = "Aucune subvention d’investissement n’est inscrite au bilan de ce dossier (comptes 131 et 138)."


def _or_in_result(label: str, number: str, other: str, *, in_result: bool) -> tuple[str, str]:
    """The label and the accounts a figure comes from: the balance sheet's, or what the result counted."""
    return (f"{label}, depuis le début des livres", other) if in_result else (label, number)
