"""The first page: what is asked, the figures that answer, and the cumulated balance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.colours import LIGHT
from app.exporting.board_pdf.curve import LABEL_ROOM, draw_curve, thousands
from app.exporting.board_pdf.page import BOTTOM, LEFT, RIGHT, TOP, fitted, wrapped
from app.exporting.lever_words import lever_sentences
from app.exporting.words import month_words, year_words
from app.numbers import euros, percent

if TYPE_CHECKING:
    from fractions import Fraction

    from app.exporting.board_pdf.page import Page
    from app.exporting.board_subject import BoardSubject
    from models.balance import Bucket
    from models.period import Month

_TILE_HEIGHT = 26.0
_CHART_LEFT = 108.0
_LEVER_SIZES = (13.0, 11.5, 10.0, 9.0)
_LINE, _APART = 0.5, 0.32


def fill_question(page: Page, subject: BoardSubject) -> None:
    """Fill the page."""
    for place, tile in enumerate(_tiles(subject)):
        _tile(page, LEFT + place * (RIGHT - LEFT) / 4, tile)
    top = TOP + _TILE_HEIGHT + 10
    page.text(LEFT, top, "Ce que l’on essaie", 13, bold=True)
    _levers(page, lever_sentences(subject.data, subject.plan), top + 8, _CHART_LEFT - LEFT - 12)
    finding = _finding(subject)
    page.text(_CHART_LEFT, top, fitted(finding, RIGHT - _CHART_LEFT, 13, bold=True), 13, bold=True)
    draw_curve(page.axes(_CHART_LEFT + 18, top + 4, RIGHT - LABEL_ROOM + 4, BOTTOM - 8), subject)


def _tiles(subject: BoardSubject) -> list[tuple[str, str, str]]:
    """Label, figure and what it is without the scenario."""
    pair = subject.judged
    year, before, after = year_words(pair.baseline.period), pair.baseline, pair.scenario
    gap = after.balance_cents - before.balance_cents
    found, base = subject.cumulated.scenario_month, subject.cumulated.baseline_month
    return [
        (f"Solde {year}", _balance(after), f"{_balance(before)} sans le scénario"),
        (f"Écart {year}", _signed(gap), "par rapport à la prévision"),
        (f"Couverture {year}", percent(_coverage(after)), f"{percent(_coverage(before))} sans le scénario"),
        ("Solde cumulé positif dès", _month(found), f"{_month(base)} sans le scénario"),
    ]


def _tile(page: Page, x: float, tile: tuple[str, str, str]) -> None:
    label, figure, note = tile
    width = (RIGHT - LEFT) / 4 - 5
    page.rule(x, x + width, TOP, width=1.6, colour=LIGHT.ink)
    page.text(x, TOP + 6, fitted(label, width, 11), 11, colour=LIGHT.faint_ink)
    page.text(x, TOP + 16.5, fitted(figure, width, 22, bold=True), 22, bold=True)
    page.text(x, TOP + 23, fitted(note, width, 10), 10, colour=LIGHT.faint_ink)


def _levers(page: Page, sentences: list[str], top: float, width: float) -> None:
    """Write the sentences in the largest letters in which all have room; else as many as have any."""
    room = BOTTOM - top
    size = next((size for size in _LEVER_SIZES if _height(sentences, width, size) <= room), _LEVER_SIZES[-1])
    for place, sentence in enumerate(sentences):
        if top + _height([sentence], width, size) > BOTTOM:
            page.text(LEFT, top, f"… et {len(sentences) - place} autres leviers", size)
            return
        page.text(LEFT, top, "•", size, colour=LIGHT.income, bold=True)
        top = page.paragraph(LEFT + 4.5, top, sentence, width - 4.5, size) + size * _APART * 0.6


def _height(sentences: list[str], width: float, size: float) -> float:
    lines = sum(len(wrapped(sentence, width - 4.5, size)) for sentence in sentences)
    return lines * size * _LINE + len(sentences) * size * _APART * 0.6


def _finding(subject: BoardSubject) -> str:
    last = subject.years[-1]
    with_, without = last.scenario.cumulative_balance_cents, last.baseline.cumulative_balance_cents
    year = last.year
    return f"Solde cumulé fin {year} : {thousands(with_)} avec le scénario, {thousands(without)} sans"


def _balance(bucket: Bucket) -> str:
    return euros(bucket.balance_cents, zero="0 €")


def _signed(cents: int) -> str:
    return f"+{euros(cents)}" if cents > 0 else euros(cents, zero="0 €")


def _coverage(bucket: Bucket) -> Fraction | None:
    return bucket.coverage


def _month(month: Month | None) -> str:
    return month_words(month) if month else "jamais"
