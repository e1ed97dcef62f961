"""The invented building of the example: its spaces, tenants, leases and tariffs, as rows of the workbook."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

Row = dict[str, Any]

OPENING = date(2016, 3, 10)
KEPT_TO = date(2018, 2, 28)
LATE_PAYER = "T07"


def _rows(columns: str, *values: tuple[object, ...]) -> list[Row]:
    names = columns.split()
    return [dict(zip(names, row, strict=True)) for row in values]


def settings() -> list[Row]:
    """The building's settings."""
    return _rows(
        "cle valeur",
        ("nom", "Le Périscope"),
        ("debut", date(2016, 1, 1)),
        ("tenu_jusqu_au", KEPT_TO),
        ("deduction_tva", Decimal("0.2")),
        ("occupation_cible", Decimal("0.95")),
        ("surface_totale", Decimal(1200)),
    )


def spaces() -> list[Row]:
    """17 offices of 918 m², what the association operates, and what all share: 1 200 m²."""
    ground, first, second = "RDC", "1", "2"
    m2 = Decimal
    return _rows(
        "code nom etage surface_m2 type postes loyer_cible_m2_an",
        ("B01", "Bureau 01", ground, m2("78.5"), "bureau", 7, 130),
        ("B02", "Bureau 02", ground, m2(42), "bureau", 4, 128),
        ("B03", "Bureau 03", ground, m2("36.5"), "bureau", 3, 128),
        ("B04", "Bureau 04", ground, m2(24), "bureau", 2, 130),
        ("B11", "Bureau 11", first, m2(96), "bureau", 9, 134),
        ("B12", "Bureau 12", first, m2(64), "bureau", 6, 138),
        ("B13", "Bureau 13", first, m2("52.5"), "bureau", 5, 134),
        ("B14", "Bureau 14", first, m2(38), "bureau", 3, 138),
        ("B15", "Bureau 15", first, m2(31), "bureau", 3, 138),
        ("B16", "Bureau 16", first, m2(45), "bureau", 4, 132),
        ("B17", "Bureau 17", first, m2(28), "bureau", 2, 138),
        ("B21", "Bureau 21", second, m2(120), "bureau", 11, 124),
        ("B22", "Bureau 22", second, m2(72), "bureau", 6, 135),
        ("B23", "Bureau 23", second, m2(58), "bureau", 5, 134),
        ("B24", "Bureau 24", second, m2("49.5"), "bureau", 4, 132),
        ("B25", "Bureau 25", second, m2(33), "bureau", 3, 132),
        ("B26", "Bureau 26", second, m2(50), "bureau", 4, 132),
        ("CW1", "Espace de coworking", ground, m2(66), "coworking", 14, None),
        ("P01", "Bureau de passage 1", ground, m2("11.5"), "bureau_passage", 2, None),
        ("P02", "Bureau de passage 2", ground, m2("12.5"), "bureau_passage", 2, None),
        ("S01", "Salle Canal", ground, m2(24), "salle_reunion", 10, None),
        ("S02", "Salle Écluse", first, m2(38), "salle_reunion", 18, None),
        ("S03", "Salle Platane", second, m2(56), "salle_reunion", 40, None),
        ("C01", "Accueil", ground, m2(34), "commun", None, None),
        ("C02", "Cuisine partagée", ground, m2(22), "commun", None, None),
        ("C03", "Local technique", second, m2(18), "commun", None, None),
    )


def tenants() -> list[Row]:
    """Twelve tenants; all but the first two are invented with their names."""
    return _rows(
        "code nom forme email emplois",
        ("T01", "Compagnons Bâtisseurs Occitanie", "Association", None, 9),
        ("T02", "SARL Taparel", "SARL", None, 8),
        ("T03", "Graines de Pastel", "Association", "bureau@graines-de-pastel.example", 7),
        ("T04", "Vélo-Canal Coopérative", "SCIC", "compta@velo-canal.example", 6),
        ("T05", "Atelier Bief Architecture", "SARL", "atelier@bief.example", 9),
        ("T06", "Mobilités des Coteaux", "Association", "contact@mobilites-coteaux.example", 7),
        ("T07", "Ressourcerie numérique du Bief", "Association", "gestion@ressourcerie-bief.example", 5),
        ("T08", "Cabinet Delmas-Rives", "SELARL", "secretariat@delmas-rives.example", 4),
        ("T09", "Studio Trois Écluses", "SAS", "studio@trois-ecluses.example", 6),
        ("T10", "Terre et Toits Études", "SCOP", "etudes@terre-et-toits.example", 8),
        ("T11", "Collectif Platane", "Association", "collectif@platane.example", 5),
        ("T12", "Solid’Ère Formation", "SAS", "accueil@solid-ere.example", 7),
    )


