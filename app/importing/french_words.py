"""The words that the cells of an import workbook take, with what each means."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.labels import (
    CALL_FREQUENCY_WORDS,
    CALL_TERM_WORDS,
    CATEGORY_WORDS,
    LEASE_TYPE_WORDS,
    PRORATION_WORDS,
    RENT_UNIT_WORDS,
    SIDE_WORDS,
    SPACE_KIND_WORDS,
)
from models.account import Side, categories
from models.building import SpaceKind, TariffUnit
from models.lease import IndexName

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

Words = MappingProxyType[str, object]


def _meanings(words: Mapping[Any, str]) -> Words:
    return MappingProxyType({word: meaning for meaning, word in words.items()})


YES_NO: Words = MappingProxyType({"oui": True, "non": False})
PROPERTY_SHARE: Words = MappingProxyType({"oui": Decimal(1), "non": Decimal(0)})
REVISION_YEARS: Words = MappingProxyType({"1": 1, "3": 3})
INDICES: Words = MappingProxyType({name.value: name for name in IndexName})
TARIFF_UNITS: Words = MappingProxyType(
    {
        "heure": TariffUnit.HOUR,
        "demi_journee": TariffUnit.HALF_DAY,
        "jour": TariffUnit.DAY,
        "mois": TariffUnit.MONTH,
    }
)

SPACE_KINDS = _meanings(SPACE_KIND_WORDS)
OPERATED_KINDS = _meanings({kind: SPACE_KIND_WORDS[kind] for kind in SpaceKind if kind.operated})
LEASE_TYPES = _meanings(LEASE_TYPE_WORDS)
RENT_UNITS = _meanings(RENT_UNIT_WORDS)
PRORATIONS = _meanings(PRORATION_WORDS)
FREQUENCIES = _meanings(CALL_FREQUENCY_WORDS)
TERMS = _meanings(CALL_TERM_WORDS)
SIDES = _meanings(SIDE_WORDS)
CATEGORIES = _meanings(CATEGORY_WORDS)


def categories_of(side: Side) -> Words:
    """The words to which an account of that side may be mapped."""
    return _meanings({category: CATEGORY_WORDS[category] for category in categories(side)})


def listed(words: Mapping[str, object]) -> str:
    """The words as a sentence lists them."""
    return ", ".join(words)
