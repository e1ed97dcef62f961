"""The second page: the result by year, and where the difference of the year judged comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.exporting.board_pdf.page import BOTTOM, LEFT, RIGHT, TOP
from app.exporting.board_pdf.table import Column, Row, Table
from app.exporting.words import year_words
from app.labels import category_label
from app.numbers import euros, percent
from models.account import Nature, Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.exporting.board_pdf.page import Page
    from app.exporting.board_subject import BoardSubject, Category
    from models.balance import Bucket
    from models.simulation_years import YearPair

_YEARS_AT_MOST = 4
_TALLEST = 7.2
_GAP = 14.0
_YEARS = (
    *(Column("Année", 44, "left"), Column("", 48, "left"), Column("Recettes", 35), Column("Charges", 35)),
    *(Column("Solde", 35), Column("Solde cumulé", 36), Column("Couverture", 32)),
)
_SPACE_BETWEEN = 9.0
_HALF = (RIGHT - LEFT - _SPACE_BETWEEN) / 2


def fill_years(page: Page, subject: BoardSubject) -> None:
    """Fill the page."""
    pairs = _shown(subject.years)
    tables = [_categories(subject, Source), _categories(subject, Nature)]
    lines = 3 * len(pairs) + 1 + max(map(len, tables)) + 1
    left_out = [pair for pair in subject.years if pair not in pairs]
    room = BOTTOM - TOP - _GAP - (6 if left_out else 0)
    height = min(_TALLEST, room / lines)
    end = Table(page, _YEARS, LEFT, TOP, height).draw([row for pair in pairs for row in _year(pair)])
    if left_out:
        page.text(LEFT, end + 5, _elsewhere(left_out), 10)
        end += 6
    words = year_words(subject.judged.baseline.period)
    page.text(LEFT, end + _GAP - 4, f"Recettes et charges, {words}", 13, bold=True)
    for place, (heading, rows) in enumerate(zip(("Recettes", "Charges"), tables, strict=True)):
        columns = (
            Column(heading, _HALF - 75, "left"),
            *(Column(text, 25) for text in ("Sans", "Avec", "Écart")),
        )
        Table(page, columns, LEFT + place * (_HALF + _SPACE_BETWEEN), end + _GAP, height).draw(rows)


def _elsewhere(pairs: Sequence[YearPair]) -> str:
    if len(pairs) == 1:
        return f"L’année {pairs[0].year} est dans le classeur."
    return f"Les {len(pairs)} années de {pairs[0].year} à {pairs[-1].year} sont dans le classeur."


def _shown(pairs: Sequence[YearPair]) -> list[YearPair]:
    """The first years and the last one."""
    return list(pairs) if len(pairs) <= _YEARS_AT_MOST else [*pairs[: _YEARS_AT_MOST - 1], pairs[-1]]


def _year(pair: YearPair) -> list[Row]:
    before, after = pair.baseline, pair.scenario
    gaps = [new - old for old, new in zip(_amounts(before), _amounts(after), strict=True)]
    name = year_words(before.period)
    return [
        Row([name, "Sans le scénario", *map(_euros, _amounts(before)), percent(before.coverage)], ruled=True),
        Row(["", "Avec le scénario", *map(_euros, _amounts(after)), percent(after.coverage)], bold=True),
        Row(["", "Écart", *map(_euros, gaps), ""]),
    ]


def _amounts(bucket: Bucket) -> list[int]:
    return [
        *(bucket.income_cents, bucket.cost_cents, bucket.balance_cents, bucket.cumulative_balance_cents),
    ]


def _categories(subject: BoardSubject, kind: type[Source | Nature]) -> list[Row]:
    before, after = subject.judged.baseline, subject.judged.scenario
    found: list[Row] = []
    for category in subject.of_kind(kind):
        old, new = _of(before, category), _of(after, category)
        if old or new:
            found.append(Row([category_label(category), *map(_euros, (old, new, new - old))]))
    old, new = (bucket.income_cents if kind is Source else bucket.cost_cents for bucket in (before, after))
    return [*found, Row(["Total", *map(_euros, (old, new, new - old))], bold=True, ruled=True)]


def _of(bucket: Bucket, category: Category) -> int:
    return bucket.income[category] if isinstance(category, Source) else bucket.costs[category]


def _euros(cents: int) -> str:
    return euros(cents)
