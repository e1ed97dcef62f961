"""The titles of the dashboard's charts: each says what its chart shows, in one sentence."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from models.lease import RentUnit
from views.charts.series_words import series_name
from views.language import month_name
from views.words import word

if TYPE_CHECKING:
    from app.reports.carriers import Months, Series, TenantRents
    from app.reports.progress import Progress


def progress_finding(progress: Progress) -> str:
    """How far the year is from balance, and when the books as a whole get there."""
    translate = QCoreApplication.translate
    euros = numbers.euros(abs(progress.year_balance_cents), zero=f"0{numbers.NARROW}€")
    if progress.year_balance_cents < 0:
        year = translate("Findings", "{amount} short of balance in {year}")
    else:
        year = translate("Findings", "{amount} above balance in {year}")
    year = _told(year.format(amount=euros, year=progress.year), forecast=progress.year_forecast)
    if progress.even is None:
        since = translate("Findings", "cumulated break-even not in sight")
    elif progress.even_forecast:
        since = translate("Findings", "cumulated break-even forecast for {month}")
    else:
        since = translate("Findings", "cumulated break-even reached in {month}")
    since = since.format(month=month_name(progress.even) if progress.even else "")
    return translate("Findings", "{year}; {since}").format(year=year, since=since)


def months_finding(months: Months, year: int) -> str:
    """Which source carries most, and which nature costs most."""
    translate = QCoreApplication.translate
    if not months.income or not months.costs:
        return translate("Findings", "Income and costs of {year}").format(year=year)
    words = translate("Findings", "{source}: {share} of income in {year}; {nature}: {weight} of costs")
    words = words.format(
        source=series_name(months.income[0]),
        share=_share(months.income),
        year=year,
        nature=_inside(series_name(months.costs[0])),
        weight=_share(months.costs),
    )
    return _told(words, forecast=any(months.forecast))


def rents_finding(rents: TenantRents) -> str:
    """How many tenants pay less than what breaks even; none may, and the year still lack months of rent."""
    translate = QCoreApplication.translate
    if rents.break_even_cents is None or not rents.rents:
        return translate("Findings", "Rents per m²")
    if rents.below:
        words = translate("Findings", "{below} of {all} tenants below {rent}, the break-even rent of {year}")
    elif rents.reached:
        words = translate("Findings", "Every tenant pays the break-even rent of {year} or more")
    else:
        words = translate("Findings", "No rent below the break-even of {year}: months of rent are missing")
    rent = numbers.money(rents.break_even_cents, unit=word(RentUnit.M2_YEAR))
    words = words.format(below=rents.below, all=len(rents.rents), rent=rent, year=rents.year)
    return _told(words, forecast=rents.forecast)


def _told(finding: str, *, forecast: bool) -> str:
    words = QCoreApplication.translate("Findings", "{finding} (with forecast)")
    return words.format(finding=finding) if forecast else finding


def _inside(name: str) -> str:
    """A name that stands inside a sentence."""
    return name[:1].lower() + name[1:]


def _share(series: tuple[Series, ...]) -> str:
    total = sum(one.total_cents for one in series)
    return numbers.percent(Fraction(series[0].total_cents, total) if total else None, 0)
