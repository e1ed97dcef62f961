"""Recalculates a workbook as a spreadsheet does: formulas down to the cells a reader may change.

Knows the functions that the board's workbook uses. Arrays are lists; numbers are floats, as in Excel, and
ROUND looks at fifteen digits before it rounds half away from zero, as Excel's does.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO
from itertools import zip_longest

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

from app.numbers import NARROW

_ZERO_DAY = date(1899, 12, 30)
_TOKEN = re.compile(
    r"""\s*(?:
    (?P<text>"(?:[^"]|"")*")
  | (?P<number>\d+(?:\.\d+)?)
  | (?P<function>[A-Z]+)\(
  | (?P<ref>(?:'(?:[^']|'')+'!|[^\W\d]\w*!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w])
  | (?P<name>[^\W\d]\w*)
  | (?P<sign><>|<=|>=|[-+*/^&=<>(),])
    )""",
    re.VERBOSE,
)
_LEVELS = (("=", "<>", "<", ">", "<=", ">="), ("&",), ("+", "-"), ("*", "/"), ("^",))


class Recalculated:
    """A workbook with some named cells changed; `named` and `value` give what its cells then come to."""

    def __init__(self, content: bytes, **changes) -> None:
        self._workbook = load_workbook(BytesIO(content))
        self._known: dict[tuple[str, str], object] = {}
        for name, value in changes.items():
            title, address = self.place(name)
            self._workbook[title][address].value = value

    def place(self, name: str) -> tuple[str, str]:
        ((title, address),) = self._workbook.defined_names[name].destinations
        return title, address.replace("$", "")

    def named(self, name: str):
        return self.value(*self.place(name))

    def formulas(self):
        """Every formula by sheet title and address, in an order that needs no deep look back."""
        for title in reversed(self._workbook.sheetnames):
            for row in self._workbook[title].iter_rows():
                yield from ((title, cell.coordinate) for cell in row if cell.data_type == "f")

    def value(self, title: str, address: str):
        if (title, address) not in self._known:
            cell = self._workbook[title][address]
            found = cell.value
            if cell.data_type == "f":
                found = _Formula(self, title, found[1:]).value()
            self._known[title, address] = _serial(found)
        return self._known[title, address]


class _Formula:
    """One formula, computed while it is read; what a condition rules out is read past."""

    def __init__(self, workbook: Recalculated, title: str, formula: str) -> None:
        self._workbook = workbook
        self._title = title
        self._tokens: list[tuple[str, str]] = []
        self._at = at = 0
        while at < len(formula):
            found = _TOKEN.match(formula, at)
            assert found, f"cannot read {formula[at:]!r}"
            self._tokens.append((found.lastgroup, found[found.lastgroup]))
            at = found.end()

    def value(self):
        result = self._level(0)
        assert self._at == len(self._tokens), f"something is left over: {self._tokens[self._at :]}"
        return result

    def _level(self, level: int):
        if level == len(_LEVELS):
            return self._single()
        left = self._level(level + 1)
        while self._at < len(self._tokens) and self._tokens[self._at][1] in _LEVELS[level]:
            if self._tokens[self._at][0] != "sign":
                break
            sign = self._next()[1]
            left = _each(_SIGNS[sign], left, self._level(level + 1))
        return left

    def _single(self):
        kind, text = self._next()
        if kind == "text":
            return text[1:-1].replace('""', '"')
        if kind == "number":
            return float(text)
        if kind == "name":
            return self._workbook.named(text)
        if kind == "ref":
            return self._cells(text)
        if kind == "function":
            return self._if() if text == "IF" else _FUNCTIONS[text](*self._arguments())
        assert text in ("(", "-"), text
        if text == "-":
            return _each(lambda a, b: _number(b) - _number(a), self._single(), 0.0)
        result = self._level(0)
        self._next()
        return result

    def _arguments(self):
        found = [self._level(0)]
        while self._next()[1] == ",":
            found.append(self._level(0))
        return found

    def _if(self):
        condition = self._level(0)
        self._next()
        results = []
        for taken in (bool(condition), not condition):
            results.append(self._level(0) if taken else self._skip())
            self._next()
        return results[0] if condition else results[1]

    def _skip(self):
        depth = 0
        while depth or self._tokens[self._at] not in (("sign", ","), ("sign", ")")):
            kind, text = self._next()
            depth += (kind == "function" or text == "(") - (kind == "sign" and text == ")")

    def _cells(self, ref: str):
        sheet, _, address = ref.rpartition("!")
        title = sheet.removeprefix("'").removesuffix("'").replace("''", "'") or self._title
        if ":" not in address:
            return self._workbook.value(title, address.replace("$", ""))
        left, top, right, bottom = range_boundaries(address.replace("$", ""))
        assert None not in (left, top, right, bottom)
        return [
            self._workbook.value(title, f"{_letters(column)}{row}")
            for row in range(top, bottom + 1)
            for column in range(left, right + 1)
        ]

    def _next(self) -> tuple[str, str]:
        self._at += 1
        return self._tokens[self._at - 1]


def _letters(column: int) -> str:
    return (
        chr(64 + column) if column <= 26 else _letters((column - 1) // 26) + _letters((column - 1) % 26 + 1)
    )


def _serial(value):
    if isinstance(value, datetime):
        value = value.date()
    return float((value - _ZERO_DAY).days) if isinstance(value, date) else value


def _day(serial) -> date:
    return _ZERO_DAY + timedelta(days=int(_number(serial)))


def _number(value) -> float:
    assert value is None or isinstance(value, int | float), f"{value!r} is not a number"
    return float(value or 0)


def _text(value) -> str:
    if value is None:
        return ""
    return f"{value:g}" if isinstance(value, int | float) else str(value)


def _each(operation, left, right):
    """An operation on two values, or on each of an array's with the other's."""
    if not isinstance(left, list) and not isinstance(right, list):
        return operation(left, right)
    size = len(left if isinstance(left, list) else right)
    lefts, rights = (value if isinstance(value, list) else [value] * size for value in (left, right))
    return [operation(a, b) for a, b in zip_longest(lefts, rights)]


def _compared(how):
    """Excel puts numbers before texts, and takes an empty cell for zero or for an empty text."""

    def compare(left, right):
        left, right = _filled(left, right), _filled(right, left)
        return how((isinstance(left, str), left), (isinstance(right, str), right))

    return compare


def _filled(value, other):
    if value is None:
        return "" if isinstance(other, str) else 0.0
    return float(value) if isinstance(value, int | float) else value


def _round(value, places):
    value, places = _number(value), int(places)
    exact = Decimal(f"{value:.15g}")
    return float(exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def _numbers(*values) -> list[float]:
    """What SUM, MIN and MAX look at: numbers only."""
    flat = [part for value in values for part in (value if isinstance(value, list) else [value])]
    return [float(part) for part in flat if isinstance(part, int | float) and not isinstance(part, bool)]


def _fixed(value, places):
    whole, _, rest = f"{abs(_round(value, places)):.{int(places)}f}".partition(".")
    digits = f"{int(whole):,}".replace(",", NARROW)
    return f"{digits},{rest}" if rest else digits


def _on_each(function):
    return lambda value, *others: (
        [function(part, *others) for part in value] if isinstance(value, list) else function(value, *others)
    )


_SIGNS = {
    "=": _compared(lambda a, b: a == b),
    "<>": _compared(lambda a, b: a != b),
    "<": _compared(lambda a, b: a < b),
    ">": _compared(lambda a, b: a > b),
    "<=": _compared(lambda a, b: a <= b),
    ">=": _compared(lambda a, b: a >= b),
    "&": lambda a, b: _text(a) + _text(b),
    "+": lambda a, b: _number(a) + _number(b),
    "-": lambda a, b: _number(a) - _number(b),
    "*": lambda a, b: _number(a) * _number(b),
    "/": lambda a, b: _number(a) / _number(b),
    "^": lambda a, b: _number(a) ** _number(b),
}
_FUNCTIONS = {
    "ABS": _on_each(lambda value: abs(_number(value))),
    "AND": lambda *values: all(values),
    "CHOOSE": lambda place, *values: values[int(place) - 1],
    "COUNT": lambda *values: float(len(_numbers(*values))),
    "DATE": lambda year, month, day: _serial(
        date(int(year + (month - 1) // 12), int((month - 1) % 12 + 1), int(day))
    ),
    "FIXED": _fixed,
    "INDEX": lambda values, place: (values if isinstance(values, list) else [values])[int(place) - 1],
    "INT": lambda value: float(int(_number(value) // 1)),
    "ISNUMBER": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "MAX": lambda *values: max(_numbers(*values), default=0.0),
    "MIN": lambda *values: min(_numbers(*values), default=0.0),
    "MOD": lambda value, by: _number(value) % _number(by),
    "MONTH": _on_each(lambda value: float(_day(value).month)),
    "NOT": lambda value: not value,
    "OR": lambda *values: any(values),
    "ROUND": _on_each(_round),
    "SUM": lambda *values: sum(_numbers(*values)),
    "SUMPRODUCT": lambda values: sum(map(_number, values if isinstance(values, list) else [values])),
    "YEAR": _on_each(lambda value: float(_day(value).year)),
}
