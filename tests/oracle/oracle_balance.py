"""The property balance, from a dictionary of cents by account and day."""

from __future__ import annotations

from collections import Counter
from datetime import date
from fractions import Fraction
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from tests.oracle.calendar_days import (
    ONE_DAY,
    clamped,
    days_between,
    days_of,
    month_of,
    months_from,
    next_month,
    rounded,
    shared_out,
    spread,
)
from tests.oracle.oracle_chart import mapped

if TYPE_CHECKING:
    from tests.oracle.oracle_calls import Calls
    from tests.oracle.oracle_chart import Mapped
    from tests.oracle.plain_book import PlainBook, YearMonth

DayCents = dict[str, dict[date, int]]
YEARS_BACK, YEARS_ON = 2, 7
RENT, CHARGES = "7061", "7088"
NOT_OPERATING = {"depreciation", "released_grant"}
MONTHS_IN_BUCKET = {"month": 1, "quarter": 3, "year": 12}


class Books:
    """The ledger's cents by account and day, and what the forecast adds up to a horizon."""

    def __init__(self, book: PlainBook, calls: Calls, confirmed: date | None) -> None:
        self.book, self.calls, self.rents = book, calls, calls.rents
        self.kept = calls.kept_month(confirmed)
        self.begin_month = month_of(book.begin)
        self.mapping: dict[str, Mapped] = {}
        self.last_month = next_month(self.begin_month, YEARS_ON * 12)
        self.posted: dict[str, Counter[date]] = {}
        self._running: dict[bool, DayCents] = {}
        self._post_openings()
        self._post_movements()
        self._post_calls()
        self._values: dict[tuple[str, YearMonth], int] = {}

    def _post(self, account: str, cents: int, first: date, last: date) -> None:
        found = self.mapping.get(account) or mapped(self.book, account)
        if found is None:
            return
        self.mapping[account] = found
        days = self.posted.setdefault(account, Counter())
        for day, part in spread(rounded(cents * found.share), first, last).items():
            days[day] += part

    def _post_openings(self) -> None:
        """An opening balance of income or cost counts on the first day."""
        for account, _, debit in self.book.openings:
            found = mapped(self.book, account)
            if found is not None:
                self._post(
                    account, debit if found.side == "cost" else -debit, self.book.begin, self.book.begin
                )

    def _post_movements(self) -> None:
        for line in self.book.movements:
            found = mapped(self.book, line.account)
            if found is None:
                continue
            cents = line.net
            if found.side == "cost":
                cents += rounded(line.vat * (1 - Fraction(self.book.deduction)))
            self._post(line.account, cents, *(line.service or (line.date, line.date)))

    def _post_calls(self) -> None:
        for call in self.calls.posted:
            for line in call.lines:
                self._post(RENT, line.rent, line.first, line.last)
                self._post(CHARGES, line.charges, line.first, line.last)

    def accounts(self) -> list[str]:
        budgeted = {row.account for row in self.book.budget}
        for account in budgeted | {RENT, CHARGES}:
            found = mapped(self.book, account)
            if found is not None:
                self.mapping[account] = found
        return sorted(self.mapping)

    def booked(self, account: str, month: YearMonth) -> int:
        days = self.posted.get(account, Counter())
        return sum(days[day] for day in days_of(month))

    def is_forecast(self, month: YearMonth) -> bool:
        return month >= self.begin_month and (self.kept is None or month > self.kept)

    def value(self, account: str, month: YearMonth) -> int:
        """What counts for a month with the forecast: as booked where kept, else the larger."""
        key = account, month
        if key not in self._values:
            self._values[key] = self.booked(account, month)
            if self.is_forecast(month):
                self._values[key] = max(self._values[key], self._foreseen(account, month))
        return self._values[key]

    def _foreseen(self, account: str, month: YearMonth) -> int:
        if account in (RENT, CHARGES):
            return self._leased(account, month)
        if any(row.year == month[0] and row.account == account for row in self.book.budget):
            return self._budgeted(account, month)
        year_before = next_month(month, -12)
        if year_before >= self.begin_month:
            return self.value(account, year_before)
        return self._mean(account)

    def _leased(self, account: str, month: YearMonth) -> int:
        share = self.mapping[account].share
        total = 0
        for lease in self.book.leases:
            due = self.rents.due(lease, month)
            if due is not None:
                total += rounded(share * (due.rent if account == RENT else due.charges))
        return total

    def _budgeted(self, account: str, month: YearMonth) -> int:
        share = self.mapping[account].share
        total = 0
        for row in self.book.budget:
            if (row.year, row.account) != (month[0], account):
                continue
            if row.yearly is not None:
                total += shared_out(rounded(share * row.yearly), [1] * 12)[month[1] - 1]
            total += sum(rounded(share * cents) for number, cents in row.monthly if number == month[1])
        return total

    def _mean(self, account: str) -> int:
        if self.kept is None:
            return 0
        kept = list(months_from(self.begin_month, self.kept))[-12:]
        return rounded(Fraction(sum(self.booked(account, month) for month in kept), len(kept)))

    def running(self, *, forecast: bool) -> DayCents:
        """Cents by account from long before the books up to the end of each day, for years to come."""
        if forecast not in self._running:
            days = {account: self._days(account, forecast=forecast) for account in self.accounts()}
            self._running[forecast] = {
                account: dict(zip(cents, accumulate(cents.values()), strict=True))
                for account, cents in days.items()
            }
        return self._running[forecast]

    def _days(self, account: str, *, forecast: bool) -> dict[date, int]:
        """Cents by day: as posted, or with each forecast month spread evenly over its days."""
        found: dict[date, int] = {}
        for month in months_from(next_month(self.begin_month, -YEARS_BACK * 12), self.last_month):
            if forecast and self.is_forecast(month):
                parts = shared_out(self.value(account, month), [1] * len(days_of(month)))
            else:
                posted = self.posted.get(account, Counter())
                parts = [posted[day] for day in days_of(month)]
            found.update(zip(days_of(month), parts, strict=True))
        return found


