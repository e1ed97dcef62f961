"""The French word for each term of the domain, for exports and commands, and the words a workbook may use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.account import Nature, Side, Source
from models.building import SpaceKind
from models.lease import CallFrequency, CallTerm, LeaseType, Proration, RentUnit

if TYPE_CHECKING:
    from collections.abc import Mapping

SOURCES: Mapping[Source, str] = {
    Source.RENT: "Loyers",
    Source.RECOVERED_CHARGES: "Charges récupérées",
    Source.COWORKING: "Coworking",
    Source.DROP_IN_OFFICE: "Bureaux de passage",
    Source.MEETING_ROOM: "Salles de réunion",
    Source.GRANT: "Subventions",
    Source.RELEASED_GRANT: "Quote-part de subventions d’investissement",
    Source.OTHER_INCOME: "Autres produits",
}

NATURES: Mapping[Nature, str] = {
    Nature.HEAD_RENT: "Loyer principal",
    Nature.ENERGY: "Énergie et fluides",
    Nature.MAINTENANCE: "Entretien et réparations",
    Nature.CLEANING: "Nettoyage",
    Nature.INSURANCE: "Assurances",
    Nature.TAX: "Impôts et taxes",
    Nature.TELECOM: "Télécom et poste",
    Nature.STAFF: "Personnel",
    Nature.FEES: "Honoraires",
    Nature.FINANCE: "Frais financiers",
    Nature.DEPRECIATION: "Amortissements",
    Nature.OTHER_COST: "Autres charges",
}

SIDES: Mapping[Side, str] = {Side.INCOME: "Recettes", Side.COST: "Charges"}

LEASE_TYPES: Mapping[LeaseType, str] = {
    LeaseType.COMMERCIAL: "Commercial",
    LeaseType.PROFESSIONAL: "Professionnel",
    LeaseType.DEROGATORY: "Dérogatoire",
    LeaseType.PRECARIOUS: "Précaire",
    LeaseType.OTHER: "Autre",
}

#: What a space is on a given day, by the word the rent roll uses for it.
STATUSES: Mapping[str, str] = {
    "let": "Loué",
    "notice_given": "Congé donné",
    "vacant": "Vacant",
    "operated": "Exploité",
    "common": "Commun",
}

#: The words of the column `rubrique` of the onboarding workbook.
CATEGORY_WORDS: Mapping[Source | Nature, str] = {
    Source.RENT: "loyers",
    Source.RECOVERED_CHARGES: "charges_recuperees",
    Source.COWORKING: "coworking",
    Source.DROP_IN_OFFICE: "bureaux_passage",
    Source.MEETING_ROOM: "salles_reunion",
    Source.GRANT: "subventions",
    Source.RELEASED_GRANT: "subventions_investissement",
    Source.OTHER_INCOME: "autres_produits",
    Nature.HEAD_RENT: "loyer_principal",
    Nature.ENERGY: "energie",
    Nature.MAINTENANCE: "entretien",
    Nature.CLEANING: "nettoyage",
    Nature.INSURANCE: "assurances",
    Nature.TAX: "impots",
    Nature.TELECOM: "telecom",
    Nature.STAFF: "personnel",
    Nature.FEES: "honoraires",
    Nature.FINANCE: "frais_financiers",
    Nature.DEPRECIATION: "amortissements",
    Nature.OTHER_COST: "autres_charges",
}

SIDE_WORDS: Mapping[Side, str] = {Side.INCOME: "produit", Side.COST: "charge"}

SPACE_KIND_WORDS: Mapping[SpaceKind, str] = {
    SpaceKind.OFFICE: "bureau",
    SpaceKind.COWORKING: "coworking",
    SpaceKind.DROP_IN_OFFICE: "bureau_passage",
    SpaceKind.MEETING_ROOM: "salle_reunion",
    SpaceKind.COMMON: "commun",
}

LEASE_TYPE_WORDS: Mapping[LeaseType, str] = {
    LeaseType.COMMERCIAL: "commercial",
    LeaseType.PROFESSIONAL: "professionnel",
    LeaseType.DEROGATORY: "derogatoire",
    LeaseType.PRECARIOUS: "precaire",
    LeaseType.OTHER: "autre",
}

RENT_UNIT_WORDS: Mapping[RentUnit, str] = {
    RentUnit.MONTH: "mois",
    RentUnit.QUARTER: "trimestre",
    RentUnit.YEAR: "an",
    RentUnit.M2_YEAR: "m2_an",
}

PRORATION_WORDS: Mapping[Proration, str] = {
    Proration.ACTUAL: "reel",
    Proration.THIRTY: "trente",
    Proration.YEAR365: "an365",
    Proration.FULL: "plein",
}

CALL_FREQUENCY_WORDS: Mapping[CallFrequency, str] = {
    CallFrequency.MONTH: "mois",
    CallFrequency.QUARTER: "trimestre",
}

CALL_TERM_WORDS: Mapping[CallTerm, str] = {CallTerm.ADVANCE: "avance", CallTerm.ARREARS: "echu"}

SAMPLE_STAMP = "Données d’exemple inventées"


def category_label(category: Source | Nature) -> str:
    """The French name of an income source or a cost nature."""
    return SOURCES[category] if isinstance(category, Source) else NATURES[category]
