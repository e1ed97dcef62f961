"""What a scenario makes of a book, month by month and lease by lease, straight from its file's words.

`plan` is the scenario's TOML as plain values with exact numbers; every result is rounded once.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tests.oracle.calendar_days import days_of, month_of, months_from, next_month, rounded, shared_out
from tests.oracle.oracle_balance import CHARGES, RENT, ratio, sums
from tests.oracle.oracle_chart import mapped
from tests.oracle.oracle_rent import Rents, part_month, runs

if TYPE_CHECKING:
    from tests.oracle.oracle_balance import Books
    from tests.oracle.plain_book import PlainLease, PlainSpace, YearMonth

INDICES = ("ILAT", "ILC", "IRL")
Plan = dict[str, Any]
Amounts = dict[str, int]


@dataclass
class Paid:
    """What is due for a month: by a lease, or for a space let anew."""

    rent: int = 0
    charges: int = 0


class What:
    """A book under a plan: `amounts(month, moved=…)` by source and nature, `rent_of(tenant, month, …)`."""

    def __init__(self, books: Books, plan: Plan) -> None:
        self.books, self.book, self.plan = books, books.book, plan
        self.start = year_month(plan["from"])
        self.months = [next_month(self.start, n) for n in range(plan["months"])]
        self.base = {month: self._due(books.rents, month) for month in self.months}
        grown = grown_rents(books, plan, self.months[-1])
        self.grown = {month: self._due(grown, month) for month in self.months}
        self.let = {month: self._let(month) for month in self.months}
        self.left = {month: self._vacated(month) for month in self.months}

    def _due(self, rents: Rents, month: YearMonth) -> dict[str, Paid]:
        found = {lease.code: rents.due(lease, month) for lease in self.book.leases}
        return {code: Paid(due.rent, due.charges) if due else Paid() for code, due in found.items()}

    def factor(self, category: str, month: YearMonth) -> Fraction:
        """Growth, compounded each January after the first year, times the percents in force."""
        growth = Fraction(self.plan.get("growth", {}).get(category, 0))
        found = (1 + growth / 100) ** (month[0] - self.start[0])
        for key, kind in (("source", "income"), ("nature", "cost")):
            for lever in self.plan.get(kind, []):
                if lever[key] == category and "percent" in lever and month >= self.since(lever):
                    found *= 1 + Fraction(lever["percent"]) / 100
        return found

    def since(self, lever: dict[str, Any]) -> YearMonth:
        return year_month(lever["from"]) if "from" in lever else self.start

    def category(self, account: str) -> str:
        found = mapped(self.book, account)
        assert found is not None
        return found.category

    def _let(self, month: YearMonth) -> dict[str, Paid]:
        """Each lease under growth and its one rent lever."""
        rent, charges = (self.factor(self.category(account), month) for account in (RENT, CHARGES))
        return {
            lease.code: Paid(
                self._rent(lease, month, rent), rounded(self.grown[month][lease.code].charges * charges)
            )
            for lease in self.book.leases
        }

    def _rent(self, lease: PlainLease, month: YearMonth, factor: Fraction) -> int:
        before, now = self.base[month][lease.code].rent, self.grown[month][lease.code].rent
        moved = rounded(now * factor)
        for lever in self.plan.get("rent", []):
            named = lever.get("tenants", "all")
            if named != "all" and lease.party not in named:
                continue
            if lease.party in lever.get("exempt", []) or month < self.since(lever) or not moved:
                continue
            if "percent" in lever:
                moved = rounded(now * factor * (1 + Fraction(lever["percent"]) / 100))
            elif "amount_month" in lever:
                moved = self._part(lease, month, rounded(100 * Fraction(lever["amount_month"])))
            else:
                area = Fraction(self.books.rents.m2[lease.code])
                year = rounded(100 * Fraction(lever["eur_m2_year"]) * area)
                moved = max(moved, self._part(lease, month, rounded(Fraction(year, 12))))
            if "cap_percent" in lever:
                moved = min(moved, rounded(before * (1 + Fraction(lever["cap_percent"]) / 100)))
        return moved

    def _part(self, lease: PlainLease, month: YearMonth, whole: int) -> int:
        days = sum(runs(lease, day) for day in days_of(month))
        return part_month(whole, days, month, lease.proration)

    def _vacated(self, month: YearMonth) -> dict[str, Paid]:
        """Each lease less the spaces that stand empty or are let anew, and these by their own code."""
        left = {code: Paid(paid.rent, paid.charges) for code, paid in self.let[month].items()}
        for space in self.book.spaces:
            empty, rate = self.state(space, month)
            if not empty and rate is None:
                continue
            anew = Paid()
            for lease in self.book.leases:
                if space.code in lease.spaces:
                    rent, charges = self._share(lease, space, self.let[month][lease.code])
                    left[lease.code].rent -= rent
                    left[lease.code].charges -= charges
                    anew.charges += charges
            if not empty:
                anew.rent = rounded(Fraction(rounded(100 * Fraction(rate) * Fraction(space.m2)), 12))
                left[f"anew {space.code}"] = anew
        return left

    def state(self, space: PlainSpace, month: YearMonth) -> tuple[bool, Any]:
        """Whether a space stands empty, else at what rate it is let anew; (False, None) as it was."""
        rate, latest = None, None
        for vacancy in self.plan.get("vacancy", []):
            if vacancy["space"] != space.code or month < self.since(vacancy):
                continue
            back = next_month(self.since(vacancy), vacancy["months"])
            if month < back:
                return True, None
            if "relet_eur_m2_year" in vacancy and (latest is None or back > latest):
                rate, latest = vacancy["relet_eur_m2_year"], back
        return False, rate

    def _share(self, lease: PlainLease, space: PlainSpace, paid: Paid) -> tuple[int, int]:
        areas = {known.code: Fraction(known.m2) for known in self.book.spaces}
        weights = [int(areas[code] * 100) for code in lease.spaces]
        place = lease.spaces.index(space.code)
        return shared_out(paid.rent, weights)[place], shared_out(paid.charges, weights)[place]

    def baseline(self, month: YearMonth) -> Amounts:
        found: Counter[str] = Counter()
        for account in self.books.accounts():
            found[self.books.mapping[account].category] += self.books.value(account, month)
        return found

    def scenario(self, month: YearMonth) -> Amounts:
        """Baseline by its factor, what the leases change, what replaces, what is added, what empties."""
        found, base = {}, self.baseline(month)
        levers = [*self.plan.get("income", []), *self.plan.get("cost", [])]
        stated = {lever.get("source") or lever["nature"] for lever in levers}
        rents = {self.category(RENT), self.category(CHARGES)}
        for category in {*base, *stated, *rents, *self.plan.get("growth", {})} - set(INDICES):
            factor = self.factor(category, month)
            amount = rounded(base.get(category, 0) * factor)
            amount += self._changed(category, self._standing(month), self.let[month])
            amount = self._replaced(category, month, amount)
            found[category] = amount + self._changed(category, self.let[month], self.left[month])
        return found

    def _standing(self, month: YearMonth) -> dict[str, Paid]:
        """The baseline's leases at the factors of their sources, as the sources themselves moved."""
        rent, charges = (self.factor(self.category(account), month) for account in (RENT, CHARGES))
        return {
            code: Paid(rounded(paid.rent * rent), rounded(paid.charges * charges))
            for code, paid in self.base[month].items()
        }

    def _changed(self, category: str, before: dict[str, Paid], after: dict[str, Paid]) -> int:
        """What a source gains in a month from one state of the leases to another, in its account's share."""
        total = 0
        for account, part in ((RENT, "rent"), (CHARGES, "charges")):
            found = mapped(self.book, account)
            assert found is not None
            if found.category == category:
                for code, paid in after.items():
                    was = getattr(before.get(code, Paid()), part)
                    total += rounded(found.share * getattr(paid, part)) - rounded(found.share * was)
        return total

    def _replaced(self, category: str, month: YearMonth, amount: int) -> int:
        levers = [*self.plan.get("income", []), *self.plan.get("cost", [])]
        own = [lever for lever in levers if category in (lever.get("source"), lever.get("nature"))]
        for lever in own:
            if "amount_month" in lever and month >= self.since(lever):
                amount = rounded(100 * Fraction(lever["amount_month"]))
        for lever in own:
            if "amount" in lever and month == year_month(lever["month"]):
                amount += rounded(100 * Fraction(lever["amount"]))
        return amount


