"""The sheets and columns of the onboarding workbook, for its template and its reader alike."""

from __future__ import annotations

from decimal import Decimal

from app.importing import french_words as words
from app.importing.sheet_layout import (
    ABOVE_0_TO_1,
    FROM_0_TO_1,
    NOT_NEGATIVE,
    POSITIVE,
    Bounds,
    Column,
    Kind,
    Sheet,
)

INSTRUCTIONS_SHEET = "Mode d'emploi"
LISTS_SHEET = "Listes"
MONTH_COLUMNS = tuple(f"{month:02}" for month in range(1, 13))

SETTINGS = (
    Column("nom", Kind.TEXT, "Nom du bâtiment, tel qu'il figurera sur les exports.", required=True),
    Column("debut", Kind.DATE, "Premier jour de la comptabilité, par exemple 01/01/2016.", required=True),
    Column(
        "tenu_jusqu_au",
        Kind.DATE,
        "Dernier jour d'un mois : jusque-là, tout est saisi. Vide tant qu'aucun mois n'est complet.",
    ),
    Column(
        "deduction_tva",
        Kind.SHARE,
        "Part de la TVA des factures qui est récupérée, de 0 à 1. Vide : 0 (association non assujettie).",
        bounds=FROM_0_TO_1,
    ),
    Column(
        "occupation_cible",
        Kind.SHARE,
        "Part des surfaces à louer sur laquelle compte le loyer d'équilibre, de 0 à 1. Vide : 1.",
        bounds=ABOVE_0_TO_1,
    ),
    Column("surface_totale", Kind.NUMBER, "Surface totale du bâtiment en m².", bounds=POSITIVE),
)

BUILDING = Sheet(
    "Dossier",
    "Les réglages du bâtiment : une ligne par réglage.",
    (
        Column("cle", Kind.TEXT, "Nom du réglage ; ne pas modifier.", required=True),
        Column("valeur", Kind.ANY, "Valeur du réglage ; voir le commentaire de chaque ligne."),
    ),
    required=True,
)

SPACES = Sheet(
    "Locaux",
    "Tous les locaux : bureaux à louer, espaces exploités (coworking, salles…) et communs.",
    (
        Column("code", Kind.CODE, "Code court et unique du local, par exemple B01.", required=True),
        Column("nom", Kind.TEXT, "Nom du local.", required=True),
        Column("etage", Kind.TEXT, "Étage."),
        Column(
            "surface_m2", Kind.NUMBER, "Surface en m², plus grande que 0.", required=True, bounds=POSITIVE
        ),
        Column("type", Kind.WORD, "Usage du local.", required=True, words=words.SPACE_KINDS),
        Column("postes", Kind.WHOLE, "Nombre de postes de travail ou de places.", bounds=NOT_NEGATIVE),
        Column(
            "loyer_cible_m2_an",
            Kind.NUMBER,
            "Loyer visé en €/m²/an, hors taxes et hors charges ; sert quand le local est vacant.",
            bounds=NOT_NEGATIVE,
        ),
    ),
    required=True,
    key="code",
)

TENANTS = Sheet(
    "Locataires",
    "Les locataires. Un fournisseur n'est pas listé ici : le nommer dans Mouvements suffit.",
    (
        Column("code", Kind.CODE, "Code court et unique du locataire, par exemple T01.", required=True),
        Column("nom", Kind.TEXT, "Nom du locataire.", required=True),
        Column("forme", Kind.TEXT, "Forme juridique : SARL, association…"),
        Column("siret", Kind.TEXT, "Numéro SIRET."),
        Column("email", Kind.TEXT, "Adresse électronique."),
        Column(
            "emplois",
            Kind.WHOLE,
            "Nombre de personnes qui y travaillent. Vide : non connu.",
            bounds=NOT_NEGATIVE,
        ),
    ),
    required=True,
    key="code",
)

