"""The fourth page: courses drawn at random where the scenario has a risk, and what weighs most."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from app.colours import LIGHT
from app.exporting.board_pdf.curve import LABEL_ROOM, draw_fan, thousands
from app.exporting.board_pdf.page import BOTTOM, LEFT, RIGHT, TOP, fitted, text_width, wrapped
from app.exporting.words import month_words
from app.labels import category_label
from app.numbers import decimal, euros, grouped, percent
from models.sensitivity import sensitivities

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.exporting.board_pdf.page import Page
    from app.exporting.board_subject import BoardSubject
    from models.draws import Draws
    from models.scenario import Risk
    from models.sensitivity import Sensitivity

_MIDDLE, _SPACE = 154.0, 10.0
_BARS_AT_MOST, _TALLEST, _LABEL_SIZE = 9, 11.5, 10.5
_SHORT_NAMES, _LONG_NAMES = 48.0, 88.0


def fill_risks(page: Page, subject: BoardSubject, draws: Draws | None) -> None:
    """Fill the page."""
    left, names = LEFT, _LONG_NAMES
    if draws and subject.plan.risk:
        _fan(page, subject, draws, subject.plan.risk)
        left, names = _MIDDLE + _SPACE, _SHORT_NAMES
    _tornado(page, subject, left, names)
    if draws is None:
        page.text(
            LEFT,
            BOTTOM,
            "Le scénario ne décrit pas de risque : rien n’est tiré au sort.",
            10,
            colour=LIGHT.faint_ink,
        )


def _fan(page: Page, subject: BoardSubject, draws: Draws, risk: Risk) -> None:
    year = subject.plan.last_whole_year
    if draws.probability is not None:
        figure, note = _share(draws.probability), f"de chances que l’année {year} soit à l’équilibre"
        page.text(LEFT, TOP + 9, figure, 28, bold=True)
        page.text(LEFT + text_width(figure, 28, bold=True) + 4, TOP + 9, note, 12)
    start = month_words(subject.months[0])
    page.text(LEFT, TOP + 20, f"Solde cumulé depuis {start}", 13, bold=True)
    draw_fan(page.axes(LEFT + 19, TOP + 24, _MIDDLE - LABEL_ROOM, BOTTOM - 30), subject, draws)
    y = BOTTOM - 14
    for line in wrapped(_about(draws, risk), _MIDDLE - LEFT, 9.5):
        page.text(LEFT, y, line, 9.5, colour=LIGHT.faint_ink)
        y += 4.6


def _share(probability: float) -> str:
    return percent(Fraction(probability), 0)


def _about(draws: Draws, risk: Risk) -> str:
    shortest, longest = risk.relet_months
    return (
        f"{grouped(str(draws.n))} tirages, graine {draws.seed} : 8 sur 10 finissent dans la bande claire. "
        f"Chaque locataire part avec une probabilité de {percent(risk.leave)} par an, ses locaux restent "
        f"vides {shortest} à {longest} mois ; les autres recettes varient de "
        f"±{_points(risk.income_sd_percent)}, l’énergie de ±{_points(risk.energy_sd_percent)} "
        "(écart-type par an)."
    )


def _points(value: object) -> str:
    return decimal(Fraction(str(value)), 0, "%")


def _tornado(page: Page, subject: BoardSubject, left: float, names: float) -> None:
    year = subject.judged.year
    found = sensitivities(subject.data, subject.plan, year)[:_BARS_AT_MOST]
    page.text(left, TOP + 9, f"Ce qui pèse le plus sur le solde de {year}", 13, bold=True)
    balance = euros(subject.judged.scenario.balance_cents, zero="0 €")
    about = f"Chaque poste 10 % plus bas ou plus haut ; solde prévu : {balance}."
    page.text(left, TOP + 15, fitted(about, RIGHT - left, 9.5), 9.5, colour=LIGHT.faint_ink)
    if found:
        _draw_bars(page, found, subject.judged.scenario.balance_cents, left, names)


def _draw_bars(page: Page, rows: Sequence[Sensitivity], balance: int, left: float, names: float) -> None:
    top = TOP + 27
    height = min(_TALLEST, (BOTTOM - 12 - top) / len(rows))
    ends = [cents for row in rows for cents in (row.lower_cents, row.higher_cents)]
    room = max(text_width(thousands(cents), _LABEL_SIZE) for cents in ends) + 3
    first, last = left + names + room, RIGHT - room
    most = max(abs(cents - balance) for cents in ends)
    middle = (first + last) / 2
    for place, row in enumerate(rows):
        y = top + place * height
        page.text(left, y + height * 0.62, fitted(category_label(row.category), names - 3, 11), 11)
        for cents, higher in ((row.lower_cents, False), (row.higher_cents, True)):
            end = middle + (last - first) / 2 * (cents - balance) / max(most, 1)
            _bar(page, middle, end, y, height, cents, higher=higher)
    page.upright(middle, top - 2, top + len(rows) * height + 1)
    base = top + len(rows) * height + 7
    _legend(page, left, base)


def _bar(page: Page, middle: float, end: float, y: float, height: float, cents: int, *, higher: bool) -> None:
    if higher:
        page.box(middle, end, y + height * 0.2, y + height * 0.8, LIGHT.ink)
    else:
        page.box(middle, end, y + height * 0.2, y + height * 0.8, "white", edge=LIGHT.ink, hatch="////")
    at, align = (end + 1.5, "left") if end >= middle else (end - 1.5, "right")
    text = thousands(cents)
    page.text(at, y + height * 0.62, text, _LABEL_SIZE, align="left" if align == "left" else "right")


def _legend(page: Page, left: float, base: float) -> None:
    page.box(left, left + 6, base - 3, base, "white", edge=LIGHT.ink, hatch="////")
    page.text(left + 8, base, "10 % plus bas", 10)
    page.box(left + 38, left + 44, base - 3, base, LIGHT.ink)
    page.text(left + 46, base, "10 % plus haut", 10)