def simulation(books: Books, plan: Plan) -> dict[str, Any]:
    """The figures of `simulate --json` by year and tenant; zero sources and natures left out."""
    what = What(books, plan)
    cumulated = _cumulated(what)
    years = []
    for year in sorted({month[0] for month in what.months}):
        own = [month for month in what.months if month[0] == year]
        years.append(
            {
                "year": year,
                "baseline": _year(what, own, cumulated[0][own[-1]], moved=False),
                "scenario": _year(what, own, cumulated[1][own[-1]], moved=True),
            }
        )
    return {
        "name": plan["name"],
        "years": years,
        "baseline_cumulative_month": _stays(cumulated[0]),
        "scenario_cumulative_month": _stays(cumulated[1]),
        "tenants": _tenants(what),
    }


def _year(what: What, months: list[YearMonth], cumulated: int, *, moved: bool) -> dict[str, Any]:
    total: Counter[str] = Counter()
    for month in months:
        total.update(what.scenario(month) if moved else what.baseline(month))
    sides = {found.category: found.side for found in _mappings(what)}
    income = {c: cents for c, cents in total.items() if cents and sides.get(c, _side(what, c)) == "income"}
    costs = {c: cents for c, cents in total.items() if cents and c not in income}
    return {
        "income": income,
        "costs": costs,
        "income_cents": sum(income.values()),
        "cost_cents": sum(costs.values()),
        "balance_cents": sum(income.values()) - sum(costs.values()),
        "cumulative_balance_cents": cumulated,
        "coverage_12_months": _coverage(what, months[-1], moved=moved),
    }


