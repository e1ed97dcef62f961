"""The tables of `simulate` in French."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import numbers
from app.commands.answer import Table, euros
from app.commands.balance import shown
from app.numbers import decimal, money, percent
from models.simulated_gauge import gauge_pair
from models.simulation_years import break_even_pairs, cumulated, year_pairs
from models.tenant_effects import tenant_effects
from models.vacancies import vacancy_losses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.balance import Bucket
    from models.book_data import BookData
    from models.draws import Draws
    from models.period import Month
    from models.simulation import Simulation
    from models.simulation_years import BreakEvenPair
    from models.solver import Solved

BASELINE, SCENARIO = "Référence", "Scénario"


def simulation_tables(
    data: BookData, simulation: Simulation, solved: Solved | None, draws: Draws | None
) -> list[Table | str]:
    """Years, break-even, tenants, empty spaces, then what was solved and drawn."""
    found: list[Table | str] = [_years(data, simulation), _cumulated(data, simulation)]
    if pairs := break_even_pairs(data, simulation):
        found.append(_break_even(data, simulation, pairs[-1]))
    found.append(_tenants(data, simulation))
    if simulation.plan.vacancies:
        found.append(_vacancies(data, simulation))
    if solved:
        found.append(_solved(solved))
    if draws:
        found.append(_draws(simulation, draws))
    return found


def _years(data: BookData, simulation: Simulation) -> Table:
    months = simulation.baseline.months
    title = f"« {simulation.plan.name} », {numbers.months(months[0], months[-1])}"
    columns = ["Période", "", "Produits", "Charges", "Solde", "Cumul", "Couverture 12 mois"]
    rows = []
    for pair in year_pairs(data, simulation):
        name = shown(pair.baseline.period)
        rows += [[name, BASELINE, *_amounts(pair.baseline)], ["", SCENARIO, *_amounts(pair.scenario)]]
        rows.append(["", "Écart", *_gaps(pair.baseline, pair.scenario), ""])
    return Table(title, columns, rows, frozenset({2, 3, 4, 5, 6}))


def _amounts(bucket: Bucket) -> list[str]:
    return [*map(euros, _cents(bucket)), percent(bucket.coverage_12_months)]


def _cents(bucket: Bucket) -> list[int]:
    return [bucket.income_cents, bucket.cost_cents, bucket.balance_cents, bucket.cumulative_balance_cents]


def _gaps(before: Bucket, after: Bucket) -> Iterator[str]:
    return (euros(new - old) for old, new in zip(_cents(before), _cents(after), strict=True))


def _cumulated(data: BookData, simulation: Simulation) -> str:
    found = cumulated(data, simulation)
    before, after = _month(found.baseline_month), _month(found.scenario_month)
    return f"Équilibre cumulé atteint : {BASELINE.lower()} {before}, {SCENARIO.lower()} {after}."


def _break_even(data: BookData, simulation: Simulation, pair: BreakEvenPair) -> Table:
    one, other = pair.baseline, pair.scenario
    rows = [
        ["Seuil de rentabilité", euros(one.revenue_cents), euros(other.revenue_cents)],
        ["Point mort", *(f"{found.date:%d/%m/%Y}" if found.date else "" for found in (one, other))],
        ["Équilibre cumulé atteint en", _month(one.cumulative_month), _month(other.cumulative_month)],
        ["Loyer d'équilibre, €/m²/an", euros(one.rent_m2_year_cents), euros(other.rent_m2_year_cents)],
        ["Occupation d'équilibre", percent(one.occupancy), percent(other.occupancy)],
        ["Taux de couverture", percent(one.coverage), percent(other.coverage)],
        ["Équilibre de l'année", *("atteint" if found.reached else "non atteint" for found in (one, other))],
    ]
    if gauges := gauge_pair(data, simulation, one.year):
        both = gauges.baseline, gauges.scenario
        rows.append(["Loyers par m² loué et an", *(euros(gauge.sub_rent_m2_year_cents) for gauge in both)])
        rows.append(
            ["Loyer principal par m² et an", *(euros(gauge.head_rent_m2_year_cents) for gauge in both)]
        )
    return Table(f"Point mort {one.year}", ["Mesure", BASELINE, SCENARIO], rows, frozenset({1, 2}))


def _tenants(data: BookData, simulation: Simulation) -> Table:
    rows = []
    for effect in tenant_effects(data, simulation):
        amounts = [euros(effect.before_cents), euros(effect.after_cents)]
        change = "" if effect.percent is None else decimal(effect.percent, 2, "%")
        rows.append([data.party_by_id[effect.party_id].name, _month(effect.month), *amounts, change])
    title = "Loyer mensuel hors charges et hors taxes par locataire"
    return Table(title, ["Locataire", "Mois", "Avant", "Après", "Écart"], rows, frozenset({2, 3, 4}))


def _vacancies(data: BookData, simulation: Simulation) -> Table:
    losses = vacancy_losses(data, simulation.plan.vacancies, simulation.baseline.months, simulation.let)
    rows = [
        [
            data.space_by_id[loss.space_id].code,
            str(loss.empty_months),
            *map(euros, (loss.rent_cents, loss.charges_cents, loss.relet_cents, loss.total_cents)),
        ]
        for loss in losses
    ]
    columns = ["Local", "Mois vides", "Loyer perdu", "Provision perdue", "Écart à la relocation", "Coût"]
    return Table("Coût des locaux vides", columns, rows, frozenset({1, 2, 3, 4, 5}))


def _solved(solved: Solved) -> str:
    value = decimal(solved.value, 6).rstrip("0").rstrip(",")
    balance = money(solved.balance_cents, zero="0,00 €")
    if solved.reached:
        return f"{solved.lever} = {value} ramène le solde de {solved.year} à {balance}."
    return f"{solved.lever} n'y suffit pas : au mieux {value}, pour un solde de {balance} en {solved.year}."


def _draws(simulation: Simulation, draws: Draws) -> Table:
    months = simulation.baseline.months
    last = {month.year: place for place, month in enumerate(months)}
    rows = [
        [str(year), *map(euros, draws.fan[place]), percent(draws.by_year[year])]
        for year, place in last.items()
    ]
    columns = ["À la fin de", "Cumul à 10 %", "à 50 %", "à 90 %", "Année en équilibre"]
    title = f"{draws.n} tirages, graine {draws.seed}"
    return Table(title, columns, rows, frozenset({1, 2, 3, 4}))


def _month(month: Month | None) -> str:
    return numbers.month(month) if month else "jamais"
