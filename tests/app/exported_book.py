"""A book as a treasurer would have it after fifteen months, made in memory for what is exported.

Twelve offices, eleven of them let, one vacant from October 2016, one tenant three months late; rents called
to March 2017, sales and bills each month, yearly bills with service periods, a budget for both years.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from models.account import Account, Chart, Nature, Side
from models.building import SpaceKind
from models.calling import calls_to_post
from models.lease import IndexName, RentUnit
from models.ledger import BudgetLine
from models.period import Month, Period
from models.posting import Movement, Payment, call_entry, movement_entry, settlement_entry
from tests import factories as make

BEGIN, KEPT = date(2016, 1, 1), date(2017, 3, 31)
AREAS = (62, 75, 48, 90, 110, 66, 58, 84, 72, 95, 70, 80)
NAMES = (
    "Compagnons Bâtisseurs",
    "Taparel",
    "Atelier du Canal",
    "Coopérative des Deux Rives",
    "Ressources et Territoires",
    "La Fabrique Solidaire",
    "Les Jardins du Lauragais",
    "Régie de quartier",
    "Mobilités Douces 31",
    "Cigales Occitanie",
    "Éveil et Culture",
    "Habitat Partagé",
)


def exported_book(*, outside: str = "", **settings):
    """The book. `outside` replaces the words that came from outside; `settings` are the building's."""
    names = [*NAMES[:6], outside or NAMES[6], *NAMES[7:]]
    tenants = [make.party(id=n, name=name, legal_form="") for n, name in enumerate(names, start=1)]
    if outside:
        tenants[6] = replace(tenants[6], code=outside)
    data = make.book_data(
        building=make.building(
            **{"confirmed_to": KEPT, "is_sample": True, "name": outside or "Le Périscope", **settings}
        ),
        spaces=_spaces(outside),
        parties=(*tenants, make.party(id=13, code="F01", name="Énergies du Midi", is_tenant=False)),
        leases=tuple(_lease(n) for n in range(1, 13)),
        chart=Chart((replace(_HALF_CLEANING, label=outside or _HALF_CLEANING.label),), make.chart().builtin),
        budget=_budget(),
    )
    return _with_entries(data)


_HALF_CLEANING = Account(
    1, "611000", "Nettoyage des communs", Side.COST, Nature.CLEANING, Decimal(0), True, Decimal("0.5")
)


def _spaces(outside):
    offices = [
        make.space(id=n, m2=Decimal(area), floor=str(n % 3), desks=4) for n, area in enumerate(AREAS, start=1)
    ]
    others = [
        (13, "C01", SpaceKind.COWORKING, 80),
        (14, "P01", SpaceKind.DROP_IN_OFFICE, 12),
        (15, "R01", SpaceKind.MEETING_ROOM, 35),
        (16, "H01", SpaceKind.COMMON, 160),
    ]
    if outside:
        offices[11] = replace(offices[11], code=outside, floor=outside)
    return (
        *offices,
        *(
            make.space(id=n, code=code, kind=kind, m2=Decimal(area), target_rent_m2_year=None)
            for n, code, kind, area in others
        ),
    )


def _lease(n: int):
    return make.lease(
        id=n,
        party_id=n,
        start=date(2016, 1, 1) if n % 4 else date(2016, 2, 15),
        end=date(2018, 12, 31) if n % 2 else None,
        tacit_renewal=bool(n % 2),
        termination=date(2016, 9, 30) if n == 12 else date(2017, 6, 30) if n == 11 else None,
        rent=Decimal(118 + n),
        unit=RentUnit.M2_YEAR,
        steps=make.steps((date(2016, 1, 1), "0"), (date(2016, 5, 1), "130")) if n == 5 else (),
        index=make.index_clause(IndexName.ILAT, "2015-Q2") if n in (1, 2, 3) else None,
        provision_cents=350 * AREAS[n - 1],
        vat_rate=Decimal("0.20") if n == 2 else Decimal(0),
        deposit_cents=100_000,
        space_ids=(n,),
        m2=Decimal(AREAS[n - 1]),
    )


