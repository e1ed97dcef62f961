"""The tables behind the dashboard's charts: the same figures, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from app.reports.carriers import mean_m2_year_cents
from models.account import Side
from models.lease import RentUnit
from models.period import Quarter
from views.language import month_name
from views.tables.column import Column, area_column, money_column, text_column
from views.tables.table_view import TableView
from views.words import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.reports.carriers import Months, Series, TenantRent
    from app.reports.progress import Point
    from models.account import Nature, Source


def progress_table() -> TableView[Point]:
    """Month by month: income, costs and what they cumulate to."""
    translate = QCoreApplication.translate
    columns = [
        text_column(translate("Charts", "Month"), _month, stretch=True),
        money_column(translate("Charts", "Income"), lambda p: p.income_cents),
        money_column(translate("Charts", "Costs"), lambda p: p.cost_cents),
        money_column(
            translate("Charts", "Cumulated income"), lambda p: p.cumulative_income_cents, summed=False
        ),
        money_column(translate("Charts", "Cumulated costs"), lambda p: p.cumulative_cost_cents, summed=False),
        money_column(
            translate("Charts", "Cumulated balance"),
            lambda p: p.cumulative_balance_cents,
            summed=False,
            colour=lambda p: "alert" if p.cumulative_balance_cents < 0 else None,
        ),
    ]
    return TableView(columns, translate("Charts", "Progress to break-even"), filtered=False)


@dataclass(frozen=True, slots=True)
class CategoryYear:
    """A source or nature over the months of a year, in cents."""

    side: Side
    category: Source | Nature
    cents: tuple[int, ...]

    @property
    def signed_cents(self) -> int:
        """Its effect on the balance."""
        return sum(self.cents) if self.side is Side.INCOME else -sum(self.cents)


def months_table() -> TableView[CategoryYear]:
    """Every source and nature by quarter of the year; its columns come with the figures."""
    name = QCoreApplication.translate("Charts", "Income and costs of the year")
    return TableView([_category_column()], name, filtered=False, closely=True)


def months_columns(months: Months) -> list[Column[CategoryYear]]:
    """A column for each quarter and one for the year; where some of it is forecast, its title says so."""
    year = months.months[0].year
    quarters = [
        money_column(
            _titled(numbers.quarter(Quarter(year, index + 1)), months.forecast[3 * index : 3 * index + 3]),
            _quarter(index),
            text=numbers.euros,
        )
        for index in range(4)
    ]
    of_year = _titled(str(year), months.forecast)
    whole: Column[CategoryYear] = money_column(of_year, lambda row: row.signed_cents, text=numbers.euros)
    return [_category_column(), *quarters, whole]


def rents_table() -> TableView[TenantRent]:
    """Each tenant's area and rent."""
    translate = QCoreApplication.translate
    columns: list[Column[TenantRent]] = [
        text_column(translate("Charts", "Tenant"), lambda rent: rent.name, stretch=True),
        area_column(translate("Charts", "Area"), lambda rent: rent.m2),
        money_column(translate("Charts", "Rent/year"), lambda rent: rent.rent_year_cents),
        money_column(word(RentUnit.M2_YEAR), lambda rent: rent.rent_m2_year_cents, total=mean_m2_year_cents),
    ]
    return TableView(columns, translate("Charts", "Rents per m²"), filtered=False, closely=True)


def category_years(months: Months) -> list[CategoryYear]:
    """The lines of the table of months; a band of left-overs is one line for each that it gathers."""
    return [row for series in (*months.income, *months.costs) for row in _rows(series)]


def _rows(series: Series) -> list[CategoryYear]:
    return [CategoryYear(series.side, category, cents) for category, cents in series.parts.items()]


def _month(point: Point) -> str:
    name = month_name(point.month)
    if not point.forecast:
        return name
    return QCoreApplication.translate("Charts", "{month} (forecast)").format(month=name)


def _category_column() -> Column[CategoryYear]:
    title = QCoreApplication.translate("Charts", "Source or nature")
    return text_column(title, lambda row: word(row.category), stretch=True, icon=_side_icon)


def _titled(name: str, forecast: Sequence[bool]) -> str:
    return f"{name}\n{QCoreApplication.translate('Charts', 'forecast')}" if any(forecast) else name


def _side_icon(row: CategoryYear) -> str:
    return "income" if row.side is Side.INCOME else "costs"


def _quarter(quarter: int) -> Callable[[CategoryYear], int]:
    def cents(row: CategoryYear) -> int:
        total = sum(row.cents[3 * quarter : 3 * quarter + 3])
        return total if row.side is Side.INCOME else -total

    return cents
