"""Calendar periods: days, months, quarters and years, both ends included."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from models.message import UserError, translate


class By(StrEnum):
    """The length of the buckets a period is cut into."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Month(NamedTuple):
    """A calendar month; orders and compares as it reads."""

    year: int
    month: int

    @property
    def start(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def days(self) -> int:
        """How many days it has."""
        return monthrange(self.year, self.month)[1]

    @property
    def end(self) -> date:
        """Its last day."""
        return date(self.year, self.month, self.days)

    @property
    def ordinal(self) -> int:
        """Months since year 0: a number to count with."""
        return self.year * 12 + self.month - 1

    @property
    def quarter(self) -> Quarter:
        """The quarter it belongs to."""
        return Quarter(self.year, (self.month + 2) // 3)

    def plus(self, months: int) -> Month:
        """The month so many months later (earlier when negative)."""
        return Month.from_ordinal(self.ordinal + months)

    @classmethod
    def from_ordinal(cls, ordinal: int) -> Month:
        """The month whose `ordinal` this is."""
        return cls(ordinal // 12, ordinal % 12 + 1)

    @classmethod
    def of(cls, day: date) -> Month:
        """The month of a day."""
        return cls(day.year, day.month)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"


class Quarter(NamedTuple):
    """A calendar quarter, also the reference quarter of an index."""

    year: int
    quarter: int

    @property
    def start(self) -> date:
        """Its first day."""
        return date(self.year, self.quarter * 3 - 2, 1)

    @property
    def end(self) -> date:
        """Its last day."""
        return Month(self.year, self.quarter * 3).end

    def plus_years(self, years: int) -> Quarter:
        """The same quarter so many years later."""
        return Quarter(self.year + years, self.quarter)

    def __str__(self) -> str:
        return f"{self.year:04}-Q{self.quarter}"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From `start` to `end`, both days included."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days + 1

    @property
    def months(self) -> list[Month]:
        """Every month it touches, in order."""
        first, last = Month.of(self.start).ordinal, Month.of(self.end).ordinal
        return [Month.from_ordinal(ordinal) for ordinal in range(first, last + 1)]

    @property
    def whole_months(self) -> list[Month]:
        """Every month that lies wholly inside it, in order."""
        return [m for m in self.months if self.start <= m.start and m.end <= self.end]

    def overlap(self, other: Period) -> Period | None:
        """The days that both have; None where there are none."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Period(start, end) if start <= end else None

    def buckets(self, by: By) -> list[Period]:
        """Cut it at the ends of months, quarters or years; the first and last may be shorter."""
        found: list[Period] = []
        day = self.start
        while day <= self.end:
            end = min(_bucket_end(day, by), self.end)
            found.append(Period(day, end))
            day = end + timedelta(days=1)
        return found

    @classmethod
    def of_month(cls, month: Month) -> Period:
        """The whole of a month."""
        return cls(month.start, month.end)

    @classmethod
    def of_quarter(cls, quarter: Quarter) -> Period:
        """The whole of a quarter."""
        return cls(quarter.start, quarter.end)

    @classmethod
    def of_year(cls, year: int) -> Period:
        """The whole of a year."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    def as_bucket(self, by: By) -> str:
        """Its name where it is one whole bucket of that length; its dates where it is a part of one."""
        month = Month.of(self.start)
        whole = {
            By.MONTH: Period.of_month(month),
            By.QUARTER: Period.of_quarter(month.quarter),
            By.YEAR: Period.of_year(month.year),
        }[by]
        return str(self) if self == whole else self._dates

    @property
    def _dates(self) -> str:
        return f"{self.start.isoformat()}..{self.end.isoformat()}"

    def __str__(self) -> str:
        month = Month.of(self.start)
        if self == Period.of_month(month):
            return str(month)
        if self == Period.of_quarter(month.quarter):
            return str(month.quarter)
        if self == Period.of_year(self.start.year):
            return f"{self.start.year:04}"
        return self._dates


def _bucket_end(day: date, by: By) -> date:
    if by is By.MONTH:
        return Month.of(day).end
    if by is By.QUARTER:
        return Month.of(day).quarter.end
    return date(day.year, 12, 31)


def years_later(day: date, years: int) -> date:
    """The same day so many years later; 29 February becomes 28 February where there is none."""
    return day_in(day.year + years, day.month, day.day)


def day_in(year: int, month: int, day: int) -> date:
    """That day, or the month's last one where the month is shorter."""
    return date(year, month, min(day, Month(year, month).days))


_QUARTER = re.compile(r"(\d{4})-[QT]([1-4])", re.IGNORECASE)
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"\d{4}")


def parse_quarter(text: str) -> Quarter:
    """Read `2016-Q1` or `2016-T1`; raise UserError otherwise."""
    if (found := _QUARTER.fullmatch(text.strip())) and int(found[1]) > 0:
        return Quarter(int(found[1]), int(found[2]))
    raise UserError(translate("Core", "“{text}” is not a quarter: 2016-T1 is expected.").format(text=text))


def parse_month(text: str) -> Month:
    """Read `2016-03`; raise UserError otherwise."""
    if (found := _MONTH.fullmatch(text.strip())) and int(found[1]) > 0 and 1 <= int(found[2]) <= 12:
        return Month(int(found[1]), int(found[2]))
    raise UserError(translate("Core", "“{text}” is not a month: 2016-03 is expected.").format(text=text))


def parse_date(text: str) -> date:
    """Read `2016-03-31`; raise UserError otherwise."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise UserError(
            translate("Core", "“{text}” is not a date: 2016-03-31 is expected.").format(text=text)
        ) from None


def parse_period(text: str) -> Period:
    """Read `2016`, `2016-Q1`, `2016-T1`, `2016-03` or `2016-01-15..2016-03-31`; raise UserError otherwise."""
    text = text.strip()
    if _YEAR.fullmatch(text) and int(text) > 0:
        return Period.of_year(int(text))
    if _QUARTER.fullmatch(text):
        return Period.of_quarter(parse_quarter(text))
    if ".." in text:
        return _parse_range(text)
    try:
        return Period.of_month(parse_month(text))
    except UserError:
        raise _not_a_period(text) from None


def _parse_range(text: str) -> Period:
    first, _, last = text.partition("..")
    start, end = parse_date(first), parse_date(last)
    if end < start:
        raise _not_a_period(text)
    return Period(start, end)


def _not_a_period(text: str) -> UserError:
    return UserError(
        translate(
            "Core",
            "“{text}” is not a period: 2016, 2016-T1, 2016-03 or 2016-01-15..2016-03-31 is expected.",
        ).format(text=text)
    )
