"""Reads one cell as its column declares it: the exact value, or a sentence on what is expected."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING

from app import numbers
from app.importing.french_words import listed
from app.importing.grid import BrokenValue
from app.importing.sheet_layout import Bounds, Kind
from models.message import UserError, translate
from models.money import cents

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from app.importing.sheet_layout import Column
    from models.message import Message
    from models.period import Quarter

_TEXTS = (Kind.TEXT, Kind.CODE)
_LARGEST = Decimal(10) ** 12
_ACCOUNT = re.compile(r"[1-9][0-9A-Z]*")


def value_of(column: Column, raw: object) -> Any:
    """Return what a cell that is not empty holds; raise UserError with what is expected instead."""
    if isinstance(raw, BrokenValue):
        if raw.error or column.kind not in _TEXTS:
            raise UserError(_broken(raw))
        # Never computed, so a program wrote it: where text belongs it is a name that begins with =.
        raw = raw.formula
    return _READERS[column.kind](column, raw)


def plain_key(text: str) -> str:
    """A word as it is matched: case, accents and what parts its words (space, dash, slash) do not matter."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return "_".join(re.split(r"[\s_'’/-]+", bare.strip().casefold()))


def _broken(raw: BrokenValue) -> Message:
    if raw.error:
        return translate("Core", "This formula gives the error {error}.").format(error=raw.error)
    return translate(
        "Core", "This formula has no stored value: open the workbook in Excel, save it, and try again."
    )


def _any(_column: Column, raw: object) -> object:
    return raw


def _text(_column: Column, raw: object) -> str:
    if isinstance(raw, datetime | date):
        return f"{raw:%d/%m/%Y}"
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return f"{_exact(raw).normalize():f}"
    return str(raw)


def _code(column: Column, raw: object) -> str:
    if isinstance(raw, date | time | timedelta):
        raise UserError(
            translate("Core", "Excel took this code for a date: format the column as text and type it again.")
        )
    return _text(column, raw)


def _codes(column: Column, raw: object) -> tuple[str, ...]:
    codes = tuple(code.strip() for code in _code(column, raw).split(";") if code.strip())
    if not codes:
        raise _expected(translate("Core", "A code is expected, “{text}” was found."), raw)
    for code in codes:
        if codes.count(code) > 1:
            raise UserError(translate("Core", "“{code}” is named twice.").format(code=code))
    return codes


def _account(column: Column, raw: object) -> str:
    number = re.sub(r"\s", "", _code(column, raw)).upper()
    if not _ACCOUNT.fullmatch(number):
        raise _expected(translate("Core", "An account number is expected, “{text}” was found."), raw)
    return number


def _date(_column: Column, raw: object) -> date:
    day = numbers.parse_day(raw, 0) if isinstance(raw, str) else raw
    if isinstance(day, datetime):
        day = day.date()
    if not isinstance(day, date):
        raise _expected(translate("Core", "A date such as 31/12/2016 is expected, “{text}” was found."), raw)
    if not 1900 <= day.year < 2200:
        raise _expected(translate("Core", "“{text}” is not a likely date."), raw)
    return day


def _cents(column: Column, raw: object) -> int:
    return cents(_within(column.bounds, _number_of(raw, "€"), raw))


def _number(column: Column, raw: object) -> Decimal:
    return _within(column.bounds, _number_of(raw, "€"), raw)


def _share(column: Column, raw: object) -> Decimal:
    if isinstance(raw, str) and raw.rstrip().endswith("%"):
        return _within(column.bounds, numbers.parse_percent(raw), raw)
    return _within(column.bounds, _number_of(raw, ""), raw)


def _whole(column: Column, raw: object) -> int:
    value = _within(column.bounds, _number_of(raw, ""), raw)
    if value != value.to_integral_value():
        raise _expected(translate("Core", "A whole number is expected, “{text}” was found."), raw)
    return int(value)


def _word(column: Column, raw: object) -> object:
    if isinstance(raw, bool):
        raw = "oui" if raw else "non"
    meanings = {plain_key(word): meaning for word, meaning in column.words.items()}
    key = plain_key(_text(column, raw))
    if key not in meanings:
        text = translate("Core", "“{text}” is not known here: the words are {words}.")
        raise UserError(text.format(text=_shown(raw), words=listed(column.words)))
    return meanings[key]


def _word_or_share(column: Column, raw: object) -> object:
    is_word = isinstance(raw, bool) or (isinstance(raw, str) and plain_key(raw) in column.words)
    if is_word:
        return _word(column, raw)
    try:
        return _share(column, raw)
    except UserError:
        text = translate("Core", "“{text}” is not known here: {words}, or a share from 0 to 1 is expected.")
        raise UserError(text.format(text=_shown(raw), words=listed(column.words))) from None


def _quarter(column: Column, raw: object) -> Quarter:
    return numbers.parse_quarter(_text(column, raw))


def _day_of_year(_column: Column, raw: object) -> tuple[int, int]:
    """Day and month; Excel makes a date of `01/03` when the column is not text."""
    leap_year = 2000
    if isinstance(raw, str):
        raw = numbers.parse_day(raw, leap_year)
    if not isinstance(raw, date):
        text = translate("Core", "A day of the year such as 01/03 is expected, “{text}” was found.")
        raise _expected(text, raw)
    return raw.day, raw.month


def _number_of(raw: object, unit: str) -> Decimal:
    if isinstance(raw, str):
        return numbers.parse_decimal(raw, unit)
    if isinstance(raw, bool) or not isinstance(raw, int | float | Decimal) or not isfinite(raw):
        raise _expected(translate("Core", "A number is expected, “{text}” was found."), raw)
    return _exact(raw)


def _exact(raw: float | Decimal) -> Decimal:
    """The decimal that Excel shows: a float has 15 digits that mean something."""
    return Decimal(f"{raw:.15g}") if isinstance(raw, float) else Decimal(raw)


def _within(bounds: Bounds, value: Decimal, raw: object) -> Decimal:
    if abs(value) >= _LARGEST:
        raise _expected(translate("Core", "“{text}” is too large a number."), raw)
    if not bounds.hold(value):
        raise _expected(_expected_bounds(bounds), raw)
    return value


def _expected_bounds(bounds: Bounds) -> Message:
    if bounds.high is None and bounds.above is not None:
        return translate("Core", "A number above {above} is expected, “{text}” was found.").format(
            above=bounds.above
        )
    if bounds.high is None:
        return translate("Core", "A number of {low} or more is expected, “{text}” was found.").format(
            low=bounds.low
        )
    if bounds.above is not None:
        text = translate("Core", "A number above {above} and up to {high} is expected, “{text}” was found.")
        return text.format(above=bounds.above, high=bounds.high)
    return translate("Core", "A number from {low} to {high} is expected, “{text}” was found.").format(
        low=bounds.low, high=bounds.high
    )


def _expected(message: Message, raw: object) -> UserError:
    return UserError(message.format(text=_shown(raw)))


def _shown(raw: object) -> object:
    """What was found, as the user sees it in the cell."""
    if isinstance(raw, bool):
        return "VRAI" if raw else "FAUX"
    if isinstance(raw, datetime):
        return raw.date()
    return _exact(raw) if isinstance(raw, float) else raw


_READERS: Mapping[Kind, Callable[[Column, object], object]] = {
    Kind.ANY: _any,
    Kind.TEXT: _text,
    Kind.CODE: _code,
    Kind.CODES: _codes,
    Kind.ACCOUNT: _account,
    Kind.DATE: _date,
    Kind.CENTS: _cents,
    Kind.NUMBER: _number,
    Kind.SHARE: _share,
    Kind.WHOLE: _whole,
    Kind.WORD: _word,
    Kind.WORD_OR_SHARE: _word_or_share,
    Kind.QUARTER: _quarter,
    Kind.DAY_OF_YEAR: _day_of_year,
}
