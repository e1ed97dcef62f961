"""Income by source or costs by nature: month by month, then account by account, each total a live sum."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.formula import Formula, Place, euros, ratio, same, sum_of, total
from app.exporting.words import bucket_words, period_words
from app.labels import category_label
from app.numbers import percent
from models.account import Nature, Side, Source, categories
from models.forecast import figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from decimal import Decimal

    from app.exporting.sheet import Sheet
    from app.exporting.subject import Subject
    from models.account import Account

_LABEL, _NUMBER, _FIRST = 1, 2, 3
_HEADING_ROW = 5
# With more columns than these a page is short of room, and long labels run over two lines.
_ROOMY_COLUMNS, _TIGHT_LABEL = 6, 28


@dataclass(frozen=True, slots=True)
class Amounts:
    """Where the sheet's figures stand: the whole, each category, and the whole of the accounts."""

    whole: Place
    by_category: Mapping[Source | Nature, Place]
    by_account: Place


@dataclass(frozen=True, slots=True)
class _AccountRow:
    account: Account
    number: str
    cents: tuple[int, ...]


_Groups = dict[Source | Nature, list[Place]]


class AmountsSheet:
    """Writes the sheet of one side."""

    def __init__(self, sheet: Sheet, subject: Subject, side: Side) -> None:
        self._sheet = sheet
        self._subject = subject
        self._side = side
        self._end = _FIRST + len(subject.columns)

    def write(self) -> Amounts:
        """Write heading, table by category and table by account."""
        self._subject.head_period(self._sheet, _TITLES[self._side])
        # The accounts stand below but come first: the table by category refers to their sums.
        below = _HEADING_ROW + len(list(categories(self._side))) + 4
        groups, by_account = self._write_accounts(below)
        whole, by_category = self._write_categories(groups)
        if len(self._subject.columns) > _ROOMY_COLUMNS:
            self._sheet.width(_LABEL, _TIGHT_LABEL)
        self._sheet.freeze(_HEADING_ROW + 1, _FIRST)
        self._sheet.repeat(_HEADING_ROW)
        return Amounts(whole, by_category, by_account)

    def _write_heading(self, row: int, first: str) -> None:
        words = [bucket_words(column) for column in self._subject.columns]
        right = [style.HEADING_RIGHT] * (len(words) + 2)
        texts = [first, "Compte", *words, "Total", "Part"]
        self._sheet.headings(row, texts, [style.HEADING, style.HEADING, *right])

    def _write_categories(self, groups: _Groups) -> tuple[Place, dict[Source | Nature, Place]]:
        """Write every category, those without an account as zero; the whole and where each stands."""
        self._write_heading(_HEADING_ROW, _BY_CATEGORY[self._side])
        lines: dict[Source | Nature, list[Place]] = {}
        for row, category in enumerate(categories(self._side), start=_HEADING_ROW + 1):
            group = groups.get(category, [])[:-1]
            amounts = [same(place) for place in group] if group else self._nothing()
            lines[category] = self._write_line(row, category_label(category), None, amounts, style.MONEY)
        self._write_year_before([*lines])
        row = _HEADING_ROW + 1 + len(lines)
        whole = self._write_line(row, "Total", None, self._sums([*lines.values()]), style.MONEY.total)[-1]
        self._write_shares([line[-1] for line in lines.values()], whole)
        return whole, {category: line[-1] for category, line in lines.items()}

    def _write_accounts(self, row: int) -> tuple[_Groups, Place]:
        """Write each category as a sum with its accounts under it; where the sums and the whole stand."""
        self._write_heading(row, "Par compte")
        groups: _Groups = {}
        lines: list[list[Place]] = []
        for category, members in _accounts(self._subject, self._side).items():
            head = row + 1
            under = [
                self._write_line(at, _account_label(found), found.number, map(euros, found.cents), _UNDER)
                for at, found in enumerate(members, start=head + 1)
            ]
            groups[category] = self._write_line(
                head, category_label(category), None, self._sums(under), style.MONEY.strong
            )
            lines += [groups[category], *under]
            row = head + len(under)
        if not groups:
            row += 1
            self._sheet.note(row, f"Aucune écriture de {_WORDS[self._side]} sur la période.")
        sums = [sum_of([group[n] for group in groups.values()]) for n in range(len(self._subject.columns))]
        whole = self._write_line(row + 1, "Total", None, sums, style.MONEY.total)[-1]
        self._write_shares([line[-1] for line in lines], whole)
        return groups, whole

    def _write_year_before(self, shown: Sequence[Source | Nature]) -> None:
        """Write what each category came to in the same days a year earlier, where there were books."""
        found = self._subject.balance_before
        if found is None:
            return
        cents: Mapping[Source, int] | Mapping[Nature, int] = (
            found.income if self._side is Side.INCOME else found.costs
        )
        by_category: dict[Source | Nature, int] = dict(cents.items())
        column = self._end + 2
        heading = f"Un an avant :\n{period_words(found.period)}"
        self._sheet.headings(_HEADING_ROW, [heading], [style.HEADING_RIGHT], first=column)
        places = [
            self._sheet.put(row, column, euros(by_category.get(category, 0)), style.MONEY.quiet)
            for row, category in enumerate(shown, start=_HEADING_ROW + 1)
        ]
        self._sheet.put(_HEADING_ROW + 1 + len(shown), column, total(places), style.MONEY.total)

    def _nothing(self) -> list[Decimal]:
        return [euros(0)] * len(self._subject.columns)

    def _sums(self, lines: Sequence[Sequence[Place]]) -> list[Formula]:
        return [total([line[n] for line in lines]) for n in range(len(self._subject.columns))]

    def _write_line(
        self,
        row: int,
        label: str,
        number: str | None,
        amounts: Iterable[Decimal | Formula],
        look: style.Style,
    ) -> list[Place]:
        """Write a label, amounts and their sum; where the amounts and the sum stand."""
        text = replace(look, number_format=style.TEXT)
        under = replace(text, align="left", indent=1, wrap=True)
        self._sheet.put(row, _LABEL, label, under if number else replace(text, wrap=True))
        self._sheet.put(row, _NUMBER, number, text)
        places = [self._sheet.put(row, _FIRST + n, amount, look) for n, amount in enumerate(amounts)]
        return [*places, self._sheet.put(row, self._end, total(places), look.strong)]

    def _write_shares(self, parts: Sequence[Place], whole: Place) -> None:
        for part in parts:
            self._sheet.put(part.row, self._end + 1, ratio(part, whole), style.PERCENT.quiet)
        self._sheet.put(whole.row, self._end + 1, ratio(whole, whole), style.PERCENT.total)


_UNDER = style.MONEY.quiet
_TITLES = {Side.INCOME: "Recettes", Side.COST: "Charges"}
_BY_CATEGORY = {Side.INCOME: "Par source", Side.COST: "Par nature"}
_WORDS = {Side.INCOME: "recettes", Side.COST: "charges"}


def _accounts(subject: Subject, side: Side) -> dict[Source | Nature, list[_AccountRow]]:
    """The accounts with an amount in the period, by number under their category in display order."""
    columns = [figures(subject.data, forecast=False).amounts(column) for column in subject.columns]
    found: dict[Source | Nature, list[_AccountRow]] = {category: [] for category in categories(side)}
    for number in sorted({number for column in columns for number in column}):
        account = subject.data.chart.find(number)
        cents = tuple(column.get(number, 0) for column in columns)
        if account and account.side is side and any(cents):
            found[account.category].append(_AccountRow(account, number, cents))
    return {category: rows for category, rows in found.items() if rows}


def _account_label(row: _AccountRow) -> str:
    """The account's label; the share it counts for where it is not all of it."""
    share = row.account.in_property
    return row.account.label if share == 1 else f"{row.account.label} (compté à {percent(share, 0)})"
