"""Tries the program on a random book: every command's JSON beside the oracle's figures."""

from __future__ import annotations

import json
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from io import StringIO
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from app.changes.leases import end_lease
from app.changes.mapping import set_index_value
from app.commands.opened import writing
from app.main import main
from models.lease import IndexName
from models.period import Quarter
from tests.oracle.calendar_days import days_of, month_of, months_from, next_month, whole_months
from tests.oracle.oracle_balance import Books, balance, buckets_of
from tests.oracle.oracle_break_even import break_even
from tests.oracle.oracle_calls import Calls
from tests.oracle.oracle_rent import Rents, last_day
from tests.oracle.oracle_rent_roll import rent_roll
from tests.oracle.plain_workbook import write

if TYPE_CHECKING:
    from tests.oracle.plain_book import PlainBook

HALF_A_MILLIONTH = Fraction(1, 2_000_000) + Fraction(1, 10**12)
Days = tuple[date, date]


class TrialRefusedError(Exception):
    """The program refused what it should have taken."""


def command(*arguments: str) -> dict[str, Any]:
    """The JSON that a command prints."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([*arguments, "--json"])
    if code:
        raise TrialRefusedError(" ".join([*arguments, "→", str(code), err.getvalue()]))
    found: dict[str, Any] = json.loads(out.getvalue())
    return found


class Trial:
    """One book, in the program and in the oracle; `differences` fills as figures are compared."""

    def __init__(self, book: PlainBook, folder: Path, seed: int) -> None:
        self.book, self.path = book, str(folder / f"tire-{seed}.equilibre")
        self.chance = Random(seed)  # noqa: S311 - a trial must come again from its seed
        self.rents = Rents(book)
        self.calls = Calls(book, self.rents)
        self.confirmed = book.confirmed
        self.differences: list[str] = []
        workbook = folder / f"tire-{seed}.xlsx"
        write(book, workbook)
        command("new", self.path, "--from", str(workbook))

    def compare(self, expected: dict[str, Any], *arguments: str) -> None:
        actual = command(arguments[0], self.path, *arguments[1:])
        found = differences(expected, actual, "")
        self.differences += [f"{' '.join(arguments)} {text}" for text in found]

    def run(self) -> list[str]:
        """Before any call, after some, and once kept further."""
        self.compare_rents()
        self.compare_figures()
        for _ in range(self.chance.randint(1, 6)):
            self.call(self.random_call())
        self.compare_figures()
        if self.chance.random() < 0.5:
            self.correct()
        self.keep()
        self.compare_figures()
        if not command("check", self.path)["ok"]:
            self.differences.append("check finds errors")
        return self.differences

    def call(self, days: Days) -> None:
        command("call", self.path, "--period", period_text(days))
        self.calls.post(*days)

    def correct(self) -> None:
        """Index values come or change and leases end once rents were called; then call again."""
        for _ in range(3):
            self.set_index_value()
            self.end_lease()
        self.rents = self.calls.rents = Rents(self.book)
        self.calls.book = self.book
        self.call(self.random_call())

    def set_index_value(self) -> None:
        """A value on which the revision of some lease rests in one of the first years of the books."""
        indexed = [lease for lease in self.book.leases if lease.index is not None]
        if not indexed:
            return
        lease = self.chance.choice(indexed)
        index, year = lease.index, self.book.begin.year + self.chance.randint(-1, 2)
        revisions = max((year - lease.start.year) // index.years, 1)
        name, quarter = index.name, (index.base[0] + revisions * index.years, index.base[1])
        value = Decimal(self.chance.randint(9500, 13500)) / 100
        with writing(Path(self.path)) as book:
            set_index_value(book, IndexName(name), Quarter(*quarter), value)
        values = [known for known in self.book.index_values if known[:2] != (name, quarter)]
        self.book = replace(self.book, index_values=(*values, (name, quarter, value)))

    def end_lease(self) -> None:
        """A lease ends on a day before its last, which may be one that is called already."""
        place = self.chance.randrange(len(self.book.leases))
        lease = self.book.leases[place]
        last = last_day(lease)
        day = max(lease.start, self.book.begin + timedelta(days=self.chance.randint(-60, 900)))
        day = day if last is None else min(day, last)
        with writing(Path(self.path)) as book:
            end_lease(book, next(known.id for known in book.data.leases if known.code == lease.code), day)
        ended = (*self.book.leases[:place], replace(lease, termination=day), *self.book.leases[place + 1 :])
        self.book = replace(self.book, leases=ended)

    def keep(self) -> None:
        """Confirm any month whose rents, and all before, are called."""
        called = []
        for month in months_from(month_of(self.book.begin), next_month(month_of(self.book.begin), 40)):
            if not self.calls.is_called(month):
                break
            called.append(month)
        if called:
            month = self.chance.choice(called)
            command("keep", self.path, "--to", f"{month[0]}-{month[1]:02}")
            self.confirmed = days_of(month)[-1]

    def random_call(self) -> Days:
        """Mostly what follows the months called so far, now and then any months at all."""
        begin = month_of(self.book.begin)
        first = begin
        while self.calls.is_called(first) and first < next_month(begin, 40):
            first = next_month(first)
        if self.chance.random() < 0.2:
            first = next_month(begin, self.chance.randint(-3, 30))
        last = max(begin, next_month(first, self.chance.choice((0, 0, 2, 5, 11, 17))))
        cut = 3 if last > max(begin, first) and self.chance.random() < 0.25 else 0
        return days_of(first)[0], days_of(last)[-1] - timedelta(days=cut)

    def random_period(self) -> Days:
        """A month, quarter or year, or days that cut months, sometimes before the books begin."""
        month = next_month(month_of(self.book.begin), self.chance.randint(-8, 40))
        kind = self.chance.choice(("month", "quarter", "year", "years", "days"))
        if kind == "month":
            return days_of(month)[0], days_of(month)[-1]
        if kind == "quarter":
            start = month[0], (month[1] - 1) // 3 * 3 + 1
            return days_of(start)[0], days_of(next_month(start, 2))[-1]
        if kind == "days":
            first = days_of(month)[self.chance.randint(0, 25)]
            return first, first + timedelta(days=self.chance.randint(0, 500))
        last = month[0] + (2 if kind == "years" else 0)
        return date(month[0], 1, 1), date(last, 12, 31)

    def compare_rents(self) -> None:
        for _ in range(3):
            days = self.random_period()
            self.compare(rent(self.book, self.rents, days), "rent", "--period", period_text(days))

    def compare_figures(self) -> None:
        books = Books(self.book, self.calls, self.confirmed)
        for _ in range(2):
            self.compare_balance(books, self.random_period())
        year = self.book.begin.year + self.chance.choice((0, 1, 1, 2, 2, 3, -1))
        self.compare(break_even(books, year), "break-even", "--year", str(year))
        on = self.book.begin + timedelta(
            days=self.chance.randint(*self.chance.choice(((-20, 20), (-100, 1400))))
        )
        self.compare(rent_roll(self.book, self.calls, on), "rent-roll", "--on", on.isoformat())

    def compare_balance(self, books: Books, days: Days) -> None:
        by = self.chance.choice(("month", "month", "quarter", "year"))
        scope = self.chance.choice(("full", "full", "operating"))
        forecast = self.chance.random() < 0.6
        expected = balance(books, *days, by, scope, forecast=forecast) | {"period": period_text(days)}
        flags = ["--by", by, "--scope", scope] + ["--forecast"] * forecast
        self.compare(expected, "balance", "--period", period_text(days), *flags)


def rent(book: PlainBook, rents: Rents, days: Days) -> dict[str, Any]:
    """The figures of `rent --json`."""
    rows = rents.rows(whole_months(*days))
    tenants = {lease.code: lease.party for lease in book.leases}
    return {
        "period": period_text(days),
        "rows": [
            {
                "lease": row.lease,
                "tenant": tenants[row.lease],
                "month": f"{row.month[0]}-{row.month[1]:02}",
                "days": row.days,
                "rent_cents": row.rent,
                "charges_cents": row.charges,
                "vat_cents": row.vat,
            }
            for row in rows
        ],
        "rent_cents": sum(row.rent for row in rows),
        "charges_cents": sum(row.charges for row in rows),
        "vat_cents": sum(row.vat for row in rows),
    }


def period_text(days: Days) -> str:
    """The period's own name where it has one."""
    first, last = days
    for by in ("month", "quarter", "year"):
        (_, end, name), *more = buckets_of(first, last, by)
        if not more and end == last and ".." not in name:
            return name
    return f"{first}..{last}"


