"""Reads an exported workbook as a stranger would: stored values, formulas, and what the formulas come to.

The evaluator knows the few functions that the exports use and takes what a formula refers to from the stored
values, so a stored value that does not follow from its neighbours shows.
"""

from __future__ import annotations

import re
from functools import cached_property
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

_TOKEN = re.compile(
    r"""\s*(?:
    (?P<text>"(?:[^"]|"")*")
  | (?P<number>\d+(?:\.\d+)?)
  | (?P<function>[A-Z]+)\(
  | (?P<ref>(?:'(?:[^']|'')+'!|[^\W\d]\w*!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w])
  | (?P<name>[a-z_][a-z0-9_]*)
  | (?P<sign><>|<=|>=|[-+*/=<>(),])
    )""",
    re.VERBOSE,
)


class ReadWorkbook:
    """A finished workbook: `stored` has the values, `live` the formulas."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    @cached_property
    def stored(self):
        return load_workbook(BytesIO(self.content), data_only=True)

    @cached_property
    def live(self):
        return load_workbook(BytesIO(self.content))

    def named(self, name: str):
        """The stored value of the cell that a defined name stands for."""
        ((title, address),) = self.live.defined_names[name].destinations
        return self.stored[title][address.replace("$", "")].value

    def cells(self):
        """Every cell that is not empty, as sheet title, formula or content, stored value."""
        for sheet in self.live.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.value is not None:
                        yield sheet.title, cell, self.stored[sheet.title][cell.coordinate].value

    def formulas(self):
        """Every formula as sheet title, cell and stored value."""
        return [found for found in self.cells() if found[1].data_type == "f"]

    def contradictions(self) -> list[str]:
        """Every formula whose stored value is not what it comes to."""
        return [
            f"{title}!{cell.coordinate} {cell.value} stores {stored!r}"
            for title, cell, stored in self.formulas()
            if not _same(self.value_of(title, cell.value), stored)
        ]

    def texts(self, title: str) -> list[str]:
        """Every text shown on a sheet."""
        return [value for sheet, _, value in self.cells() if sheet == title and isinstance(value, str)]

    def row(self, title: str, label: str, column: int = 1) -> list[Any]:
        """The stored values of the first row with that label."""
        rows = self.stored[title].iter_rows(values_only=True)
        return next(list(row) for row in rows if row[column - 1] == label)

    def value_of(self, title: str, formula: str):
        """What a formula comes to, from the stored values it refers to."""
        return _Evaluator(self, title, formula.removeprefix("=")).value()


class _Evaluator:
    """Precedence climbing over comparison, sum, product, sign."""

    def __init__(self, workbook: ReadWorkbook, title: str, formula: str) -> None:
        self._workbook = workbook
        self._title = title
        self._tokens = self._split(formula)
        self._at = 0

    @staticmethod
    def _split(formula: str) -> list[tuple[str, str]]:
        tokens, at = [], 0
        while at < len(formula):
            found = _TOKEN.match(formula, at)
            assert found, f"cannot read {formula[at:]!r}"
            tokens.append((found.lastgroup, found[found.lastgroup]))
            at = found.end()
        return tokens

    def value(self):
        result = self._comparison()
        assert self._at == len(self._tokens), "something is left over"
        return result

    def _comparison(self):
        left = self._sum()
        if self._sees("=", ">", "<", "<>"):
            sign, right = self._next()[1], self._sum()
            return {"=": left == right, ">": left > right, "<": left < right, "<>": left != right}[sign]
        return left

    def _sum(self):
        left = self._product()
        while self._sees("+", "-"):
            sign, right = self._next()[1], self._product()
            left = _number(left) + _number(right) * (1 if sign == "+" else -1)
        return left

    def _product(self):
        left = self._single()
        while self._sees("*", "/"):
            sign, right = self._next()[1], self._single()
            left = _number(left) * _number(right) if sign == "*" else _number(left) / _number(right)
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
            cells = self._cells(text)
            return cells if ":" in text else cells[0]
        if kind == "function":
            return self._function(text)
        assert text in ("(", "-"), text
        if text == "-":
            return -_number(self._single())
        result = self._comparison()
        self._next()
        return result

    def _function(self, name: str):
        if name == "IF":
            return self._if()
        arguments = [self._comparison()]
        while self._next()[1] == ",":
            arguments.append(self._comparison())
        return _FUNCTIONS[name](*arguments)

    def _if(self):
        """Only the branch that is taken may divide by zero, so the other is read past."""
        condition = self._comparison()
        self._next()
        results = []
        for taken in (bool(condition), not condition):
            if taken:
                results.append(self._comparison())
            else:
                results.append(None)
                self._skip()
            self._next()
        return results[0] if condition else results[1]

    def _skip(self) -> None:
        depth = 0
        while depth or not self._sees(",", ")"):
            kind, text = self._next()
            depth += (kind == "function" or text == "(") - (text == ")")

    def _cells(self, ref: str) -> list[Any]:
        sheet, _, address = ref.rpartition("!")
        title = sheet.strip("'").replace("''", "'") or self._title
        left, top, right, bottom = range_boundaries(address.replace("$", ""))
        rows = self._workbook.stored[title].iter_rows(top, bottom, left, right, values_only=True)
        return [value for row in rows for value in row]

    def _sees(self, *signs: str) -> bool:
        return self._at < len(self._tokens) and self._tokens[self._at] in [("sign", sign) for sign in signs]

    def _next(self) -> tuple[str, str]:
        self._at += 1
        return self._tokens[self._at - 1]


def _same(computed, stored) -> bool:
    if isinstance(stored, int | float) and isinstance(computed, int | float):
        return abs(computed - stored) <= 1e-6 * max(1, abs(stored))
    return bool((computed or None) == (stored or None))


def _number(value) -> float:
    assert value is None or isinstance(value, int | float), f"{value!r} is not a number"
    return float(value or 0)


def _sum(values) -> float:
    found = values if isinstance(values, list) else [values]
    return sum(float(value) for value in found if isinstance(value, int | float))


_FUNCTIONS: dict[str, Any] = {
    "SUM": _sum,
    "ABS": lambda value: abs(_number(value)),
    "ROUND": lambda value, places: round(_number(value), int(places)),
    "ROWS": lambda values: float(len(values)) if isinstance(values, list) else 1.0,
    "COUNTIF": lambda values, wanted: float(
        sum(1 for value in (values if isinstance(values, list) else [values]) if value == wanted)
    ),
}
