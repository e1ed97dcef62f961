"""The lines of the grant forms Cerfa 12156 and 15059, and the line each account stands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.account import Side

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class CerfaLine:
    """A line to be filled in, with the prefixes of its accounts; the longest prefix of a number decides."""

    label: str
    prefixes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CerfaGroup:
    """A heading of the form, 60 to 79, with its lines; one without a title is a single line."""

    title: str
    lines: tuple[CerfaLine, ...]


def _line(label: str, *prefixes: str) -> CerfaLine:
    return CerfaLine(label, prefixes)


def _single(label: str, *prefixes: str) -> CerfaGroup:
    return CerfaGroup("", (CerfaLine(label, prefixes),))


COSTS = (
    CerfaGroup(
        "60 – Achats",
        (
            _line("Prestations de services", "604"),
            _line("Achats de matières et de fournitures", "60"),
            _line("Autres fournitures (eau, énergie…)", "606"),
        ),
    ),
    CerfaGroup(
        "61 – Services extérieurs",
        (
            _line("Locations et charges locatives", "612", "613", "614"),
            _line("Entretien et réparation", "615"),
            _line("Assurance", "616"),
            _line("Documentation", "618"),
            _line("Sous-traitance, divers", "61"),
        ),
    ),
    CerfaGroup(
        "62 – Autres services extérieurs",
        (
            _line("Rémunérations d’intermédiaires et honoraires", "622"),
            _line("Publicité, publications", "623"),
            _line("Déplacements, missions", "624", "625"),
            _line("Frais postaux, télécommunications", "626"),
            _line("Services bancaires, autres", "62"),
        ),
    ),
    CerfaGroup(
        "63 – Impôts et taxes",
        (
            _line("Impôts et taxes sur rémunération", "631", "632", "633"),
            _line("Autres impôts et taxes", "63"),
        ),
    ),
    CerfaGroup(
        "64 – Charges de personnel",
        (
            _line("Rémunération des personnels", "641"),
            _line("Charges sociales", "645", "646"),
            _line("Autres charges de personnel", "64"),
        ),
    ),
    # What no other line takes, the bare number 6 included, is a cost of the ordinary activity.
    _single("65 – Autres charges de gestion courante", "65", ""),
    _single("66 – Charges financières", "66"),
    _single("67 – Charges exceptionnelles", "67"),
    _single("68 – Dotations aux amortissements et provisions", "68"),
    _single("69 – Impôts sur les bénéfices, participation", "69"),
)

INCOME = (
    CerfaGroup(
        "70 – Ventes et prestations de services",
        (
            _line("Prestations de services (loyers)", "706"),
            _line("Activités annexes, charges récupérées", "708"),
            _line("Ventes de produits et de marchandises", "70"),
        ),
    ),
    _single("73 – Dotations et produits de tarification", "73"),
    CerfaGroup(
        "74 – Subventions",
        (
            _line("Subventions d’exploitation", "74"),
            _line("Subventions d’investissement rapportées", "747"),
        ),
    ),
    CerfaGroup(
        "75 – Autres produits de gestion courante",
        (
            _line("Cotisations, dons, mécénat", "754", "756"),
            _line("Autres produits courants", "75", ""),
        ),
    ),
    _single("76 – Produits financiers", "76"),
    CerfaGroup(
        "77 – Produits exceptionnels",
        (
            _line("Subventions d’investissement rapportées (avant 2025)", "777"),
            _line("Autres produits exceptionnels", "77"),
        ),
    ),
    _single("78 – Reprises sur amortissements et provisions", "78"),
    _single("79 – Transferts de charges (avant 2025)", "79"),
)

GIVEN = CerfaGroup(
    "86 – Emplois des contributions volontaires",
    (
        _line("Secours en nature", "860"),
        _line("Mise à disposition gratuite de biens", "861"),
        _line("Prestations", "86"),
        _line("Personnel bénévole", "864"),
    ),
)

RECEIVED = CerfaGroup(
    "87 – Contributions volontaires en nature",
    (
        _line("Dons en nature", "870"),
        _line("Prestations en nature", "87"),
        _line("Bénévolat", "875"),
    ),
)

VOLUNTARY: Mapping[Side, str] = {Side.COST: "86", Side.INCOME: "87"}
"""The accounts of what is given and received without money; they are no part of the balance."""

GROUPS: Mapping[Side, Sequence[CerfaGroup]] = {Side.COST: COSTS, Side.INCOME: INCOME}
VOLUNTARY_GROUPS: Mapping[Side, CerfaGroup] = {Side.COST: GIVEN, Side.INCOME: RECEIVED}


def lines_of(groups: Sequence[CerfaGroup]) -> list[CerfaLine]:
    """The lines of several groups, in their order."""
    return [line for group in groups for line in group.lines]


def line_of(number: str, lines: Sequence[CerfaLine]) -> CerfaLine:
    """The one line on which an account stands: that of the longest prefix of its number."""
    matches = [(len(prefix), line) for line in lines for prefix in line.prefixes if number.startswith(prefix)]
    return max(matches, key=lambda match: match[0])[1]