LEASES = Sheet(
    "Baux",
    "Un bail ou une convention par ligne. Les changements de loyer vont dans Paliers.",
    (
        Column("code", Kind.CODE, "Code court et unique du bail, par exemple L01.", required=True),
        Column("locataire", Kind.CODE, "Code du locataire.", required=True, codes_of="Locataires"),
        Column(
            "locaux",
            Kind.CODES,
            "Codes des locaux loués, séparés par un point-virgule : B01;B02.",
            required=True,
            codes_of="Locaux",
        ),
        Column("type", Kind.WORD, "Nature du contrat. Vide : autre.", words=words.LEASE_TYPES),
        Column("debut", Kind.DATE, "Premier jour du bail.", required=True),
        Column("fin", Kind.DATE, "Dernier jour du bail. Vide : sans terme."),
        Column(
            "reconduction",
            Kind.WORD,
            "Tacite reconduction : le bail continue après sa fin. Vide : non.",
            words=words.YES_NO,
        ),
        Column("resiliation", Kind.DATE, "Dernier jour effectif, si congé a été donné."),
        Column("sortie", Kind.DATE, "Prochaine date à laquelle le locataire peut sortir."),
        Column(
            "loyer",
            Kind.NUMBER,
            "Loyer hors taxes et hors charges, dans l'unité de la colonne suivante.",
            required=True,
            bounds=NOT_NEGATIVE,
        ),
        Column("unite", Kind.WORD, "Unité du loyer.", required=True, words=words.RENT_UNITS),
        Column(
            "prorata",
            Kind.WORD,
            "Compte d'un mois incomplet : jours réels, trentièmes, 365e d'année ou mois plein. Vide : reel.",
            words=words.PRORATIONS,
        ),
        Column("indice", Kind.WORD, "Indice de révision. Vide : pas de révision.", words=words.INDICES),
        Column("trimestre_base", Kind.QUARTER, "Trimestre de référence de l'indice : 2016-T1."),
        Column("revision", Kind.DAY_OF_YEAR, "Jour de révision, JJ/MM. Vide : date anniversaire du bail."),
        Column(
            "revision_annees",
            Kind.WORD,
            "Années entre deux révisions, 1 ou 3. Vide : 1.",
            words=words.REVISION_YEARS,
        ),
        Column(
            "plafond_pme",
            Kind.WORD,
            "Plafonnement des petites entreprises (ILC, 2022 à 2024). Vide : non.",
            words=words.YES_NO,
        ),
        Column(
            "provision_mois", Kind.CENTS, "Provision pour charges par mois, hors taxes.", bounds=NOT_NEGATIVE
        ),
        Column("tva", Kind.SHARE, "Taux de TVA : 0,20 ou 20 %. Vide : 0.", bounds=FROM_0_TO_1),
        Column(
            "depot", Kind.CENTS, "Dépôt de garantie ; pour information, sans écriture.", bounds=NOT_NEGATIVE
        ),
        Column(
            "periodicite", Kind.WORD, "Un appel par mois ou trimestre. Vide : mois.", words=words.FREQUENCIES
        ),
        Column("terme", Kind.WORD, "À échoir (avance) ou échu. Vide : avance.", words=words.TERMS),
        Column(
            "jour_echeance",
            Kind.WHOLE,
            "Jour du mois où l'appel est dû, 1 à 31. Vide : premier jour (avance) ou dernier jour (échu).",
            bounds=Bounds(low=Decimal(1), high=Decimal(31)),
        ),
    ),
    required=True,
    key="code",
)

STEPS = Sheet(
    "Paliers",
    "Changements de loyer à une date ; un loyer de 0 est une franchise à partir de cette date.",
    (
        Column("bail", Kind.CODE, "Code du bail.", required=True, codes_of="Baux"),
        Column("date", Kind.DATE, "Premier jour du nouveau loyer.", required=True),
        Column(
            "loyer", Kind.NUMBER, "Nouveau loyer, dans l'unité du bail.", required=True, bounds=NOT_NEGATIVE
        ),
    ),
)

ACCOUNTS = Sheet(
    "Comptes",
    "Comptes de charges et de produits à classer autrement que le plan fourni ; les autres suivent le plan.",
    (
        Column("compte", Kind.ACCOUNT, "Numéro du compte, classe 6, 7 ou 8.", required=True),
        Column("libelle", Kind.TEXT, "Libellé du compte.", required=True),
        Column("sens", Kind.WORD, "Produit ou charge.", required=True, words=words.SIDES),
        Column("rubrique", Kind.WORD, "Rubrique de l'équilibre.", required=True, words=words.CATEGORIES),
        Column(
            "part_variable",
            Kind.SHARE,
            "Part de la charge qui varie avec l'activité, de 0 à 1. Vide : 0.",
            bounds=FROM_0_TO_1,
        ),
        Column("recuperable", Kind.WORD, "Récupérable sur les locataires. Vide : non.", words=words.YES_NO),
        Column(
            "immobilier",
            Kind.WORD_OR_SHARE,
            "Compte dans l'équilibre immobilier : oui, non, ou une part de 0 à 1. "
            "Vide : non pour les subventions et le personnel, oui pour le reste.",
            bounds=FROM_0_TO_1,
            words=words.PROPERTY_SHARE,
        ),
    ),
    key="compte",
)

