"""The levers of a scenario as sentences that a board reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.exporting.words import from_month_words, month_words
from app.labels import category_label
from app.numbers import MINUS, NARROW, money, plain
from models.money import cents
from models.scenario import LeverKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from models.book_data import BookData
    from models.scenario import CategoryLever, RentLever, Scenario, Vacancy

_NAMED_AT_MOST = 4


def lever_sentences(data: BookData, plan: Scenario) -> list[str]:
    """What the scenario changes, a line each; one line where it changes nothing."""
    found = [*(_rent(data, lever) for lever in plan.rents), *map(_vacancy, plan.vacancies)]
    found += map(_category, plan.levers)
    found += _growth(plan)
    return found or ["Rien ne change : le scénario est la prévision du dossier."]


def _rent(data: BookData, lever: RentLever) -> str:
    said = _all_rents(lever) if lever.tenants is None else _some_rents(_named(data, lever.tenants), lever)
    if lever.cap_percent is not None:
        said += f", sans dépasser {signed_percent(lever.cap_percent)}"
    if lever.exempt:
        said += f", sauf {_named(data, lever.exempt)}"
    return f"{said}, à partir {from_month_words(lever.start)}"


def _all_rents(lever: RentLever) -> str:
    if lever.kind is LeverKind.PERCENT:
        return f"Loyers : {signed_percent(lever.value)}"
    if lever.kind is LeverKind.EUR_M2_YEAR:
        return f"Loyers portés à {_rate(lever.value)} s’ils sont en dessous"
    return f"Loyers fixés à {_euros(lever.value)} par mois et par bail"


def _some_rents(names: str, lever: RentLever) -> str:
    if lever.kind is LeverKind.PERCENT:
        return f"{names} : loyer {signed_percent(lever.value)}"
    if lever.kind is LeverKind.EUR_M2_YEAR:
        return f"{names} : loyer porté à {_rate(lever.value)} s’il est en dessous"
    return f"{names} : loyer fixé à {_euros(lever.value)} par mois et par bail"


def _named(data: BookData, codes: tuple[str, ...]) -> str:
    names = {party.code: party.name for party in data.parties}
    shown = ", ".join(names.get(code, code) for code in codes[:_NAMED_AT_MOST])
    more = len(codes) - _NAMED_AT_MOST
    return f"{shown} et {more} autres" if more > 1 else f"{shown} et un autre" if more == 1 else shown


def _vacancy(vacancy: Vacancy) -> str:
    said = f"Local {vacancy.space} vide {vacancy.months} mois à partir {from_month_words(vacancy.start)}"
    if vacancy.relet_eur_m2_year is None:
        return f"{said}, puis loué comme avant"
    return f"{said}, puis reloué à {_rate(vacancy.relet_eur_m2_year)}"


def _category(lever: CategoryLever) -> str:
    label = category_label(lever.category)
    if lever.kind is LeverKind.AMOUNT:
        return f"{label} : {_euros(lever.value)} en plus en {month_words(lever.start)}"
    if lever.kind is LeverKind.AMOUNT_MONTH:
        return f"{label} : {_euros(lever.value)} par mois à partir {from_month_words(lever.start)}"
    return f"{label} : {signed_percent(lever.value)} à partir {from_month_words(lever.start)}"


def _growth(plan: Scenario) -> Iterator[str]:
    grown = [(str(name), percent) for name, percent in plan.growth.indices.items()]
    grown += [(category_label(name), percent) for name, percent in plan.growth.categories.items()]
    if grown:
        yield "Par an : " + ", ".join(f"{name} {signed_percent(percent)}" for name, percent in grown)


def signed_percent(percent: Decimal) -> str:
    """`+3 %`, `−2,5 %`."""
    sign = MINUS if percent < 0 else "+" if percent > 0 else ""
    return f"{sign}{plain(abs(percent))}{NARROW}%"


def _rate(value: Decimal) -> str:
    return f"{plain(value)}{NARROW}€/m²/an"


def _euros(amount: Decimal) -> str:
    return money(cents(amount), zero="0,00 €")