def _mappings(what: What) -> list[Any]:
    return [what.books.mapping[account] for account in what.books.accounts()]


def _side(what: What, category: str) -> str:
    named = {lever["source"] for lever in what.plan.get("income", [])}
    return "income" if category in named else "cost"


def _totals(what: What, months: list[YearMonth], *, moved: bool) -> tuple[int, int]:
    """Income and costs of some months; months outside the horizon are the book's."""
    income = costs = 0
    sides = {found.category: found.side for found in _mappings(what)}
    for month in months:
        amounts = what.scenario(month) if moved and month in what.months else what.baseline(month)
        for category, cents in amounts.items():
            if sides.get(category, _side(what, category)) == "income":
                income += cents
            else:
                costs += cents
    return income, costs


def _coverage(what: What, last: YearMonth, *, moved: bool) -> object:
    months = [next_month(last, -n) for n in range(12)]
    if days_of(months[-1])[0] < what.book.begin:
        return None
    return ratio(*_totals(what, months, moved=moved))


def _cumulated(what: What) -> tuple[dict[YearMonth, int], dict[YearMonth, int]]:
    """The book's balance since it began, and with what the scenario adds to it, at the end of each month."""
    cents, begin = what.books.running(forecast=True), what.book.begin
    before: dict[YearMonth, int] = {}
    after: dict[YearMonth, int] = {}
    gained = 0
    for month in months_from(month_of(begin), what.months[-1]):
        before[month] = sums(what.books, cents, begin, days_of(month)[-1])["balance_cents"]
        if month in what.months:
            (income, costs), (was, spent) = (_totals(what, [month], moved=moved) for moved in (True, False))
            gained += income - costs - was + spent
        after[month] = before[month] + gained
    return before, after


def _stays(cumulated: dict[YearMonth, int]) -> str | None:
    found = None
    for month, cents in cumulated.items():
        if cents < 0:
            found = None
        elif found is None:
            found = f"{month[0]}-{month[1]:02}"
    return found


def _tenants(what: What) -> list[dict[str, Any]]:
    """The last month in which a tenant pays any rent, with the scenario or without; else any provision."""
    found = []
    for tenant in sorted({lease.party for lease in what.book.leases}):
        codes = [lease.code for lease in what.book.leases if lease.party == tenant]
        for part in ("rent", "charges"):
            paying = [
                month
                for month in what.months
                if any(getattr(by[month][code], part) for by in (what.base, what.left) for code in codes)
            ]
            if paying:
                before = sum(what.base[paying[-1]][code].rent for code in codes)
                after = sum(what.left[paying[-1]][code].rent for code in codes)
                found.append(
                    {
                        "tenant": tenant,
                        "month_before_cents": before,
                        "month_after_cents": after,
                        "percent": ratio(100 * (after - before), before),
                    }
                )
                break
    return found


def grown_rents(books: Books, plan: Plan, last: YearMonth) -> Rents:
    """The rents with each index that grows continued after its last published quarter, at two decimals."""
    rents = Rents(books.book)
    for name in INDICES:
        if name not in plan.get("growth", {}):
            continue
        factor = 1 + Fraction(plan["growth"][name]) / 100
        known = [quarter for index, quarter in rents.values if index == name]
        quarter, end = max(known), (last[0], (last[1] + 2) // 3)
        while quarter < end:
            quarter = (quarter[0] + quarter[1] // 4, quarter[1] % 4 + 1)
            before = rents.values.get((name, (quarter[0] - 1, quarter[1])))
            if before is not None:
                rents.values[name, quarter] = Fraction(rounded(before * factor * 100), 100)
    return rents


def year_month(text: str) -> YearMonth:
    return int(text[:4]), int(text[5:])