def leases() -> list[Row]:
    """13 leases in every unit, proration and rhythm; the studio has given one of its two offices back."""
    day = date
    end = day(2025, 3, 9)
    april, nine_years_on = day(2016, 4, 1), day(2025, 3, 31)
    return [
        _lease("L01", "T01", "B21", "professionnel", OPENING, 122, "m2_an", 430, 3660)
        | _until(end, renews=False)
        | _indexed("ILAT", "2015-T3")
        | {"jour_echeance": 5},
        _lease("L02", "T02", "B12;B17", "derogatoire", OPENING, 1050, "mois", 330, 1050)
        | _until(day(2018, 3, 9), renews=True)
        | {"prorata": "trente", "jour_echeance": 5},
        _lease("L03", "T03", "B01", "commercial", april, 10200, "an", 280, 2550)
        | _until(nine_years_on, renews=True, break_on=day(2019, 3, 31))
        | _indexed("ILC", "2015-T4")
        | {"periodicite": "trimestre", "terme": "avance", "jour_echeance": 10},
        _lease("L04", "T04", "B02;B03", "precaire", april, 830, "mois", 280, 830)
        | _until(day(2017, 3, 31), renews=True)
        | {"prorata": "reel"},
        _lease("L05", "T05", "B11", "commercial", OPENING, 132, "m2_an", 345, 3168)
        | _until(end, renews=True, break_on=day(2019, 3, 9))
        | _indexed("ILAT", "2015-T4")
        | {"revision": "01/04", "terme": "echu", "jour_echeance": 10},
        _lease("L06", "T06", "B13", "professionnel", day(2016, 5, 1), 590, "mois", 190, 1180)
        | _until(day(2022, 4, 30), renews=False)
        | _indexed("ILAT", "2015-T4")
        | {"jour_echeance": 5},
        _lease("L07", "T07", "B15", "derogatoire", day(2016, 6, 15), 345, "mois", 110, 345)
        | _until(day(2018, 6, 14), renews=False)
        | {"prorata": "trente", "jour_echeance": 5},
        _lease("L08", "T08", "B22", "professionnel", april, 2430, "trimestre", 260, 2430)
        | _until(day(2022, 3, 31), renews=True)
        | _indexed("ILAT", "2015-T4")
        | {"tva": Decimal("0.2"), "periodicite": "trimestre", "jour_echeance": 5},
        _lease("L09", "T09", "B14", "derogatoire", day(2016, 5, 1), 137, "m2_an", 135, 870)
        | _until(day(2018, 4, 30), renews=True)
        | {"prorata": "an365", "jour_echeance": 10},
        _lease("L10", "T09", "B16", "derogatoire", day(2016, 5, 1), 137, "m2_an", 160, 1030)
        | _until(day(2018, 4, 30), renews=False)
        | {"resiliation": day(2017, 6, 30), "prorata": "an365", "jour_echeance": 10},
        _lease("L11", "T10", "B23", "commercial", april, 7800, "an", 205, 1950)
        | _until(nine_years_on, renews=True, break_on=day(2019, 3, 31))
        | _indexed("ILC", "2015-T4")
        | {"revision_annees": 3, "plafond_pme": "oui", "periodicite": "mois"},
        _lease("L12", "T11", "B04;B24", "autre", day(2016, 7, 1), 800, "mois", 260, 800)
        | {"prorata": "plein", "terme": "echu", "jour_echeance": 10},
        _lease("L13", "T12", "B25;B26", "professionnel", day(2016, 8, 15), 130, "m2_an", 300, 2700)
        | _until(day(2022, 8, 14), renews=False)
        | _indexed("ILAT", "2016-T1")
        | {"prorata": "plein", "jour_echeance": 5},
    ]


def _lease(
    code: str,
    tenant: str,
    let: str,
    kind: str,
    start: date,
    rent: int,
    unit: str,
    provision: int,
    deposit: int,
) -> Row:
    return {
        "code": code,
        "locataire": tenant,
        "locaux": let,
        "type": kind,
        "debut": start,
        "loyer": rent,
        "unite": unit,
        "provision_mois": provision,
        "depot": deposit,
    }


def _until(end: date, *, renews: bool, break_on: date | None = None) -> Row:
    return {"fin": end, "reconduction": "oui" if renews else "non", "sortie": break_on}


def _indexed(index: str, base_quarter: str) -> Row:
    return {"indice": index, "trimestre_base": base_quarter}


def steps() -> list[Row]:
    """A rent-free period at the start, and rents that go up in steps."""
    return _rows(
        "bail date loyer",
        ("L03", date(2016, 4, 1), 0),
        ("L03", date(2016, 6, 1), 10200),
        ("L05", date(2017, 4, 1), 138),
        ("L07", date(2017, 1, 1), 360),
        ("L13", date(2017, 8, 15), 136),
    )


def tariffs() -> list[Row]:
    """Desks, drop-in offices and rooms; members pay 30 % less for rooms."""
    euros, vat = Decimal, Decimal("0.2")
    rooms = (("Salle Canal", 56, 105), ("Salle Écluse", 80, 160), ("Salle Platane", 112, 252))
    rows = [
        ("Poste de coworking", "coworking", "jour", euros(15), vat),
        ("Poste de coworking", "coworking", "mois", euros(165), vat),
        ("Bureau de passage", "bureau_passage", "jour", euros(32), vat),
    ]
    for name, half_day, day in rooms:
        for label, share in ((name, euros(1)), (f"{name}, adhérents", euros("0.7"))):
            rows.append((label, "salle_reunion", "demi_journee", half_day * share, vat))
            rows.append((label, "salle_reunion", "jour", day * share, vat))
    return _rows("libelle type unite prix_ht tva", *rows)