def buckets_of(first: date, last: date, by: str) -> list[tuple[date, date, str]]:
    """First day, last day and label of each month, quarter or year of a period."""
    found: dict[tuple[int, int], list[date]] = {}
    for day in days_between(first, last):
        found.setdefault((day.year, (day.month - 1) // MONTHS_IN_BUCKET[by]), []).append(day)
    return [(days[0], days[-1], label(days, key, by)) for key, days in found.items()]


def label(days: list[date], key: tuple[int, int], by: str) -> str:
    year, number = key
    length = MONTHS_IN_BUCKET[by]
    months = range(number * length + 1, (number + 1) * length + 1)
    whole = sum(len(days_of((year, month))) for month in months)
    if len(days) < whole:
        return f"{days[0]}..{days[-1]}"
    return {"month": f"{year}-{number + 1:02}", "quarter": f"{year}-Q{number + 1}", "year": str(year)}[by]


def ratio(above: int, below: int) -> Fraction | None:
    return None if below == 0 else Fraction(above, below)


def balance(
    books: Books, first: date, last: date, by: str = "month", scope: str = "full", *, forecast: bool = False
) -> dict[str, Any]:
    """The figures of `balance --json`; ratios are exact fractions, zero sources and natures left out."""
    cents = books.running(forecast=forecast)
    if scope == "operating":
        cents = {a: days for a, days in cents.items() if books.mapping[a].category not in NOT_OPERATING}
    top = sums(books, cents, first, last)
    kept = None if books.kept is None else days_of(books.kept)[-1].isoformat()
    buckets = []
    for start, end, name in buckets_of(first, last, by):
        touched = any(books.is_forecast(month) for month in months_from(month_of(start), month_of(end)))
        bucket: dict[str, Any] = {"period": name, "forecast": forecast and touched}
        bucket |= sums(books, cents, start, end)
        del bucket["coverage"]
        since_begin = sums(books, cents, books.book.begin, end)
        bucket["cumulative_balance_cents"] = since_begin["balance_cents"]
        bucket["coverage_12_months"] = coverage_12_months(books, cents, end)
        buckets.append(bucket)
    return {"scope": scope, "kept_up_to": kept, **top, "buckets": buckets}


def coverage_12_months(books: Books, cents: DayCents, end: date) -> object:
    if end == days_of(month_of(end))[-1]:
        start = days_of(next_month(month_of(end), -11))[0]
    else:
        start = clamped(end.year - 1, end.month, end.day) + ONE_DAY
    return None if start < books.book.begin else sums(books, cents, start, end)["coverage"]


def sums(books: Books, cents: DayCents, first: date, last: date) -> dict[str, Any]:
    income = by_category(books, cents, "income", first, last)
    costs = by_category(books, cents, "cost", first, last)
    total_income, total_costs = sum(income.values()), sum(costs.values())
    return {
        "income": income,
        "costs": costs,
        "income_cents": total_income,
        "cost_cents": total_costs,
        "balance_cents": total_income - total_costs,
        "coverage": ratio(total_income, total_costs),
    }


def by_category(books: Books, cents: DayCents, side: str, first: date, last: date) -> dict[str, int]:
    found: Counter[str] = Counter()
    for account, running in cents.items():
        if books.mapping[account].side == side:
            found[books.mapping[account].category] += total(running, first, last)
    return {category: value for category, value in found.items() if value}


def total(running: dict[date, int], first: date, last: date) -> int:
    return running[last] - running[first - ONE_DAY] if first <= last else 0
