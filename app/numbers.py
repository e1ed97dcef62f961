"""Money, dates, shares and periods as they are written and typed in France."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from app.sums import NotASumError, worked_out
from models.message import UserError, translate
from models.money import round_ratio
from models.period import Month, Period, Quarter
from models.period import parse_period as parse_plain_period

if TYPE_CHECKING:
    from models.message import Message

NARROW = "\u202f"
"""The narrow no-break space: between thousands and before a unit."""
MINUS = "\u2212"
NONE = "\u2013"
"""How zero and an absent figure are written."""


def grouped(digits: str) -> str:
    """Whole digits in groups of three."""
    return f"{int(digits):,}".replace(",", NARROW)


def money(cents: int | None, *, zero: str = NONE, unit: str = "€") -> str:
    """An amount of cents as `1 234,56 €`; zero and None as `zero`; without `unit` when it is empty."""
    if not cents:
        return zero
    euros, rest = divmod(abs(cents), 100)
    return f"{_sign(cents)}{grouped(str(euros))},{rest:02}{_unit(unit)}"


def euros(cents: int | None, *, zero: str = NONE) -> str:
    """An amount of cents in whole euros, `1 235 €`, rounded half away from zero."""
    whole = round_ratio(cents or 0, 100)
    return f"{_sign(whole)}{grouped(str(abs(whole)))}{_unit('€')}" if whole else zero


def typed_money(cents: int) -> str:
    """An amount as it stands in a field to be edited: `1234,56`, without groups or unit."""
    whole, rest = divmod(abs(cents), 100)
    return f"{'-' if cents < 0 else ''}{whole},{rest:02}"


def decimal(value: Decimal | Fraction | float, places: int, unit: str = "") -> str:
    """A number with that many decimals and a decimal comma."""
    ratio = Fraction(value)
    scaled = round_ratio(ratio.numerator * 10**places, ratio.denominator)
    digits = f"{abs(scaled):0{places + 1}}"
    whole, rest = (digits[:-places], digits[-places:]) if places else (digits, "")
    return f"{_sign(scaled)}{grouped(whole)}{',' + rest if rest else ''}{_unit(unit)}"


def percent(share: Decimal | Fraction | float | None, places: int = 1) -> str:
    """A share as `96,4 %`; None as a dash."""
    return NONE if share is None else decimal(Fraction(share) * 100, places, "%")


def area(m2: Decimal | None) -> str:
    """An area as `20,5 m²`, with as many decimals as it has (two at most)."""
    if m2 is None:
        return NONE
    return decimal(m2, _places(m2), "m²")


def exact(value: Decimal) -> str:
    """A number with the decimals it is stated with: `10 200` or `130,50`."""
    return decimal(value, max(0, -int(value.as_tuple().exponent)))


def plain(value: Decimal | None) -> str:
    """A number as it stands in a field to be edited: `130,5`; empty for None."""
    if value is None:
        return ""
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def plain_percent(share: Decimal) -> str:
    """A share as it stands in a field to be edited: `20 %`."""
    return f"{plain(share * 100)}{NARROW}%"


def day(value: date | None) -> str:
    """A date as `31/12/2016`; None as a dash."""
    return NONE if value is None else f"{value.day:02}/{value.month:02}/{value.year:04}"


def quarter(value: Quarter | None) -> str:
    """A quarter as `2016-T4`; None as a dash."""
    return NONE if value is None else f"{value.year:04}-T{value.quarter}"


def month(value: Month | None) -> str:
    """A month as `2016-03`; None as a dash."""
    return NONE if value is None else str(value)


def months(first: Month, last: Month) -> str:
    """The months from one to another: `2016-03`, `2016-T1`, `2016` or `2016-03 – 2016-07`."""
    text = str(Period(first.start, last.end))
    return f"{month(first)} {NONE} {month(last)}" if ".." in text else text.replace("-Q", "-T")


def period(value: Period) -> str:
    """A period as `2016`, `2016-T4`, `2016-03` or `15/01/2016 – 31/03/2016`."""
    text = str(value)
    if ".." in text:
        return f"{day(value.start)} {NONE} {day(value.end)}"
    return text.replace("-Q", "-T")


def parse_money(text: str) -> int:
    """Cents from `1234,5`, `1 234.50`, `1 234,50 €` or a sum such as `=1200/12`.

    A sum is rounded to the cent, half away from zero; an amount with more than two decimals is refused
    like any other text that is none, with UserError.
    """
    typed = _without_unit(text, "€")
    try:
        exact = worked_out(typed[1:], _digits) if typed.startswith("=") else _whole_cents(typed)
    except ValueError:
        raise _not(
            translate("Core", "“{text}” is not an amount: 1 234,56 or a sum such as =1200/12 is expected."),
            text,
        ) from None
    if abs(exact) >= _TOO_LARGE:
        raise _not(translate("Core", "“{text}” is too large an amount."), text)
    return round_ratio(exact.numerator * 100, exact.denominator)


def parse_decimal(text: str, unit: str = "") -> Decimal:
    """A number from `130,5` or `130.5`, with or without `unit`; raise UserError otherwise."""
    try:
        return Decimal(_signed(_without_unit(text, unit)))
    except ValueError:
        raise _not(translate("Core", "“{text}” is not a number: 130,5 is expected."), text) from None


def parse_percent(text: str) -> Decimal:
    """A share from `20 %` or `20`, which is 0.20; raise UserError otherwise."""
    try:
        return Decimal(_signed(_without_unit(text, "%"))).scaleb(-2)
    except ValueError:
        raise _not(translate("Core", "“{text}” is not a percentage: 20 % is expected."), text) from None


_DAY_FIRST = re.compile(r"(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{4}|\d{2}))?")
_RUN_TOGETHER = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def parse_day(text: str, year: int) -> date:
    """A date from `3/4` (in `year`), `030416`, `31/12/2016` or `2016-04-03`; raise UserError otherwise."""
    typed = text.strip()
    try:
        if found := _YEAR_FIRST.fullmatch(typed):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DAY_FIRST.fullmatch(typed) or _RUN_TOGETHER.fullmatch(typed):
            return date(_full_year(found[3], year), int(found[2]), int(found[1]))
    except ValueError:
        raise _not(translate("Core", "“{text}” is not in the calendar."), text) from None
    raise _not(translate("Core", "“{text}” is not a date: 31/12/2016 is expected."), text)


_QUARTER = re.compile(r"(\d{4})[- ]?[TQ]([1-4])|[TQ]([1-4])[- /]?(\d{4})", re.IGNORECASE)
_MONTH = re.compile(r"(\d{4})[-/ ](\d{1,2})|(\d{1,2})[-/ ](\d{4})")


def parse_quarter(text: str) -> Quarter:
    """A quarter from `2016-T4`, `2016 Q4` or `T4 2016`; raise UserError otherwise."""
    if (found := _QUARTER.fullmatch(text.strip())) and int(found[1] or found[4]):
        return Quarter(int(found[1] or found[4]), int(found[2] or found[3]))
    raise _not(translate("Core", "“{text}” is not a quarter: 2016-T1 is expected."), text)


def parse_period(text: str) -> Period:
    """A period from what `period` writes, `T4 2016`, `3/2016` or two days; raise UserError otherwise."""
    typed = text.strip()
    if _QUARTER.fullmatch(typed):
        return Period.of_quarter(parse_quarter(typed))
    if found := _MONTH.fullmatch(typed):
        year, month = int(found[1] or found[4]), int(found[2] or found[3])
        if year and 1 <= month <= 12:
            return Period.of_month(Month(year, month))
    first, separator, last = typed.partition(f" {NONE} ")
    if separator:
        start, end = parse_day(first, 0), parse_day(last, 0)
        if start <= end:
            return Period(start, end)
    return parse_plain_period(typed)


_TOO_LARGE = 10**12


def _whole_cents(text: str) -> Fraction:
    exact = Fraction(_signed(text))
    if exact * 100 % 1:
        raise NotASumError(text)
    return exact


def _sign(value: int) -> str:
    return MINUS if value < 0 else ""


def _unit(unit: str) -> str:
    return f"{NARROW}{unit}" if unit else ""


def _places(value: Decimal) -> int:
    exact = Fraction(value)
    return next((places for places in (0, 1) if exact * 10**places % 1 == 0), 2)


def _without_unit(text: str, unit: str) -> str:
    return text.strip().removesuffix(unit).strip() if unit else text.strip()


def _signed(text: str) -> str:
    bare = text.replace(MINUS, "-").replace(NONE, "-")
    sign = "-" if bare.startswith("-") else ""
    return sign + _digits(bare.removeprefix("-").removeprefix("+"))


_NUMBER = re.compile(r"\d+(?:\.\d+)?|\.\d+")


def _digits(text: str) -> str:
    """Plain digits with a point from one number as typed; raise ValueError where it is none."""
    bare = re.sub(r"(?<=\d)\s(?=\d{3}(?!\d))", "", text.strip())
    if "," in bare and "." in bare:
        thousands = re.escape(min(",.", key=bare.rindex))
        bare = re.sub(rf"(?<=\d){thousands}(?=\d{{3}}(?!\d))", "", bare)
    bare = bare.replace(",", ".")
    if not _NUMBER.fullmatch(bare):
        raise ValueError(text)
    return f"0{bare}" if bare.startswith(".") else bare


def _full_year(digits: str | None, year: int) -> int:
    if digits is None:
        return year
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _not(message: Message, text: str) -> UserError:
    return UserError(message.format(text=text.strip()))
