"""Writes a scenario as TOML, always the same text for the same scenario."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from models.scenario import LeverKind
from models.scenario_rules import lever_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from models.scenario import CategoryLever, Growth, RentLever, Risk, Scenario, Vacancy

Pairs = dict[str, str]


def scenario_toml(plan: Scenario) -> str:
    """Return the text from which `parse_scenario` makes an equal scenario, its levers on income first."""
    return "\n".join(line for table in _tables(plan) for line in (*table, "")).rstrip("\n") + "\n"


def _tables(plan: Scenario) -> Iterator[list[str]]:
    yield _lines("", {"name": _text(plan.name), "from": _text(plan.start), "months": str(plan.months)})
    if growth := _growth(plan.growth):
        yield _lines("[growth]", growth)
    for lever in plan.rents:
        yield _lines("[[rent]]", _rent(lever))
    for vacancy in plan.vacancies:
        yield _lines("[[vacancy]]", _vacancy(vacancy))
    for kind, _, moved in lever_blocks(plan):
        yield _lines(f"[[{kind}]]", _lever("source" if kind == "income" else "nature", moved))
    if plan.risk:
        yield _lines("[risk]", _risk(plan.risk))


def _lines(heading: str, pairs: Mapping[str, str]) -> list[str]:
    return [*([heading] if heading else []), *(f"{key} = {value}" for key, value in pairs.items())]


def _growth(growth: Growth) -> Pairs:
    percents = sorted((*growth.indices.items(), *growth.categories.items()))
    return {str(name): _number(percent) for name, percent in percents}


def _rent(lever: RentLever) -> Pairs:
    pairs = {"tenants": _text("all") if lever.tenants is None else _list(lever.tenants)}
    if lever.exempt:
        pairs["exempt"] = _list(lever.exempt)
    if lever.cap_percent is not None:
        pairs["cap_percent"] = _number(lever.cap_percent)
    return {**pairs, str(lever.kind): _number(lever.value), "from": _text(lever.start)}


def _vacancy(vacancy: Vacancy) -> Pairs:
    pairs = {
        "space": _text(vacancy.space),
        "from": _text(vacancy.start),
        "months": str(vacancy.months),
    }
    if vacancy.relet_eur_m2_year is not None:
        pairs["relet_eur_m2_year"] = _number(vacancy.relet_eur_m2_year)
    return pairs


def _lever(key: str, lever: CategoryLever) -> Pairs:
    when = "month" if lever.kind is LeverKind.AMOUNT else "from"
    return {
        key: _text(lever.category),
        str(lever.kind): _number(lever.value),
        when: _text(lever.start),
    }


def _risk(risk: Risk) -> Pairs:
    first, last = risk.relet_months
    return {
        "leave": _number(risk.leave),
        "relet_months": f"[{first}, {last}]",
        "income_sd_percent": _number(risk.income_sd_percent),
        "energy_sd_percent": _number(risk.energy_sd_percent),
    }


def _text(value: object) -> str:
    # JSON's text is TOML's but for one control character.
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")


def _list(codes: Iterable[str]) -> str:
    return f"[{', '.join(_text(code) for code in codes)}]"


def _number(value: Decimal) -> str:
    """Plain digits with a decimal point, so that it reads as the kind of number it is."""
    digits = format(value, "f")
    return digits if "." in digits else f"{digits}.0"
