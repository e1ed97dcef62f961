"""What the board's first sheet says in words: formulas, so that the words follow the figures."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from app.exporting.expression import Expression, expression
from app.exporting.formula import Place, Span
from app.exporting.words import FROM_MONTHS, from_month_words, month_words
from app.numbers import NARROW, decimal
from models.period import Month

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.exporting.board_subject import BoardSubject
    from app.exporting.board_years_sheet import YearPlaces
    from app.exporting.formula import Formula, Name

Text = tuple[Expression, str]


def result_sentence(subject: BoardSubject, places: YearPlaces) -> Formula:
    """What the year that counts comes to, and what it lacks."""
    year = subject.judged.year
    opening = f"En {year}, le solde est de "
    after, before = _euros(places.balance), _euros(places.base)
    met = f" : l’équilibre de l’année {year} est atteint."
    missed = (" : il manque ", f" pour l’équilibre de l’année {year}.")
    lacking = _euros(places.balance, absolute=True)
    reached = places.balance.number >= 0
    text = expression(
        f'"{opening}"&{{}}&" avec le scénario, de "&{{}}&" sans"'
        f'&IF({{}}>=0,"{met}","{missed[0]}"&{{}}&"{missed[1]}")',
        *(after[0], before[0], places.balance, lacking[0]),
    )
    ending = met if reached else f"{missed[0]}{lacking[1]}{missed[1]}"
    return text.valued(f"{opening}{after[1]} avec le scénario, de {before[1]} sans{ending}")


def cumulated_sentence(subject: BoardSubject, found: Place) -> Formula:
    """From when on the balance cumulated since the books began stays positive."""
    base = subject.cumulated.baseline_month
    without = f"depuis {month_words(base)}" if base else "jamais dans l’horizon"
    opening, closing = "Cumulé depuis le début des livres, le solde ", f" (sans le scénario : {without})."
    never, since = "est encore négatif à la fin de l’horizon", "reste positif à partir "
    names = ",".join(f'"{name}"' for name in FROM_MONTHS)
    text = expression(
        f'"{opening}"&IF(ISNUMBER({{}}),"{since}"&CHOOSE(MONTH({{}}),{names})'
        f'&" "&YEAR({{}}),"{never}")&"{closing}"',
        *(found, found, found),
    )
    words = f"{since}{from_month_words(Month.of(found.value))}" if isinstance(found.value, date) else never
    return text.valued(f"{opening}{words}{closing}")


def tenants_sentence(gaps: Sequence[Place], shares: Sequence[Place]) -> Formula:
    """How many tenants pay another rent, and from how much less to how much more."""
    if not gaps:
        return expression('"Aucun bail ne court dans l\'horizon."').valued(
            "Aucun bail ne court dans l’horizon."
        )
    cells, parts = Span(gaps[0], gaps[-1]), Span(shares[0], shares[-1])
    count = expression("SUMPRODUCT((ABS({})>0.004)*1)", cells)
    moved = sum(1 for gap in gaps if gap.number)
    low, high = (
        _percent(expression("MIN({})", parts), _least(shares)),
        _percent(expression("MAX({})", parts), _most(shares)),
    )
    of = f" sur {len(gaps)}"
    none = "Aucun loyer ne change dans le mois comparé."
    text = expression(
        f'IF({{}}=0,"{none}","Le loyer change pour "&{{}}&IF({{}}>1," locataires"," locataire")&"{of}, '
        f'de "&{{}}&" à "&{{}}&".")',
        *(count, count, count, low[0], high[0]),
    )
    noun = "locataires" if moved > 1 else "locataire"
    words = f"Le loyer change pour {moved} {noun}{of}, de {low[1]} à {high[1]}."
    return text.valued(words if moved else none)


def chart_sentence(subject: BoardSubject, places: YearPlaces) -> Formula:
    """What the chart shows at its end."""
    opening = f"Solde cumulé fin {subject.years[-1].year} : "
    after, before = _euros(places.cumulated), _euros(places.base_cumulated)
    text = expression(f'"{opening}"&{{}}&" avec le scénario, "&{{}}&" sans"', after[0], before[0])
    return text.valued(f"{opening}{after[1]} avec le scénario, {before[1]} sans")


def _euros(place: Place | Name, *, absolute: bool = False) -> Text:
    """Whole euros as text, in the reader's own signs for thousands."""
    digits = expression(f'FIXED(ABS({{}}),0)&"{NARROW}€"', place)
    value = Fraction(place.number)
    words = decimal(abs(value), 0, "€")
    if absolute:
        return digits, words
    sign = expression('IF(ROUND({},0)<0,"−","")&{}', place, digits)
    return sign, f"−{words}" if round(value) < 0 else words


def _percent(share: Expression, value: Fraction) -> Text:
    text = expression(
        f'IF(ROUND({{}},3)<0,"−",IF(ROUND({{}},3)>0,"+",""))&FIXED(ABS({{}})*100,1)&"{NARROW}%"',
        share,
        share,
        share,
    )
    words = decimal(abs(value) * 100, 1, "%")
    tenths = round(value * 1000)
    return text, f"{'−' if tenths < 0 else '+' if tenths > 0 else ''}{words}"


def _least(shares: Sequence[Place]) -> Fraction:
    return min(_numbers(shares))


def _most(shares: Sequence[Place]) -> Fraction:
    return max(_numbers(shares))


def _numbers(shares: Sequence[Place]) -> list[Fraction]:
    """What MIN and MAX look at: numbers only, 0 where there is none."""
    return [Fraction(place.number) for place in shares if not isinstance(place.value, str)] or [Fraction(0)]
