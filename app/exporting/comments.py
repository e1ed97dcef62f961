"""Three sentences that say what the figures of a period say, written from the figures."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from app.exporting.words import month_words, period_words
from app.labels import category_label
from app.numbers import area, day, money, percent
from models.account import Nature, Source
from models.rent_roll import Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.arrears import Arrears
    from models.balance import Balance
    from models.break_even import BreakEven
    from models.period import Period
    from models.rent_roll import RentRoll

_NAMED_AT_MOST = 3

_Category = TypeVar("_Category", Source, Nature)


def comments(
    balance: Balance, found: BreakEven, roll: RentRoll, owed: Arrears, *, forecast: bool
) -> tuple[str, str, str]:
    """The result, what carries it and where it is heading, what to watch.

    `forecast` where months of the year are not kept yet.
    """
    return (
        result_comment(balance),
        f"{carrying_comment(balance)} {outlook_comment(found, forecast=forecast)}".strip(),
        f"{space_comment(roll)} {arrears_comment(owed)}",
    )


def result_comment(balance: Balance) -> str:
    """How far income covers costs in the period."""
    period = _in(balance.period)
    income, costs, left = (
        money(cents, zero="0,00 €")
        for cents in (balance.income_cents, balance.cost_cents, abs(balance.balance_cents))
    )
    if balance.coverage is None:
        return f"{period}, les recettes sont de {income} ; aucune charge n’est enregistrée."
    covered = f"{period}, les recettes ({income}) couvrent {percent(balance.coverage)} des charges ({costs})"
    if balance.balance_cents < 0:
        return f"{covered} : il manque {left} pour être à l’équilibre."
    return f"{covered} : l’excédent est de {left}." if balance.balance_cents else f"{covered}, à l’équilibre."


def carrying_comment(balance: Balance) -> str:
    """The largest source and the largest nature."""
    parts = [_first("première recette", balance.income), _first("première charge", balance.costs)]
    said = " ; ".join(part for part in parts if part)
    return f"{said[0].upper()}{said[1:]}." if said else ""


def outlook_comment(found: BreakEven, *, forecast: bool) -> str:
    """Whether the year is in balance, and since when or at which rent it would be."""
    if found.coverage is None:
        return f"Sur l’année {found.year}, aucune charge ne compte."
    included = "prévisions comprises, " if forecast else ""
    covered = f"Sur l’année {found.year}, {included}la couverture est de {percent(found.coverage)}"
    month = found.cumulative_month
    if found.reached and month:
        return f"{covered} : l’équilibre est atteint, solde cumulé positif à partir de {month_words(month)}."
    if found.reached:
        return f"{covered} : l’équilibre est atteint."
    if found.rent_m2_year_cents is None:
        return f"{covered} : l’équilibre n’est pas atteint."
    rent = money(found.rent_m2_year_cents, unit="")
    return f"{covered} : il faudrait {rent} €/m²/an de loyer pour l’équilibre."


def space_comment(roll: RentRoll) -> str:
    """How much is let, and which offices are not."""
    if roll.occupancy is None:
        return "Aucun bureau à louer n’est enregistré."
    let = (
        f"{area(roll.let_m2)} sont loués sur {area(roll.lettable_m2)} ({percent(roll.occupancy)}) "
        f"au {day(roll.on)}"
    )
    vacant = [row.space for row in roll.rows if row.status is Status.VACANT]
    if not vacant:
        return f"{let} : aucun bureau n’est vacant."
    return f"{let} ; {_count(len(vacant), 'bureau vacant', 'bureaux vacants')} ({_named(vacant)})."


def arrears_comment(owed: Arrears) -> str:
    """What is overdue, and how much of it for long."""
    if not owed.total_cents:
        return "Aucun loyer échu n’est impayé."
    tenants = _count(len(owed.rows), "locataire", "locataires")
    late = sum(row.b90 for row in owed.rows)
    since = f", dont {money(late)} depuis plus de 90 jours" if late else ""
    return f"Loyers échus impayés : {money(owed.total_cents)} ({tenants}){since}."


def _in(period: Period) -> str:
    words = period_words(period)
    if words.startswith("année"):
        return f"Sur l’{words}"
    if words.startswith("du"):
        return f"Sur la période {words}"
    return f"Sur le {words}" if "trimestre" in words else f"En {words}"


def _first(word: str, amounts: Mapping[_Category, int]) -> str:
    largest, cents = _largest(amounts)
    whole = sum(amounts.values())
    return (
        f"{word} : {category_label(largest)} ({percent(Fraction(cents, whole))})" if cents > 0 < whole else ""
    )


def _largest(amounts: Mapping[_Category, int]) -> tuple[_Category, int]:
    return max(amounts.items(), key=lambda item: item[1])


def _named(codes: list[str]) -> str:
    shown = ", ".join(codes[:_NAMED_AT_MOST])
    return f"{shown}…" if len(codes) > _NAMED_AT_MOST else shown


def _count(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"
