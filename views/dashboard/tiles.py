"""The four tiles: coverage, balance, break-even, occupancy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from app import numbers
from app.reports.entry_filter import EntryFilter
from models.account import Nature, Source
from models.lease import RentUnit
from models.period import Period
from views import theme
from views.dashboard.tile import Tile
from views.language import month_name
from views.words import word
from views.workspace import Aim

if TYPE_CHECKING:
    from fractions import Fraction

    from app.reports.dashboard import Figures
    from views.printing.parts import Part
    from views.workspace import Workspace


class Tiles(QWidget):
    """The four figures of the year in which the period ends."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._figures: Figures | None = None
        self.coverage, self.balance, self.even, self.occupancy = (Tile() for _ in range(4))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.GRID)
        self.arrange(4)
        for tile in (self.coverage, self.balance, self.even):
            tile.opened.connect(self._open_year)
        self.occupancy.opened.connect(lambda: self.workspace.go(Aim("leases")))

    def arrange(self, columns: int) -> None:
        """Put so many beside each other, the others below."""
        tiles = (self.coverage, self.balance, self.even, self.occupancy)
        for index, tile in enumerate(tiles):
            self._grid.addWidget(tile, index // columns, index % columns)
            self._grid.setColumnStretch(index, 1 if index < columns else 0)

    def show_figures(self, figures: Figures, period: Period) -> None:
        """Show other figures; `period` is the one whose own balance stands under the year's."""
        self._figures = figures
        self._show_coverage(figures)
        self._show_balance(figures, period)
        self._show_even(figures)
        self._show_occupancy(figures)

    def paper(self) -> list[Part]:
        """The four figures with their notes."""
        from views.printing.parts import Facts

        tiles = (self.coverage, self.balance, self.even, self.occupancy)
        return [Facts(tuple((tile.heading.text(), tile.figure.text(), tile.note.text()) for tile in tiles))]

    def _open_year(self) -> None:
        if self._figures is not None:
            every = frozenset((*Source, *Nature))
            self.workspace.go(Aim("journal", EntryFilter(Period.of_year(self._figures.year), every)))

    def _show_coverage(self, figures: Figures) -> None:
        self.coverage.show_figure(
            self._of_year(self.tr("Coverage {year}"), figures),
            numbers.percent(figures.coverage),
            self._change(figures),
            self.tr("Income ÷ costs. Double-click: the entries behind."),
        )

    def _show_balance(self, figures: Figures, period: Period) -> None:
        own = figures.period_balance_cents
        note = _told(self.tr("{amount} in {period}"), forecast=figures.period_forecast)
        self.balance.show_figure(
            self._of_year(self.tr("Balance {year}"), figures),
            numbers.money(figures.balance_cents),
            "" if own is None else note.format(amount=_signed(own), period=numbers.period(period)),
            self.tr("Income less costs. Double-click: the entries behind."),
            "alert" if figures.balance_cents < 0 else "ink",
        )

    def _show_even(self, figures: Figures) -> None:
        month = figures.even_month
        heading = self.tr("Cumulated break-even")
        missing = figures.missing_m2_year_cents
        if month is not None:
            figure = month_name(month)
        else:
            figure = numbers.NONE if missing is None else self.tr("not in sight")
        self.even.show_figure(
            self.tr("{heading} (forecast)").format(heading=heading) if figures.even_forecast else heading,
            figure,
            "" if missing is None else self._missing(missing, figures),
            self.tr("The month from which the balance since the books began stays positive or zero."),
        )

    def _show_occupancy(self, figures: Figures) -> None:
        vacant = self._vacant(figures.vacant)
        area = self.tr("{let} of {lettable}").format(
            let=numbers.decimal(figures.let_m2, 0), lettable=numbers.area(figures.lettable_m2)
        )
        self.occupancy.show_figure(
            self.tr("Occupancy on {day}").format(day=numbers.day(figures.on)),
            numbers.percent(figures.occupancy),
            f"{area} · {vacant}",
            self.tr("Let ÷ lettable area. Double-click: the rent roll."),
        )

    def _vacant(self, count: int) -> str:
        if count < 2:
            return self.tr("1 space vacant") if count else self.tr("no space vacant")
        return self.tr("{count} spaces vacant").format(count=count)

    def _of_year(self, words: str, figures: Figures) -> str:
        heading = words.format(year=figures.year)
        return self.tr("{heading} (with forecast)").format(heading=heading) if figures.forecast else heading

    def _change(self, figures: Figures) -> str:
        change = figures.coverage_change
        if change is None:
            return ""
        words = self.tr("{arrow} {points} pt on {year}")
        return words.format(arrow=_arrow(change), points=_points(change), year=figures.year - 1)

    def _missing(self, cents: int, figures: Figures) -> str:
        rent = numbers.money(abs(cents), zero=f"0,00{numbers.NARROW}€", unit=word(RentUnit.M2_YEAR))
        words = self.tr("{rent} missing in {year}") if cents > 0 else self.tr("{rent} to spare in {year}")
        return _told(words.format(rent=rent, year=figures.year), forecast=figures.forecast)


def _told(note: str, *, forecast: bool) -> str:
    words = QCoreApplication.translate("Tiles", "{note} (forecast)")
    return words.format(note=note) if forecast else note


def _arrow(change: Fraction) -> str:
    return "▲" if change >= 0 else "▼"


def _points(change: Fraction) -> str:
    return numbers.decimal(abs(change) * 100, 1)


def _signed(cents: int) -> str:
    return numbers.money(cents, zero=f"0,00{numbers.NARROW}€")
