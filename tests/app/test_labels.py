"""Every term has a French word, and the workbook's words are those that treasurers were given."""

from __future__ import annotations

from itertools import chain

import pytest

from app import labels
from models.account import Nature, Side, Source
from models.building import SpaceKind
from models.lease import CallFrequency, CallTerm, LeaseType, Proration, RentUnit

LABELLED = [
    (labels.SOURCES, Source),
    (labels.NATURES, Nature),
    (labels.SIDES, Side),
    (labels.LEASE_TYPES, LeaseType),
    (labels.SIDE_WORDS, Side),
    (labels.SPACE_KIND_WORDS, SpaceKind),
    (labels.LEASE_TYPE_WORDS, LeaseType),
    (labels.RENT_UNIT_WORDS, RentUnit),
    (labels.PRORATION_WORDS, Proration),
    (labels.CALL_FREQUENCY_WORDS, CallFrequency),
    (labels.CALL_TERM_WORDS, CallTerm),
]


@pytest.mark.parametrize(("words", "terms"), LABELLED)
def test_each_term_has_its_own_word(words, terms):
    assert set(words) == set(terms)
    assert len(set(words.values())) == len(words)


def test_the_rubriques_are_those_of_the_onboarding_workbook():
    sources = (
        "loyers charges_recuperees coworking bureaux_passage salles_reunion subventions "
        "subventions_investissement autres_produits"
    )
    natures = (
        "loyer_principal energie entretien nettoyage assurances impots telecom personnel honoraires "
        "frais_financiers amortissements autres_charges"
    )
    expected = dict(zip(chain(Source, Nature), f"{sources} {natures}".split(), strict=True))
    assert expected == labels.CATEGORY_WORDS


def test_a_category_is_named_whichever_side_it_is_on():
    assert labels.category_label(Source.RENT) == "Loyers"
    assert labels.category_label(Nature.HEAD_RENT) == "Loyer principal"
