"""Writes plain books as onboarding workbooks, French words and all."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from openpyxl import Workbook

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.oracle.plain_book import PlainBook, PlainBudget, PlainIndex, PlainLease

KINDS = {
    "office": "bureau",
    "coworking": "coworking",
    "drop_in_office": "bureau_passage",
    "meeting_room": "salle_reunion",
    "common": "commun",
}
TYPES = {
    "commercial": "commercial",
    "professional": "professionnel",
    "derogatory": "derogatoire",
    "precarious": "precaire",
    "other": "autre",
}
UNITS = {"month": "mois", "quarter": "trimestre", "year": "an", "m2_year": "m2_an"}
PRORATIONS = {"actual": "reel", "thirty": "trente", "year365": "an365", "full": "plein"}
CATEGORIES = {
    "rent": "loyers",
    "recovered_charges": "charges_recuperees",
    "coworking": "coworking",
    "drop_in_office": "bureaux_passage",
    "meeting_room": "salles_reunion",
    "grant": "subventions",
    "released_grant": "subventions_investissement",
    "other_income": "autres_produits",
    "head_rent": "loyer_principal",
    "energy": "energie",
    "maintenance": "entretien",
    "cleaning": "nettoyage",
    "insurance": "assurances",
    "tax": "impots",
    "telecom": "telecom",
    "staff": "personnel",
    "fees": "honoraires",
    "finance": "frais_financiers",
    "depreciation": "amortissements",
    "other_cost": "autres_charges",
}
LEASE_COLUMNS = (
    "code locataire locaux type debut fin reconduction resiliation sortie loyer unite prorata indice "
    "trimestre_base revision revision_annees plafond_pme "
    "provision_mois tva depot periodicite terme jour_echeance"
)
MOVEMENT_COLUMNS = "date compte libelle tiers local ht tva service_debut service_fin piece"


def write(book: PlainBook, path: Path) -> None:
    workbook = Workbook()
    workbook.remove(workbook.active)
    for title, (header, rows) in sheets(book).items():
        sheet = workbook.create_sheet(title)
        sheet.append(header.split())
        for row in rows:
            sheet.append(list(row))
    workbook.save(path)


def sheets(book: PlainBook) -> dict[str, tuple[str, Iterable[Iterable[object]]]]:
    accounts = [
        (
            int(a.number),
            f"Compte {a.number}",
            SIDES[a.side],
            CATEGORIES[a.category],
            a.variable,
            "non",
            a.share,
        )
        for a in book.accounts
    ]
    return {
        "Dossier": ("cle valeur", settings(book)),
        "Locaux": ("code nom etage surface_m2 type postes loyer_cible_m2_an", spaces(book)),
        "Locataires": ("code nom", [(code, f"Tiers {code}") for code in book.parties]),
        "Baux": (LEASE_COLUMNS, [lease_row(lease) for lease in book.leases]),
        "Paliers": ("bail date loyer", [(x.code, *step) for x in book.leases for step in x.steps]),
        "Comptes": ("compte libelle sens rubrique part_variable recuperable immobilier", accounts),
        "Mouvements": (MOVEMENT_COLUMNS, movements(book)),
        "Ouverture": ("compte tiers solde", [(a, who, euros(cents)) for a, who, cents in book.openings]),
        "Reglements": (
            "date tiers montant compte",
            [(d, p, euros(c), "512") for d, p, c in book.settlements],
        ),
        "Budget": (
            "annee compte montant 01 02 03 04 05 06 07 08 09 10 11 12",
            [budget_row(row) for row in book.budget],
        ),
        "Indices": (
            "indice trimestre valeur",
            [(name, quarter_text(quarter), value) for name, quarter, value in book.index_values],
        ),
    }


SIDES = {"income": "produit", "cost": "charge"}


def euros(cents: int) -> Decimal:
    return Decimal(cents) / 100


def yes(value: object) -> str:
    return "oui" if value else "non"


def quarter_text(quarter: tuple[int, int]) -> str:
    return f"{quarter[0]}-T{quarter[1]}"


def settings(book: PlainBook) -> list[tuple[str, object]]:
    rows: list[tuple[str, object]] = [
        ("nom", "Immeuble tiré au sort"),
        ("debut", book.begin),
        ("deduction_tva", book.deduction),
        ("occupation_cible", book.target_occupancy),
    ]
    return rows if book.confirmed is None else [*rows, ("tenu_jusqu_au", book.confirmed)]


def spaces(book: PlainBook) -> list[tuple[object, ...]]:
    return [(s.code, f"Local {s.code}", s.floor, s.m2, KINDS[s.kind], None, s.target) for s in book.spaces]


def lease_row(lease: PlainLease) -> tuple[object, ...]:
    return (
        lease.code,
        lease.party,
        ";".join(lease.spaces),
        TYPES[lease.kind],
        lease.start,
        lease.end,
        yes(lease.renews),
        lease.termination,
        lease.next_break,
        lease.rent,
        UNITS[lease.unit],
        PRORATIONS[lease.proration],
        *index_cells(lease.index),
        euros(lease.provision),
        lease.vat,
        euros(lease.deposit),
        "trimestre" if lease.quarterly else "mois",
        "echu" if lease.in_arrears else "avance",
        lease.due_day,
    )


def index_cells(index: PlainIndex | None) -> tuple[object, ...]:
    if index is None:
        return (None,) * 5
    stated = f"{index.stated[0]:02}/{index.stated[1]:02}" if index.stated else None
    return index.name, quarter_text(index.base), stated, index.years, yes(index.sme_cap)


def movements(book: PlainBook) -> list[tuple[object, ...]]:
    return [
        (
            m.date,
            m.account,
            f"Mouvement {n}",
            m.party,
            None,
            euros(m.net),
            euros(m.vat),
            *(m.service or (None, None)),
        )
        for n, m in enumerate(book.movements, start=1)
    ]


def budget_row(row: PlainBudget) -> tuple[object, ...]:
    monthly = dict(row.monthly)
    months = [euros(monthly[n]) if n in monthly else None for n in range(1, 13)]
    return row.year, row.account, None if row.yearly is None else euros(row.yearly), *months