MOVEMENTS = Sheet(
    "Mouvements",
    "Ventes (compte de produit) et factures (compte de charge), sans les loyers, qui viennent des baux.",
    (
        Column("date", Kind.DATE, "Date de la pièce.", required=True),
        Column("compte", Kind.ACCOUNT, "Compte de charge ou de produit.", required=True),
        Column("libelle", Kind.TEXT, "Libellé.", required=True),
        Column("tiers", Kind.CODE, "Locataire (code), client ou fournisseur."),
        Column("local", Kind.CODE, "Code du local concerné.", codes_of="Locaux"),
        Column("ht", Kind.CENTS, "Montant hors taxes ; négatif pour un avoir.", required=True),
        Column("tva", Kind.CENTS, "Montant de la TVA. Vide : 0."),
        Column("service_debut", Kind.DATE, "Premier jour de la période couverte. Vide : la date."),
        Column("service_fin", Kind.DATE, "Dernier jour de la période couverte. Vide : la date."),
        Column("piece", Kind.TEXT, "Numéro de la pièce."),
    ),
)

OPENING = Sheet(
    "Ouverture",
    "Soldes au premier jour de la comptabilité. Ce qui manque pour équilibrer va au compte 110.",
    (
        Column("compte", Kind.ACCOUNT, "Numéro du compte.", required=True),
        Column("tiers", Kind.CODE, "Locataire (code), client ou fournisseur, pour les comptes 411 et 401."),
        Column(
            "solde",
            Kind.CENTS,
            "Solde : positif s'il est débiteur, négatif s'il est créditeur.",
            required=True,
        ),
    ),
)

SETTLEMENTS = Sheet(
    "Reglements",
    "Paiements reçus et versés ; ils soldent d'abord ce qui est dû depuis le plus longtemps.",
    (
        Column("date", Kind.DATE, "Date du paiement.", required=True),
        Column(
            "tiers",
            Kind.CODE,
            "Locataire (code), ou tiers nommé dans Mouvements ou Ouverture.",
            required=True,
        ),
        Column("montant", Kind.CENTS, "Positif s'il est reçu, négatif s'il est versé.", required=True),
        Column("compte", Kind.ACCOUNT, "Compte de trésorerie. Vide : 512."),
        Column("piece", Kind.TEXT, "Numéro de la pièce ou libellé bancaire."),
    ),
)

BUDGET = Sheet(
    "Budget",
    "Montants positifs, pour l'année ou pour chaque mois, compte par compte.",
    (
        Column(
            "annee",
            Kind.WHOLE,
            "Année du budget.",
            required=True,
            bounds=Bounds(low=Decimal(1900), high=Decimal(2999)),
        ),
        Column("compte", Kind.ACCOUNT, "Compte de charge ou de produit.", required=True),
        Column("montant", Kind.CENTS, "Montant de l'année ; vide si les mois sont remplis."),
        *(Column(month, Kind.CENTS, f"Montant du mois {month}.") for month in MONTH_COLUMNS),
    ),
)

INDICES = Sheet(
    "Indices",
    "Valeurs d'indices publiées après celles que le logiciel connaît, ou qui les remplacent.",
    (
        Column("indice", Kind.WORD, "Indice.", required=True, words=words.INDICES),
        Column("trimestre", Kind.QUARTER, "Trimestre de l'indice : 2016-T1.", required=True),
        Column("valeur", Kind.NUMBER, "Valeur publiée.", required=True, bounds=POSITIVE),
    ),
)

TARIFFS = Sheet(
    "Tarifs",
    "Prix des espaces exploités.",
    (
        Column("libelle", Kind.TEXT, "Ce qui est vendu, par exemple Grande salle, adhérents.", required=True),
        Column("type", Kind.WORD, "Usage du local.", required=True, words=words.OPERATED_KINDS),
        Column("unite", Kind.WORD, "Durée vendue.", required=True, words=words.TARIFF_UNITS),
        Column("prix_ht", Kind.CENTS, "Prix hors taxes.", required=True, bounds=NOT_NEGATIVE),
        Column("tva", Kind.SHARE, "Taux de TVA : 0,20 ou 20 %. Vide : 0.", bounds=FROM_0_TO_1),
    ),
)

SHEETS = (
    BUILDING,
    SPACES,
    TENANTS,
    LEASES,
    STEPS,
    ACCOUNTS,
    MOVEMENTS,
    OPENING,
    SETTLEMENTS,
    BUDGET,
    INDICES,
    TARIFFS,
)
