"""The figures that a funder's workbook can ask for, by the defined name of the cell they go into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.exporting.formula import euros
from app.exporting.result_sheet import year_to_date
from app.exporting.subject import Subject
from app.exporting.words import period_words
from models.account import Side
from models.arrears import arrears
from models.balance import balance
from models.break_even import break_even
from models.budget import budgeted, budgets
from models.fit_out import fit_out
from models.hosted import hosted
from models.occupancy import physical
from models.period import By
from models.rent_roll import rent_roll

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from app.exporting.formula import Value
    from models.balance import Balance
    from models.book_data import BookData
    from models.period import Period

Figures = dict[str, "Value"]


def template_figures(data: BookData, period: Period) -> Figures:
    """Every figure of a period by its name: amounts in euros, ratios as shares, None where there is none."""
    return {
        **_about(data, period),
        **_result(data, period),
        **_use(data, period),
        **_rents(data, period),
    }


def _about(data: BookData, period: Period) -> Figures:
    subject, building = Subject(data, period), data.building
    return {
        "building_name": building.name,
        "total_m2": building.total_m2,
        "books_begin": building.books_begin,
        "kept_to": subject.kept_to,
        "period_label": period_words(period),
        "period_start": period.start,
        "period_end": period.end,
        "year": period.end.year,
        "stamp": subject.stamp or None,
        "chain_head": subject.chain_head or None,
    }


def _result(data: BookData, period: Period) -> Figures:
    """The property balance of the period, of its year up to the same day, and the budget."""
    found = balance(data, period, By.YEAR)
    year = balance(data, year_to_date(period), By.YEAR)
    return {
        **_sums("", found),
        **_sums("year_", year),
        **{f"income_{source}": euros(cents) for source, cents in found.income.items()},
        **{f"cost_{nature}": euros(cents) for nature, cents in found.costs.items()},
        "cumulative_balance": euros(found.buckets[-1].cumulative_balance_cents),
        "budget_income_total": euros(_budget(data, period, Side.INCOME)),
        "budget_cost_total": euros(_budget(data, period, Side.COST)),
    }


def _sums(prefix: str, found: Balance) -> Figures:
    return {
        f"{prefix}income_total": euros(found.income_cents),
        f"{prefix}cost_total": euros(found.cost_cents),
        f"{prefix}balance": euros(found.balance_cents),
        f"{prefix}coverage": _share(found.coverage),
    }


def _budget(data: BookData, period: Period, side: Side) -> int:
    accounts = ((number, data.chart.find(number)) for number in {number for number, _ in budgets(data)})
    return sum(budgeted(data, number, period) for number, found in accounts if found and found.side is side)


def _use(data: BookData, period: Period) -> Figures:
    """Areas, tenants, jobs and the fit-out's grant, as of the period's last day but for the first."""
    roll, tenants = rent_roll(data, period.end), hosted(data, period.end)
    grant = fit_out(data, period.end)
    return {
        "physical_occupancy": _share(physical(data, period)),
        "lettable_m2": roll.lettable_m2,
        "let_m2": roll.let_m2,
        "occupancy": _share(roll.occupancy),
        "financial_occupancy": _share(roll.financial_occupancy),
        "wault_years": _share(roll.wault_years),
        "tenants_hosted": len(tenants),
        "jobs_hosted": sum(tenant.party.jobs or 0 for tenant in tenants),
        "grant_received": euros(grant.grant_cents),
        "grant_released": euros(grant.released_cents),
        "grant_left": euros(grant.left_cents),
    }


def _rents(data: BookData, period: Period) -> Figures:
    owed, found = arrears(data, period.end), break_even(data, period.end.year)
    rent = found.rent_m2_year_cents
    return {
        "arrears_total": euros(owed.total_cents),
        "arrears_rate": _share(owed.rate),
        "break_even_date": found.date,
        "break_even_rent_m2_year": None if rent is None else euros(rent),
        "break_even_revenue": None if found.revenue_cents is None else euros(found.revenue_cents),
    }


def _share(share: Fraction | None) -> float | None:
    return None if share is None else float(share)


def known_names(figures: Mapping[str, Value]) -> dict[str, str]:
    """The names by how Excel compares them, without regard to capitals."""
    return {name.casefold(): name for name in figures}
