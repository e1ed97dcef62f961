"""Columns of a table: what each takes from a record, and how that is shown, sorted, summed and copied."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from app import numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from fractions import Fraction

    from PySide6.QtWidgets import QWidget

    from views.fields import Field

R = TypeVar("R")


def no_icon(_record: Any) -> None:
    """The icon of a column that has none on any line."""


@dataclass(frozen=True, slots=True)
class Editor(Generic[R]):
    """How a cell is edited in place: `make` the field, `write` what it holds, `may` it be edited."""

    make: Callable[[QWidget], Field[Any]]
    write: Callable[[R, Any], object]
    may: Callable[[R], bool] = lambda _: True


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column. `value` is what it sorts by; `text` shows it; `copied` is its text for a spreadsheet.

    `numeric` aligns it right. `total` gives the value of the totals row from the records shown.
    `colour` names one of the tones (`alert`, `faint_ink`, `income`, `cost_text`) for a record's text. `icon`
    names an icon to draw before it, `tip` gives what hovering shows, `placeholder` what stands where the text
    is empty. `width` is in digits, 0 for as wide as the content; `stretch` takes what is left. `cut_inside`
    takes letters from the middle of a text that has no room, for texts that differ at their end.
    """

    title: str
    value: Callable[[R], Any]
    text: Callable[[Any], str] = str
    copied: Callable[[Any], str] = str
    numeric: bool = False
    total: Callable[[Sequence[R]], Any] | None = None
    colour: Callable[[R], str | None] = lambda _: None
    icon: Callable[[R], str | None] = no_icon
    tip: Callable[[R], str] = lambda _: ""
    placeholder: Callable[[R], str] = lambda _: ""
    width: int = 0
    stretch: bool = False
    cut_inside: bool = False
    editor: Editor[R] | None = None

    def shown(self, record: R) -> str:
        """The text of its cell."""
        return self.text(self.value(record)) or self.placeholder(record)

    def ordered(self, records: Sequence[R], *, descending: bool) -> list[R]:
        """The records by this column's value, text regardless of case; those without one come last."""
        with_value = [record for record in records if self.value(record) is not None]
        without = [record for record in records if self.value(record) is None]
        return sorted(with_value, key=self._sort_key, reverse=descending) + without

    def _sort_key(self, record: R) -> Any:
        value = self.value(record)
        return value.casefold() if isinstance(value, str) else value


def text_column(title: str, value: Callable[[R], str | None], **more: Any) -> Column[R]:
    """Text; nothing where there is none."""
    return Column(title, value, text=_text, copied=as_text, **more)


def money_column(
    title: str, value: Callable[[R], int | None], *, summed: bool = True, **more: Any
) -> Column[R]:
    """Cents, shown as `1 234,56 €`; summed in the totals row unless told otherwise."""
    if summed and "total" not in more:
        more["total"] = lambda records: sum(value(record) or 0 for record in records)
    more = {"text": numbers.money, **more}
    return Column(title, value, copied=_money_for_a_sheet, numeric=True, **more)


def number_column(
    title: str, value: Callable[[R], Decimal | int | None], places: int = 0, unit: str = "", **more: Any
) -> Column[R]:
    """A number with a decimal comma and its unit."""
    return Column(
        title,
        value,
        text=lambda v: numbers.NONE if v is None else numbers.decimal(v, places, unit),
        copied=lambda v: "" if v is None else numbers.plain(Decimal(v)),
        numeric=True,
        **more,
    )


def area_column(
    title: str, value: Callable[[R], Decimal | None], *, summed: bool = True, **more: Any
) -> Column[R]:
    """Square metres."""
    if summed and "total" not in more:
        more["total"] = lambda records: sum((value(record) or Decimal(0) for record in records), Decimal(0))
    return Column(title, value, text=numbers.area, copied=numbers.plain, numeric=True, **more)


def percent_column(
    title: str, value: Callable[[R], Fraction | Decimal | None], places: int = 1, **more: Any
) -> Column[R]:
    """A share, shown as a percentage."""
    return Column(
        title,
        value,
        text=lambda share: numbers.percent(share, places),
        copied=lambda share: (
            "" if share is None else numbers.percent(share, places).replace(numbers.NARROW, "")
        ),
        numeric=True,
        **more,
    )


def rate_column(title: str, value: Callable[[R], Decimal | None], **more: Any) -> Column[R]:
    """A rate of VAT, with as many decimals as it has: `20 %`, `5,5 %`."""
    return Column(
        title,
        value,
        text=lambda rate: numbers.NONE if rate is None else numbers.plain_percent(rate),
        copied=lambda rate: "" if rate is None else numbers.plain_percent(rate).replace(numbers.NARROW, ""),
        numeric=True,
        **more,
    )


def date_column(title: str, value: Callable[[R], date | None], **more: Any) -> Column[R]:
    """A day, shown as 31/12/2016."""
    return Column(title, value, text=numbers.day, copied=lambda d: numbers.day(d) if d else "", **more)


def due_column(title: str, value: Callable[[R], date | None], **more: Any) -> Column[R]:
    """A day that many records do not have: nothing stands where there is none."""
    return Column(title, value, text=_day_or_nothing, copied=_day_or_nothing, **more)


def as_text(value: str | None) -> str:
    """Text that a spreadsheet will not take for a formula, nor for more than one cell."""
    text = " ".join((value or "").split())
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text


def _day_or_nothing(value: date | None) -> str:
    return numbers.day(value) if value else ""


def _text(value: str | None) -> str:
    return value or ""


def _money_for_a_sheet(cents: int | None) -> str:
    return "" if cents is None else numbers.typed_money(cents)
