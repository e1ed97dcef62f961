"""How periods and comments are worded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from app.exporting.comments import (
    arrears_comment,
    carrying_comment,
    outlook_comment,
    result_comment,
    space_comment,
)
from app.exporting.words import bucket_words, month_words, period_words
from models.arrears import Arrears, PartyArrears
from models.balance import balance
from models.break_even import BreakEven
from models.period import Month, parse_period
from models.posting import Movement, movement_entry
from models.rent_roll import rent_roll
from tests import factories as make


@pytest.mark.parametrize(
    ("period", "long", "short"),
    [
        ("2016", "année 2016", "2016"),
        ("2016-Q1", "1er trimestre 2016", "T1 2016"),
        ("2016-Q4", "4e trimestre 2016", "T4 2016"),
        ("2016-08", "août 2016", "août 2016"),
        ("2016-01-15..2016-01-31", "du 15/01/2016 au 31/01/2016", "15–31 janv. 2016"),
        ("2016-01-15..2016-03-31", "du 15/01/2016 au 31/03/2016", "15/01/16 – 31/03/16"),
    ],
)
def test_a_period_is_said_in_full_and_in_a_heading(period, long, short):
    assert period_words(parse_period(period)) == long
    assert bucket_words(parse_period(period)) == short


def test_a_month_is_said_in_full():
    assert month_words(Month(2017, 3)) == "mars 2017"


def quarter(*movements):
    """A quarter's balance of sales and bills, each given as account and euros."""
    entries = [
        movement_entry(make.book_data(), Movement(date(2016, 1, 31), account, "", None, None, euros * 100, 0))
        for account, euros in movements
    ]
    numbered = tuple(replace(entry, id=n, number=n) for n, entry in enumerate(entries, start=1))
    return balance(make.book_data(entries=numbered), parse_period("2016-Q1"))


@pytest.mark.parametrize(
    ("movements", "said"),
    [
        (
            [("7061", 900), ("6132", 1000)],
            "couvrent 90,0\u202f% des charges (1\u202f000,00\u202f€) : il manque 100,00\u202f€",
        ),
        ([("7061", 1200), ("6132", 1000)], "l’excédent est de 200,00\u202f€."),
        ([("7061", 1000), ("6132", 1000)], "(1\u202f000,00\u202f€), à l’équilibre."),
        ([("7061", 1000)], "les recettes sont de 1\u202f000,00\u202f€ ; aucune charge n’est enregistrée."),
    ],
)
def test_the_result_is_said_as_it_is(movements, said):
    assert said in result_comment(quarter(*movements))


def test_what_carries_the_quarter_is_named():
    said = carrying_comment(quarter(("7061", 750), ("70831", 250), ("6132", 600), ("6061", 400)))
    assert (
        said == "Première recette : Loyers (75,0\u202f%) ; première charge : Loyer principal (60,0\u202f%)."
    )
    assert carrying_comment(quarter()) == ""


YEAR = BreakEven(2016, 100, date(2016, 11, 8), Month(2016, 4), 14120, Fraction(9, 10), Fraction(11, 10), True)


def test_the_outlook_says_whether_the_year_gets_there():
    assert "prévisions comprises" in outlook_comment(YEAR, forecast=True)
    assert outlook_comment(YEAR, forecast=False).endswith(
        "est de 110,0\u202f% : l’équilibre est atteint, solde cumulé positif à partir de avril 2016."
    )
    assert outlook_comment(replace(YEAR, cumulative_month=None), forecast=False).endswith(
        ": l’équilibre est atteint."
    )
    short = replace(YEAR, reached=False, coverage=Fraction(9, 10))
    assert outlook_comment(short, forecast=False).endswith(
        "90,0\u202f% : il faudrait 141,20 €/m²/an de loyer pour l’équilibre."
    )
    assert outlook_comment(replace(short, rent_m2_year_cents=None), forecast=False).endswith(
        "l’équilibre n’est pas atteint."
    )
    assert "aucune charge" in outlook_comment(replace(YEAR, coverage=None), forecast=False)


def test_vacant_offices_are_named_up_to_three():
    def said(vacant, let=0):
        spaces = tuple(make.space(id=n, m2=Decimal(10)) for n in range(1, vacant + let + 1))
        leases = (make.lease(space_ids=tuple(range(vacant + 1, vacant + let + 1))),) if let else ()
        data = make.book_data(spaces=spaces, parties=(make.party(),), leases=leases)
        return space_comment(rent_roll(data, date(2016, 3, 31)))

    assert (
        said(1, 1)
        == "10\u202fm² sont loués sur 20\u202fm² (50,0\u202f%) au 31/03/2016 ; 1 bureau vacant (B01)."
    )
    assert "4 bureaux vacants (B01, B02, B03…)" in said(4)
    assert said(0, 1).endswith("aucun bureau n’est vacant.")
    assert said(0) == "Aucun bureau à louer n’est enregistré."


def test_arrears_are_counted_and_the_old_ones_told():
    on = date(2016, 3, 31)
    assert arrears_comment(Arrears(on, (), 0)) == "Aucun loyer échu n’est impayé."
    rows = (PartyArrears(1, 10000, 0, 0, 0), PartyArrears(2, 0, 0, 0, 5000))
    assert arrears_comment(Arrears(on, rows, 0)) == (
        "Loyers échus impayés : 150,00\u202f€ (2 locataires), dont 50,00\u202f€ depuis plus de 90 jours."
    )
