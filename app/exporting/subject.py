"""What one export is about, and the heading and footer that all its sheets share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, cast

from app.exporting.words import period_words
from app.labels import SAMPLE_STAMP
from app.numbers import day
from models.balance import balance
from models.calling import kept_to
from models.period import By, Month, Period, day_in

if TYPE_CHECKING:
    from datetime import date

    from openpyxl.worksheet.header_footer import HeaderFooterItem

    from app.exporting.sheet import Sheet
    from models.balance import Balance
    from models.book_data import BookData

_COLUMNS_AT_MOST = 12


@dataclass(frozen=True)
class Subject:
    """A book and the period exported."""

    data: BookData
    period: Period

    @cached_property
    def kept_to(self) -> date | None:
        """The last day the books are kept up to."""
        return kept_to(self.data)

    @cached_property
    def columns(self) -> list[Period]:
        """The period by months, or by quarters or years where that makes too many columns."""
        by_length = (self.period.buckets(by) for by in By)
        buckets = self.period.buckets(By.YEAR)
        return next((found for found in by_length if len(found) <= _COLUMNS_AT_MOST), buckets)

    @cached_property
    def year_before(self) -> Period | None:
        """The same days a year earlier; None where the books do not hold all of them."""
        start, end = self.period.start, self.period.end
        month = Month.of(end).plus(-12)
        whole = end == Month.of(end).end
        before = Period(
            day_in(start.year - 1, start.month, start.day),
            month.end if whole else day_in(month.year, month.month, end.day),
        )
        return before if before.start >= self.data.building.books_begin else None

    @cached_property
    def balance_before(self) -> Balance | None:
        """What the same days came to a year earlier."""
        return balance(self.data, self.year_before) if self.year_before else None

    @cached_property
    def chain_head(self) -> str:
        """The head of the chain that froze the period's last day; empty where it is not closed."""
        closing = self.data.closing_of(self.period.end)
        return closing.head if closing else ""

    @property
    def year_is_forecast(self) -> bool:
        """Whether months of the year in which the period ends are not kept yet."""
        return self.kept_to is None or self.kept_to < Period.of_year(self.period.end.year).end

    @property
    def stamp(self) -> str:
        """What a reader must not miss: an invented book, months that are not kept."""
        invented = SAMPLE_STAMP if self.data.building.is_sample else ""
        return " · ".join(part for part in (invented, self._provisional) if part)

    @property
    def _provisional(self) -> str:
        if self.kept_to is None:
            return "Chiffres provisoires : aucun mois n’est encore arrêté"
        if self.kept_to < self.period.end:
            return f"Chiffres provisoires : livres tenus jusqu’au {day(self.kept_to)}"
        return ""

    def head(self, sheet: Sheet, title: str, about: str) -> None:
        """Write a sheet's heading and its footer; `about` says what it shows and as of when."""
        name = self.data.building.name
        sheet.heading(title, f"{name} · {about}", self.stamp)
        invented = SAMPLE_STAMP if self.data.building.is_sample else ""
        sheet.page(name, period_words(self.period), invented)
        if self.chain_head:
            _print_above(sheet, f"Trimestre arrêté, empreinte {self.chain_head}")

    def head_period(self, sheet: Sheet, title: str, more: str = "") -> None:
        """Write the heading of a sheet that shows the period; `more` is said after it."""
        words, days = period_words(self.period), f"du {day(self.period.start)} au {day(self.period.end)}"
        about = words if words == days else f"{words}, {days}"
        self.head(sheet, title, f"{about} · {more}" if more else about)

    def head_day(self, sheet: Sheet, title: str) -> None:
        """Write the heading of a sheet that shows the period's last day."""
        self.head(sheet, title, f"au {day(self.period.end)}")


def _print_above(sheet: Sheet, text: str) -> None:
    """Print a line at the head of each page: the foot has no room left, Excel keeps 255 letters of it."""
    header = cast("HeaderFooterItem", sheet.worksheet.oddHeader)
    header.right.text, header.right.size = text, 7