def _with_entries(data):
    calls = tuple(
        replace(call, id=n) for n, call in enumerate(calls_to_post(data, Period(BEGIN, KEPT)), start=1)
    )
    entries = [(call_entry(data, call), call.id) for call in calls]
    entries += [(_payment(data, call), None) for call in calls if call.total_cents and not _late(call)]
    movements = [*_yearly(), *(found for month in Period(BEGIN, KEPT).months for found in _monthly(month))]
    entries += [(movement_entry(data, movement), None) for movement in movements]
    return _numbered(replace(data, calls=calls), [pair for pair in entries if pair[0]])


def _payment(data, call):
    tenant = data.lease_by_id[call.lease_id].party_id
    payment = Payment(min(call.due.replace(day=20), KEPT), tenant, call.total_cents)
    return settlement_entry(payment, {"411"})


def _late(call):
    """Tenant 7 has not paid since December; tenant 3 not March."""
    return (call.lease_id == 7 and call.due >= date(2016, 12, 1)) or (
        call.lease_id == 3 and call.due >= date(2017, 3, 1)
    )


def _numbered(data, entries):
    """Entries in the order of their dates with ids and numbers, calls naming theirs."""
    ordered = sorted(entries, key=lambda pair: pair[0].date)
    numbered = tuple(
        replace(
            entry,
            id=n,
            number=n,
            lines=tuple(
                replace(line, id=n * 10 + k, entry_id=n, position=k) for k, line in enumerate(entry.lines)
            ),
        )
        for n, (entry, _) in enumerate(ordered, start=1)
    )
    entry_of_call = {call_id: n for n, (_, call_id) in enumerate(ordered, start=1) if call_id}
    calls = tuple(replace(call, entry_id=entry_of_call.get(call.id)) for call in data.calls)
    return replace(data, entries=numbered, calls=calls)


def _monthly(month: Month):
    season = 160_000 if month.month in (1, 2, 3, 11, 12) else 70_000
    growing = 3_500 * (month.ordinal - Month(2016, 1).ordinal)
    return [
        _movement(month.end, "70831", "Coworking", 62_000 + growing, 0),
        _movement(month.end, "70832", "Bureau de passage", 21_000 + growing // 2, 0),
        _movement(month.end, "70833", "Salles", 40_000 + growing // 3, 8_000),
        _movement(month.start, "6132", "Loyer principal", 700_000, 0, Period.of_month(month), 13),
        _movement(month.end, "606100", "Électricité", season, season // 5, Period.of_month(month), 13),
        _movement(month.end, "611000", "Ménage", 150_000, 30_000, Period.of_month(month), 13),
        _movement(month.end, "626", "Télécom", 12_000, 2_400, None, 13),
        _movement(month.end, "6226", "Comptable", 35_000, 7_000, None, 13),
    ]


def _yearly():
    return [
        _movement(date(2016, 1, 10), "616", "Assurance 2016", 366_000, 0, Period.of_year(2016), 13),
        _movement(date(2017, 1, 10), "616", "Assurance 2017", 372_000, 0, Period.of_year(2017), 13),
        _movement(date(2016, 10, 15), "63512", "Taxe foncière", 640_000, 0, Period.of_year(2016), 13),
        _movement(date(2016, 6, 3), "6152", "Réparation du chauffage", 284_000, 56_800, None, 13),
        _movement(date(2016, 7, 3), "6152", "Avoir sur réparation", -20_000, -4_000, None, 13),
        _movement(date(2016, 12, 31), "6811", "Amortissement", 1_200_000, 0, Period.of_year(2016)),
        _movement(date(2016, 12, 31), "747", "Quote-part", 900_000, 0, Period.of_year(2016)),
        _movement(date(2016, 3, 31), "64", "Salaires, hors immobilier", 500_000, 0, None),
    ]


def _movement(day, account, label, net, vat, service=None, party=None):
    return Movement(day, account, label, party, None, net, vat, service, document="")


def _budget():
    yearly = {
        "7061": 11_200_000,
        "7088": 3_400_000,
        "70831": 1_000_000,
        "70832": 300_000,
        "70833": 500_000,
        "6132": 8_400_000,
        "606100": 1_500_000,
        "611000": 2_000_000,
        "616": 366_000,
        "6226": 480_000,
    }
    pairs = [(year, account, cents) for year in (2016, 2017) for account, cents in yearly.items()]
    return tuple(
        BudgetLine(n, year, account, None, cents) for n, (year, account, cents) in enumerate(pairs, start=1)
    )
