"""Days, months and rounding, counted one by one."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from tests.oracle.plain_book import YearMonth

ONE_DAY = timedelta(days=1)


def rounded(value: Fraction) -> int:
    """Half away from zero."""
    whole = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return whole if value >= 0 else -whole


def shared_out(amount: int, weights: list[int]) -> list[int]:
    """Largest remainder, ties to the earliest; a negative amount like its opposite."""
    if amount < 0:
        return [-part for part in shared_out(-amount, weights)]
    whole = sum(weights)
    parts = [amount * weight // whole for weight in weights]
    remainders = [amount * weight % whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: (-remainders[i], i))
    for i in by_remainder[: amount - sum(parts)]:
        parts[i] += 1
    return parts


def days_between(first: date, last: date) -> Iterator[date]:
    day = first
    while day <= last:
        yield day
        day += ONE_DAY


def days_in(month: YearMonth) -> int:
    return monthrange(*month)[1]


@cache
def days_of(month: YearMonth) -> tuple[date, ...]:
    return tuple(date(*month, number) for number in range(1, days_in(month) + 1))


def month_of(day: date) -> YearMonth:
    return day.year, day.month


def next_month(month: YearMonth, count: int = 1) -> YearMonth:
    number = month[0] * 12 + month[1] - 1 + count
    return number // 12, number % 12 + 1


def months_from(first: YearMonth, last: YearMonth) -> Iterator[YearMonth]:
    month = first
    while month <= last:
        yield month
        month = next_month(month)


def whole_months(first: date, last: date) -> list[YearMonth]:
    """The months that lie wholly between two days."""
    touched = months_from(month_of(first), month_of(last))
    return [m for m in touched if days_of(m)[0] >= first and days_of(m)[-1] <= last]


def clamped(year: int, month: int, day: int) -> date:
    """That day, or the last one of its month."""
    return date(year, month, min(day, days_in((year, month))))


def spread(amount: int, first: date, last: date) -> dict[date, int]:
    """An amount over the months by their days, then over each month's days."""
    months: dict[YearMonth, list[date]] = {}
    for day in days_between(first, last):
        months.setdefault(month_of(day), []).append(day)
    parts = shared_out(amount, [len(days) for days in months.values()])
    return {
        day: cents
        for part, days in zip(parts, months.values(), strict=True)
        for day, cents in zip(days, shared_out(part, [1] * len(days)), strict=True)
    }