def differences(expected: object, actual: object, where: str) -> list[str]:
    """Where two answers part: cents and words must be equal, ratios within half of their last place."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        return in_mappings(expected, actual, where)
    if isinstance(expected, list) and isinstance(actual, list):
        found = [] if len(expected) == len(actual) else [f"{where}: {len(actual)} rows, not {len(expected)}"]
        for n, (one, other) in enumerate(zip(expected, actual, strict=False)):
            found += differences(one, other, f"{where}[{n}]")
        return found
    same = near(expected, actual) if isinstance(expected, Fraction) else expected == actual
    same = same and isinstance(expected, bool) == isinstance(actual, bool)
    return [] if same else [f"{where}: {actual!r}, not {shown(expected)}"]


def in_mappings(expected: dict[str, Any], actual: dict[str, Any], where: str) -> list[str]:
    found = []
    by_category = where.endswith((".income", ".costs"))
    for key in expected.keys() | (actual.keys() if by_category else set()):
        absent = 0 if by_category else "absent"
        found += differences(expected.get(key, absent), actual.get(key, absent), f"{where}.{key}")
    return sorted(found)


def near(expected: Fraction, actual: object) -> bool:
    """Areas come as text, ratios as numbers with six places."""
    if isinstance(actual, str):
        return Fraction(actual) == expected
    if isinstance(actual, bool) or not isinstance(actual, int | float):
        return False
    return abs(Fraction(str(actual)) - expected) <= HALF_A_MILLIONTH


def shown(expected: object) -> str:
    return f"{float(expected):.6f}" if isinstance(expected, Fraction) else repr(expected)
