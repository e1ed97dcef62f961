"""Every break-even figure of a year, straight from the definitions."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tests.oracle.calendar_days import days_between, days_in, days_of, month_of, months_from, rounded
from tests.oracle.oracle_balance import sums
from tests.oracle.oracle_rent import runs

if TYPE_CHECKING:
    from tests.oracle.oracle_balance import Books
    from tests.oracle.plain_book import YearMonth


class Year:
    """Income and costs of a year, months after the kept one as foreseen."""

    def __init__(self, books: Books, year: int) -> None:
        self.books, self.year = books, year
        self.months: list[YearMonth] = [(year, number) for number in range(1, 13)]
        self.accounts = books.accounts()
        self.income = sum(self.of_month("income", month) for month in self.months)
        self.costs = sum(self.of_month("cost", month) for month in self.months)

    def of_month(self, side: str, month: YearMonth) -> int:
        of_side = [account for account in self.accounts if self.books.mapping[account].side == side]
        return sum(self.books.value(account, month) for account in of_side)

    def of_account(self, account: str) -> int:
        return sum(self.books.value(account, month) for month in self.months)

    def revenue(self) -> int | None:
        mapping = self.books.mapping
        costs = [account for account in self.accounts if mapping[account].side == "cost"]
        variable = sum((self.of_account(a) * mapping[a].variable for a in costs), Fraction(0))
        if self.income <= 0:
            return None
        rate = (self.income - variable) / self.income
        return None if rate <= 0 else rounded((self.costs - variable) / rate)

    def passed_on(self) -> date | None:
        revenue, cumulated = self.revenue(), 0
        for month in self.months if revenue is not None else ():
            income = self.of_month("income", month)
            if cumulated + income >= revenue:
                missing = max(revenue - cumulated, 0)
                day = -(-days_in(month) * missing // income) if missing else 1
                return date(*month, max(day, 1))
            cumulated += income
        return None

    def cumulative_month(self) -> str | None:
        """The first month from which the balance cumulated since the books began stays at or above zero."""
        begin = self.books.book.begin
        if begin.year > self.year:
            return None
        cents = self.books.running(forecast=True)
        found = None
        for month in months_from(month_of(begin), (self.year, 12)):
            cumulated = sums(self.books, cents, begin, days_of(month)[-1])["balance_cents"]
            if cumulated < 0:
                found = None
            elif found is None:
                found = f"{month[0]}-{month[1]:02}"
        return found

    def rent_m2(self) -> int | None:
        mapping = self.books.mapping
        rent = sum(
            self.of_account(account) for account in self.accounts if mapping[account].category == "rent"
        )
        lettable = sum((Fraction(s.m2) for s in self.books.book.spaces if s.kind == "office"), Fraction(0))
        if not lettable:
            return None
        below = lettable * Fraction(self.books.book.target_occupancy)
        return rounded((self.costs - (self.income - rent)) / below)

    def vacancy(self) -> Fraction:
        """Target rent of the year's vacant days, in cents."""
        days = list(days_between(date(self.year, 1, 1), date(self.year, 12, 31)))
        lost = Fraction(0)
        for space in self.books.book.spaces:
            if space.kind == "office" and space.target:
                let = [lease for lease in self.books.book.leases if space.code in lease.spaces]
                vacant = sum(not any(runs(lease, day) for lease in let) for day in days)
                lost += Fraction(space.target) * Fraction(space.m2) * 100 * Fraction(vacant, len(days))
        return lost


def break_even(books: Books, year: int) -> dict[str, Any]:
    """The figures of `break-even --json`; ratios are exact fractions."""
    figures = Year(books, year)
    passed = figures.passed_on()
    at_full = figures.income + figures.vacancy()
    return {
        "year": year,
        "revenue_cents": figures.revenue(),
        "date": passed and passed.isoformat(),
        "cumulative_month": figures.cumulative_month(),
        "rent_m2_year_cents": figures.rent_m2(),
        "occupancy": Fraction(figures.costs) / at_full if at_full > 0 else None,
        "coverage": Fraction(figures.income, figures.costs) if figures.costs else None,
        "reached": figures.income >= figures.costs,
    }
