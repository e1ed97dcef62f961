"""Lines over the months of the board's PDF: thousands of euros upwards, years along, the forecast marked."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from matplotlib.ticker import FixedFormatter, FixedLocator, MaxNLocator

from app.colours import LIGHT
from app.exporting.board_curve import shown_months
from app.exporting.board_pdf.page import face, known
from app.exporting.words import bucket_words
from app.numbers import decimal
from models.period import Period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from app.exporting.board_subject import BoardSubject
    from models.draws import Draws
    from models.period import Month

_K = 100_000
_LABEL_SIZE = 12.0
LABEL_ROOM = 36.0
"""What the labels at the line ends take beside the axes, in millimetres."""

_LEAST_GAP = 0.075


def draw_curve(axes: Axes, subject: BoardSubject) -> None:
    """The cumulated balance: kept, without the scenario and with it."""
    months = shown_months(subject)
    course = subject.cumulated
    known_at = dict(zip(course.months, zip(course.baseline, course.scenario, strict=True), strict=True))
    before = [known_at[month][0] for month in months]
    after = [known_at[month][1] for month in months]
    begins = months.index(subject.plan.start)
    ahead = next((n for n, month in enumerate(months) if subject.is_forecast(month)), len(months))
    _prepare(axes, months, [*before, *after])
    _ground(axes, ahead - 1, len(months) - 1)
    joins = max(ahead - 1, 0)
    axes.plot(range(ahead), before[:ahead], color=LIGHT.ink, linewidth=2.2, solid_capstyle="round")
    axes.plot(
        range(joins, len(months)), before[joins:], color=LIGHT.faint_ink, linewidth=2, linestyle=(0, (4, 2.5))
    )
    first = max(begins - 1, 0)
    axes.plot(range(first, len(months)), after[first:], color=LIGHT.income, linewidth=3.2)
    _mark_positive(axes, subject, months, after)
    _ends(axes, len(months) - 1, [("avec", after[-1], LIGHT.income), ("sans", before[-1], LIGHT.faint_ink)])


def draw_fan(axes: Axes, subject: BoardSubject, draws: Draws) -> None:
    """The balance cumulated since the horizon's start: what it stays above in 9 draws of 10, in 5, in 1."""
    months = list(subject.months)
    low, middle, high = (list(line) for line in zip(*draws.fan, strict=True))
    _prepare(axes, months, [*low, *high])
    places = range(len(months))
    axes.fill_between(places, low, high, facecolor=LIGHT.surplus, edgecolor=LIGHT.income, linewidth=1)
    axes.plot(places, middle, color=LIGHT.income, linewidth=3)
    ends = [
        ("haut", high[-1], LIGHT.ink),
        ("médiane", middle[-1], LIGHT.income),
        ("bas", low[-1], LIGHT.ink),
    ]
    _ends(axes, len(months) - 1, ends)


def _prepare(axes: Axes, months: Sequence[Month], values: Sequence[int]) -> None:
    low, high = min(0, *values), max(0, *values)
    span = max(high - low, 1)
    axes.set_ylim(low - span * 0.08, high + span * 0.1)
    last = max(len(months) - 1, 1)
    axes.set_xlim(-0.5, last)
    ticks = list(MaxNLocator(6, steps=[1, 2, 2.5, 5, 10]).tick_values(low / _K, high / _K))
    axes.yaxis.set_major_locator(FixedLocator([tick * _K for tick in ticks]))
    axes.yaxis.set_major_formatter(FixedFormatter([_thousands(tick) for tick in ticks]))
    named = _named(months)
    axes.xaxis.set_major_locator(FixedLocator(list(named)))
    axes.xaxis.set_major_formatter(FixedFormatter(list(named.values())))
    for text in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        text.set(fontproperties=face(11), color=LIGHT.faint_ink)
    axes.hlines([t * _K for t in ticks], -0.5, last, color=LIGHT.hairline, linewidth=0.8, zorder=0)
    axes.hlines([0], -0.5, last, color=LIGHT.ink, linewidth=1, zorder=2)


def _named(months: Sequence[Month]) -> dict[int, str]:
    """Each January by its year, and each July where years are few; every fifth year where they are many."""
    years = len(months) / 12
    found = {}
    for place, month in enumerate(months):
        if month.month == 1 and (years <= 12 or month.year % 5 == 0):
            found[place] = f"janv. {month.year}" if years <= 6 else str(month.year)
        elif month.month == 7 and years <= 2:
            found[place] = "juil."
    return found or {0: bucket_words(Period.of_month(months[0]))}


def _ground(axes: Axes, first: float, last: float) -> None:
    if first >= last:
        return
    axes.axvspan(max(first, -0.5), last, facecolor=LIGHT.forecast_ground, zorder=-1)
    axes.text(
        max(first, -0.5) + 0.4,
        0.985,
        "prévision",
        transform=axes.get_xaxis_transform(),
        fontproperties=face(10.5),
        color=LIGHT.faint_ink,
        va="top",
    )


def _mark_positive(axes: Axes, subject: BoardSubject, months: Sequence[Month], after: Sequence[int]) -> None:
    month = subject.cumulated.scenario_month
    if month is None or month not in months or month <= months[0]:
        return
    place = months.index(month)
    axes.plot([place], [after[place]], marker="o", markersize=9, color=LIGHT.ink, markeredgecolor="white")
    axes.annotate(
        known(f"positif dès {bucket_words(Period.of_month(month))}"),
        (place, after[place]),
        (6, -17),
        textcoords="offset points",
        fontproperties=face(_LABEL_SIZE, bold=True),
        color=LIGHT.ink,
        parse_math=False,
    )


def _ends(axes: Axes, place: float, ends: Sequence[tuple[str, int, str]]) -> None:
    """Write what each line ends at beside it, apart from each other."""
    low, high = axes.get_ylim()
    gap = (high - low) * _LEAST_GAP
    level: float | None = None
    for name, cents, colour in sorted(ends, key=lambda end: -end[1]):
        y = cents if level is None else min(cents, level - gap)
        level = y
        axes.annotate(
            f"{name} {thousands(cents)}",
            (place, y),
            (6, 0),
            textcoords="offset points",
            annotation_clip=False,
            fontproperties=face(_LABEL_SIZE, bold=True),
            color=colour,
            va="center",
            parse_math=False,
        )


def thousands(cents: int) -> str:
    """An amount of cents as `210,4 k€`."""
    return decimal(Fraction(cents, _K), 1, "k€")


def _thousands(tick: float) -> str:
    return "0" if not tick else decimal(Fraction(str(round(tick, 3))), 0 if tick == round(tick) else 1, "k€")
