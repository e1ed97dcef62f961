"""The invented bills of the example, as rows of the workbook."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from models.period import Month, Period, Quarter
from sample_building import KEPT_TO, OPENING, Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

FIRST = Month(2016, 1)
LAST = Month.of(KEPT_TO)
SEASON = (1.9, 1.75, 1.4, 1.0, 0.65, 0.5, 0.45, 0.4, 0.6, 0.95, 1.45, 1.85)
"""How the use of energy goes over the months of a year, around 1."""
_HEAD_RENT = (19800, 21600)
"""Of a quarter: 66 €/m²/year in the first twelve months, then 72."""
_HEATED = (1, 2, 3, 4, 10, 11, 12)


def months(first: Month) -> Iterator[Month]:
    """Every month from `first` up to the day the books are kept to."""
    return (Month.from_ordinal(ordinal) for ordinal in range(first.ordinal, LAST.ordinal + 1))


def open_days(period: Period) -> Period:
    """The days of a period in which the building was open; the period ends after the opening."""
    return Period(max(period.start, OPENING), period.end)


def movement(
    day: date,
    account: str,
    label: str,
    party: str | None,
    net: Decimal | float,
    *,
    vat: str = "0.2",
    service: Period | None = None,
    space: str | None = None,
) -> Row:
    """A row of the movements; VAT is a rate of the net amount."""
    amount = _cents(net)
    return {
        "date": day,
        "compte": account,
        "libelle": label,
        "tiers": party,
        "local": space,
        "ht": amount,
        "tva": _cents(amount * Decimal(vat)) or None,
        "service_debut": service and service.start,
        "service_fin": service and service.end,
    }


def bills(random: Random) -> Iterator[Row]:
    """Every bill, also after the day the books are kept to."""
    for month in months(FIRST):
        yield from _of_the_house(month)
        if month >= Month.of(OPENING):
            yield from _of_the_open_building(month, random)
    for ordinal in range(9):
        yield from _of_the_quarter(Quarter(2016 + ordinal // 4, ordinal % 4 + 1), random)
    for year in (2016, 2017, 2018):
        yield from _of_the_year(year)
    yield from _works()


def _cents(euros: Decimal | float) -> Decimal:
    return Decimal(round(euros * 100)) / 100


def _of_the_house(month: Month) -> Iterator[Row]:
    name = str(month)
    fee = Decimal("38.40") if month < Month.of(OPENING) else Decimal("52.70")
    yield movement(month.end, "627", f"Frais bancaires {name}", "Banque des Coteaux", fee, vat="0")
    if month >= Month.of(OPENING):
        # One person from the opening, a second at part time from 2017.
        salary = Decimal(4200 if month.year == 2016 else 4990 if month.year == 2017 else 5120)
        dues = salary * Decimal("0.37")
        yield movement(month.end, "6411", f"Salaires {name}", "Salariés", salary, vat="0")
        yield movement(month.end, "6451", f"Cotisations {name}", "Organismes sociaux", dues, vat="0")


def _of_the_open_building(month: Month, random: Random) -> Iterator[Row]:
    served = open_days(Period.of_month(month))
    share = served.days / month.days
    season = SEASON[month.month - 1] * share
    name = str(month)
    last = month.end
    power, heat = 560 * season * random.uniform(0.94, 1.06), 480 * season * random.uniform(0.93, 1.08)
    released = Decimal(2500) * Decimal(share)
    yield movement(last, "60611", f"Électricité {name}", "Énergie du Canal", power, service=served)
    if month.month in _HEATED:
        yield movement(last, "60612", f"Chauffage {name}", "Chaleur Bois Lauragais", heat, service=served)
    yield movement(last, "611", f"Nettoyage {name}", "Net’Équipe", 890 * share, service=served)
    yield movement(
        served.start + timedelta(days=11),
        "626",
        f"Fibre et téléphone {name}",
        "Télécom Pastel",
        318 * share,
        service=served,
    )
    yield movement(last, "6811", f"Amortissement des aménagements {name}", None, released, vat="0")
    yield movement(last, "747", f"Quote-part de subvention {name}", None, released, vat="0")


def _of_the_quarter(quarter: Quarter, random: Random) -> Iterator[Row]:
    whole = Period.of_quarter(quarter)
    served = open_days(whole)
    share = served.days / whole.days
    name = f"T{quarter.quarter} {quarter.year}"
    rent = _HEAD_RENT[quarter >= Quarter(2017, 2)] * Decimal(share)
    supplies = 260 * random.uniform(0.6, 1.4)
    late = whole.end - timedelta(days=8)
    yield movement(served.start, "6132", f"Loyer principal {name}", "Sicoval", rent, vat="0", service=served)
    yield movement(
        served.start,
        "6156",
        f"Ascenseur et alarmes {name}",
        "Ascenseurs du Midi Vert",
        410 * share,
        service=served,
    )
    yield movement(late, "6226", f"Comptabilité {name}", "Cabinet Sérac", 690, service=whole)
    yield movement(late, "6063", f"Petit équipement {name}", "Quincaillerie de l’Écluse", supplies)
    if quarter.quarter in (2, 4):
        half = open_days(Period(Month(quarter.year, 3 * quarter.quarter - 5).start, whole.end))
        label = f"Eau, {quarter.quarter // 2}e semestre {quarter.year}"
        water = 410 * random.uniform(0.9, 1.1)
        yield movement(late, "60613", label, "Régie des eaux", water, vat="0.055", service=half)


def _of_the_year(year: int) -> Iterator[Row]:
    whole = Period.of_year(year)
    first = date(year, OPENING.month, OPENING.day)
    insured = Period(first, first.replace(year=year + 1) - timedelta(days=1))
    premium = {2016: 2860, 2017: 2915}.get(year, 2960)
    land_tax = 5400 if year == 2016 else 6720
    label = f"Multirisque {year}-{year + 1}"
    yield movement(first, "616", label, "Mutuelle du Pastel", premium, vat="0", service=insured)
    yield movement(
        date(year, 10, 14),
        "63512",
        f"Taxe foncière {year}",
        "Trésor public",
        land_tax,
        vat="0",
        service=open_days(whole),
    )
    if year > OPENING.year:
        # A new establishment is exempt in its first year.
        label = f"CFE {year}"
        yield movement(date(year, 12, 13), "63511", label, "Trésor public", 1180, vat="0", service=whole)
    label = f"Commissaire aux comptes {year}"
    yield movement(date(year, 6, 20), "6226", label, "Cabinet Sérac", 1450, service=whole)
    label = f"Subvention de fonctionnement {year}"
    yield movement(date(year, 2, 1), "741", label, "Région", 32000, vat="0", service=whole)


def _works() -> Iterator[Row]:
    """What happens once."""
    day = date
    yield movement(day(2016, 3, 4), "6063", "Mobilier des espaces communs", "Mobilier Durable 31", 1980)
    yield movement(day(2016, 3, 8), "623", "Inauguration", "Traiteur des Coteaux", 1240, vat="0.1")
    yield movement(day(2016, 7, 18), "6152", "Étanchéité du patio", "Toitures Garonne Vive", 1350)
    yield movement(day(2016, 11, 9), "6155", "Réglage de la ventilation", "Aéraulique Lauragais", 690)
    yield movement(day(2017, 3, 22), "6152", "Peinture des circulations", "Peintres Unis", 3960)
    yield movement(day(2017, 9, 12), "6155", "Vidéoprojecteur", "Image et Son 31", 640, space="S02")
    yield movement(day(2017, 9, 28), "6155", "Avoir sur vidéoprojecteur", "Image et Son 31", -80, space="S02")
    yield movement(day(2017, 11, 7), "6155", "Moteurs de la ventilation", "Aéraulique Lauragais", 2890)
    yield movement(day(2018, 1, 16), "6152", "Remise en état du bureau 16", "Peintres Unis", 780, space="B16")
