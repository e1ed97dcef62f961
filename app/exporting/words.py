"""Months and periods as sentences and column headings say them in French."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.numbers import day
from models.period import Month, Period

if TYPE_CHECKING:
    from datetime import date

MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
FROM_MONTHS = tuple(f"d’{name}" if name[0] in "ao" else f"de {name}" for name in MONTHS)
_SHORT = (
    *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
    *("juil.", "août", "sept.", "oct.", "nov.", "déc."),
)
_QUARTERS = ("1er", "2e", "3e", "4e")


def month_words(month: Month) -> str:
    """`mars 2017`."""
    return f"{MONTHS[month.month - 1]} {month.year}"


def from_month_words(month: Month) -> str:
    """`de mars 2017`, `d'avril 2017`: what follows `à partir`."""
    return f"{FROM_MONTHS[month.month - 1]} {month.year}"


def period_words(period: Period) -> str:
    """`année 2016`, `1er trimestre 2016`, `mars 2016` or `du 15/01/2016 au 31/03/2016`."""
    month = Month.of(period.start)
    if period == Period.of_year(period.start.year):
        return f"année {period.start.year}"
    if period == Period.of_quarter(month.quarter):
        return f"{_QUARTERS[month.quarter.quarter - 1]} trimestre {period.start.year}"
    if period == Period.of_month(month):
        return month_words(month)
    return f"du {day(period.start)} au {day(period.end)}"


def bucket_words(bucket: Period) -> str:
    """A column's heading: `2016`, `T1 2016`, `janv. 2016`, or the days where the period is cut."""
    month = Month.of(bucket.start)
    if bucket == Period.of_year(bucket.start.year):
        return str(bucket.start.year)
    if bucket == Period.of_quarter(month.quarter):
        return f"T{month.quarter.quarter} {bucket.start.year}"
    if bucket == Period.of_month(month):
        return f"{_SHORT[month.month - 1]} {month.year}"
    if Month.of(bucket.end) == month:
        return f"{bucket.start.day}–{bucket.end.day} {_SHORT[month.month - 1]} {month.year}"
    return f"{_short_day(bucket.start)} – {_short_day(bucket.end)}"


def year_words(period: Period) -> str:
    """`2018`, or `2018 (avr.–déc.)` where only some months of the year count."""
    first, last = Month.of(period.start).month, Month.of(period.end).month
    if (first, last) == (1, 12):
        return str(period.start.year)
    months = _SHORT[first - 1] if first == last else f"{_SHORT[first - 1]}–{_SHORT[last - 1]}"
    return f"{period.start.year} ({months})"


def _short_day(value: date) -> str:
    return f"{value.day:02}/{value.month:02}/{value.year % 100:02}"
